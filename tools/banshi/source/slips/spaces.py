"""Indentation: too much, too little, of tabs or of spaces that are no spaces; and a sentence broken in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.source.slips.slip import Slip, indent

ODD = "\u00a0\u3000\u1680\u2000-\u200a\u202f\u205f"
"""Blanks that are not the space bar's."""

_ODD = re.compile(f"[{ODD}]")
_OPENS = re.compile(" *(?:- )?[a-z_]+: *")
_LEAD = re.compile(f"[\t {ODD}]*")
_BAR = re.compile(r"(?<=: )[|>][-+]?$")
_CHINESE = re.compile("[\u4e00-\u9fff，。；：、（）“”！？]")
_A_LITTLE = 2
_EXPECTED = "同一级的键要左对齐，下一级多缩进两个空格，缩进只用半角空格。"


def odd(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """No-break and full-width blanks where a space belongs, and tabs."""
    line = lines[number]
    lead = _LEAD.match(line)
    before = lead[0] if lead else ""
    text = line[len(before) :]
    if before.strip(" ") and text:
        tab = "\t" in before
        name = "制表符（Tab 键）" if tab else "全角空格" if "\u3000" in before else "看不见的不间断空格"
        at = next(place for place, seen in enumerate(before) if seen != " ")
        for depth in _depths(lines, number, before):
            yield Slip(
                "Y004" if tab else "Y009", number, at, len(before) - at, f"行首用了{name}。", _EXPECTED,
                "请用半角空格重新缩进", {number: " " * depth + _ODD.sub(" ", text)},
            )  # fmt: skip
    elif hit := _ODD.search(line):
        name = "全角空格" if hit[0] == "\u3000" else "看不见的不间断空格"
        yield Slip(
            "Y009", number, hit.start(), 1, f"这里用了{name}，看着像空格，其实不是。", "间隔只用半角空格。",
            "请换成半角空格", {number: _ODD.sub(" ", line)},
        )  # fmt: skip


def depth(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A line, or a line with what belongs to it, that stands too far left or right."""
    line = lines[number]
    if not line.strip() or line.lstrip().startswith("#"):
        return
    if ":" not in line and not line.lstrip().startswith("-"):
        return  # the rest of a sentence
    now = indent(line)
    for wanted in _depths(lines, number, " " * now):
        if wanted == now:
            continue
        far = "多" if wanted < now else "少"
        saying = (
            f"这一行的缩进不对，{far}了 {abs(now - wanted)} 个空格。",
            _EXPECTED,
            f"请把这一行缩进成 {wanted} 个空格" if wanted else "请让这一行顶格写",
        )
        moved = {number: " " * wanted + line.lstrip(" ")}
        # A little off, between two lines that stand alike, can only have been meant to stand as they do.
        sure = abs(now - wanted) <= _A_LITTLE and _inner(lines, number, -1) == _inner(lines, number, 1) == wanted
        little = abs(now - wanted) <= _A_LITTLE
        yield Slip("Y001", number, max(0, now - 1), 1, *saying, moved, safe=sure, sole=little)
        below = {}
        for place in range(number + 1, len(lines)):
            if lines[place].strip() and indent(lines[place]) <= now:
                break
            below[place] = " " * max(0, indent(lines[place]) + wanted - now) + lines[place].lstrip(" ")
        if below:
            yield Slip("Y001", number, max(0, now - 1), 1, *saying, moved | below, safe=False)


def _inner(lines: Sequence[str], number: int, way: int) -> int:
    """How deep what the nearest line above (-1) or below (1) says stands, the dash before it left out."""
    place = number + way
    while 0 <= place < len(lines) and not lines[place].strip():
        place += way
    line = lines[place] if 0 <= place < len(lines) else ""
    # Only a line above opens an item, or a map of which this is the first key; one below with a dash is the next item.
    opened = way < 0 and (line.lstrip(" ").startswith("- "), _OPENS.fullmatch(line) is not None)
    return indent(line) + 2 * sum(opened or ())


def broken(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A sentence that goes on in the next line, as pasted text does."""
    line = lines[number]
    before = next((place for place in range(number - 1, -1, -1) if lines[place].strip()), None)
    if (
        before is None
        or not line.strip()
        or line.lstrip().startswith(("-", "#"))
        or lines[before].lstrip().startswith("#")
        or _OPENS.match(line)
    ):
        return
    # Whoever wrote a bar meant the text below it, which is not indented.
    opening, sign = _BAR.sub("", lines[before].rstrip()), _BAR.search(lines[before].rstrip()) is not None
    joined = opening + line.strip()
    # Between two Chinese characters nothing is lost where a line was broken; between others there was a blank.
    sure = sign or bool(_CHINESE.search(opening[-1:]) and _CHINESE.match(line.strip()))
    yield Slip(
        "Y001", number, indent(line), 1, "这一行缺少冒号，像是上一行的话被换行分成了两半。",
        "一句话写在一行里，不要换行；每一项写成“键: 值”。", "请和上一行写在一起", {before: joined, number: None}, safe=sure,
    )  # fmt: skip


def _depths(lines: Sequence[str], number: int, before: str) -> list[int]:
    """How deep a line may have been meant, the likeliest first."""
    found: list[int] = []
    above = next((lines[place] for place in range(number - 1, -1, -1) if lines[place].strip()), "")
    if _LEAD.sub("", lines[number], count=1).startswith("- ") and re.fullmatch(r" *[a-z_]+:", above):
        found.append(indent(above) + 2)  # the first item of a list
    for place in range(number + 1, min(number + 12, len(lines))):
        if lines[place].strip() and not _LEAD.match(lines[place])[0].strip(" "):  # type: ignore[index]
            found.append(indent(lines[place]))
            break
    for place in range(number - 1, max(-1, number - 40), -1):
        if lines[place].strip() and (inside := indent(lines[place])) not in found:
            found.append(inside)
            if inside == 0:
                break
    plain = [sum({"\t": 2, "\u3000": 2}.get(seen, 1) for seen in before), len(before)]
    return list(dict.fromkeys([*found, *plain, *(inside + 2 for inside in found)]))
