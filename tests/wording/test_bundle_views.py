"""Bundles in words, and the pages that lead to them."""

from __future__ import annotations

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.model.department import Department
from banshi.model.setting import Bundle, Stage
from banshi.render.pages import Pages
from banshi.source.standard import Standard
from banshi.wording.bundle import bundle_views
from banshi.wording.department import department_views
from banshi.wording.home import home_view
from banshi.wording.labels import matter_labels
from banshi.wording.matter import matter_view
from tests.catalog.test_catalog import A, B, C, entry
from tests.projects import ROOT
from tests.render.conftest import TEMPLATES
from tests.render.reading import read


def bundle(**fields) -> Bundle:
    stages = [Stage(name="先办", parallel=[A]), Stage(name="后办", parallel=[B, C])]
    plain = {"slug": "gouche", "name": "买车“一件事”", "audience": "个人", "lead": "gongan", "status": "sample"}
    return Bundle(**{**plain, "stages": stages, "trip_count": 1, **fields})


def catalog(*bundles: Bundle) -> Catalog:
    rows = [
        entry(code, promised="5个工作日", materials=["居民身份证"], common_papers=["居民身份证"]) for code in (A, B, C)
    ]
    department = Department(id="gongan", name="江海市公安局", short_name="市公安局")
    return Catalog(Setting({"departments": [department]}), rows, bundles={one.slug: one for one in bundles})


def test_what_is_saved_stands_in_words():
    (view,) = bundle_views(catalog(bundle()))
    assert [(figure.number, figure.unit, figure.note) for figure in view.figures] == [
        ("1", "次", "分开办 3 次，少 2 次"),
        ("1", "份", "分开办 3 份，少 2 份"),
        ("10", "个工作日", "分开办也是 10 个工作日"),
    ]
    assert view.gains == "少跑 2 次，少交材料 2 份"


def test_the_official_list_is_named_with_what_it_calls_the_bundle():
    on, off = bundle_views(catalog(bundle(official_list="首批清单", item="买车"), bundle(slug="qita")))
    assert (on.listed, off.listed) == ("首批清单：买车", "")


def test_nothing_saved_is_not_praised():
    (view,) = bundle_views(catalog(bundle(stages=[Stage(name="办", parallel=[A])], trip_count=0, promised="5个工作日")))
    assert view.gains == "少跑 1 次"
    assert [figure.note for figure in view.figures[1:]] == ["分开办也是 1 份", "分开办也是 5 个工作日"]


def test_pages_lead_to_bundles_that_are_not_retired(matter_of):
    over = catalog(bundle(), bundle(slug="jiu", name="旧“一件事”", status="retired"))
    matter = msgspec.structs.replace(matter_of("990709901000"), code=A)
    view = matter_view(matter, over, matter_labels(Standard(ROOT / "schema")["matter"]))
    assert view.bundles == (("买车“一件事”", "../bundles/gouche.html"),)
    assert [one.bundles for one in department_views(over)] == [view.bundles]
    home = home_view(over)
    assert [link.url for link, _ in home.bundles] == ["bundles/gouche.html"]
    assert home.bundles_total == 1


def test_a_bundle_reads(snapshot):
    pages = Pages(TEMPLATES, Standard(ROOT / "schema"), catalog(bundle(stage="出行", summary="买了车一次办完。")), {})
    every = {page.url: read(page.body) for page in pages.indexes()}
    snapshot("bundles-index", every["bundles/index.html"])
    snapshot("bundles-page", every["bundles/gouche.html"])
