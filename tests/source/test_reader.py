"""Text becomes maps, lists and texts, and nothing else."""

from __future__ import annotations

import pytest

from banshi.source.reader import MAX_DEPTH, read


def flaws(text: str) -> list[str]:
    return [f"{flaw.rule} {flaw.line}:{flaw.column}+{flaw.length}{'!' * flaw.fatal}" for flaw in read(text).flaws]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: b", {"a": "b"}),
        ("a: 1\nb: 1.50\nc: true", {"a": "1", "b": "1.50", "c": "true"}),
        ('a: "012"\nb: \'12:30\'\nc: "no"', {"a": "012", "b": "12:30", "c": "no"}),
        ("a:\nb: ''", {"a": "", "b": ""}),
        ("a: [甲, 乙, {丙: 丁}]", {"a": ["甲", "乙", {"丙": "丁"}]}),
        ("a:\n  - 甲\n  -\n    乙: 丙", {"a": ["甲", {"乙": "丙"}]}),
        ("a: |\n  第一行\n  第二行\n", {"a": "第一行\n第二行\n"}),
        ("a: >-\n  第一行\n  第二行\n", {"a": "第一行 第二行"}),
        ("a: 上半句\n  下半句", {"a": "上半句 下半句"}),
        ("本人: [甲]\n1: 乙", {"本人": ["甲"], "1": "乙"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("- 甲", ["甲"]),
        ("甲", "甲"),
        ("", None),
        ("# 只有注释", None),
        ("a: {}\nb: []", {"a": {}, "b": []}),
        ('{"a": [1, true]}', {"a": ["1", "true"]}),
    ],
)
def test_value(text, value):
    reading = read(text)
    assert (reading.value, reading.flaws) == (value, [])


MISREAD = """
000109001000 0123 0o17 0x1F 12:30 1:2:3.5 -1:30 1e3 1.5E+10 .5e3 2026-11-01 2026-1-1 990709903000
yes no on off Yes NO On OFF y n ~ null NULL .inf -.INF .nan
"""
READ_ALIKE = """
0 1 20 -1 20个工作日 60日 1-3 12345 1.5 1e true nothing none offline 2026年 2026-11-01起 0999-12345678 08:30-11:30
"""


@pytest.mark.parametrize("value", MISREAD.split())
def test_what_other_programs_misread_needs_quotes(value):
    assert [flaw.rule for flaw in read(f"a: {value}").flaws] == ["Y011"]
    assert [flaw.rule for flaw in read(f"a: [甲, {value}]").flaws] == ["Y011"]
    assert read(f'a: "{value}"').flaws == read(f"a: '{value}'").flaws == []
    assert read(f"a: {value}").value == {"a": value}


@pytest.mark.parametrize("value", READ_ALIKE.split())
def test_what_everybody_reads_alike_needs_none(value):
    assert read(f"a: {value}").flaws == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2", ["Y002 1:0+1"]),
        ("a: {b: 1, b: 2}", ["Y002 0:10+1"]),
        ("甲: [{乙: 1, 乙: 2}]", ["Y002 0:11+1"]),
        ("a: &x b", ["Y003 0:3+2"]),
        ("a: &x [b]", ["Y003 0:3+2"]),
        ("&k a: b", ["Y003 0:0+2"]),
        ("a: *x", ["Y003 0:3+2!"]),
        ("a: [*x, *y]", ["Y003 0:4+2!", "Y003 0:8+2!"]),
        ("*x : b", ["Y003 0:0+2!"]),
        ("a: !!str b", ["Y003 0:3+5"]),
        ("a: !甲 b", ["Y001 0:4+1!"]),
        ("a: !x [b]", ["Y003 0:3+2"]),
        ("a: !!python/object:os.system x", ["Y003 0:3+25"]),
        ("<<: {a: b}", ["Y003 0:0+2!"]),
        ('"<<": b', []),
        ("%YAML 1.2\n---\na: b", ["Y003 0:0+1"]),
        ("a: b\n---\nc: d", ["Y003 1:0+3!"]),
        ("? [a]\n: b", ["Y001 0:2+1!"]),
        ("{{ a }}", ["Y001 0:1+1!"]),
        ("a: " + "[" * MAX_DEPTH, ["Y006 0:22+1!"]),
        ('a: "居\\u202e民"', ["Y007 0:3+10"]),
        ('"a\\0": b', ["Y007 0:0+5"]),
        ('a: "居\\n民"', []),
        ('a: "居民\n\n  身份证"', []),
        ("a: 居民 *x & !y", []),
    ],
)
def test_flaws(text, expected):
    assert flaws(text) == expected


def test_twenty_levels_are_enough():
    assert flaws("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []


def test_the_first_of_repeated_keys_is_named_again():
    ((flaw),) = read("name: 甲\nname: 乙").flaws
    assert flaw.found == "“name”在同一级里写了两次。"


def test_a_broken_text_has_no_value():
    reading = read("a: [b")
    assert reading.broken and reading.value is None


@pytest.mark.parametrize("text", ["a: \ud800", "\ufeffa: b", "a: b\x00", "\x85", "\u2028a: b"])
def test_odd_characters_never_raise(text):
    read(text)
