"""The text of a cell, whatever the program that saved it made of what was typed."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from banshi.exchange.editing.opening import Formula
from banshi.exchange.editing.sheets import Column
from banshi.exchange.editing.wording import Unreadable, tidy

_EXPONENT = re.compile(r"[0-9](\.[0-9]+)?[eE]\+[0-9]+")
_ERROR = re.compile(r"#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!)")
_NAMING = ("code", "region", "uscc", "phone")
_DAYS = ("date", "month_day")
_MOST_DIGITS = 11


def taken(value: Any, column: Column) -> str:
    """The text of a cell.

    Raises:
        Unreadable: what was typed can no longer be known.
    """
    if value is None:
        return ""
    if isinstance(value, Formula):
        raise Unreadable(f"是公式“{value.text[:40]}”。请把公式换成文字再导入。")
    if isinstance(value, str):
        return _text(value, column)
    if isinstance(value, bool):
        if column.kind != "boolean":
            raise Unreadable(f"变成了逻辑值 {str(value).upper()}。请把这一格设成“文本”格式，重新填写。")
        return "是" if value else "否"
    if isinstance(value, int | float):
        return _number(value, column)
    if isinstance(value, datetime | date):
        if column.form == "date":
            return value.strftime("%Y-%m-%d")
        shown = value.strftime("%Y-%m-%d")
        raise Unreadable(f"变成了日期 {shown}。请把这一格设成“文本”格式，重新填写原来的内容。")
    if isinstance(value, time):
        raise Unreadable(f"变成了时间 {value}。请把这一格设成“文本”格式，重新填写原来的内容。")
    raise Unreadable("里的内容认不出来。请把这一格设成“文本”格式，重新填写。")


def _text(value: str, column: Column) -> str:
    text = tidy(value)
    if column.form in _NAMING and _EXPONENT.fullmatch(text):
        raise Unreadable(_lost(text))
    if _ERROR.fullmatch(text):
        raise Unreadable(f"是 Excel 的错误值“{text}”。请重新填写。")
    return text


def _number(value: float, column: Column) -> str:
    whole = str(int(value)) if float(value).is_integer() else str(value)
    if column.form in _NAMING and len(whole) > 5:
        raise Unreadable(_lost(f"{value:.4G}"))
    if column.form in _DAYS:
        raise Unreadable(f"变成了数字 {whole}，看不出原来是哪一天。请把这一格设成“文本”格式，写成 2026-11-01 这样。")
    if len(whole) > _MOST_DIGITS:
        raise Unreadable(_lost(f"{value:.4G}"))
    return whole


def _lost(shown: str) -> str:
    return f"变成了数字 {shown}，后面几位已经不可靠。请把这一格设成“文本”格式，重新填写完整的号码。"
