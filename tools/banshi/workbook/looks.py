"""What the look of a cell does to its words: strikes them out, hides them, or shows others than it holds."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.datetime import from_excel

from banshi.workbook.chinese_formats import CHINESE_FORMATS

_TINY = 3
"""Points nobody can read."""
_PLAIN_NUMBER = re.compile(r"General|@|0+|#,##0|#|0_ |#,##0_ |0;-0|G/通用格式", re.I)
_WHITE = {"FFFFFFFF", "00FFFFFF", "FFFFFF"}
_DATES = re.compile(r"[ymdhs年月日]", re.I)
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


class Odd(NamedTuple):
    """A cell that cannot be taken as it is.

    Attributes:
        value: What it holds; shown: the same as text.
        said: What is odd, and what to do, as the rest of a sentence.
        yuan: The sum a format of money shows; "" for anything else.
    """

    value: Any
    shown: str
    said: str
    yuan: str = ""


class Yearless(NamedTuple):
    """A date whose format shows no year: the year is the program's, nobody typed it.

    Attributes:
        day: The date it holds.
        shown: What is seen of it.
    """

    day: date
    shown: str


class Looks:
    """Judges the looks of cells; each style is looked at once.

    Args:
        epoch: The day from which the workbook counts.
    """

    def __init__(self, epoch: datetime) -> None:
        self._epoch = epoch
        self._known: dict[tuple[int, int, int], tuple[str, str, bool]] = {}

    def odd(self, cell: Any) -> Odd | Yearless | datetime | None:
        """What a cell with something in it holds that is not its plain value; None for nothing."""
        value = cell.value
        if isinstance(value, CellRichText):
            if said := _runs(value, _filled(cell.fill)):
                return Odd(str(value), str(value), said)
            value = str(value)
        said, number_format, dated = self._style(cell)
        if said:
            return Odd(value, str(value), said)
        if isinstance(value, int | float) and not isinstance(value, bool) and not dated:
            if known := CHINESE_FORMATS.get(cell._style.numFmtId):
                day = from_excel(value, self._epoch)
                return (_dated(day, known) or day) if isinstance(day, datetime) else None
            return _number(value, number_format)
        return _dated(value, number_format) if isinstance(value, date) else None

    def _style(self, cell: Any) -> tuple[str, str, bool]:
        style = cell._style
        key = (style.fontId, style.fillId, style.numFmtId)
        if key not in self._known:
            self._known[key] = (_font(cell), cell.number_format or "General", bool(cell.is_date))
        return self._known[key]


def _font(cell: Any) -> str:
    font = cell.font
    if font.strike:
        return _STRUCK
    if font.sz is not None and font.sz < _TINY:
        return f"字号只有 {font.sz:g}，看不见。要的请把字号改大，不要的请删掉。"
    if _white(font.color) and not _filled(cell.fill):
        return _INVISIBLE
    if font.color is not None and cell.fill.fill_type == "solid" and _rgb(font.color) == _rgb(cell.fill.fgColor) != "":
        return _INVISIBLE
    sections = (cell.number_format or "General").split(";")
    if len(sections) >= 3 and not any(sections):
        return f"设了看不见内容的格式（{cell.number_format}）。请把格式改成“文本”，要的留下，不要的删掉。"
    if len(sections) == 4 and not sections[3].strip() and isinstance(cell.value, str):
        return f"设了不显示文字的格式（{cell.number_format}），里面的字看不见。请把格式改成“文本”。"
    return ""


_STRUCK = "有加了删除线（划掉）的字，不知道还算不算。不要的请真正删掉，要的请去掉删除线。"
_INVISIBLE = "有白色（和底色一样）的字，看不见。要的请改成黑色，不要的请删掉。"
_RAISED = "有上标或下标的字，导入以后会和正文连成一片。请改成普通的字，如 m² 直接写“平方米”。"


def _runs(text: CellRichText, filled: bool) -> str:
    for run in text:
        if not isinstance(run, TextBlock) or not str(run.text).strip():
            continue
        font = run.font
        if font.strike:
            return _STRUCK
        if _white(font.color) and not filled:
            return _INVISIBLE
        if font.sz is not None and font.sz < _TINY:
            return f"有一部分字号只有 {font.sz:g}，看不见。要的请把字号改大，不要的请删掉。"
        if font.vertAlign in ("superscript", "subscript"):
            return _RAISED
    return ""


def _rgb(color: Any) -> str:
    if color is None:
        return ""
    if color.type == "rgb" and isinstance(color.rgb, str):
        return color.rgb[-6:].upper()
    if color.type == "indexed" and color.indexed in (1, 9):
        return "FFFFFF"
    if color.type == "theme" and color.theme == 0 and not (color.tint or 0) < -0.1:
        return "FFFFFF"
    return ""


def _white(color: Any) -> bool:
    rgb = _rgb(color)
    return len(rgb) == 6 and all(int(rgb[at : at + 2], 16) >= 0xF5 for at in (0, 2, 4))


def _filled(fill: Any) -> bool:
    """Whether a cell has a colour of its own that is not white."""
    if fill is None or fill.fill_type is None:
        return False
    return not _white(fill.fgColor)


def _number(value: float, number_format: str) -> Odd | None:
    """A number whose format shows something else than the number."""
    plain = number_format.split(";")[0]
    if _PLAIN_NUMBER.fullmatch(plain.strip()):
        return None
    seen = _seen(value, plain)
    whole = str(int(value)) if float(value).is_integer() else f"{value:g}"
    if seen == whole:
        return None
    name = next((name for sign, name in _SORTS if sign in plain), "自定义")
    shown = f"，看见的是“{seen}”" if seen else ""
    said = f"设了{name}格式（{number_format}）{shown}，存的却是数字 {whole}。请把这一格的格式改成“文本”，照看见的写全，连单位一起写。"
    return Odd(value, seen or whole, said, _yuan(seen, value))


def _yuan(seen: str, value: float) -> str:
    """The sum that is seen, where it is the one that is held."""
    sum_ = re.fullmatch(r"[¥￥]\s?([0-9,]+)(\.[0-9]{1,2})?", seen)
    if sum_ is None or float(sum_[1].replace(",", "") + (sum_[2] or "")) != value:
        return ""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _dated(day: date, number_format: str) -> Odd | Yearless | None:
    """A date whose format shows only part of it."""
    signs = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|AM/PM', "", number_format.split(";")[0]).lower()
    if "d" in signs and ("y" in signs or "e" in signs):
        return None
    if "d" in signs and "m" in signs:
        return Yearless(day, f"{day.month}月{day.day}日")
    if "y" in signs and "m" in signs:
        shown = f"{day.year}年{day.month}月"
        return Odd(
            day,
            shown,
            f"看见的是“{shown}”，存的却是日期 {day:%Y-%m-%d}，哪一天是程序补的。请把这一格设成“文本”格式，重新填写原来的内容。",
        )
    return None


_SORTS = (
    ("%", "百分比"),
    ("¥", "货币"),
    ("￥", "货币"),
    ("$", "货币"),
    ("?/?", "分数"),
    ("/", "分数"),
    ("E+", "科学记数"),
    ('"', "带单位的"),
)


def _seen(value: float, plain: str) -> str:
    """What a simple format shows; "" where that is not simple."""
    digits = _LITERAL.sub("", plain)
    hit = re.search(r"[#0,?]*0(?:\.(0+))?(,*)", digits)
    if hit is None or "/" in digits or "E" in digits or "?" in digits:
        return ""
    number = value * (100 if "%" in digits else 1) / 1000 ** len(hit[2])
    body = f"{number:,.{len(hit[1] or '')}f}" if "," in hit[0].rstrip(",") else f"{number:.{len(hit[1] or '')}f}"
    start, end = plain.find(hit[0]), 0
    if start < 0:
        return ""
    end = start + len(hit[0])
    return _literal(plain[:start]) + body + _literal(plain[end:])


def _literal(part: str) -> str:
    """What a piece of a number format shows as it is: texts in quotes and escaped signs, without colours and fillers."""
    return re.sub(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.', lambda one: one[1] or one[2] or "", part)
