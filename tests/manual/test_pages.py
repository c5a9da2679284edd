"""Pages are whole: both languages, links that lead somewhere, pictures that are small, a list of folders that is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from tools.pictures import FOLDER, LARGEST

from tests.manual.pages import PAGES, READERS, read
from tests.projects import ROOT

_OTHERS = ("SECURITY.md", "tools/container/README.md", "tools/ci/README.md", "tools/manual/decisions/README.md")
LINKED = [*PAGES.values(), *(ROOT / name for name in _OTHERS)]


def anchors(text: str) -> set[str]:
    """What code hosts make of headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def dead_links(path: Path) -> list[str]:
    """Links to files and headings that are not there."""
    text, dead = read(path), []
    for target in re.findall(r"\]\(([^)]+)\)|src=\"([^\"]+)\"", text):
        link = "".join(target)
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        file = (path.parent / name).resolve() if name else path
        if not file.exists() or (anchor and anchor not in anchors(read(file))):
            dead.append(link)
    return dead


@pytest.mark.parametrize("path", LINKED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    assert dead_links(path) == []


def test_dead_links_are_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# 一\n[a](#一) [b](#二) [c](none.md) [d](https://example.com/)\n", encoding="utf-8")
    assert dead_links(page) == ["#二", "none.md"]


@pytest.mark.parametrize("name", [*READERS, "README"])
def test_a_page_speaks_both_languages(name: str) -> None:
    chinese, _, english = read(PAGES[name]).partition("\n## English\n")
    assert len(re.findall("[\u4e00-\u9fff]", chinese)) > 200
    assert len(re.findall(r"[A-Za-z]{2,}", english)) > 60
    assert "```bash" not in english, "one place for a block: it would be run twice"


def test_the_readme_is_short_and_leads_every_reader_on() -> None:
    text = read(PAGES["README"])
    assert len(text.splitlines()) <= 110
    for reader in READERS:
        assert f"(tools/manual/{reader}.md)" in text
    first = text.partition("| 手机上 |")[0].splitlines()
    assert len([line for line in first if line.strip()]) <= 14, "what it is and for whom, in ten lines"


@pytest.mark.parametrize("folder", re.findall(r"^\| `([\w./]+)` \|", read(PAGES["README"]), re.M))
def test_the_list_of_folders_is_true(folder: str) -> None:
    assert (ROOT / folder).is_dir()


@pytest.mark.parametrize("name", ["phone.webp", "paper.webp", "finding.webp"])
def test_pictures_are_small_and_shown(name: str) -> None:
    path = FOLDER / name
    assert path.stat().st_size <= LARGEST
    with Image.open(path) as picture:
        assert picture.width >= 500
        # A picture of nothing has one colour.
        assert len(picture.convert("RGB").getcolors(1 << 24) or []) > 100
    assert f'pictures/{name}" width=' in read(PAGES["README"])
    assert re.search(rf'pictures/{name}" width="\d+" alt="[^"]{{20,}}"', read(PAGES["README"]))
