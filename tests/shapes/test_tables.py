"""What a guide says stands in the tables of open data."""

from __future__ import annotations

import pytest

from banshi.model.question import options_asked
from banshi.open_data.release import release_of
from banshi.open_data.tables.all import MATTER_TABLES
from banshi.open_data.tables.table import View

from .conftest import FILES, STANDARD
from .facts import figures_of, words_of

_STATES = {"sample": "示例", "provisional": "暂编码"}


@pytest.mark.parametrize("code", [path.stem for path in FILES])
def test_nothing_is_lost_in_the_tables(inspection, matter_of, code):
    matter = matter_of(code)
    view = View(inspection.catalog, release_of(inspection.catalog, ""), _STATES, {})
    rows = [row for table in MATTER_TABLES for row in table.rows(matter, view)]
    everything = "\n".join(cell for row in rows for cell in row)
    notes = {option.note for one in matter.asks.values() for option in options_asked(one) if option.note}
    lost = [text for text in {*words_of(matter), *figures_of(matter)} - notes if text not in everything]
    assert lost == []


@pytest.mark.parametrize("table", MATTER_TABLES, ids=lambda table: table.name)
def test_rows_are_as_wide_as_their_table(inspection, matter_of, table):
    view = View(inspection.catalog, release_of(inspection.catalog, ""), _STATES, {})
    width = len(table.fields(STANDARD))
    rows = [row for path in FILES for row in table.rows(matter_of(path.stem), view)]
    assert {len(row) for row in rows} <= {width}
