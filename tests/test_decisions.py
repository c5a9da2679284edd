"""Decision records are complete, numbered on, listed, and name files that are there; SECURITY says what the pages say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import banshi
from tests.projects import ROOT

FOLDER = ROOT / "tools/manual/decisions"
RECORDS = sorted(FOLDER.glob("[0-9]*.md"))
HEADINGS = ["What forced a choice", "What was chosen", "What it costs", "When to look again"]
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_has_its_four_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.M) == HEADINGS
    assert len(text.splitlines()) <= 60, "a decision is short"


def test_records_are_numbered_on_and_listed() -> None:
    assert [int(path.name[:4]) for path in RECORDS] == list(range(1, len(RECORDS) + 1))
    listed = re.findall(r"^- \[(.+)\]\((.+)\)$", (FOLDER / "README.md").read_text(encoding="utf-8"), re.M)
    titles = [path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for path in RECORDS]
    assert listed == list(zip(titles, [path.name for path in RECORDS], strict=True))


@pytest.mark.parametrize("path", [*RECORDS, ROOT / "SECURITY.md"], ids=lambda path: path.stem)
def test_files_it_names_are_there(path: Path) -> None:
    named = re.findall(r"`((?:tools|tests|hooks|schema|guides)/[\w./-]+)`", path.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_policy_is_the_one_on_every_page() -> None:
    page = (ROOT / "hooks/theme/main.html").read_text(encoding="utf-8")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"{]+)', page)
    assert policy in SECURITY


def test_the_newest_version_is_supported() -> None:
    minor = banshi.__version__.rpartition(".")[0]
    assert f"| {minor}.x | 修 |" in SECURITY
