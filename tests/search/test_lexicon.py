"""Pinyin and words come from two data files, once."""

from __future__ import annotations

import subprocess
import sys

import pytest

from banshi.errors import BuildFailed
from banshi.search import lexicon
from banshi.search.lexicon import Lexicon, toneless


@pytest.mark.parametrize(
    ("written", "typed"), [("zhèng", "zheng"), ("nǚ", "nv"), ("lüè", "lve"), ("ǹ", "n"), ("é", "e"), ("", "")]
)
def test_tones_go(written, typed):
    assert toneless(written) == typed


def test_exactly_the_characters_of_the_text_have_readings():
    readings = Lexicon().look_up("行驶证 abc 12").readings
    assert set("".join(readings.values())) == set("行驶证")
    assert readings["zheng"] == "证"
    assert "行" in readings["xing"] and "行" in readings["hang"]


def test_rare_readings_are_left_out():
    assert all(
        "证" not in letters for syllable, letters in Lexicon().look_up("证").readings.items() if syllable != "zheng"
    )


def test_words_do_not_reach_across_punctuation():
    assert "身份" in Lexicon().look_up("身份证").words
    assert "身份" not in Lexicon().look_up("身\n份").words


def test_what_was_looked_up_is_kept(tmp_path, monkeypatch):
    first = Lexicon(tmp_path / "kept").look_up("身份证")
    monkeypatch.setattr(lexicon, "_look_up", lambda text: pytest.fail("looked up again"))
    assert Lexicon(tmp_path / "kept").look_up("身份证") == first


def test_another_text_is_looked_up(tmp_path):
    Lexicon(tmp_path / "kept").look_up("身份证")
    assert "驾照" in Lexicon(tmp_path / "kept").look_up("驾照").words


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x92\xa1a\x01"])
def test_a_damaged_memory_is_made_anew(tmp_path, damage):
    kept = tmp_path / "kept"
    kept.write_bytes(damage)
    assert Lexicon(kept).look_up("证").readings == {"zheng": "证"}
    assert kept.read_bytes() != damage


def test_a_missing_dictionary_is_said(monkeypatch):
    monkeypatch.setattr(lexicon.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BuildFailed, match="jieba"):
        Lexicon().look_up("证")


def test_neither_package_is_imported():
    code = (
        "import sys; from banshi.search.lexicon import Lexicon; Lexicon().look_up('身份证');"
        "assert not {'jieba', 'pypinyin', 'pkg_resources'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
