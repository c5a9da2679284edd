"""Edits of a workbook become the smallest changes of the files, and nothing else."""

from __future__ import annotations

import difflib
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl.comments import Comment

from tests.projects import ROOT, edit, make_project
from tests.workbook.edited import CODE, MATTER, SHEETS, Edited, after, compared, made

MINOR = "-    - {text: 未满16周岁的，由监护人代为申请。, when: {办理人: 监护人代办}}"
MINOR_OR_SELF = "+    - {text: 未满16周岁的，由监护人代为申请。, when: {办理人: [本人, 监护人代办]}}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path / "city")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(make_project(tmp_path_factory.mktemp("exported")))


@pytest.fixture
def book(exported: bytes) -> Edited:
    return Edited(exported)


def changed(root: Path, book: Edited, name: str = MATTER) -> list[str]:
    """Lines taken out and put in, as a diff shows them."""
    texts = after(root, compared(root, book.data))
    assert list(texts) == [name]
    old = (root / "guides" / name).read_text(encoding="utf-8").splitlines()
    lines = difflib.unified_diff(old, texts[name].splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:3] not in ("---", "+++") and not line.startswith("@@")]


def test_an_untouched_workbook_of_the_real_content_changes_nothing() -> None:
    result = compared(ROOT, made(ROOT))
    assert (result.changes, result.problems, result.left, result.notes) == ([], [], 0, ())


def test_saving_it_in_another_program_changes_nothing(root: Path, book: Edited) -> None:
    assert compared(root, book.data).changes == []


def test_every_field_of_the_standard_has_its_column() -> None:
    labels = {(sheet.title, column.label) for sheet in SHEETS for column in sheet.columns}
    assert ("事项", "办结时限·承诺办结时限") in labels
    assert ("申请材料", "容缺补正·逾期处理") in labels
    assert ("本地窗口", "办公时间") in labels
    for sheet in SHEETS:
        names = [column.label for column in sheet.columns]
        assert len(names) == len(set(names)), sheet.title


@pytest.mark.parametrize(
    ("sheet", "key", "label", "value", "lines"),
    [
        ("事项", "", "办结时限·承诺办结时限", "15个工作日", ["-  promised: 20个工作日", "+  promised: 15个工作日"]),
        ("事项", "", "到办事现场次数", 0, ["-trip_count: 1", "+trip_count: 0"]),
        ("事项", "", "高频事项", "否", ["-high_frequency: true", "+high_frequency: false"]),
        ("事项", "", "发布状态", "已发布", ["-status: sample", "+status: published"]),
        ("事项", "", "一句话说明", None, ["-summary: 居民身份证丢失后，申请补领新证。"]),
        ("事项", "", "数量限制", "yes", ['+quota: "yes"']),
        ("事项", "", "服务对象", "自然人、企业法人", ["-audience: [自然人]", "+audience: [自然人, 企业法人]"]),
        ("条件", "#0", "适用情形", "办理人＝本人", ["-    - 居民身份证已经丢失。", "+    - {text: 居民身份证已经丢失。, when: {办理人: 本人}}"]),
        ("条件", "#1", "适用情形", "办理人：本人或监护人代办", [MINOR, MINOR_OR_SELF]),
        ("申请材料", "#2", "免提交方式", "数据共享", ["+    exempt: 数据共享"]),
        ("收费", "#0", "减免", "", ["-    waiver: 丢失补领没有减免。"]),
        ("情形", "#0", "选项", "本人\n监护人代办\n亲属", ["-  办理人: [本人, 监护人代办]", "+  办理人: [本人, 监护人代办, 亲属]"]),
    ],
)  # fmt: skip
def test_one_cell_changes_one_place(
    root: Path, book: Edited, sheet: str, key: str, label: str, value: object, lines: list[str]
) -> None:
    book.type(sheet, MATTER + key, label, value)
    assert changed(root, book) == lines


def test_what_is_only_remarked_is_told(root: Path, book: Edited) -> None:
    page = book.book["事项"]
    cell = page.cell(book.row("事项", MATTER), book.column("事项", "办结时限·承诺办结时限"))
    cell.comment = Comment("领导说\n改成5个工作日", "科长")
    result = compared(root, book.data)
    assert result.changes == []
    [note] = result.notes
    assert "（办结时限·承诺办结时限）：有批注“领导说 改成5个工作日”，批注不会导入" in str(note)


def test_a_group_of_fields_is_added_whole(root: Path, book: Edited) -> None:
    book.type("事项", MATTER, "核对·核对日期", datetime(2026, 11, 1))
    book.type("事项", MATTER, "核对·核对人或单位", "户政科")
    assert changed(root, book) == ['+verified: {"on": "2026-11-01", by: 户政科}']


