"""What the results can be narrowed by."""

from __future__ import annotations

import msgspec
import pytest

from banshi.search.facets import (
    BODY,
    IMMEDIATE,
    NO_TRIP,
    ONE_TRIP,
    ONLINE,
    PAUSED,
    PERSON,
    POPULAR,
    choices,
    flags,
    regions,
)


@pytest.mark.parametrize(
    ("fields", "bits"),
    [
        ({}, PERSON | ONE_TRIP),
        ({"audience": ["企业法人"]}, BODY | ONE_TRIP),
        ({"audience": ["自然人", "其他组织"]}, PERSON | BODY | ONE_TRIP),
        ({"trip_count": 0}, PERSON | ONE_TRIP | NO_TRIP),
        ({"trip_count": 2}, PERSON),
        ({"trip_count": 2, "online": "全程网办", "online_trips": 0}, PERSON | ONE_TRIP | NO_TRIP | ONLINE),
        ({"online": "互联网咨询"}, PERSON | ONE_TRIP),
        ({"processing": "即办件"}, PERSON | ONE_TRIP | IMMEDIATE),
        ({"high_frequency": True, "status": "paused"}, PERSON | ONE_TRIP | POPULAR | PAUSED),
    ],
)
def test_bits(catalog, fields, bits):
    plain = {
        "audience": ["自然人"], "trip_count": 1, "online": None, "online_trips": None, "processing": "承诺件",
        "high_frequency": False, "status": "published",
    }  # fmt: skip
    assert flags(msgspec.structs.replace(catalog.public[0], **(plain | fields))) == bits


def test_values_are_written_once():
    assert choices(["甲", "乙", "甲"]) == (["甲", "乙"], [0, 1, 0])


def test_regions_are_those_that_claim_it(catalog):
    claimed = {entry.code: regions(catalog, entry) for entry in catalog.public}
    assert any(claimed.values())
    for code, found in claimed.items():
        assert set(found) == {overlay.region for overlay, _ in catalog.claims.get(code, ())}
        assert len(set(found)) == len(found)
