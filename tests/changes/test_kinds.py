"""The register of kinds: names, mirrors, sentences."""

from __future__ import annotations

import re
import string

import pytest

from banshi.changes.kinds.kind import Direction, Kind
from banshi.changes.kinds.register import ALL_KINDS

KINDS = list(ALL_KINDS.values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_kind_has_its_mirror_or_says_why_not(kind: Kind) -> None:
    mirror = ALL_KINDS[kind.mirror]
    assert mirror.mirror == kind.code
    # Fewer words may be fewer demands or fewer favours: what weighs one way has to be read the other way.
    assert mirror.direction is kind.direction.opposite or mirror.unclear or kind.unclear
    assert (mirror is kind) == bool(kind.why_alone)
    if kind.why_alone:
        assert kind.direction is Direction.NEUTRAL


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_kind_is_named_and_said(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+|wording|detail", kind.code)
    assert 3 <= len(kind.name) <= 20 and not kind.name.endswith("。")
    assert {field for _, field, _, _ in string.Formatter().parse(kind.sentence) if field} <= {
        "what",
        "old",
        "new",
        "words",
    }


def test_names_differ() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_all_directions_are_used() -> None:
    heavier = [kind for kind in KINDS if kind.direction is Direction.HEAVIER]
    lighter = [kind for kind in KINDS if kind.direction is Direction.LIGHTER]
    assert len(heavier) == len(lighter) + 1 >= 60
