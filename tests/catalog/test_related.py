"""What to show beside a matter that names nothing itself."""

from __future__ import annotations

from banshi.catalog.catalog import Catalog
from banshi.catalog.related import beside, siblings
from banshi.catalog.setting import Setting
from banshi.model.setting import Bundle, Stage
from tests.catalog.test_catalog import codes, entry

FIRST, NEW, AGAIN, LOST = "990709901000", "990709902000", "990709903000", "990709904000"
OTHER, ELSEWHERE = "990131901000", "992014901000"


def city(**first) -> Catalog:
    entries = [
        entry(FIRST, name="居民身份证首次申领", **first),
        entry(NEW, name="居民身份证换领"),
        entry(AGAIN, name="居民身份证补领"),
        entry(LOST, name="居民身份证挂失申报", status="retired"),
        entry(OTHER, name="机动车驾驶证换领"),
        entry(ELSEWHERE, name="居民身份证核对", department="renshe"),
    ]
    bundle = Bundle(
        slug="shenghuo",
        name="一件事",
        audience="个人",
        lead="gongan",
        status="sample",
        stages=[Stage(name="一", parallel=[OTHER]), Stage(name="二", parallel=[FIRST])],
    )
    return Catalog(Setting({}), entries, bundles={"bundles/shenghuo.yml": bundle})


def test_names_that_begin_alike_in_one_department():
    found = siblings(city().public)
    assert codes(found[FIRST]) == [NEW, AGAIN]
    assert OTHER not in found
    assert ELSEWHERE not in found


def test_what_a_matter_names_goes_before_everything_computed():
    catalog = city(related=[ELSEWHERE, LOST])
    assert codes(catalog.related(catalog.by_code[FIRST])) == [ELSEWHERE]


def test_without_names_its_like_and_its_bundle_are_shown():
    catalog = city()
    assert codes(catalog.related(catalog.by_code[FIRST])) == [NEW, AGAIN, OTHER]
    assert codes(catalog.related(catalog.by_code[ELSEWHERE])) == []


def test_the_nearest_of_a_bundle_come_first():
    stages = [["a"], ["b", "me"], ["c", "d"], ["e"]]
    assert beside(stages, "me") == ["b", "c", "d", "a"]
    assert beside(stages, "nobody") == []
