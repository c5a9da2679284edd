"""Bytes become text, or it is said why they cannot."""

from __future__ import annotations

import time

import pytest

from banshi.source.flaw import MOST, quotable, short
from banshi.source.text import MAX_BYTES, decode

NAME = "name: 居民身份证补领\n"


def flaws(data: bytes | str) -> list[str]:
    """`RULE line:column+length`, 0-based, with `!` where reading stops."""
    _, found = decode(data.encode() if isinstance(data, str) else data)
    return [f"{item.rule} {item.line}:{item.column}+{item.length}{'!' * item.fatal}" for item in found]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (NAME, []),
        ("", []),
        ("\ufeff" + NAME, ["Y005 0:0+1"]),
        ("a: b\r\nc: d\r\n", ["Y005 0:4+1"]),
        ("a: b\nc: d\r\n", ["Y005 1:4+1"]),
        ("a: b\rc: d", ["Y005 0:4+1"]),
        (NAME.encode("utf-16"), ["Y005 0:0+1!"]),
        (NAME.encode("gbk"), ["Y005 0:0+1!"]),
        (NAME.encode()[:-2], ["Y005 0:12+1!"]),
        ("a: 居\n补: ".encode() + b"\xff", ["Y005 1:3+1!"]),
        ("a:\tb", ["Y004 0:2+1!"]),
        ("居民\t身份\t证", ["Y004 0:2+1!", "Y004 0:5+1!"]),
        ("a: １２ｂ", ["Y008 0:3+3"]),
        ("a: １2３", ["Y008 0:3+1"]),
        ("name：居民", ["Y009 0:4+1!"]),
        ("  - trip_count：1", ["Y009 0:14+1!"]),
        ("  受理：窗口", []),
        ("# name：居民", []),
        ("a: 说明：居民", []),
        ("a:\n　　b: 居民", ["Y009 1:0+2!"]),
        ("a:\n  　b: 居民", ["Y009 1:2+1!"]),
        ("a: 居　民", ["Y007 0:4+1"]),
        ("a: 居\u00a0民", ["Y007 0:4+1"]),
        ("a: 居\u200b民", ["Y007 0:4+1"]),
        ("a: 居\u202e民", ["Y007 0:4+1"]),
        ("a: 居\u2028民", ["Y007 0:4+1!"]),
        ("a: 居\x00民", ["Y007 0:4+1!"]),
        ("a: 居\x85民", ["Y007 0:4+1!"]),
        ("a: 𠮷，㐂，é，№，★", []),
        ("a: 😀，👍🏻", ["Y014 0:3+1"]),
        ("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x", ["Y010 0:0+12!"]),
        ("a: <<<<<<< b", []),
        ("======", []),
        (b"x" * MAX_BYTES, []),
        (b"x" * (MAX_BYTES + 1), ["Y006 0:0+1!"]),
    ],
)
def test_flaws(data, expected):
    assert flaws(data) == expected


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfa: b", "a: b"),
        (b"a: b\r\nc: d\r\n", "a: b\nc: d\n"),
        (b"a: b\rc: d\r\r\n", "a: b\nc: d\n\n"),
        (NAME.encode("gbk"), None),
        (NAME.encode("utf-16"), None),
        (b"x" * (MAX_BYTES + 1), None),
    ],
)
def test_text(data, text):
    assert decode(data)[0] == text


@pytest.mark.parametrize(
    ("data", "gbk"),
    [
        (NAME.encode("gbk"), True),
        (NAME.encode()[:-2], False),
        (NAME.encode() + NAME.encode("gbk"), False),
        (b"PK\x03\x04\x00\xb5\x55", False),
        (b"a: \xff\xff", False),
    ],
)
def test_gbk_is_named_only_where_it_is_likely(data, gbk):
    ((said),) = decode(data)[1]
    assert ("GBK" in said.found) == gbk


def test_half_width_form_is_offered():
    ((flaw),) = decode("time_limit: {promised: ２０个工作日}".encode())[1]
    assert flaw.next_step == "请改成半角“20”，写成“time_limit: {promised: 20个工作日}”。"


def test_a_flood_is_cut():
    assert len(decode(b"\t" * 10_000)[1]) == MOST


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("居民　身份证 a", "居民　身份证 a"),
        ("a\tb\x00c\u202ed\u200be", "a�b�c�d�e"),
        ("长" * 500, "长" * 300),
        ("\t" * 500, "�" * 300),
    ],
)
def test_quotable(line, shown):
    assert quotable(line) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("20个工作日", "20个工作日"),
        ("长" * 40, "长" * 40),
        ("长" * 41, "长" * 39 + "…"),
        ("第一行\n第二行\n", "第一行↵第二行↵"),
        ("  甲   乙 ", "甲 乙"),
        ("甲\u202e乙", "甲�乙"),
    ],
)
def test_short(text, shown):
    assert short(text) == shown


def test_a_line_of_nothing_but_blanks_takes_no_time() -> None:
    began = time.perf_counter()
    decode(b"a:" + b" " * 200_000 + b"x\n" + b" " * 50_000 + b"\n")
    assert time.perf_counter() - began < 2
