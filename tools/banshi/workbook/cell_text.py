"""The text of a cell, whatever the program that saved it made of what was typed, and what was tidied on the way."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any, NamedTuple

from banshi.model.numerals import chinese_article
from banshi.source.replacements import halved
from banshi.source.text import EMOJI
from banshi.workbook.field_text import Unreadable, tidy
from banshi.workbook.file import Formula
from banshi.workbook.looks import Odd, Yearless
from banshi.workbook.sheets import Column
from banshi.workbook.strict import UNDERLINE

_EXPONENT = re.compile(r"[0-9](\.[0-9]+)?[eE]\+[0-9]+")
_ERROR = re.compile(r"#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!)")
_FORMULA = re.compile(r"[=＝](?:'[^']*'!|[^\W\d]\w*!)?\$?[A-Z]{1,3}\$?[0-9]+|[=＝][A-Z]{2,}\(.*\)", re.S)
"""A formula typed into a cell of the format for texts, which leaves it as it is."""
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufff9-\ufffb\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．，]*|(?<=[0-9０-９元])[／％]|[／](?=[一-鿿])")
_EMOJI = re.compile(f"[{EMOJI}][{EMOJI}\u200d]*")
_NAMING = ("code", "region", "uscc", "phone")
_EXACT = {"code": 12, "region": 6, "phone": 5}
"""Digits that a number keeps, where that many are all there are and none can have been a leading zero."""
_DAYS = ("date", "month_day")
_COUNTING = ("count",)
_MOST_DIGITS = 11


class Taken(NamedTuple):
    """A cell's text.

    Attributes:
        text: As it is compared and understood.
        said: What was tidied, as sentences; "" for nothing.
    """

    text: str
    said: str = ""


def taken(value: Any, column: Column, *, fresh: bool = False) -> Taken:
    """The text of a cell.

    Args:
        value: What it holds.
        column: Its field.
        fresh: Whether its row is a new one, so that no unit stood there before.

    Raises:
        Unreadable: what was typed can no longer be known.
    """
    if value is None:
        return Taken("")
    if isinstance(value, Odd):
        if value.yuan and fresh and column.form == "line":
            return Taken(
                f"{value.yuan}元",
                f"看见的是“{value.shown}”，已经写成“{value.yuan}元”；金额请连单位写成字，如 40元/证。",
            )
        raise Unreadable(value.said)
    if isinstance(value, Yearless):
        return _yearless(value, column)
    if isinstance(value, Formula):
        raise Unreadable(f"是公式“{value.text[:40]}”。请把公式换成文字再导入。")
    if isinstance(value, str):
        return _text(value, column)
    if isinstance(value, bool):
        if column.kind != "boolean":
            raise Unreadable(f"变成了逻辑值 {str(value).upper()}。请把这一格设成“文本”格式，重新填写。")
        return Taken("是" if value else "否")
    if isinstance(value, int | float):
        return Taken(_number(value, column))
    if isinstance(value, datetime | date):
        shown = value.strftime("%Y-%m-%d")
        if column.form == "date":
            timed = isinstance(value, datetime) and value.time() != time()
            return Taken(shown, f"日期后面带着时间，只取了 {shown}。" if timed else "")
        if column.form == "month_day":
            return Taken(
                shown[5:], f"变成了日期 {shown}，只取了月和日 {shown[5:]}；请把这一格设成“文本”格式，写成“月-日”。"
            )
        raise Unreadable(f"变成了日期 {shown}。请把这一格设成“文本”格式，重新填写原来的内容。")
    if isinstance(value, time):
        raise Unreadable(f"变成了时间 {value}。请把这一格设成“文本”格式，重新填写原来的内容。")
    raise Unreadable("里的内容认不出来。请把这一格设成“文本”格式，重新填写。")


def _yearless(value: Yearless, column: Column) -> Taken:
    """A day without its year, where that is asked for, or where the year can be told."""
    day = f"{value.day:%Y-%m-%d}"
    if column.form == "month_day":
        return Taken(day[5:], f"变成了日期（看见的是“{value.shown}”），已经按“月-日”写成 {day[5:]}。")
    if column.form == "date":
        return Taken(day, f"看见的是“{value.shown}”，年份是程序补的，已经写成 {day}；请核对年份，写成“年-月-日”。")
    typed = f"{value.day.month}-{value.day.day}"
    raise Unreadable(
        f"变成了日期，看见的是“{value.shown}”，打进去的多半是“{typed}”或“{typed.replace('-', '/')}”。"
        "请先把这一格设成“文本”格式，再重新填写。"
    )


def _text(value: str, column: Column) -> Taken:
    plain = (
        tidy(_ESCAPE.sub(lambda hit: chr(int(hit[1], 16)), value))
        .replace(UNDERLINE, "_")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
    )
    said = []
    if _UNSEEN.search(plain):
        plain = tidy(_UNSEEN.sub("", plain))
        said.append("里面有看不见的字符（零宽字符或控制字符），已经去掉。")
    if _BLANKS.search(plain):
        plain = tidy(_BLANKS.sub(" ", plain))
        said.append("里面有全角空格或不间断空格，已经换成普通空格。")
    if "\t" in plain:
        plain = tidy(re.sub(" *\t+ *", " ", plain))
        said.append("里面有制表符（Tab），多半是从别处粘来的几格，已经换成空格；请看看是不是连在一起了。")
    if plain[:1] in ("'", "‘", "＇") and not plain[1:].count(plain[0]) and plain[1:].count("’") == 0:
        plain = plain[1:]
        said.append("开头的撇号（单引号）打进了文字，已经去掉；设成文本格式不用打撇号。")
    if _WIDE.search(plain):
        plain = _WIDE.sub(lambda hit: halved(hit[0]), plain)
        said.append("里面有全角的数字、字母，已经改成半角。")
    if column.kind != "boolean" and (emoji := _EMOJI.search(plain)):
        raise Unreadable(f"里有表情符号“{emoji[0]}”，打印和别的系统里都认不出来。请把它删掉。")
    if column.form == "url" and (bare := plain.rstrip("。，、；,;")) != plain:
        plain = bare
        said.append("网址末尾多了标点（句号、逗号），已经去掉。")
    if column.form in _NAMING and _EXPONENT.fullmatch(plain):
        raise Unreadable(_lost(plain))
    if _FORMULA.fullmatch(plain):
        raise Unreadable(f"是公式“{plain[:40]}”，没有算出来，写着的只是公式的字。请换成文字再导入。")
    if _ERROR.fullmatch(plain):
        raise Unreadable(f"是 Excel 的错误值“{plain}”。请重新填写。")
    return Taken(plain, "".join(said))


def _number(value: float, column: Column) -> str:
    whole = str(int(value)) if float(value).is_integer() else str(value)
    if column.form in _NAMING:
        if column.form == "phone" and len(whole) > 5:
            raise Unreadable(f"变成了数字 {whole}，前面区号的 0 已经丢了。请把这一格设成“文本”格式，写成“区号-号码”。")
        if len(whole) != _EXACT.get(column.form, 0) or not whole.isdecimal():
            raise Unreadable(_lost(whole if len(whole) <= 15 else f"{value:.4G}"))
        return whole
    if column.form in _DAYS:
        raise Unreadable(
            f"变成了数字 {whole}，看不出原来是哪一天（日期）。请把这一格设成“文本”格式，写成 2026-11-01 这样。"
        )
    if len(whole) > _MOST_DIGITS:
        raise Unreadable(_lost(f"{value:.4G}"))
    words = column.kind in ("text", "lines", "sentences", "table") and column.form not in _COUNTING
    if words:
        hint = _HINTS.get(column.form, "如果是金额、数量，请连单位（如“元”）一起写，如 40元/证。")
        if column.form == "article" and whole.isdecimal() and len(whole) < 4:
            hint = f"条款写成中文数字，如 {chinese_article(int(whole))}。"
        raise Unreadable(f"只有数字 {whole}，没有单位或文字，看不出是什么。请把这一格设成“文本”格式，写全内容；{hint}")
    return whole


_HINTS = {
    "limit": "时限写成“数字+单位”，如 20个工作日。",
    "period": "有效期写成“数字+单位”，如 3年。",
    "article": "条款写成中文数字，如 第十二条。",
}


def _lost(shown: str) -> str:
    return f"变成了数字 {shown}，前面的 0 或者后面几位已经不可靠。请把这一格设成“文本”格式，重新填写完整的号码或编码。"
