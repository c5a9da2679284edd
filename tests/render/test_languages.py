"""Words of the frame in other languages: each stands for something that templates, scripts or labels really say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from banshi.disk.resources import HOOKS
from banshi.render.languages import Language, frame_script, languages

ROOT = Path(__file__).resolve().parents[2]
PLACES = [
    *(HOOKS / "templates").rglob("*.html"),
    *(HOOKS / "theme").rglob("*.html"),
    *(HOOKS / "static").glob("*.js"),
    *HOOKS.glob("*.py"),
    *(ROOT / "tools/banshi").rglob("*.py"),
    *(ROOT / "schema").glob("*.json"),
]
LANGUAGES = languages(HOOKS / "languages")
HAN = re.compile("[一-鿿]+")
GAP = re.compile(r"\{#?\}")


@pytest.fixture(scope="module")
def said() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in PLACES)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.language)
def test_every_word_is_said_somewhere(language: Language, said: str) -> None:
    keys = [part for key in language.words if "{" not in key for part in key.strip("，：（）。 ").split(" · ")]
    assert [key for key in keys if key not in said] == []
    # What stands around numbers is put together from pieces; each piece is said.
    pieces = {key: HAN.findall(key) for key in language.words if "{" in key}
    pieces = {
        key: [piece for word in found for piece in re.split("^项", word) if piece] for key, found in pieces.items()
    }
    assert {key: piece for key, found in pieces.items() for piece in found if piece not in said} == {}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.language)
def test_as_many_gaps_are_left_as_there_are(language: Language) -> None:
    assert [key for key, words in language.words.items() if GAP.findall(key) != GAP.findall(words)] == []
    assert [key for key, words in language.words.items() if not words or (HAN.search(words) and key[0] != "如")] == []


def test_words_are_named_after_what_they_say() -> None:
    one = Language("xx", "Xx", "note", {"要带": "yy"})
    other = Language("xx", "Xx", "note", {"要带": "zz"})
    assert frame_script(one).url != frame_script(other).url
    assert frame_script(one).text == 'banshiFrame({"note":"note","words":{"要带":"yy"}});\n'
