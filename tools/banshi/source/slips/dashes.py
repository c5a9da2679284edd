"""The dash before an item: without its space, full-width, another sign in its place, or a number from a word processor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.source.slips.slip import Slip, block, indent

_EXPECTED = "列表的每一行以英文短横“-”开头，“-”后面空一格。"
_NO_SPACE = re.compile(r"(?P<before> *(?:- )*)-(?=[^\s-])(?P<rest>.+)")
_DASH = re.compile(r"(?P<before> *)(?P<sign>[－—–−‐‑﹣ー―]+)\s*(?P<rest>\S.*)")
_BULLET = re.compile(r"(?P<before> *)(?P<sign>[•●○◦·▪■◆◇※＊*+➢►▶√☑\uf0b7\uf06c\uf0d8\uf0fc])\s*(?P<rest>\S.*)")
_NUMBER = re.compile(
    r"(?P<before> *)(?P<sign>[（(]?[0-9]{1,2}[)）.、．]|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[①-⑳])\s*(?P<rest>\S.*)"
)
_NAMES = {"－": "全角短横", "—": "破折号", "–": "长短横", "−": "数学减号", "―": "破折号"}


def without_space(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """`-item`."""
    if (hit := _NO_SPACE.match(lines[number])) is None:
        return
    mended = {
        place: _NO_SPACE.sub(r"\g<before>- \g<rest>", lines[place], count=1)
        for place in block(lines, number, _NO_SPACE)
    }
    yield Slip(
        "Y001", number, len(hit["before"]), 1, "列表的短横“-”后面没有空格。", _EXPECTED, "请在“-”后面加一个空格", mended
    )  # fmt: skip


def other_sign(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """Another sign, or a number, where the dash ought to be."""
    # A number may belong to the words; a bullet is nothing but a mark for an item.
    for pattern, safe in ((_DASH, True), (_BULLET, True), (_NUMBER, False)):
        if (hit := pattern.match(lines[number])) is None:
            continue
        sign = hit["sign"]
        name = _NAMES.get(sign[0]) or ("序号" if pattern is _NUMBER else "项目符号")
        mended = {
            place: pattern.sub(r"\g<before>- \g<rest>", lines[place], count=1)
            for place in block(lines, number, pattern)
        }
        yield Slip(
            "Y009", number, len(hit["before"]), len(sign),
            f"列表的这一行用{name}“{sign}”开头，不是英文短横“-”。", _EXPECTED,
            f"请把“{sign}”换成英文短横加一个空格", mended, safe or _among_items(lines, number),
        )  # fmt: skip


def _among_items(lines: Sequence[str], number: int) -> bool:
    """Whether the line above or below is an item at the same depth, so that a number is nothing but a mark as well."""
    depth = indent(lines[number])
    return any(
        line.startswith(" " * depth + "- ")
        for line in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    )


def first(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """The first item of a list without its dash: what follows is then read as the rest of its sentence."""
    line = lines[number]
    text, depth = line.lstrip(" "), indent(line)
    after = next((one for one in lines[number + 1 :] if one.strip()), "")
    before = next((one for one in reversed(lines[:number]) if one.strip()), "")
    if (
        text
        and text[0] not in "-#"
        and after.lstrip(" ").startswith("- ")
        and indent(after) in (depth, depth - 2)
        and before.rstrip().endswith(":")
    ):
        yield Slip(
            "Y001", number, depth, 1, "列表里这一行没有以短横“- ”开头。", _EXPECTED, "请在前面补上“- ”",
            {number: " " * indent(after) + "- " + text},
        )  # fmt: skip


def missing(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """An item of a list without any dash."""
    line = lines[number]
    text = line.lstrip(" ")
    if not text or text[0] in "-#":
        return
    depth = len(line) - len(text)
    yield Slip(
        "Y001", number, depth, 1, "列表里这一行没有以短横“- ”开头。", _EXPECTED, "请在前面补上“- ”",
        {number: " " * depth + "- " + text}, safe=False,
    )  # fmt: skip
    if depth >= 2:
        yield Slip(
            "Y001", number, depth, 1, "列表里这一行没有以短横“- ”开头。", _EXPECTED, "请在前面补上“- ”",
            {number: " " * (depth - 2) + "- " + text}, safe=False,
        )  # fmt: skip
