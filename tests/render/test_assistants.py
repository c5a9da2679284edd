"""What assistants read: `llms.txt`, and a Markdown twin of every page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from banshi.catalog.catalog import Catalog
from banshi.render.assistants import llms_txt
from banshi.render.markdown import page_markdown
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.wording.twin import escaped
from tests.projects import make_project

_LINK = re.compile(r"\]\(([^)#]*)")


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return inspect_project(Project(make_project(tmp_path_factory.mktemp("assistants")))).catalog


def test_every_generated_page_has_a_twin(site: Path, catalog: Catalog) -> None:
    folders = ("matters", "departments", "regions", "bundles", "events", "themes", "halls", "materials", "rules")
    pages = [page for folder in folders for page in (site / folder).glob("*.html")]
    assert len(pages) > len(catalog.public)
    gone = {site / "matters" / f"{row.code}.html" for row in catalog.gone}
    assert [page for page in pages if page not in gone and not page.with_suffix(".md").is_file()] == []


def test_a_twin_says_what_its_page_says(site: Path, catalog: Catalog) -> None:
    for entry in catalog.public:
        text = (site / "matters" / f"{entry.code}.md").read_text(encoding="utf-8")
        assert text.startswith(f"# {escaped(entry.name)}\n")
        assert entry.code in text and escaped(entry.promised) in text
        assert all(escaped(name) in text for name in entry.materials)


def test_links_of_twins_lead_to_twins(site: Path) -> None:
    broken = [
        (page.name, url)
        for page in [*site.glob("matters/*.md"), *site.glob("departments/*.md"), site / "llms.txt"]
        for url in _LINK.findall(page.read_text(encoding="utf-8"))
        if url.endswith(".md") and not (page.parent / url).is_file()
    ]
    assert broken == []


def test_the_first_page_for_assistants_names_the_city_and_what_to_say(catalog: Catalog) -> None:
    text = llms_txt(catalog, "https://guide.example/")
    city = catalog.setting.city
    assert city is not None and city.name in text and city.hotline.phone in text
    assert "https://guide.example/matters/index.md" in text
    assert (city.notice or "") in text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h1>甲</h1><p>乙<b>丙</b></p>", "# 甲\n\n乙丙\n"),
        ('<ul><li><a href="a.html#x">甲</a></li><li>乙</li></ul>', "- [甲](a.md#x)\n- 乙\n"),
        ("<p>1 &lt; 2 * 3</p><script>alert(1)</script>", "1 \\< 2 \\* 3\n"),
        ('<p><a href="https://x.example/a.html">甲</a></p>', "[甲](https://x.example/a.html)\n"),
        ("<form><input><button>找</button></form><p>甲</p>", "甲\n"),
        ("", "\n"),
    ],
)
def test_html_becomes_markdown(html: str, text: str) -> None:
    assert page_markdown(html) == text


def test_facts_stand_beside_a_matter_and_cannot_leave_their_script(site: Path, catalog: Catalog) -> None:
    for entry in catalog.public:
        text = (site / "matters" / f"{entry.code}.js").read_text(encoding="utf-8")
        assert text.startswith(f'banshiFind.facts.set("{entry.code}",{{') and "</" not in text
