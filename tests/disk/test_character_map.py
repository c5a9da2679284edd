"""A small reader of one table says the same as a large library of fonts."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from banshi.disk.character_map import characters_of
from banshi.source.typefaces import CUT, standing_in, undrawable, whole_faces


@pytest.mark.parametrize("path", sorted(CUT.glob("*.ttf")), ids=lambda path: path.name)
def test_agrees_with_font_tools(path):
    with TTFont(path) as font:
        assert characters_of(path) == {chr(code) for code in font.getBestCmap()}


def test_faces_are_told_apart():
    packaged = whole_faces()[0].characters
    assert "㛃" in packaged
    assert "𠮷" not in packaged
    assert any("𠮷" in face.characters for face in standing_in())


def test_what_is_no_font_draws_nothing(tmp_path):
    for name, content in (("a.ttf", b""), ("b.ttf", b"\0\1\0\0\0\5short"), ("c.ttf", b"no font at all, but long")):
        (tmp_path / name).write_bytes(content)
        assert characters_of(tmp_path / name) == frozenset()
    assert characters_of(tmp_path / "nowhere.ttf") == frozenset()


@pytest.mark.parametrize(
    ("text", "missing"), [("居民身份证☑𠮷\n", ""), ("葛\U000e0100", ""), ("鿶🎉鿶", "鿶🎉"), ("", "")]
)
def test_undrawable(text, missing):
    assert undrawable(text) == missing
