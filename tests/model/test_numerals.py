"""Numbers of articles, read and written."""

from __future__ import annotations

import pytest

from banshi.model.numerals import article_number, chinese_article

NUMBERS = {
    1: "一",
    10: "十",
    11: "十一",
    20: "二十",
    105: "一百零五",
    110: "一百一十",
    123: "一百二十三",
    1260: "一千二百六十",
}


@pytest.mark.parametrize(("number", "written"), NUMBERS.items())
def test_number_of_an_article(number, written):
    assert article_number(f"第{written}条第二款第三项") == number
    assert chinese_article(number) == f"第{written}条"


def test_inserted_article_counts_as_the_one_before():
    assert article_number("第一百三十三条之一") == 133


def test_every_number_comes_back():
    assert all(article_number(chinese_article(number)) == number for number in range(1, 10_000))
