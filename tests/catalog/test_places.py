"""Regions measured: each matter once, the lightest way, local promises included."""

from __future__ import annotations

from banshi.catalog.catalog import Catalog
from banshi.catalog.places import region_progress
from banshi.catalog.setting import Setting
from banshi.model.setting import Claim, Overlay, Region

from .test_progress import A, B, C, entry

CITY = Region(code="990100", name="江海市", level="市级")
DISTRICT = Region(code="990102", name="东湾区", level="县级")


def overlay(department: str, *claims: Claim) -> Overlay:
    return Overlay(region=DISTRICT.code, department=department, matters=list(claims))


def progress(*overlays: Overlay):
    entries = [
        entry(A, trip_count=2, statutory="20个工作日", promised="15个工作日", level=["县级"]),
        entry(B, trip_count=1, statutory="无", promised="即办", level=["市级", "县级"]),
        entry(
            C,
            trip_count=1,
            online="全程网办",
            online_trips=0,
            statutory="10个工作日",
            promised="10个工作日",
            level=["县级"],
        ),
    ]
    setting = Setting({"regions": [CITY, DISTRICT]})
    return region_progress(
        Catalog(setting, entries, overlays={f"{number}.yml": one for number, one in enumerate(overlays)})
    )


def test_a_region_without_offices_has_claimed_nothing():
    city, district = progress()
    assert (city.claimed, city.unclaimed, city.offices, city.days_saved.matters) == (0, 1, 0, 0)
    assert (district.claimed, district.unclaimed) == (0, 3)


def test_local_promises_count_and_a_matter_counts_once():
    better = Claim(code=A, promised="5个工作日", trip_count=1)
    _, district = progress(overlay("a", better, Claim(code=C)), overlay("b", Claim(code=A), Claim(code="99")))
    assert (district.claimed, district.unclaimed, district.offices, district.better) == (2, 1, 2, 1)
    assert (district.at_most_once, district.never) == (2, 1)
    # 15 of A's 20 days and none of C's 10.
    assert (district.days_saved.statutory, district.days_saved.promised, district.days_saved.average) == (30, 15, 7)


def test_without_local_promises_the_standard_counts():
    _, district = progress(overlay("a", Claim(code=A), Claim(code=B)))
    assert (district.at_most_once, district.never, district.days_saved.average, district.better) == (1, 0, 5, 0)
