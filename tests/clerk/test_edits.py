"""Of the clerks' edits of workbooks, how many have a right outcome, none of them silent."""

from __future__ import annotations

import pytest

from .edits import SETS, Desk, judged, rows
from .outcome import shares

LEAST = {
    "": {"right": 99.0, "mended": 94.0},
    "-later": {"right": 98.5, "mended": 89.5},
    "-fresh": {"right": 96.0, "mended": 89.0},
    "-latest": {"right": 98.0, "mended": 100.0},
    "-sixth": {"right": 99.0, "mended": 89.0},
}
"""Set → measure → per cent; these only rise. Of the later ones some that could be mended are refused, which is right as well."""
EVERY = 50


@pytest.mark.parametrize("which", SETS)
def test_a_sample(which, office):
    desk = Desk(office(which))
    found = [one for row in rows(which)[::EVERY] if (one := judged(desk, row)) is not None]
    assert [one.row["id"] for one in found if one.silent] == []
    assert shares(found)["right"] >= LEAST[which]["right"] - 17


@pytest.mark.slow
@pytest.mark.parametrize(
    ("which", "count"), [("", 150), ("-later", 134), ("-latest", 50), ("-fresh", 100), ("-sixth", 100)]
)
def test_all_of_them(which, count, office):
    desk = Desk(office(which))
    found = [one for row in rows(which) if (one := judged(desk, row)) is not None]
    assert len(found) >= count
    assert [one.row["id"] for one in found if one.silent] == []
    reached = shares(found)
    assert {measure: reached[measure] for measure, least in LEAST[which].items() if reached[measure] < least} == {}
