"""What people did not find, out of the logs of a web server."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest

from banshi.search.engine import Engine
from banshi.search.misses import asked, misses


def line(query: str, path: str = "/search/index.html", before: str = "") -> str:
    return f'1.2.3.4 - - [01/Jan/2026:10:00:00 +0800] "GET {path}?{before}q={quote_plus(query)} HTTP/1.1" 200 512 "-" "Mozilla"\n'


def test_questions_are_counted_and_nothing_else_is_read() -> None:
    log = [
        line("驼鹿狩猎"),
        line("驼鹿狩猎", "/guide/search/"),
        line("身份证", before="page=2&"),
        line("猫", "/other/"),
    ]
    assert asked(log) == {"驼鹿狩猎": 2, "身份证": 1}


@pytest.mark.parametrize("query", ["我的号码是13900000000", "230000199001011234", "长" * 31, "a", "坏\x07字", ""])
def test_what_may_be_somebodys_own_is_left_out(query: str) -> None:
    assert asked([line(query)]) == {}


def test_broken_lines_stop_nothing() -> None:
    assert asked(["", "\x00", '"GET /search/index.html?q=%FF%FE HTTP/1.1"', '"GET /search/index.html?q=']) == {}


def test_only_what_was_not_answered_and_often_asked_is_told(engine: Engine) -> None:
    found = list(misses(engine, asked([line("驼鹿狩猎")] * 3 + [line("身份证丢了")] * 9 + [line("外星飞船")]), 2))
    assert [(miss.text, miss.times, miss.nearest) for miss in found] == [("驼鹿狩猎", 3, "")]
