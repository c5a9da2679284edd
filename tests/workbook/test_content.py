"""What somebody writes where no field is: everything is told with its place, nothing is swallowed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl.comments import Comment

from banshi.workbook.changes import Imported
from tests.projects import make_project
from tests.workbook.edited import CODE, MATTER, Edited, compared, made

FEES = "收费"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("content") / "city")


@pytest.fixture(scope="module")
def sound(root: Path) -> bytes:
    return made(root)


def write(sheet: str, cell: str, text: object) -> Callable[[Edited], None]:
    def do(book: Edited) -> None:
        book.book[sheet][cell] = text

    return do


def comment(sheet: str, cell: str, text: str) -> Callable[[Edited], None]:
    def do(book: Edited) -> None:
        book.book[sheet][cell].comment = Comment(text, "科长")

    return do


def type_into(label: str, text: str) -> Callable[[Edited], None]:
    return lambda book: book.type(FEES, MATTER + "#0", label, text)


def add_to_the_remark(book: Edited) -> None:
    cell = book.book[FEES].cell(1, book.column(FEES, "收费标准"))
    cell.comment = Comment(cell.comment.text + "\n写到元", "科长")


def header(label: str, text: str) -> Callable[[Edited], None]:
    def do(book: Edited) -> None:
        book.book[FEES].cell(1, book.column(FEES, label)).value = text

    return do


def drop_an_empty_sheet(book: Edited) -> None:
    del book.book["年度安排"]


def move_a_row(book: Edited) -> None:
    page = book.book["办理流程"]
    values = [cell.value for cell in page[3]]
    page.delete_rows(3)
    page.insert_rows(5)
    for column, value in enumerate(values, 1):
        page.cell(5, column).value = value


def a_new_row_to_be_removed(book: Edited) -> None:
    book.add("常见问题", 基本编码=CODE, 操作="删除", 问="要钱吗？", 答="不收费。")


def hidden_sheet(book: Edited) -> None:
    page = book.book.create_sheet("底稿")
    page["A1"], page.sheet_state = "改成20元", "veryHidden"


@pytest.mark.parametrize(
    ("do", "told"),
    [
        (write("说明", "A1", "老王改过"), "工作表“说明”第 1 行 A 列：写的“老王改过”不会导入"),
        (write("说明", "A3", "收费改成20元"), "工作表“说明”第 3 行 A 列：写的“收费改成20元”不会导入"),
        (write("说明", "C2", "收费改成20元"), "工作表“说明”第 2 行 C 列"),
        (write("说明", "B9", "=A1"), "写的“=A1”不会导入"),
        (comment("说明", "A1", "没看懂"), "工作表“说明”第 1 行 A 列：有批注“没看懂”"),
        (comment(FEES, "H40", "这里以后补"), "工作表“收费”第 40 行 H 列（收费标准）：有批注“这里以后补”"),
        (comment(FEES, "H1", "以后都写到元"), "工作表“收费”第 1 行 H 列（收费标准）：有批注“以后都写到元”"),
        (comment(FEES, "G1", "写全称"), "第 1 行 G 列（项目名称）：有批注“写全称”"),
        (add_to_the_remark, "（收费标准）：有批注“写到元”"),
        (comment(FEES, "Z2", "旁边的话"), "工作表“收费”第 2 行 Z 列：有批注“旁边的话”"),
        (header("收费标准", "收费\n标准 "), "（收费标准）：表头写成了“收费 标准”，按“收费标准”读"),
        (header("收费标准", "*收费标准（必填）"), "按“收费标准”读"),
        (drop_an_empty_sheet, "工作表“年度安排”：这张工作表不见了。它本来就是空的"),
        (a_new_row_to_be_removed, "（操作）：这是新的一行，又写着“删除”，没有新增"),
        (move_a_row, "工作表“办理流程”第 5 行：这一行移动了位置，次序还是照“序号”算，没有变"),
        (type_into("操作", "修改"), "（操作）：写的是“修改”，这一列不用写这个"),
        (type_into("适用情形", "无"), "（适用情形）：写的是“无”，按没有填写读"),
        (type_into("适用情形", "/"), "（适用情形）：写的是“/”，按没有填写读"),
        (write("_选项", "B1", "新的选项"), "工作表“_选项”：这张隐藏的表只给下拉列表用"),
    ],
)  # fmt: skip
def test_what_no_field_holds_is_told(root: Path, sound: bytes, do: Callable[[Edited], None], told: str) -> None:
    result = changed(root, sound, do)
    assert result.problems == [] and result.changes == []
    assert [str(note) for note in result.notes if told in str(note)], [str(note) for note in result.notes]


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (write(FEES, "T1", "合计"), "工作表“收费”第 1 行 T 列：不认识表头“合计”"),
        (write(FEES, "T2", "共40元"), "第 2 行 T 列：这一列没有表头，写的“共40元”没有地方放"),
        (write(FEES, "G60", "填表人：张三"), "工作表“收费”第 60 行：新的一行没有写基本编码"),
        (write(FEES, "D60", "合计"), "没有编码是“合计”的事项"),
        (header("收费标准", "标准"), "不认识表头“标准”。少了“收费标准”"),
        (type_into("操作", "作废"), "“操作”列写的是“作废”，这里只能写“删除”或者留空"),
        (hidden_sheet, "工作表“底稿”：不认识这张工作表"),
    ],
)
def test_words_that_may_be_meant_for_a_field_are_refused(
    root: Path, sound: bytes, do: Callable[[Edited], None], said: str
) -> None:
    result = changed(root, sound, do)
    assert result.changes == []
    assert [str(one) for one in result.problems if said in str(one)], [str(one) for one in result.problems]


def test_one_word_in_many_rows_is_told_once_with_its_rows(root: Path, sound: bytes) -> None:
    book = Edited(sound)
    for number in range(4):
        book.type("办理流程", f"{MATTER}#{number}", "由别人办理", "看情况")
    (problem,) = compared(root, book.data).problems
    assert "工作表“办理流程”第 2 行" in str(problem) and "（还有第 3、4、5 行也是这样。）" in str(problem)


def changed(root: Path, sound: bytes, do: Callable[[Edited], None]) -> Imported:
    book = Edited(sound)
    do(book)
    return compared(root, book.data)


def test_what_is_typed_into_a_row_that_goes_is_told(root: Path, sound: bytes) -> None:
    book = Edited(sound)
    book.type("申请材料", MATTER + "#1", "操作", "删掉")
    book.type("申请材料", MATTER + "#1", "填写和受理要求", "窗口打印。")
    result = compared(root, book.data)
    said = [str(note) for note in result.notes]
    assert len(result.changes) == 1 and len(said) == 2
    assert "（操作）：写的是“删掉”，已按“删除”读" in said[0] and "改成的“窗口打印。”没有导入" in said[1]
