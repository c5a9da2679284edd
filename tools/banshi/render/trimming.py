"""A theme's style sheet without the rules no page of this site can use: five sixths of it.

A rule stays when every class and every fixed attribute value one of its selectors asks for occurs somewhere in the
templates, scripts or prose. What a rule is made of is never changed, so what stays looks as it did.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_WORD = re.compile(r"[A-Za-z_][\w-]*")
# A string, a comment, or a sign that opens, closes or ends something.
_PIECES = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|/\*.*?\*/|url\([^"')]*\))|([{};])""", re.S)
_STRING = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'""")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_VALUE = re.compile(r"""\[[\w-]+=["']?([\w-]+)["']?\]""")
_INNERMOST = re.compile(r":(?:not|is|where|has)\([^()]*\)")
_DECLARED = re.compile(r"(--[\w-]+):")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_NESTING = ("@media", "@supports", "@layer", "@container")


class Block(NamedTuple):
    """One rule, at-rule or statement.

    Attributes:
        head: Selectors, or an at-rule's name and condition.
        body: What is between the braces; None for a statement such as `@charset`.
    """

    head: str
    body: str | None


def words(texts: Iterable[str]) -> frozenset[str]:
    """Everything in some sources that could be the name of a class."""
    return frozenset(word for text in texts for word in _WORD.findall(text))


def trimmed(css: str, used: frozenset[str], others: str = "") -> str:
    """A style sheet without what is never used.

    Args:
        css: The style sheet.
        used: Names of classes and values of attributes that occur.
        others: Style sheets that stand beside it and read its custom properties.
    """
    kept = "".join(_kept(css, used))
    while (fewer := _without_unread(kept, others)) != kept:
        kept = fewer
    return kept


def blocks(css: str) -> Iterator[Block]:
    """The rules of a style sheet, in their order."""
    depth, start, opened = 0, 0, 0
    for piece in _PIECES.finditer(css):
        sign = piece[2]
        if sign == "{":
            opened = piece.start() if depth == 0 else opened
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield Block(css[start:opened].strip(), css[opened + 1 : piece.start()])
                start = piece.end()
        elif sign == ";" and depth == 0:
            yield Block(css[start : piece.start()].strip(), None)
            start = piece.end()


def _kept(css: str, used: frozenset[str]) -> Iterator[str]:
    for head, body in blocks(css):
        if body is None:
            # The joined sheet is declared to be UTF-8 by its server and its page; nothing is imported.
            continue
        if head.startswith(_NESTING):
            inner = "".join(_kept(body, used))
            yield f"{head}{{{inner}}}" if inner else ""
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        elif selectors := [selector for selector in _selectors(head) if _can_match(selector, used)]:
            yield f"{','.join(selectors)}{{{body}}}"


def _selectors(head: str) -> list[str]:
    """Selectors between the commas that stand outside brackets and strings."""
    parts, depth, start = [], 0, 0
    blank = _STRING.sub(lambda found: "_" * len(found[0]), head)
    for at, sign in enumerate(blank):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            parts.append(head[start:at])
            start = at + 1
    return [*parts, head[start:]]


def _can_match(selector: str, used: frozenset[str]) -> bool:
    """Whether everything it asks for occurs; what stands in `:not()`, `:is()` and the like is not asked for."""
    selector = _STRING.sub("", selector)
    while (outer := _INNERMOST.sub("", selector)) != selector:
        selector = outer
    return all(name in used for name in [*_CLASS.findall(selector), *_VALUE.findall(selector)])


def _without_unread(css: str, others: str) -> str:
    """Drop custom properties nothing reads and animations nothing names; the theme's icons are such properties."""
    read = frozenset(_READ.findall(css)) | frozenset(_READ.findall(others))
    idle = {name for name in _DECLARED.findall(css) if name not in read}
    if idle:
        names = "|".join(map(re.escape, sorted(idle, key=len, reverse=True)))
        value = r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:[^()"']|"[^"]*"|'[^']*'|\([^()]*\))*\)|[^;{}"'(])*"""
        css = re.sub(rf"(?<=[{{;])(?:{names}):{value}(?:;|(?=\}}))", "", css)
    for name in re.findall(r"@keyframes ([\w-]+)", css):
        if not re.search(rf"animation[^;}}]*[: ]{re.escape(name)}\b", css + others):
            css = re.sub(rf"@keyframes {re.escape(name)}\{{(?:[^{{}}]*\{{[^{{}}]*\}})*\}}", "", css)
    return re.sub(r"(^|(?<=[{}]))[^{}]*\{\}", "", css)
