"""Workbooks that cannot be taken: each is answered with a sentence that names the place and the way out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl.styles import Font

from banshi.workbook.file import LARGEST, open_workbook
from tests.projects import make_project
from tests.workbook.edited import CODE, MATTER, Edited, compared, made

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("bad") / "city")


@pytest.fixture(scope="module")
def sound(root: Path) -> bytes:
    return made(root)


def merge(book: Edited) -> None:
    book.book["申请材料"].merge_cells("H2:H3")


def rename_sheet(book: Edited) -> None:
    book.book["收费"].title = "收费表"


def drop_sheet(book: Edited) -> None:
    del book.book["收费"]


def strange_sheet(book: Edited) -> None:
    book.book.create_sheet("草稿")["A1"] = "随手记"


def rename_header(book: Edited) -> None:
    book.book["收费"].cell(1, book.column("收费", "收费标准")).value = "标准"


def extra_column(book: Edited) -> None:
    book.book["收费"].cell(1, book.book["收费"].max_column + 1).value = "备注"


def drop_column(book: Edited) -> None:
    book.book["收费"].delete_cols(book.column("收费", "减免"))


def hide_row(book: Edited) -> None:
    book.type("收费", MATTER + "#0", "收费标准", "10元/证")
    book.book["收费"].row_dimensions[book.row("收费", MATTER + "#0")].hidden = True


def hide_sheet(book: Edited) -> None:
    book.type("收费", MATTER + "#0", "收费标准", "10元/证")
    book.book["收费"].sheet_state = "hidden"


def twice(book: Edited) -> None:
    page = book.book["事项"]
    for column in range(1, page.max_column + 1):
        page.cell(page.max_row + (column == 1), column).value = page.cell(book.row("事项", MATTER), column).value


def drop_checks(book: Edited) -> None:
    del book.book["_核对"]


def break_digests(book: Edited) -> None:
    book.book["收费"].cell(book.row("收费", MATTER + "#0"), 2).value = "x"


def empty_sheet(book: Edited) -> None:
    book.book["收费"].delete_rows(1, book.book["收费"].max_row)


def whole_columns(book: Edited) -> None:
    book.book["收费"].cell(900_000, 3).font = Font(bold=True)


def type_into(sheet: str, key: str, label: str, value: object) -> Callable[[Edited], None]:
    return lambda book: book.type(sheet, MATTER + key, label, value)


def add(sheet: str, **cells: object) -> Callable[[Edited], None]:
    return lambda book: book.add(sheet, **cells) and None


def retire(**cells: str) -> Callable[[Edited], None]:
    def do(book: Edited) -> None:
        for label, text in {"操作": "取消", **cells}.items():
            book.type("事项", MATTER, label, text)

    return do


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (merge, ["工作表“申请材料”", "H2:H3", "取消合并"]),
        (rename_sheet, ["工作表“收费”", "没有找到", "“收费表”", "改回"]),
        (drop_sheet, ["工作表“收费”", "没有找到"]),
        (strange_sheet, ["工作表“草稿”", "不认识"]),
        (rename_header, ["工作表“收费”第 1 行", "“标准”", "少了“收费标准”"]),
        (extra_column, ["不认识表头“备注”", "删掉这一列"]),
        (drop_column, ["少了“减免”这一列"]),
        (hide_row, ["工作表“收费”", "隐藏"]),
        (hide_sheet, ["工作表“收费”", "隐藏"]),
        (twice, ["工作表“事项”", "同一份文件"]),
        (drop_checks, ["整个文件", "重新导出"]),
        (break_digests, ["工作表“收费”", "校验"]),
        (empty_sheet, ["工作表“收费”", "空的"]),
        (whole_columns, ["工作表“收费”", "900000"]),
        (type_into("事项", "", "事项类型", "=cmd|'/c calc'!A0"), ["（事项类型）", "公式“=cmd|", "换成文字"]),
        (type_into("事项", "", "基本编码", 230709903000), ["（基本编码）", "只供查看", "230709903000"]),
        (type_into("事项", "", "基本编码", "2.307E+11"), ["（基本编码）", "2.307E+11"]),
        (type_into("事项", "", "基本编码", "990709902000"), ["只供查看", "990709902000"]),
        (type_into("事项", "", "生效日期", 46327), ["（生效日期）", "数字 46327", "2026-11-01"]),
        (type_into("事项", "", "数量限制", datetime(2026, 1, 3)), ["（数量限制）", "变成了日期 2026-01-03"]),
        (type_into("事项", "", "事项类型", "行政"), ["（事项类型）", "“行政”", "行政许可"]),
        (type_into("事项", "", "发布状态", "已取消"), ["（发布状态）", "“操作”列选“取消”", "改回“示例”"]),
        (type_into("事项", "", "取消原因", "不办了"), ["（操作）", "取消原因“不办了”"]),
        (retire(取消原因="并入别的事项。", 接替编码=CODE), ["（接替编码）", f"“{CODE}”", "自己"]),
        (retire(接替编码="990131901000"), ["（取消原因）", "却没有写取消原因"]),
        (type_into("事项", "", "服务对象", "老百姓"), ["（服务对象）", "“老百姓”", "自然人"]),
        (type_into("事项", "", "高频事项", "大概"), ["（高频事项）", "“是”或“否”"]),
        (type_into("事项", "", "数量限制", True), ["（数量限制）", "逻辑值"]),
        (type_into("事项", "", "数量限制", "#REF!"), ["（数量限制）", "错误值"]),
        (type_into("申请材料", "#0", "适用情形", "办理人=朋友"), ["（适用情形）", "“朋友”", "本人、监护人代办"]),
        (type_into("申请材料", "#0", "适用情形", "天气=晴"), ["（适用情形）", "问题有：办理人"]),
        (type_into("申请材料", "#0", "必要性", None), ["（必要性）", "必须填写"]),
        (type_into("申请材料", "#0", "序号", "9"), ["序号"]),
        (type_into("申请材料", "#0", "基本编码", "990131901000"), ["编码却被改了"]),
        (add("申请材料", 材料名称="居民身份证"), ["工作表“申请材料”", "没有写基本编码"]),
        (
            add("申请材料", 基本编码="990709999000", 材料名称="居民身份证"),
            ["没有编码是“990709999000”的事项", "“事项”表"],
        ),
        (add("申请材料", 基本编码=99070990100, 材料名称="居民身份证"), ["（基本编码）", "变成了数字"]),
        (add("申请材料", 基本编码=CODE, 材料名称="居民身份证"), ["（必要性）", "必须填写"]),
        (
            add("事项", 基本编码="990709999000", 事项名称="新事项", 主管部门="gongan"),
            ["工作表“事项”", "必填", "事项类型"],
        ),
        (lambda book: book.delete("事项", MATTER), ["工作表“事项”", "少了", "取消"]),
    ],
)
def test_each_gets_a_sentence_with_its_place(
    root: Path, sound: bytes, spoil: Callable[[Edited], None], said: list[str]
) -> None:
    book = Edited(sound)
    spoil(book)
    result = compared(root, book.data)
    assert result.changes == []
    sentences = [str(problem) for problem in result.problems]
    assert any(all(part in sentence for part in said) for sentence in sentences), sentences
    assert all(sentence.endswith(("。", "？")) for sentence in sentences)


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "不是 Excel 工作簿"),
        ("基本编码,事项名称\n".encode(), "不是 Excel 工作簿"),
        (b"<html><table>", "不是 Excel 工作簿"),
        (b"PK\x03\x04broken", "打不开"),
        (packed(readme_xml=b"x"), "压缩包"),
        (packed(xl__workbook_xml=b"x", xl__vbaProject_bin=b"x"), "宏"),
        (packed(xl__workbook_bin=b"x"), "xlsb"),
        (packed(xl__workbook_xml=b"<not a workbook"), "损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096, "密码"),
        (b"PK" + b"\0" * LARGEST, "最多 30 MB"),
    ],
    ids=["empty", "csv", "html", "cut", "zip", "macro", "binary", "damaged", "password", "large"],
)
def test_what_is_no_workbook_is_said_to_be_none(data: bytes, said: str) -> None:
    opened, problems = open_workbook(data)
    assert opened == {} and len(problems) == 1
    assert said in str(problems[0])


def test_a_bomb_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file, file.open("xl/workbook.xml", "w") as part:
        for _ in range(420):
            part.write(bytes(1_000_000))
    bomb = out.getvalue()
    assert len(bomb) < 1_000_000
    opened, problems = open_workbook(bomb)
    assert opened == {} and "太大" in str(problems[0])


def test_old_excel_is_refused_since_it_does_not_tell_struck_words() -> None:
    opened, problems = open_workbook((HERE / "workbooks" / "old.xls").read_bytes())
    assert opened == {} and "另存为" in str(problems[0]) and "xls" in str(problems[0])


def test_a_password_is_called_one() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512)
    opened, problems = open_workbook(data)
    assert opened == {} and "加密" in str(problems[0])
