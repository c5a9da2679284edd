"""The burden of departments, counted from real matters and from a few made ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from banshi.cli import main
from banshi.report.burden_statistics import TITLES, Asked, Burdens, as_rows, as_text, burdens
from banshi.report.text import width
from tests.projects import make_project

ONE = Asked("a", materials=4, copies=6, trips=1, days=5, charged=True, conditions=2, exempt=1, shown=2, deferrable=0)
TWO = Asked(
    "a", materials=2, copies=2, trips=0, days=None, charged=False, conditions=0, exempt=0, shown=0, deferrable=1
)
THREE = Asked("b", materials=0, copies=0, trips=2, days=0, charged=False, conditions=1, exempt=0, shown=0, deferrable=0)


def test_averages_and_shares():
    first, second, city = burdens([ONE, THREE, TWO], {"a": "甲局"})
    assert first == Burdens("甲局", 2, 3, 4, 0.5, 5, 1, 0.5, 1 / 6, 1 / 3, 1 / 6)
    assert second == Burdens("b", 1, 0, 0, 2, 0, 1, 0, None, None, None)
    assert (city.name, city.matters, city.trips) == ("全市", 3, 1)


def test_nothing_to_count():
    (city,) = burdens([], {})
    assert city == Burdens("全市", 0, None, None, None, None, None, None, None, None, None)
    assert as_text([city]).split("\n")[1].split() == ["全市", "0", *["—"] * 9]


def test_columns_are_aligned_for_chinese():
    rows = burdens([ONE, TWO, THREE], {"a": "市人力资源社会保障局"})
    lines = as_text(rows).split("\n")[: len(rows) + 1]
    assert len({width(line) for line in lines}) == 1
    assert lines[0].split() == list(TITLES)
    assert "16%" in lines[1] and "100%" not in as_text(rows)


def test_programs_get_numbers():
    assert as_rows(burdens([ONE, TWO], {}))[0]["exempt"] == 0.167


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    return make_project(tmp_path_factory.mktemp("burden"))


def test_the_command(project: Path):
    done = CliRunner().invoke(main, ["stats", "--burden", "--project", str(project)])
    assert done.exit_code == 0 and "全市" in done.output and "市公安局" in done.output
    rows = json.loads(
        CliRunner().invoke(main, ["stats", "--burden", "--format", "json", "--project", str(project)]).output
    )
    police = next(row for row in rows if row["name"] == "市公安局")
    # One matter: three papers (one of each), one trip, 20 working days, two conditions, a fee, one paper shared.
    assert police == {
        "name": "市公安局",
        "matters": 1,
        "materials": 3.0,
        "copies": 3.0,
        "trips": 1.0,
        "days": 20.0,
        "conditions": 2.0,
        "charged": 1.0,
        "exempt": 0.333,
        "shown": 0.0,
        "deferrable": 0.0,
    }
