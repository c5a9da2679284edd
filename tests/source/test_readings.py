"""How characters are read, from a data file of a package that is not imported."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest
from pypinyin import Style, pinyin

from banshi.errors import BuildFailed
from banshi.source import readings as module
from banshi.source.readings import readings, toneless


@pytest.mark.parametrize(
    ("written", "typed"), [("zhèng", "zheng"), ("nǚ", "nv"), ("lüè", "lve"), ("ǹ", "n"), ("é", "e"), ("", "")]
)
def test_tones_go(written, typed):
    assert toneless(written) == typed


def test_the_commonest_reading_comes_first():
    assert readings("行")[0] == "xing" and "hang" in readings("行")
    assert readings("女") == ("nv", "ru")
    assert readings("A") == readings("，") == ()


def test_the_readings_are_those_of_the_package():
    everyday = "居民身份证补领户口登记营业执照变更注销社会保险养老医疗失业工伤生育住房公积金长重传调单参曾乐"
    for character in everyday:
        assert set(readings(character)) == set(pinyin(character, style=Style.NORMAL, heteronym=True)[0]), character


def test_a_name_that_sounds_alike_imports_no_package():
    code = (
        "import sys; from banshi.source.mistyped import respelt; assert respelt('局民身份证', ['居民身份证']) == '居民身份证';"
        "assert 'pypinyin' not in sys.modules"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_a_missing_package_is_said(monkeypatch):
    module._dictionary.cache_clear()
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BuildFailed, match="pypinyin"):
        readings("证")
