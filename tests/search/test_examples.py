"""What the site itself suggests to type finds what it speaks of."""

from __future__ import annotations

import re

import pytest

from banshi.catalog.catalog import Catalog
from banshi.disk.resources import HOOKS
from banshi.search.engine import Engine
from banshi.wording.home import home_view

_PLACEHOLDER = re.compile(r'placeholder="如 ([^"]+)"')


def placeholders() -> list[str]:
    """Every example in a box of a template."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((HOOKS / "templates").rglob("*.html"))]
    return sorted({word.strip() for text in texts for said in _PLACEHOLDER.findall(text) for word in said.split("、")})


def test_there_are_examples() -> None:
    assert len(placeholders()) >= 4


@pytest.mark.parametrize("text", placeholders())
def test_an_example_finds_something(engine: Engine, text: str) -> None:
    told = engine.answer(text)
    assert told["state"] == "found" and told["hits"], told["says"]


def test_every_hint_of_the_home_page_finds_the_matter_it_is_a_word_for(engine: Engine, real: Catalog) -> None:
    hints = home_view(real).hints
    assert hints
    for hint, told in zip(hints, engine.answers(hints), strict=True):
        meant = {entry.code for entry in real.public if hint in (entry.name, *entry.aliases)}
        assert meant & {hit["id"] for hit in told["hits"][:3]}, hint


def test_every_alias_finds_its_matter(engine: Engine, real: Catalog) -> None:
    """A department writes them so that people find it."""
    listed = [(alias, entry.code) for entry in real.public for alias in entry.aliases]
    told = engine.answers(alias for alias, _ in listed)
    lost = [
        alias
        for (alias, code), answer in zip(listed, told, strict=True)
        if code not in [hit["id"] for hit in answer["hits"][:5]]
    ]
    assert len(lost) <= 0.02 * len(listed), lost


def test_every_name_finds_its_matter_first(engine: Engine, real: Catalog) -> None:
    told = engine.answers(entry.name for entry in real.public)
    lost = [
        entry.name
        for entry, answer in zip(real.public, told, strict=True)
        if [entry.code] != [hit["id"] for hit in answer["hits"][:1]]
    ]
    assert lost == []


def test_retired_and_renumbered_matters_are_found_by_code_and_name(engine: Engine, real: Catalog) -> None:
    for row in real.gone:
        assert any(row.code in hit["url"] or row.code in hit["name"] for hit in engine.answer(row.code)["hits"][:3]), (
            row.code
        )
