"""A sheet takes as little paper as it can, and no page of it is nearly empty."""

from __future__ import annotations

import re
import subprocess

import msgspec
import pytest

from banshi.pdf.economy import Economy, economies, table
from banshi.pdf.edition import COLOUR, EDITIONS, LARGE, NOTICE
from banshi.pdf.fit import CLOSE, DENSE, LEAST, ROOMY, TIGHT, WIDE, WITHOUT_QUESTIONS, Extent, choose
from banshi.pdf.sheet import sheet_of
from tests.pdf.paper import CODE, labels_of, open_printer, print_one
from tests.projects import run


def chosen_of(amounts, edition=COLOUR, *, code=False):
    """Which fit is chosen where a sheet takes so many pages at each; and which were tried."""
    tried = []

    def measure(fit):
        tried.append(fit)
        amount = amounts[fit]
        pages = -int(-amount // 1)
        return Extent(pages, amount - pages + 1)

    return choose(measure, edition, code=code, questions=True).fit, tried


@pytest.mark.parametrize(
    ("amounts", "chosen"),
    [
        ({ROOMY: 1.8}, ROOMY),
        ({ROOMY: 2.1, CLOSE: 1.9}, CLOSE),
        ({ROOMY: 2.5, DENSE: 2.05, TIGHT: 1.9}, TIGHT),
        ({ROOMY: 1.1, CLOSE: 0.95}, CLOSE),
        # Too much for two pages however close: one page less is still worth it.
        ({ROOMY: 3.6, CLOSE: 3.3, DENSE: 3.1, TIGHT: 2.9, WIDE: 4.2, 6: 4.9}, TIGHT),
    ],
)
def test_two_sides_and_no_nearly_empty_page(amounts, chosen):
    assert chosen_of(amounts)[0] == chosen


def test_large_type_fills_its_last_page():
    assert chosen_of({ROOMY: 5.2, CLOSE: 4.9}, LARGE)[0] == CLOSE
    assert chosen_of({ROOMY: 5.2, CLOSE: 5.1, DENSE: 5.05, TIGHT: 5.02, WIDE: 5.6}, LARGE)[0] == WIDE


def test_questions_are_left_to_the_page_only_where_a_code_leads_there():
    amounts = {ROOMY: 2.9, TIGHT: 2.2, WITHOUT_QUESTIONS: 1.9, WIDE: 3.4, 6: 3.9, CLOSE: 2.7, DENSE: 2.5}
    assert chosen_of(amounts, code=True)[0] == WITHOUT_QUESTIONS
    assert WITHOUT_QUESTIONS not in chosen_of(amounts)[1]


@pytest.mark.parametrize("edition", [COLOUR, LARGE, NOTICE], ids=lambda edition: edition.key)
def test_long_and_short_matters(city, edition):
    """However much there is to say, the last page is not nearly empty; on the notice it holds more than the signature."""
    printer = open_printer(city)[0]
    matter = printer.matter(printer.catalog.by_code[CODE])
    for rows in (1, 5, 9, 13):
        longer = msgspec.structs.replace(matter, materials=[matter.materials[0]] * rows)
        extent = printer.fitted(sheet_of(longer, printer.catalog, labels_of(), edition), edition).extent
        assert not extent.lonely
        assert edition == NOTICE or extent.pages == 1 or extent.last >= LEAST, (rows, extent)


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.key)
def test_no_small_type(city, edition, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(print_one(city, edition))
    xml = subprocess.run(
        ["pdftohtml", "-xml", "-stdout", "-i", "-zoom", "3", str(path)], capture_output=True, check=True, text=True
    ).stdout
    sizes = {int(size) for size in re.findall(r'<fontspec [^>]*size="(\d+)"', xml)}
    assert sizes
    assert min(sizes) >= 3 * (14 if edition == LARGE else 9)


def test_table_of_the_paper(city):
    printer = open_printer(city)[0]
    rows = list(economies(printer, printer.catalog.public[:3]))
    assert [row.total for row in rows] == [3, 3, 3, 3]
    assert not any(row.empty for row in rows)
    said = list(table([Economy(COLOUR, {1: 1, 2: 2, 3: 1}, ("990709901000",))]))
    assert said[1:] == ["彩色\t4\t1\t2\t1\t0\t75%\t1", "彩色的末页不到三分之一：990709901000。"]


@pytest.mark.slow
def test_command_prints_the_table(city):
    done = run(city, "banshi", "pdf", "--report")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("版式\t事项\t一页")
    assert not (city / "pdf").exists()
