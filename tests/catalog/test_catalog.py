"""Look-ups over a small fictional city."""

from __future__ import annotations

from datetime import date

import pytest

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.setting import Setting
from banshi.model.setting import (
    Bundle,
    Claim,
    Day,
    DictionaryMaterial,
    LocalCalendar,
    Overlay,
    ReformField,
    Stage,
    Target,
)


def entry(code: str, **fields) -> Entry:
    plain = {
        "file": f"matters/gongan/{code}.yml",
        "code": code,
        "name": f"事项 {code}",
        "kind": "行政确认",
        "department": "gongan",
        "status": "sample",
        "code_status": "provisional",
        "version": 1,
        "processing": "承诺件",
        "statutory": "60日",
        "promised": "20个工作日",
        "trip_count": 1,
        "level": ["县级"],
        "audience": ["自然人"],
    }
    return Entry(**{**plain, **fields})


A, B, C = "990709901000", "990709902000", "990709903000"


def codes(entries) -> list[str]:
    return [item.code for item in entries]


def test_public_matters_by_code():
    catalog = Catalog(Setting({}), [entry(B), entry(A), entry(C, status="retired")])
    assert codes(catalog.public) == [A, B]
    assert catalog.by_code[C].public is False
    assert entry(A, status="paused").public is entry(A, status="published").public is True
    assert catalog.by_code[A].url == f"matters/{A}.html"


def test_of_repeated_codes_the_first_file_wins():
    catalog = Catalog(Setting({}), [entry(A, file="matters/a/1.yml"), entry(A, file="matters/b/2.yml")])
    assert catalog.by_code[A].file == "matters/a/1.yml"
    assert len(catalog.entries) == 2 and len(catalog.public) == 1


def test_groups_hold_public_matters_only():
    rows = [
        entry(B, materials=["居民身份证"], reform_field="公安管理"),
        entry(A, department="renshe", materials=["居民身份证", "居民户口簿"]),
        entry(C, status="retired", materials=["居民身份证"], reform_field="公安管理"),
    ]
    catalog = Catalog(Setting({}), rows)
    assert {key: codes(found) for key, found in catalog.by_department.items()} == {"renshe": [A], "gongan": [B]}
    assert {key: codes(found) for key, found in catalog.by_material.items()} == {
        "居民身份证": [A, B],
        "居民户口簿": [A],
    }
    assert {key: codes(found) for key, found in catalog.by_field.items()} == {"公安管理": [B]}


def test_claims_in_order_of_region_and_department():
    def overlay(region: str, department: str) -> Overlay:
        return Overlay(region=region, department=department, matters=[Claim(code=A), Claim(code=C)])

    files = {"local/x.yml": overlay("990121", "gongan"), "local/y.yml": overlay("990102", "renshe")}
    files["local/z.yml"] = overlay("990102", "gongan")
    catalog = Catalog(Setting({}), [entry(A)], overlays=files)
    found = [(one.region, one.department) for one, _ in catalog.claims[A]]
    assert found == [("990102", "gongan"), ("990102", "renshe"), ("990121", "gongan")]
    assert len(catalog.claims[C]) == 3


def test_a_bundle_counts_once_for_a_matter():
    stages = [Stage(name="先", parallel=[A, B]), Stage(name="后", parallel=[A])]
    bundle = Bundle(slug="chusheng", name="出生一件事", audience="个人", lead="gongan", stages=stages, status="sample")
    catalog = Catalog(Setting({}), [], bundles={"bundles/chusheng.yml": bundle})
    assert catalog.bundles_of == {A: [bundle], B: [bundle]}


def test_setting_without_files_is_empty():
    setting = Setting({})
    assert setting.city is None and setting.lists == {}
    assert setting.synonyms == {} and setting.targets_for(A, "公安管理") == []


def test_synonyms_lead_to_the_standard_name():
    rows = [DictionaryMaterial(name="居民身份证", type="证照", source="其他", synonyms=["身份证", "二代证"])]
    assert Setting({"materials": rows}).synonyms == {"身份证": "居民身份证", "二代证": "居民身份证"}


@pytest.mark.parametrize(
    ("code", "field", "targets"),
    [
        (A, "公安管理", ["named", "all"]),
        (B, "公安管理", ["all"]),
        (A, None, ["named"]),
        (B, None, []),
        (B, "没有的领域", []),
    ],
)
def test_targets_that_name_a_matter_or_nobody(code, field, targets):
    named = Target(id="named", name="名", measure="承诺时限", matters=[A])
    everybody = Target(id="all", name="名", measure="跑动次数")
    row = ReformField(name="公安管理", content="甲", deadline="乙", lead="丙", targets=[named, everybody])
    found = Setting({"targets": [row]}).targets_for(code, field)
    assert [target.id for _, target in found] == targets


def test_the_calendar_knows_local_days():
    calendar = LocalCalendar(holidays=[Day(date="2025-11-18", name="建市纪念日")])
    assert Setting({"calendar": calendar}).calendar.is_working_day(date(2025, 11, 18)) == (False, True)


def test_entries_are_short():
    """What stays in memory for every matter has no steps, texts or questions."""
    assert {"steps", "faq", "conditions", "questions", "source"}.isdisjoint(Entry.__struct_fields__)
