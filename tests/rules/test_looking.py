"""Words are looked for in all the texts of a file at once, and found wherever they stand."""

from __future__ import annotations

import random

import pytest

from banshi.rules.shared.looking import lines_with, standing

WORDS = "甲乙丙\n丙丁，甲乙\n戊\n甲"
SIGNS = ("甲乙", "丁", "乙甲", "丙\n", "己")


@pytest.mark.parametrize(
    ("signs", "there"),
    [(SIGNS, {"甲乙", "丁", "丙\n"}), (("乙丁", "甲丁", "己"), set()), ((), set()), (("戊",), {"戊"})],
)
def test_words_that_stand_there(signs, there):
    assert set(standing(WORDS, signs)) == there


def test_nothing_stands_in_nothing():
    assert list(standing("", SIGNS)) == []


def test_lines_are_whole():
    assert set(lines_with(WORDS, ("乙", "戊"))) == {"甲乙丙", "丙丁，甲乙", "戊"}


def test_what_is_passed_over_is_not_there():
    chance = random.Random(7)
    letters = "甲乙丙丁戊己庚"
    for _ in range(300):
        words = "".join(chance.choice(letters) for _ in range(20))
        signs = tuple({"".join(chance.choice(letters) for _ in range(chance.randint(1, 4))) for _ in range(12)})
        assert set(standing(words, signs)) == {sign for sign in signs if sign in words}
