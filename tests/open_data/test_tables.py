"""Tables: what they say of the fictional city, as CSV and as workbooks."""

from __future__ import annotations

import io
import re
import zipfile

import msgspec
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from banshi.open_data.cells import part
from banshi.open_data.files import TABLES, table_url
from banshi.open_data.tables.all import MATTER_TABLES
from banshi.open_data.tables.table import View
from banshi.open_data.xlsx import xlsx_file

from .conftest import STANDARD
from .hostile import HOSTILE, hostile
from .test_cells import SIGNS, read_csv

STATES = {"sample": "示例", "published": "已发布", "paused": "暂停办理", "provisional": "暂编码", "assigned": "已赋码"}


def table(name):
    return next(table for table in TABLES if table.name == name)


def test_every_table_has_names_for_all_its_columns(data):
    for one in TABLES:
        lines = read_csv(data.csv(one).make())
        assert all(re.search("[一-鿿]", label) for label in lines[0]), one.name
        assert len(set(lines[0])) == len(lines[0]), (one.name, lines[0])
        assert {len(line) for line in lines} == {len(lines[0])}, one.name


def test_every_matter_is_a_row_and_every_material_too(data, matters):
    rows = read_csv(data.csv(table("matters")).make())
    assert [row[0] for row in rows[1:]] == sorted((row[0] for row in rows[1:]), key=[row[0] for row in rows].index)
    assert {row[0] for row in rows[1:]} == {matter.code for matter in matters}
    materials = read_csv(data.csv(table("materials")).make())[1:]
    assert len(materials) == sum(len(matter.materials) for matter in matters)
    assert not [row for row in materials if re.fullmatch(r"\d-\d", row[4])], "a spreadsheet would see a date"


def test_labels_are_those_of_the_standard(data):
    head = read_csv(data.csv(table("matters")).make())[0]
    assert head[:3] == ["基本编码", "编码状态", "事项名称"]
    assert {"法定办结时限", "承诺办结时限", "到办事现场次数", "网上办理深度"} <= set(head)


def test_a_bundle_says_which_official_list_it_is_on(data):
    head = read_csv(data.csv(table("bundles")).make())[0]
    assert head[:5] == ["标识", "名称", "面向", "所在清单", "清单事项"]


def test_the_hotline_is_answered_in_sentences(data):
    head, *rows = read_csv(data.csv(table("hotline")).make())
    row = dict(zip(head, next(row for row in rows if row[0] == "990709901000"), strict=True))
    assert row["事项名称"] == "居民身份证补领"
    assert row["跑几次"].startswith("到现场 1 次。")
    assert row["要带什么"].startswith("1. ")
    assert row["网页"] == "https://guide.example.gov.cn/matters/990709901000.html"


@pytest.mark.parametrize("one", TABLES, ids=lambda one: one.name)
def test_workbook_and_csv_say_the_same(data, one):
    made, lines = data.xlsx(one).make(), read_csv(data.csv(one).make())
    book = openpyxl.load_workbook(io.BytesIO(made))
    sheet = book.worksheets[0]
    assert [["" if value is None else value for value in row] for row in sheet.iter_rows(values_only=True)] == lines
    assert CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_index(0).to_python() == lines
    assert sheet.freeze_panes == ("C2" if len(lines[0]) > 2 else "B2")
    assert sheet.auto_filter.ref.startswith("A1:")
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "inlineStr", "n"}
    texts = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(isinstance(cell.value, str) and cell.number_format == "@" for cell in texts)


def test_workbooks_do_not_change_by_themselves(data):
    one = table("matters")
    assert data.xlsx(one).make() == data.xlsx(one).make()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_inert_in_tables(data, inspection, matters, text):
    view = View(inspection.catalog, data.release, STATES, {})
    for matter in matters:
        for one in MATTER_TABLES:
            rows = list(one.rows(hostile(matter, text), view))
            if not rows:
                continue
            fields = one.fields(STANDARD)
            made = xlsx_file(one.title, fields, [part(rows)], [("表", text)], None)
            with zipfile.ZipFile(io.BytesIO(made)) as package:
                sheet = package.read("xl/worksheets/sheet1.xml")
            assert b"<f>" not in sheet and b"<script" not in sheet
            values = list(openpyxl.load_workbook(io.BytesIO(made)).worksheets[0].iter_rows(values_only=True))
            assert {len(row) for row in values} == {len(fields)}
            assert len(values) == len(rows) + 1
            assert not [value for row in values for value in row if value and value.startswith(SIGNS)]
        break  # The others differ in length only.


def test_parts_are_kept_until_something_changes(inspection, tmp_path):
    from .conftest import open_data

    one = open_data(inspection, tmp_path)
    first = one.csv(table("materials")).key
    kept = {path.name: path.stat().st_ino for path in (tmp_path / "tables").iterdir()}
    assert open_data(inspection, tmp_path).csv(table("materials")).key == first
    assert {path.name: path.stat().st_ino for path in (tmp_path / "tables").iterdir()} == kept
    for path in (tmp_path / "tables").iterdir():
        path.write_bytes(b"\0\0\0\x03abc")
    again = open_data(inspection, tmp_path)
    assert again.csv(table("materials")).key == first
    assert again.csv(table("materials")).make() == one.csv(table("materials")).make()


def test_an_address_is_asked_for_once(data):
    urls = [table_url(one, "csv") for one in TABLES]
    assert len(set(urls)) == len(urls)


def test_columns_are_counted(inspection, matters, data):
    view = View(inspection.catalog, data.release, STATES, {})
    for one in MATTER_TABLES:
        width = len(one.fields(STANDARD))
        for matter in matters:
            assert {len(row) for row in one.rows(matter, view)} <= {width}, one.name
            assert all(type(value) is str for row in one.rows(matter, view) for value in row), one.name


def test_a_matter_as_short_as_allowed_fits_every_table(inspection, matters, data):
    view = View(inspection.catalog, data.release, STATES, {})
    bare = msgspec.structs.replace(
        matters[0], department="nobody", materials=[], fees=[], steps=[], legal_basis=[], aliases=[], summary=None
    )
    for one in MATTER_TABLES:
        list(one.rows(bare, view))
