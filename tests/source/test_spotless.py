"""The quick look at a text never misses what the slow one would find."""

import pytest

from banshi.source.text import _SUSPECT, _spotless


def test_every_character_the_patterns_look_for_is_noticed():
    missed = [hex(code) for code in range(0x110000) if _SUSPECT.search(chr(code)) and _spotless(chr(code))]
    assert missed == []


@pytest.mark.parametrize(
    "text",
    ["<<<<<<< HEAD", "a: 1\n=======\n", "name：居民身份证补领", "- name：居民", "  - limit： 1", "a: 1\n  by：窗口\n"],
)
def test_marks_of_several_characters_are_noticed(text):
    assert _SUSPECT.search(text)
    assert not _spotless(text)


def test_an_ordinary_text_is_spotless():
    assert _spotless("name: 居民身份证补领\nnote: 须本人到场：带居民户口簿。\nfees: []\n")
