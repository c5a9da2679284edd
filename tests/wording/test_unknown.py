"""What is not known is not worded as a fact, and what is none is not worded as unknown."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from banshi.catalog.catalog import Catalog
from banshi.model.department import Department, DepartmentLine
from banshi.model.matter import Channels, Matter
from banshi.model.time_limit import TimeLimit
from banshi.pdf.edition import EDITIONS
from banshi.pdf.sheet import sheet_of
from banshi.render.pages import Pages
from banshi.source.standard import Standard
from banshi.wording.labels import matter_labels
from banshi.wording.matter import matter_view
from tests.projects import ROOT
from tests.render.conftest import TEMPLATES
from tests.render.reading import read

LABELS = matter_labels(Standard(ROOT / "schema")["matter"])


@pytest.fixture(scope="session")
def plain(matter_of: Callable[[str], Matter]) -> Matter:
    return matter_of("990131901000")


def page(matter: Matter, catalog: Catalog) -> str:
    pages = Pages(TEMPLATES, Standard(ROOT / "schema"), catalog, {})
    return read(pages.matter(matter).body)


def changed(matter: Matter, **fields) -> Matter:
    return msgspec.structs.replace(matter, **fields)


def test_an_empty_list_says_none_only_where_it_means_none(plain, inspection):
    none = page(changed(plain, fees=[], materials=[]), inspection.catalog)
    assert "不收费。" in none and "不需要材料。" in none
    silent = changed(plain, fees=[], materials=[], legal_basis=[], not_stated=["fees", "materials", "legal_basis"])
    said = page(silent, inspection.catalog)
    assert "\n不收费" not in said and "不需要材料" not in said
    assert "收不收费没有写明" in said and "要带什么没有写明" in said and "没有写明。" in said


def test_no_counter_is_not_an_unpublished_counter(plain, inspection):
    unknown = page(changed(plain, channels=Channels()), inspection.catalog)
    assert "各县（区）的办理窗口未公布" in unknown
    none = page(changed(plain, channels=Channels(window=False)), inspection.catalog)
    assert "这件事不在窗口办理" in none and "窗口未公布" not in none


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (TimeLimit(statutory="无", promised="即办", statutory_note="某条例没有规定。"), "法律没有规定"),
        (TimeLimit(statutory="无", promised="即办"), "没有写明"),
        (TimeLimit(statutory="未写明", promised="即办"), "没有写明"),
    ],
)
def test_the_paper_says_what_the_page_says(plain, inspection, limit, words):
    view = matter_view(changed(plain, time_limit=limit), inspection.catalog, LABELS)
    sheet = sheet_of(changed(plain, time_limit=limit), inspection.catalog, LABELS, next(iter(EDITIONS.values())))
    (row,) = [row for row in view.times if row.label == LABELS["statutory"]]
    (told,) = [row for row in sheet.data["times"] if row["label"] == LABELS["statutory"]]
    assert row.value == told["value"] == words
    assert words in view.band[0].note and words in sheet.data["band"][0][3]


LINES = [
    DepartmentLine(name="总线", phone="12300"),
    DepartmentLine(name="出入境线", phone="12367", themes=["出境入境"]),
    DepartmentLine(name="食品线", phone="12331", matters=["990131901000"]),
]


def test_a_line_is_named_only_where_it_answers(plain):
    department = Department(id=plain.department, name="局", short_name="局", hotlines=LINES)
    assert [line.phone for line in department.lines_for(plain.code, plain.themes)] == ["12300", "12331"]
    assert [line.phone for line in department.lines_for("x", ["出境入境"])] == ["12300", "12367"]
