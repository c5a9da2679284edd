"""Pinyin comes from a data file, once."""

from __future__ import annotations

import subprocess
import sys

import pytest

from banshi.search import lexicon
from banshi.search.lexicon import Lexicon


def test_exactly_the_characters_of_the_text_have_readings():
    readings = Lexicon().look_up("行驶证 abc 12", "search")
    assert set("".join(readings.values())) == set("行驶证")
    assert readings["zheng"] == "证"
    assert "行" in readings["xing"] and "行" in readings["hang"]


def test_rare_readings_are_left_out():
    assert all(
        "证" not in letters for syllable, letters in Lexicon().look_up("证", "search").items() if syllable != "zheng"
    )


def test_what_was_looked_up_is_kept(tmp_path, monkeypatch):
    first = Lexicon(tmp_path / "kept").look_up("身份证", "search")
    monkeypatch.setattr(lexicon, "_readings", lambda characters: pytest.fail("looked up again"))
    assert Lexicon(tmp_path / "kept").look_up("身份证", "search") == first


def test_everybody_who_asks_is_remembered(tmp_path, monkeypatch):
    asked = {"search": "身份证", "form": "驾照"}
    first = {asker: Lexicon(tmp_path / "kept").look_up(text, asker) for asker, text in asked.items()}
    monkeypatch.setattr(lexicon, "_readings", lambda characters: pytest.fail("looked up again"))
    assert first == {asker: Lexicon(tmp_path / "kept").look_up(text, asker) for asker, text in asked.items()}


def test_another_text_is_looked_up(tmp_path):
    Lexicon(tmp_path / "kept").look_up("身份证", "search")
    assert "照" in Lexicon(tmp_path / "kept").look_up("驾照", "search")["zhao"]


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x92\xa1a\x01"])
def test_a_damaged_memory_is_made_anew(tmp_path, damage):
    kept = tmp_path / "search.msgpack"
    kept.write_bytes(damage)
    assert Lexicon(tmp_path).look_up("证", "search") == {"zheng": "证"}
    assert kept.read_bytes() != damage


def test_neither_package_is_imported():
    code = (
        "import sys; from banshi.search.lexicon import Lexicon; Lexicon().look_up('身份证', 'search');"
        "assert not {'jieba', 'pypinyin', 'pkg_resources'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
