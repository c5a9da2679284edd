"""Questions and their options, written short or long, and ranges of numbers in words."""

from __future__ import annotations

import pytest

from banshi.model.phone import phones
from banshi.model.question import Asked, Option, names_of, options_asked, range_words


def test_a_question_reads_the_same_however_it_is_written():
    short, long = ["本人", Option(name="代办", code="99013190100001")], Asked(options=["本人", Option(name="代办")])
    assert names_of(short) == names_of(long) == ["本人", "代办"]
    assert [option.code for option in options_asked(short)] == [None, "99013190100001"]


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ({}, ""),
        ({"below": 500}, "500平方米（不含）以下"),
        ({"to": 500}, "500平方米（含）以下"),
        ({"from_": 500}, "500平方米（含）以上"),
        ({"over": 0.5, "to": 5000}, "0.5平方米（不含）至5000平方米（含）"),
        ({"from_": 30000000}, "30000000平方米（含）以上"),
    ],
)
def test_ranges_in_words(bounds, words):
    assert range_words(Option(name="档", **bounds), "平方米") == words


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        (None, []),
        ("12345", ["12345"]),
        ("0592-12366", ["0592-12366"]),
        ("0990-1234567转801", ["0990-1234567,801"]),
        ("0990-1234567-801", ["0990-1234567,801"]),
        ("0990-8611000、110", ["0990-8611000", "110"]),
    ],
)
def test_what_a_telephone_dials(text, dialled):
    assert [phone.dialled for phone in phones(text)] == dialled
