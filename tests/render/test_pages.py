"""Every kind of generated page, as it reads. To accept a change, run with --accept, read it and run again."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import msgspec
import pytest

from banshi.render.page import SECTIONS, Page
from banshi.rules.engine.registry import all_rules
from banshi.source.standard import Standard
from tests.projects import ROOT
from tests.render.reading import read

MATTERS = ("990709901000", "990131901000", "992014901000")
SHOWN = (
    "matters/index.html",
    "events/index.html",
    "events/ban-zheng.html",
    "themes/index.html",
    "halls/index.html",
    "halls/dongwan.html",
    "online/index.html",
    "departments/index.html",
    "departments/gongan.html",
    "regions/index.html",
    "regions/990102.html",
    "materials/index.html",
    "reform/index.html",
)


@pytest.fixture(scope="session")
def every(pages, matter_of) -> dict[str, Page]:
    """Address → page, matters included."""
    return {page.url: page for page in [*(pages.matter(matter_of(code)) for code in MATTERS), *pages.indexes()]}


@pytest.mark.parametrize("code", MATTERS)
def test_a_matter_reads(pages, matter_of, snapshot, code):
    snapshot(f"matter-{code}", read(pages.matter(matter_of(code)).body))


@pytest.mark.parametrize("url", SHOWN)
def test_an_index_reads(every, snapshot, url):
    snapshot(url.removesuffix(".html").replace("/", "-"), read(every[url].body))


def test_a_material_reads(every, snapshot):
    named = [page for page in every.values() if page.section == "materials" and page.title == "居民户口簿"]
    snapshot("materials-page", read(named[0].body))


def test_a_rule_shows_every_section_of_its_docstring(every):
    rule = all_rules()["T001"]
    text = read(every["rules/T001.html"].body)
    assert text.startswith(f"# T001 {rule.title}\n{rule.severity.label}：有这个问题的事项不能发布\n")
    assert [line[3:] for line in text.split("\n") if line.startswith("## ")] == list(rule.sections)
    assert rule.sections["正例"].split("\n")[0] in text


def test_every_kind_of_file_has_its_fields_explained(every):
    schemas = Standard(ROOT / "schema")
    for kind in schemas.kinds:
        text = read(every[f"fields/{kind}.html"].body)
        assert text.startswith(f"# {schemas[kind].schema['title']}\n")
        for key in schemas[kind].schema["properties"]:
            assert f" {key} " in text, (kind, key)


def test_the_home_page_reads(pages, snapshot):
    snapshot("home", read(pages.home("<h1>怎样用</h1><p>先找，再看。</p>")))


def test_addresses_are_told_once_and_belong_to_a_section(pages, every):
    urls = [page.url for page in pages.indexes()]
    assert len(urls) == len(set(urls))
    assert all(page.url.startswith(f"{page.section}/") and page.section in SECTIONS for page in every.values())


def test_every_page_begins_with_its_only_main_heading(every):
    for page in every.values():
        assert page.body.startswith("<h1>"), page.url
        assert page.body.count("<h1") == 1, page.url


def test_links_lead_somewhere(pages, every):
    """Relative to the page's own place; what other hands publish (assets, data, the home page) is left alone."""
    for page in every.values():
        for href in re.findall(r'href="([^"]+)"', page.body):
            parts = urlsplit(href)
            if parts.scheme in ("http", "https", "tel") or not parts.path:
                continue
            path = parts.path.removeprefix("../") if parts.path.startswith("../") else f"{page.section}/{parts.path}"
            assert path in every or path.startswith("assets/") or path == "index.html" or path.startswith("api/v1/"), (
                href
            )
    for href in re.findall(r'href="([^"]+)"', pages.home("")):
        assert urlsplit(href).path in ("", *every) or href.startswith("tel:"), href


def test_contents_lead_to_sections(every):
    for page in every.values():
        for identifier, _ in page.toc:
            assert f'id="{identifier}"' in page.body, (page.url, identifier)
        for _, target in page.trail:
            assert target in every, page.url


def test_pages_hold_no_scripts_nor_styles(pages, every):
    for body in [*(page.body for page in every.values()), pages.home("")]:
        # Data is no script: nothing runs it, and nothing in it can end it.
        body = re.sub(r'<script type="application/(?:ld\+)?json"[^<>]*>[^<>]*</script>', "", body)
        assert not re.search(r"<script|<style|\son[a-z]+=|\sstyle=|https?://(?!zwfw\.example)[^\"<]*\.(?:js|css)", body)


def test_hostile_texts_stay_texts(pages, matter_of):
    hostile = "<script>alert('x')</script>\"&"
    matter = msgspec.structs.replace(matter_of(MATTERS[0]), name=hostile, summary=hostile, aliases=[hostile])
    page = pages.matter(matter)
    assert "<script>" not in page.body
    assert page.body.count("</script>") == 1
    assert hostile in read(page.body).replace("\n", "")


def test_a_material_keeps_its_address(every):
    # Known by its name alone: an address on a printed page holds until the name changes.
    assert every["materials/43a9a58dc6.html"].title == "授权委托书"
