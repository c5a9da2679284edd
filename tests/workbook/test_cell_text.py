"""What Excel makes of what people type, and the one right answer to each: the text, what is said, or a refusal."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill

from banshi.workbook.cell_text import Taken, taken
from banshi.workbook.field_text import Unreadable
from banshi.workbook.file import open_workbook
from banshi.workbook.sheets import Column

TEXT, LIMIT, CODE, COUNT, DAY, SEASON, LINE, PHONE, URL, YES = (
    Column((), "", form="text"),
    Column((), "", form="limit"),
    Column((), "", form="code"),
    Column((), "", form="count"),
    Column((), "", form="date"),
    Column((), "", form="month_day"),
    Column((), "", form="line"),
    Column((), "", form="phone"),
    Column((), "", form="url"),
    Column((), "", kind="boolean"),
)


def read(
    value: Any, column: Column, *, look: dict[str, Any] | None = None, number_format: str = "", fresh: bool = False
) -> Taken:
    """A cell of a real workbook, saved and opened again."""
    book = openpyxl.Workbook()
    cell = book.active["A1"]  # type: ignore[index]
    cell.value = value
    if number_format:
        cell.number_format = number_format
    for key, what in (look or {}).items():
        setattr(cell, key, what)
    out = io.BytesIO()
    book.save(out)
    opened, problems = open_workbook(out.getvalue())
    assert problems == []
    return taken(opened["Sheet"].rows[0].cells[0], column, fresh=fresh)


@pytest.mark.parametrize(
    ("value", "column", "text", "said"),
    [
        ("20个工作日", LIMIT, "20个工作日", ""),
        ("2\u200b0个工作日", LIMIT, "20个工作日", "看不见"),
        ("看\u00ad儿女", TEXT, "看儿女", "看不见"),
        ("20\u00a0个", TEXT, "20 个", "不间断空格"),
        (" 前后 ", TEXT, "前后", ""),
        ("２０个工作日", LIMIT, "20个工作日", "全角"),
        ("３０元／证", TEXT, "30元/证", "全角"),
        ("'低保金", TEXT, "低保金", "撇号"),
        ("'甲'和'乙'", TEXT, "'甲'和'乙'", ""),
        ("https://a.cn/。", URL, "https://a.cn/", "标点"),
        ("甲_x000D_\n乙", TEXT, "甲\n乙", ""),
        ("_x005F_x0041_", TEXT, "_x0041_", ""),
        ("_x0041_", TEXT, "A", ""),
        (990709901000, CODE, "990709901000", ""),
        (12345, PHONE, "12345", ""),
        (2, COUNT, "2", ""),
        ("居民\t户口簿", TEXT, "居民 户口簿", "制表符"),
        (True, YES, "是", ""),
        ("✔️", YES, "✔", "看不见"),
        (datetime(2026, 5, 31), SEASON, "05-31", "月和日"),
        (datetime(2026, 3, 1), DAY, "2026-03-01", ""),
    ],
)
def test_taken(value, column, text, said):
    found = read(value, column)
    assert found.text == text
    assert (said in found.said) if said else found.said == ""


@pytest.mark.parametrize(
    ("value", "column", "said"),
    [
        (40, TEXT, "没有单位"),
        (20, LIMIT, "没有单位"),
        (4694223456, PHONE, "0 已经丢了"),
        (99070990100, CODE, "不可靠"),
        ("2.3E+11", CODE, "不可靠"),
        (46082, DAY, "日期"),
        (datetime(2026, 1, 3), COUNT, "变成了日期"),
        (True, TEXT, "逻辑值"),
        ("=1+1", TEXT, "公式"),
        ("\u200b=A2", TEXT, "只是公式的字"),
        ("\u200b='事项'!B3", TEXT, "只是公式的字"),
        ("\u200b=VLOOKUP(A2,B:C,2,0)", TEXT, "只是公式的字"),
        ("#N/A", TEXT, "错误值"),
        ("认定😊", TEXT, "表情"),
    ],
)
def test_refused(value, column, said):
    with pytest.raises(Unreadable, match=said):
        read(value, column)


@pytest.mark.parametrize(
    ("value", "look", "number_format", "said"),
    [
        ("划掉", {"font": Font(strike=True)}, "", "删除线"),
        (CellRichText("留 ", TextBlock(InlineFont(strike=True), "划掉")), {}, "", "删除线"),
        ("白字", {"font": Font(color="FFFFFF")}, "", "看不见"),
        (CellRichText("看得见", TextBlock(InlineFont(color="FFFFFF"), "看不见")), {}, "", "看不见"),
        ("黑底黑字", {"font": Font(color="000000"), "fill": PatternFill("solid", fgColor="000000")}, "", "看不见"),
        ("小字", {"font": Font(sz=1)}, "", "字号"),
        (CellRichText("40元/m", TextBlock(InlineFont(vertAlign="superscript"), "2")), {}, "", "上标"),
        (0.333, {}, "0.00%", "33.30%"),
        (40, {}, '"¥"#,##0.00', "货币"),
        (80, {}, '0"元/件"', "80元/件"),
        (300000, {}, '0!.0,"万元"', "格式"),
        (1.5, {}, '# ?/?"个工作日"', "分数"),
        (2, {}, ";;;", "看不见"),
        ("字", {}, ";;;", "看不见"),
    ],
)
def test_words_that_the_look_hides_or_makes(value, look, number_format, said):
    with pytest.raises(Unreadable, match=said):
        read(value, COUNT if isinstance(value, int) else TEXT, look=look, number_format=number_format)


@pytest.mark.parametrize(("value", "number_format"), [(2, "#,##0"), (2, "00"), (2, "0"), (2, "@"), (1200, "General")])
def test_a_format_that_shows_what_is_there_does_no_harm(value, number_format):
    assert read(value, COUNT, number_format=number_format).text == str(value)


@pytest.mark.parametrize(
    ("column", "number_format", "text", "said"),
    [
        (SEASON, 'm"月"d"日"', "05-31", "5月31日"),
        (DAY, 'm"月"d"日"', "2026-05-31", "核对年份"),
        (DAY, 'yyyy"年"m"月"d"日"', "2026-05-31", ""),
        (DAY, r"yyyy\-mm\-dd", "2026-05-31", ""),
        (DAY, "mm-dd-yy", "2026-05-31", ""),
    ],
)
def test_a_date_of_which_enough_is_seen(column, number_format, text, said):
    found = read(datetime(2026, 5, 31), column, number_format=number_format)
    assert found.text == text and ((said in found.said) if said else found.said == "")


@pytest.mark.parametrize(
    ("column", "number_format", "said"),
    [(DAY, 'yyyy"年"m"月"', "2026年5月"), (SEASON, "mmm-yy", "2026年5月"), (COUNT, 'm"月"d"日"', "“5-31”")],
)
def test_a_date_of_which_too_little_is_seen(column, number_format, said):
    with pytest.raises(Unreadable, match=said):
        read(datetime(2026, 5, 31), column, number_format=number_format)


def test_a_date_in_a_format_that_only_chinese_excel_knows():
    book = openpyxl.Workbook()
    cell = book.active["A1"]  # type: ignore[index]
    cell.value = 46173
    cell.number_format = "0"
    cell._style.numFmtId = 58
    out = io.BytesIO()
    book.save(out)
    opened, _ = open_workbook(out.getvalue())
    assert taken(opened["Sheet"].rows[0].cells[0], SEASON).text == "05-31"


def test_a_sum_in_a_new_row_has_its_unit_and_one_in_an_old_row_has_lost_another():
    found = read(20, LINE, number_format='"¥"#,##0.00', fresh=True)
    assert found.text == "20元" and "¥20.00" in found.said
    with pytest.raises(Unreadable, match="货币"):
        read(20, LINE, number_format='"¥"#,##0.00')


def test_white_on_a_dark_ground_is_seen():
    look = {"font": Font(color="FFFFFF"), "fill": PatternFill("solid", fgColor="2F5597")}
    assert read("标题", TEXT, look=look).text == "标题"
