"""Scripts without what only people read. No name is changed, and nothing a script does."""

from __future__ import annotations

import rjsmin


def bare(text: str) -> str:
    """A script without comments, indentation, and spaces around signs.

    The library does not know every place where a pattern or a text may begin. That every script of ours says the same
    before and after is proved once, by a parser in the tests, not in every build.

    Args:
        text: A script of ours.
    """
    squeezed: str = rjsmin.jsmin(text)
    return squeezed
