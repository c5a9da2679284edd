"""What may be said of a statutory limit: the law sets one, the law sets none, or the guide does not know."""

from __future__ import annotations

from functools import lru_cache

NONE = "无"
"""The law sets no limit, and the writer says which law that is."""

NOT_STATED = "未写明"
"""Nobody has said what the law sets. Never worded as if the law set none."""


def judged(statutory: str, note: str | None) -> str:
    """A statutory limit as it may be told: none by law only where somebody says on what ground."""
    return NOT_STATED if statutory == NONE and not note else statutory


def is_set(statutory: str) -> bool:
    """Whether there is a limit to compare with."""
    return statutory not in (NONE, NOT_STATED)


@lru_cache(maxsize=4096)
def statute_words(statutory: str) -> str:
    """A statutory limit as a half sentence."""
    return {NONE: "法律没有规定时限", NOT_STATED: "法定时限没有写明"}.get(statutory, f"法定 {statutory}")
