"""Rows survive the way into a part and out of it, and nothing in them is taken for a formula."""

from __future__ import annotations

import csv
import io
import re

import pytest

from banshi.model.record import Citation
from banshi.open_data.cells import cell, count, joined, part, rows_of
from banshi.open_data.csv import csv_file

from .hostile import HOSTILE

SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_rows_come_back():
    rows = [["230709903000", "名称", ""], ["a", "-1", "多\n行"], ["", "", ""]]
    assert list(rows_of(part(rows))) == rows
    assert count(part(rows)) == 3
    assert part([]) == b""


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_no_cell_begins_a_formula(text, place):
    row = ["甲", "乙", "丙"]
    row[place] = text
    found = read_csv(csv_file(["一", "二", "三"], [part([row, row])]))
    assert [len(line) for line in found] == [3, 3, 3]
    assert not [value for line in found for value in line if value.startswith(SIGNS)]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]", "".join(found[1]))


def test_csv_is_for_excel():
    data = csv_file(["编码", "说明"], [part([["000109001000", '说“是”,"不"']]), b""])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == '"编码","说明"\r\n"000109001000","说“是”,""不"""\r\n'


def test_values_become_texts():
    values = ("甲", None, True, False, 3, ["甲", "乙"], {"问": ["甲", "乙"]}, Citation(law="某法", article="第一条"))
    assert [cell(value) for value in values] == [
        "甲",
        "",
        "是",
        "否",
        "3",
        "甲、乙",
        "问是“甲”或“乙”",
        "《某法》第一条",
    ]


def test_no_cell_is_too_long_for_excel():
    assert len(joined(["长" * 20_000] * 3)) == 32_000
