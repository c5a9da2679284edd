"""A law stands differently on different days."""

from __future__ import annotations

import pytest

from banshi.model.law import Edition, Law

REGISTRATION = Law(
    name="江海市居住登记条例",
    level="地方性法规",
    editions=[
        Edition(promulgated="2026-10-20", in_force="2027-03-01", articles=40),
        Edition(promulgated="2015-06-01", articles=20),
        Edition(promulgated="2024-11-02", in_force="2025-01-01", articles=31),
    ],
)
ENDED = Law(
    name="江海市暂住证管理办法",
    level="地方政府规章",
    editions=[Edition(promulgated="2005-03-01", until="2025-01-01", replaced_by=REGISTRATION.name, articles=20)],
)


@pytest.mark.parametrize(
    ("day", "now", "coming"),
    [
        ("2015-05-31", None, 20),
        ("2015-06-01", 20, 31),
        ("2024-12-31", 20, 31),
        ("2025-01-01", 31, 40),
        ("2027-02-28", 31, 40),
        ("2027-03-01", 40, None),
    ],
)
def test_one_edition_follows_the_other_in_whatever_order_they_are_written(day, now, coming):
    stands = REGISTRATION.on(day)
    assert stands.now is None if now is None else stands.now.articles == now
    assert stands.coming is None if coming is None else stands.coming.articles == coming
    assert stands.ended is None


def test_a_repealed_law_ends_on_the_day_the_other_begins():
    assert ENDED.on("2024-12-31").now is not None
    assert ENDED.on("2025-01-01").now is None
    ended = ENDED.on("2025-01-01").ended
    assert ended is not None and ended.replaced_by == REGISTRATION.name


def test_a_law_made_again_after_its_end_holds_again():
    law = Law(name="甲法", level="法律", editions=[*ENDED.editions, Edition(promulgated="2026-01-01", articles=9)])
    assert law.on("2025-06-01").ended is not None
    assert law.on("2025-06-01").coming is not None
    assert law.on("2026-01-01").now is not None
    assert law.on("2026-01-01").ended is None


def test_what_is_announced_is_within_the_horizon():
    stands = REGISTRATION.on("2026-11-29")
    assert stands.begins_by("2027-02-28") is None
    assert stands.begins_by("2027-03-01") is not None
    assert ENDED.on("2024-06-01").ends_by("2024-12-31") is None
    assert ENDED.on("2024-06-01").ends_by("2025-01-01") is not None


def test_a_law_in_short_has_one_edition():
    law = Law(name="甲法", level="法律", version="2019-04-23", articles=83)
    assert [edition.begins for edition in law.history] == ["2019-04-23"]
    assert law.most_articles == 83
    assert law.on("2026-11-29").now is not None


def test_the_longest_edition_counts_and_an_unseen_one_leaves_it_open():
    assert REGISTRATION.most_articles == 40
    unseen = [*REGISTRATION.editions, Edition(in_force="2028-01-01")]
    assert Law(name="甲法", level="法律", editions=unseen).most_articles is None


def test_an_edition_is_named_after_what_is_known_of_it():
    assert Edition(promulgated="2024-11-02", in_force="2025-01-01").named == "2024-11-02"
    assert Edition(in_force="2025-01-01").named == "2025-01-01施行"
