"""Of the clerks' mistakes, how many are told at their line, by their cause, with the text to type; and how many mended."""

from __future__ import annotations

import pytest

from .mistakes import HERE, YAML_SETS, mistakes, shares, tell

LEAST = {
    "": {"line": 99.0, "cause": 99.0, "exact": 97.5, "fixed": 97.5, "spoken": 100.0, "few": 97.0},
    "-later": {"line": 96.4, "cause": 97.4, "exact": 93.0, "fixed": 96.2, "spoken": 97.4, "few": 95.0},
    "-fourth": {"line": 88.0, "cause": 90.0, "exact": 76.0, "fixed": 85.0, "spoken": 90.0, "few": 97.0},
    "-fifth": {"line": 82.0, "cause": 84.0, "exact": 66.0, "fixed": 60.0, "spoken": 84.0, "few": 97.0},
    "-sixth": {"line": 98.0, "cause": 98.0, "exact": 93.0, "fixed": 94.0, "spoken": 98.0, "few": 99.0},
    "-seventh": {"line": 97.0, "cause": 97.0, "exact": 84.0, "fixed": 88.0, "spoken": 97.0, "few": 96.0},
    "-third": {"line": 92.5, "cause": 93.7, "exact": 90.9, "fixed": 96.5, "spoken": 93.7, "few": 100.0},
}
"""Set → measure → per cent; these rise, and fell by a point or so where newer rules speak of a mistake as well. A copied
guide brings what was already said of it; a lost department is missed in three kinds of files."""
EVERY = 48


@pytest.mark.parametrize("which", YAML_SETS)
def test_a_sample(which, office):
    # Of a few, one that falls short weighs more.
    found = shares(tell(office(which), mistakes(HERE / f"yaml{which}.jsonl")[::EVERY]))
    slack = 8 if which == "" else 30
    assert {
        measure: found[measure] for measure, least in LEAST[which].items() if found.get(measure, 100) < least - slack
    } == {}


@pytest.mark.slow
@pytest.mark.parametrize("which", YAML_SETS)
def test_every_second_one(which, office):
    """All of them take a quarter of an hour: `python -m tests.clerk.mistakes`."""
    found = shares(tell(office(which), mistakes(HERE / f"yaml{which}.jsonl")[::2]))
    assert {measure: found[measure] for measure, least in LEAST[which].items() if found[measure] < least} == {}
