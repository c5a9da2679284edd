"""Scripts without what only people read. A cautious half of a minifier: no name is changed."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^[ \t]*/\*\*.*?\*/[ \t]*\n|^[ \t]*//[^\n]*\n", re.MULTILINE | re.DOTALL)
_BLANK = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)
_PIECE = re.compile(
    r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`"""  # texts
    r"""|(?<=[(,=:\[])/(?:[^/\\\n]|\\.)+/|(?<=[(,=:\[]\ )/(?:[^/\\\n]|\\.)+/)"""  # patterns
    r"""|[ ]*([=+*<>?:,{}()\[\];&|!-])[ ]*""",
)
# A line that ends or begins so goes on, or has said that it is over.
_BREAK = re.compile(r"(?<=[;{,(?:&|])\n|\n(?=[.}?:&|)])")


def bare(text: str) -> str:
    """A script without comments, indentation, and spaces around signs.

    Args:
        text: A script whose comments have lines of their own, without texts of several lines, and without
            `+ +` or `- -`.
    """
    lines = _BLANK.sub("", _COMMENT.sub("", text))
    return _BREAK.sub("", _PIECE.sub(lambda found: found[1] or found[2], lines))
