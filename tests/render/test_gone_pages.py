"""Codes nobody bears any more still have a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.render.pages import Pages
from banshi.rules.engine.inspection import inspect_project
from banshi.rules.engine.registry import all_rules
from banshi.search.other_results import beside
from banshi.source.files import Project
from banshi.source.standard import Standard
from tests.projects import ROOT, make_project
from tests.render.conftest import TEMPLATES
from tests.render.reading import read

RETIRED = """\
retired:
  - {code: "990709950000", name: 居民身份证补领, "on": "2026-10-01", reason: 省里赋码。, replaced_by: "990709951000", renumbered: true}
  - {code: "990709951000", name: 居民身份证补领, "on": "2026-11-01", reason: 又换了一次。, replaced_by: "990709901000", renumbered: true}
  - {code: "990709960000", name: 暂住证申领, "on": "2020-01-01", reason: 改为居住证。, replaced_by: "990709901000"}
  - {code: "990709961000", name: 边境通行证核发, "on": "2020-05-01", reason: 依照虚构的决定取消。}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    root = make_project(tmp_path_factory.mktemp("gone"))
    (root / "guides" / "retired.yml").write_text(RETIRED, encoding="utf-8")
    inspection = inspect_project(Project(root))
    assert not inspection.faulty
    return Pages(TEMPLATES, Standard(ROOT / "schema"), inspection.catalog, all_rules(), "https://zwfw.example.com/")


def test_a_cancelled_matter_says_so_and_what_to_do_instead(pages):
    found = {page.url: page for page in pages.indexes() if page.url.startswith("matters/9907099")}
    assert sorted(found) == ["matters/990709960000.html", "matters/990709961000.html"]
    replaced, cancelled = (read(found[url].body) for url in sorted(found))
    assert "从2020年1月1日起不再办理" in replaced
    assert "改为居住证。" in replaced
    assert 'href="990709901000.html">居民身份证补领' in found["matters/990709960000.html"].body
    assert "没有别的事项接替它" in cancelled
    assert "12345" in cancelled


def test_a_changed_code_leads_on_however_often_it_changed(pages):
    moved = dict(pages.moved())
    assert sorted(moved) == ["matters/990709950000.html", "matters/990709951000.html"]
    for html in moved.values():
        text = html.decode()
        assert '<meta http-equiv="refresh" content="0; url=990709901000.html">' in text
        assert '<a href="990709901000.html">' in text
        assert '<link rel="canonical" href="https://zwfw.example.com/matters/990709901000.html">' in text


def test_the_matter_names_its_former_code(tmp_path):
    root = make_project(tmp_path)
    (root / "guides" / "retired.yml").write_text(RETIRED, encoding="utf-8")
    former = inspect_project(Project(root)).catalog.setting.former
    assert [row.code for row in former["990709901000"]] == ["990709951000"]


def test_the_search_finds_old_codes(pages):
    kind = next(kind for kind in beside(pages._catalog) if kind.label == "旧编码")
    assert kind.folder == "matters"
    names = {slug: (name, said) for slug, name, said in kind.pages}
    assert names["990709951000"] == ("居民身份证补领（旧编码 990709951000）", ["990709951000"])
    assert names["990709961000"] == ("边境通行证核发（已取消）", ["990709961000", "边境通行证核发"])


def test_a_loop_of_codes_ends(tmp_path: Path):
    root = make_project(tmp_path)
    loop = 'retired:\n  - {code: "990709950000", name: 甲, "on": "2026-10-01", reason: 换。, replaced_by: "990709951000", renumbered: true}\n'
    loop += '  - {code: "990709951000", name: 乙, "on": "2026-10-01", reason: 换。, replaced_by: "990709950000", renumbered: true}\n'
    (root / "guides" / "retired.yml").write_text(loop, encoding="utf-8")
    catalog = inspect_project(Project(root)).catalog
    assert [catalog.heir(row) for row in catalog.gone] == [None, None]