def test_rows_are_added_where_their_number_says_and_taken_away(root: Path, book: Edited) -> None:
    book.add("办理流程", 基本编码=CODE, 序号="2", 环节名称="初审", 由谁办理="派出所")
    book.add("申请材料", 基本编码=CODE, 材料名称="居民身份证", 原件份数=1, 必要性="必要")
    book.type("申请材料", MATTER + "#1", "操作", "删除")
    book.type("常见问题", MATTER + "#0", "操作", "删 除")
    assert changed(root, book) == [
        "-  - {name: 居民身份证申领登记表, original: 1, necessity: 必要, note: 窗口打印，申请人签名。}",
        "+  - name: 居民身份证",
        "+    original: 1",
        "+    necessity: 必要",
        "+  - {name: 初审, by: 派出所}",
        "-faq:",
        "-  - {q: 新证没下来，急着坐车怎么办？, a: 可以同时申领临时居民身份证。}",
    ]


def test_a_copied_row_is_a_new_row(root: Path, book: Edited) -> None:
    page = book.book["办理流程"]
    row = book.row("办理流程", MATTER + "#3")
    values = [cell.value for cell in page[row]]
    new = page.max_row + 1
    for column, value in enumerate(values, 1):
        page.cell(new, column).value = value
    page.cell(new, book.column("办理流程", "环节名称")).value = "归档"
    assert changed(root, book) == ["+  - {name: 归档, by: 户籍窗口, limit: 即办}"]


def test_sorted_rows_mean_the_same(root: Path, book: Edited) -> None:
    page = book.book["办理流程"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    for number, values in enumerate(reversed(rows), 2):
        for column, value in enumerate(values, 1):
            page.cell(number, column).value = value
    assert compared(root, book.data).changes == []


def test_an_office_is_edited_too(root: Path, book: Edited) -> None:
    name = "local/990102/gongan.yml"
    book.type("本地窗口", name + "#0", "办公时间", "周一至周五｜08:30-11:30、13:30-17:00\n周六｜09:00-11:00｜5月")
    book.type("本地认领的事项", name + "#0", "另外免收的费用", "居民身份证工本费")
    lines = changed(root, book, name)
    assert len([line for line in lines if line[0] == "-"]) == len([line for line in lines if line[0] == "+"]) == 2
    assert "fee_waived: [居民身份证工本费]" in "".join(lines)
    assert '{days: 周六, time: "09:00-11:00", season: 5月}' in "".join(lines)


def test_importing_twice_is_importing_once(root: Path, book: Edited) -> None:
    book.type("事项", MATTER, "到办事现场次数", "0")
    book.add("办理流程", 基本编码=CODE, 环节名称="归档", 由谁办理="派出所")
    for name, text in after(root, compared(root, book.data)).items():
        (root / "guides" / name).write_text(text, encoding="utf-8")
    result = compared(root, book.data)
    assert (result.changes, result.problems) == ([], [])


def test_what_others_changed_since_stays(root: Path, book: Edited) -> None:
    edit(root / "guides" / MATTER, "statutory: 60日", "statutory: 50日")
    edit(root / "guides" / MATTER, "by: 县级公安机关", "by: 市级公安机关")
    result = compared(root, book.data)
    assert (result.changes, result.problems, result.left) == ([], [], 2)


def test_a_stale_row_is_refused_with_both_values(root: Path, book: Edited) -> None:
    book.type("事项", MATTER, "办结时限·法定办结时限", "30日")
    book.type("办理流程", MATTER + "#1", "由谁办理", "派出所")
    edit(root / "guides" / MATTER, "statutory: 60日", "statutory: 50日")
    edit(root / "guides" / MATTER, "by: 县级公安机关", "by: 市级公安机关")
    result = compared(root, book.data)
    assert result.changes == []
    said = [str(problem) for problem in result.problems]
    assert len(said) == 2
    assert "表格里写的是“30日”，文件里现在是“50日”" in said[0] and "（办结时限·法定办结时限）" in said[0]
    assert "表格里写的是“派出所”，文件里现在是“市级公安机关”" in said[1] and "工作表“办理流程”第" in said[1]


def test_what_others_changed_beside_it_stays_with_what_was_typed(root: Path, book: Edited) -> None:
    book.type("事项", MATTER, "一句话说明", "证件丢了，申请补领。")
    book.type("办理流程", MATTER + "#0", "由谁办理", "派出所")
    edit(root / "guides" / MATTER, "statutory: 60日", "statutory: 50日")
    edit(root / "guides" / MATTER, "by: 县级公安机关", "by: 市级公安机关")
    text = after(root, compared(root, book.data))[MATTER]
    for kept in ("证件丢了，申请补领。", "by: 派出所", "statutory: 50日", "by: 市级公安机关"):
        assert kept in text


def test_texts_of_every_sort_survive(root: Path, book: Edited) -> None:
    hostile = "=cmd|'/c calc'!A0 \"引号\" \\ # : {x} - 第一行\n第二行 %TAG &a *b !c"
    book.type("事项", MATTER, "一句话说明", hostile)
    book.book["事项"].cell(book.row("事项", MATTER), book.column("事项", "一句话说明")).data_type = "s"
    text = after(root, compared(root, book.data))[MATTER]
    (root / "guides" / MATTER).write_text(text, encoding="utf-8")
    again = Edited(made(root))
    cell = again.book["事项"].cell(again.row("事项", MATTER), again.column("事项", "一句话说明"))
    assert (cell.value, cell.data_type) == (hostile, "s")
    assert cell.quotePrefix
    assert compared(root, again.data).changes == []
