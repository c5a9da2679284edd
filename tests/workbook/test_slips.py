"""Slips of the hand on whole tables: contents no longer beside what they belong to, and words beside the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl.comments import Comment

from banshi.workbook.content import Line, Told
from banshi.workbook.moved_rows import moved_rows
from banshi.workbook.rows import digest
from banshi.workbook.sheets import Column, Sheet
from tests.clerk.stored import Stored
from tests.projects import make_project
from tests.workbook.edited import CODE, MATTER, Edited, compared, made

SHEET = Sheet("表", "matter", ("rows",), "objects", (Column(("a",), "甲"), Column(("b",), "乙")))
BEFORE = [("一", "东"), ("二", "南"), ("三", ""), ("四", "西"), ("五", "北"), ("六", "中")]


def said(
    now: Sequence[tuple[str, str]], places: Sequence[int] = (6, 7), was: Sequence[tuple[str, str]] = BEFORE
) -> str:
    """What is said of rows that were exported with other contents."""
    lines = [
        Line(at + 2, "matters/a/b.yml", at, list(row), [digest(text) for text in old], {}, False)
        for at, (row, old) in enumerate(zip(now, was, strict=True))
    ]
    told = Told({"表": lines}, {"表": list(places)}, {}, {}, [], [], {"表": {}})
    return "\n".join(map(str, moved_rows(SHEET, told)))


def with_second(*texts: str) -> list[tuple[str, str]]:
    return [(row[0], text) for row, text in zip(BEFORE, texts, strict=True)]


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        (with_second("东", "东", "南", "", "西", "中"), "第 3 行 H 列（乙）：从这一行起有 4 行"),
        (with_second("南", "", "西", "北", "中", ""), "下面 1 行"),
        (with_second("9", "10", "11", "12", "北", "中"), "一行加一"),
        (with_second("东", "3个工作日", "4个工作日", "5个工作日", "北", "中"), "一行加一"),
        (with_second("东", "0469-1230009", "0469-1230010", "0469-1230011", "北", "中"), "一行加一"),
        ([(second, first) for first, second in BEFORE], "对调"),
        ([BEFORE[at] if at > 2 else (BEFORE[at][0], BEFORE[2 - at][1]) for at in range(6)], ""),
        (with_second("东", "南", "九", "九", "九", "九"), ""),
        (with_second("东", "东", "东", "东", "北", "中"), ""),
        ([*BEFORE[:2], ("新", "九"), *BEFORE[2:5]], ""),
    ],
)  # fmt: skip
def test_contents_that_moved_apart(now, wanted):
    found = said(now)
    assert wanted in found if wanted else found == ""


def test_headers_that_moved_without_what_is_below():
    # The headers stand the other way round, and each column is read under the header it has now.
    swapped = [(second, first) for first, second in BEFORE]
    assert "第 1 行 H 列（甲）：表头“甲”“乙”换了位置" in said(swapped, places=(7, 6))
    assert said(BEFORE, places=(7, 6)) == ""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("slips") / "city")


@pytest.fixture(scope="module")
def sound(root: Path) -> bytes:
    return made(root)


def write_outside(book: Edited) -> None:
    page = book.book["收费"]
    page.cell(2, page.max_column + 2).value = "这条不要"


def remove_hidden(book: Edited) -> None:
    book.type("收费", MATTER + "#0", "操作", "删除")
    book.book["收费"].row_dimensions[book.row("收费", MATTER + "#0")].hidden = True


def end_hidden(book: Edited) -> None:
    book.type("事项", MATTER, "操作", "取消")
    book.type("事项", MATTER, "取消原因", "并入别的事项。")
    book.book["事项"].row_dimensions[book.row("事项", MATTER)].hidden = True


def name_another(book: Edited) -> None:
    book.add("常见问题", 基本编码=CODE, 事项名称="别的事项", 问="要钱吗？", 答="不收费。")


def number_between(book: Edited) -> None:
    book.add("常见问题", 基本编码=CODE, 序号="2.5", 问="要钱吗？", 答="不收费。")


@pytest.mark.parametrize(
    ("spoil", "wanted"),
    [
        (write_outside, ["工作表“收费”第 2 行", "没有表头", "“这条不要”"]),
        (remove_hidden, ["工作表“收费”第 2 行 C 列（操作）", "隐藏"]),
        (end_hidden, ["工作表“事项”", "（操作）", "隐藏"]),
        (name_another, ["工作表“常见问题”", "（事项名称）", "“别的事项”", "留空"]),
        (number_between, ["工作表“常见问题”", "（序号）", "“2.5”", "整数"]),
    ],
)  # fmt: skip
def test_what_would_be_lost_or_misplaced_is_refused(
    root: Path, sound: bytes, spoil: Callable[[Edited], None], wanted: list[str]
) -> None:
    book = Edited(sound)
    spoil(book)
    result = compared(root, book.data)
    sentences = [str(problem) for problem in result.problems]
    assert result.changes == [] and any(all(part in one for part in wanted) for one in sentences), sentences


def test_a_text_box_is_refused_with_its_words(root: Path, sound: bytes) -> None:
    stored, book = Stored(), Edited(sound)
    stored.float_text("收费", 2, 8, "改成20元")
    (problem,) = compared(root, stored.saved(book.book)).problems
    assert "工作表“收费”第 2 行 H 列（收费标准）" in str(problem) and "“改成20元”" in str(problem)


def test_a_title_above_the_headers_is_passed_over_and_told(root: Path, sound: bytes) -> None:
    book = Edited(sound)
    page = book.book["收费"]
    page.insert_rows(1)
    page.cell(1, 3).value = "收费一览表"
    page.merge_cells(start_row=1, end_row=1, start_column=3, end_column=9)
    result = compared(root, book.data)
    assert result.problems == [] and result.changes == []
    assert [str(note) for note in result.notes if "标题“收费一览表”" in str(note)]


def test_of_a_threaded_comment_its_own_words_are_told(root: Path, sound: bytes) -> None:
    book = Edited(sound)
    said_by_excel = "[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但是……\n\n注释:\n    这里应该是 80"
    book.book["收费"].cell(2, 8).comment = Comment(said_by_excel, "tc={1}")
    (note,) = compared(root, book.data).notes
    assert "有批注“这里应该是 80”" in str(note)
