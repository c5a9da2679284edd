"""Rows copied with their hidden cells, and rows put among others: each is a new row, told with its place, or refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from banshi.source.reader import read
from tests.projects import make_project
from tests.workbook.edited import CODE, MATTER, Edited, after, compared, made

OTHER = "990131901000"
NEW = "990709977000"
Cells = Mapping[str, object]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("copied") / "city")


@pytest.fixture(scope="module")
def sound(root: Path) -> bytes:
    return made(root)


def paste(book: Edited, sheet: str, key: str, at: int, values: Cells, onto: str = "") -> None:
    """Insert a copy of a row `at` rows below it, and type something into it."""
    page = book.book[sheet]
    number = book.row(sheet, key)
    cells = [cell.value for cell in page[number]]
    target = book.book[onto] if onto else page
    new = target.max_row + 1 if onto else number + at
    target.insert_rows(new)
    for column, value in enumerate(cells, 1):
        target.cell(new, column).value = value
    for label, value in values.items():
        target.cell(new, book.column(onto or sheet, label)).value = value


def names(text: str, key: str) -> str:
    value = read(text).value[key]
    return "".join(str(one.get("name", one) if isinstance(one, dict) else one)[:2] for one in value)


@pytest.mark.parametrize(
    ("key", "at", "values", "order", "told"),
    [
        ("#1", 1, {"环节名称": "公示"}, "受理审核公示制证发证", "从第 3 行复制来的，按新增的一行读，排在 990709901000 的第 3 条"),
        ("#1", 0, {"环节名称": "公示"}, "受理公示审核制证发证", "从第 4 行复制来的，按新增的一行读，排在 990709901000 的第 2 条"),
        ("#1", 3, {"环节名称": "公示"}, "受理审核制证发证公示", "第 5 条"),
        ("#3", -3, {"环节名称": "公示"}, "公示受理审核制证发证", "第 1 条"),
        ("#1", 1, {"环节名称": "公示", "序号": "1"}, "公示受理审核制证发证", "第 1 条"),
        ("#1", 1, {"环节名称": "公示", "序号": "第1条"}, "公示受理审核制证发证", "写的是“第1条”，已按“1”读"),
        ("#1", 1, {"环节名称": "公示", "序号": "9"}, "受理审核制证发证公示", "一共只有 5 条，排在第 5 条"),
    ],
)  # fmt: skip
def test_a_copy_is_a_new_row_where_it_stands(
    root: Path, sound: bytes, key: str, at: int, values: Cells, order: str, told: str
) -> None:
    book = Edited(sound)
    paste(book, "办理流程", MATTER + key, at, values)
    result = compared(root, book.data)
    assert names(after(root, result)[MATTER], "steps") == order
    assert any(told in str(note) for note in result.notes), [str(note) for note in result.notes]


def number_the_rest(book: Edited) -> None:
    """Copy a row, and give it and all below it the numbers they will have."""
    paste(book, "办理流程", MATTER + "#1", 1, {"环节名称": "公示", "序号": "3"})
    book.type("办理流程", MATTER + "#2", "序号", "4")
    book.type("办理流程", MATTER + "#3", "序号", "5")


def edit_the_original(book: Edited) -> None:
    """Copy a row, and edit the upper one of the two."""
    paste(book, "办理流程", MATTER + "#1", 1, {})
    book.type("办理流程", MATTER + "#1", "环节名称", "公示")


def edit_both(book: Edited) -> None:
    paste(book, "办理流程", MATTER + "#1", 1, {"环节名称": "乙办"})
    book.type("办理流程", MATTER + "#1", "环节名称", "甲办")


def two_copies(book: Edited) -> None:
    paste(book, "办理流程", MATTER + "#1", 1, {"环节名称": "乙办"})
    paste(book, "办理流程", MATTER + "#1", 1, {"环节名称": "甲办"})


def insert_between(book: Edited) -> None:
    page = book.book["办理流程"]
    at = book.row("办理流程", MATTER + "#2")
    page.insert_rows(at)
    for label, value in {"基本编码": CODE, "环节名称": "公示", "由谁办理": "派出所"}.items():
        page.cell(at, book.column("办理流程", label)).value = value


def two_of_one_number(book: Edited) -> None:
    for name in ("甲办", "乙办"):
        book.add("办理流程", 基本编码=CODE, 序号="2", 环节名称=name, 由谁办理="派出所")


def from_a_sheet_of_the_same_shape(book: Edited) -> None:
    paste(book, "条件", MATTER + "#1", 0, {"适用情形": None}, onto="无需办理的情形")


@pytest.mark.parametrize(
    ("do", "field", "order"),
    [
        (number_the_rest, "steps", "受理审核公示制证发证"),
        (edit_the_original, "steps", "受理公示审核制证发证"),
        (edit_both, "steps", "受理甲办乙办制证发证"),
        (two_copies, "steps", "受理审核甲办乙办制证发证"),
        (insert_between, "steps", "受理审核公示制证发证"),
        (two_of_one_number, "steps", "受理甲办乙办审核制证发证"),
        (from_a_sheet_of_the_same_shape, "not_required", "未满"),
    ],
)
def test_rows_keep_the_order_they_are_seen_in(
    root: Path, sound: bytes, do: Callable[[Edited], None], field: str, order: str
) -> None:
    book = Edited(sound)
    do(book)
    assert names(after(root, compared(root, book.data))[MATTER], field) == order


def test_a_copy_with_the_code_of_another_matter_goes_there(root: Path, sound: bytes) -> None:
    book = Edited(sound)
    paste(book, "常见问题", MATTER + "#0", 1, {"基本编码": OTHER})
    result = compared(root, book.data)
    (name,) = after(root, result)
    assert OTHER in name
    assert any("从第 2 行复制来的，编码改成了“" in str(note) and "已按编码算" in str(note) for note in result.notes)


def test_a_matter_copied_with_its_rows_is_a_new_matter(root: Path, sound: bytes) -> None:
    book = Edited(sound)
    paste(book, "事项", MATTER, 1, {"基本编码": NEW, "事项名称": "新的事项"})
    for sheet, count in {"办理流程": 4, "条件": 2, "情形": 1}.items():
        for number in range(count):
            paste(book, sheet, f"{MATTER}#{number}", count, {"基本编码": NEW, "事项名称": "新的事项"})
    result = compared(root, book.data)
    assert result.problems == [] and result.changes == []
    (value,) = result.created.values()
    assert [step["name"] for step in value["steps"]] == ["受理", "审核", "制证", "发证"]
    assert len(value["conditions"]["items"]) == 2


@pytest.mark.parametrize(
    ("sheet", "key", "values", "onto", "said"),
    [
        ("常见问题", "#0", {"问": "要钱吗？", "序号": "后面"}, "", ["（序号）", "“后面”"]),
        ("办理流程", "#1", {}, "", ["第 4 行", "和第 3 行一模一样", "复制"]),
        ("常见问题", "#0", {"基本编码": "990709999000"}, "", ["没有编码是“990709999000”的事项"]),
        ("常见问题", "#0", {"问": "要钱吗？", "事项名称": "别的事项"}, "", ["（事项名称）", "“别的事项”"]),
        ("情形", "#0", {"选项": "甲\n乙"}, "", ["（情形）", "“办理人”在第 2 行已经写了"]),
        ("事项", "", {"事项名称": "新的事项"}, "", ["同一份文件", "重复"]),
        ("事项", "", {"基本编码": OTHER}, "", ["（基本编码）", "已经是"]),
        ("办理流程", "#1", {}, "收费", ["工作表“收费”", "别的表", "校验"]),
        ("本地信息", "", {"部门": "renshe"}, "", ["新的一行", "认领"]),
    ],
)  # fmt: skip
def test_a_copy_nobody_can_place_is_refused(
    root: Path, sound: bytes, sheet: str, key: str, values: Cells, onto: str, said: list[str]
) -> None:
    book = Edited(sound)
    name = MATTER if not sheet.startswith("本地") else "local/990102/gongan.yml"
    paste(book, sheet, name + key, 1, values, onto)
    result = compared(root, book.data)
    sentences = [str(problem) for problem in result.problems]
    assert result.changes == [] and any(all(part in one for part in said) for one in sentences), sentences


def test_a_row_pasted_over_another_is_told_with_what_it_hides(root: Path, sound: bytes) -> None:
    book = Edited(sound)
    page, number = book.book["办理流程"], book.row("办理流程", MATTER + "#1")
    for column, cell in enumerate(list(page[number]), 1):
        page.cell(number + 1, column).value = cell.value
    (problem,) = compared(root, book.data).problems
    assert "第 4 行" in str(problem) and "第 3 条却不见了" in str(problem) and "盖掉" in str(problem)
