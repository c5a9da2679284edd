"""Events gather the matters they name and those of their themes that their audience may handle."""

from __future__ import annotations

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.model.setting import Bundle, Event, Stage

from .test_progress import A, B, C, entry


def event(**fields) -> Event:
    return Event(**{"id": "one", "name": "结婚", "audience": "个人", "stage": "生活", "summary": "结婚。", **fields})


def bundle(slug: str, *codes: str, **fields) -> Bundle:
    stages = [Stage(name="办", parallel=list(codes))]
    plain = {"name": slug, "audience": "个人", "lead": "a", "status": "sample", "stage": "生活"}
    return Bundle(slug=slug, stages=stages, **{**plain, **fields})


def happening(one: Event, *entries, bundles=()):
    setting = Setting({"events": [one]})
    (found,) = Catalog(setting, entries, bundles={f"{item.slug}.yml": item for item in bundles}).happenings
    return found


def test_named_matters_come_first_and_once():
    found = happening(
        event(matters=[B, A, "990000000000"], themes=["婚姻登记"]),
        entry(A, themes=["婚姻登记"]),
        entry(B),
        entry(C, themes=["婚姻登记"]),
    )
    assert [one.code for one in found.named] == [B, A]
    assert [one.code for one in found.themed] == [C]
    assert found.total == 3


def test_themes_bring_only_what_the_audience_may_handle():
    person, company = entry(A, themes=["设立变更"]), entry(B, themes=["设立变更"], audience=["企业法人"])
    assert [one.code for one in happening(event(themes=["设立变更"]), person, company).themed] == [A]
    business = event(themes=["设立变更"], audience="经营主体", stage="准入准营")
    assert [one.code for one in happening(business, person, company).themed] == [B]


def test_retired_matters_are_left_out():
    assert (
        happening(event(matters=[A], themes=["设立变更"]), entry(A, themes=["设立变更"], status="retired")).total == 0
    )


def test_bundles_of_the_stage_that_share_a_matter():
    bundles = [
        bundle("less", A),
        bundle("more", A, B),
        bundle("other-stage", A, stage="出行"),
        bundle("other-matters", C),
        bundle("gone", A, status="retired"),
    ]
    found = happening(event(matters=[A, B]), entry(A), entry(B), entry(C), bundles=bundles)
    assert [one.slug for one in found.bundles] == ["more", "less"]
