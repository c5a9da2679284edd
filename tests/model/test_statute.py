"""None by law, not stated, and a limit: three things, told apart everywhere."""

from __future__ import annotations

import pytest

from banshi.model.limit import parse_limit
from banshi.model.statute import NONE, NOT_STATED, is_set, judged, statute_words


@pytest.mark.parametrize(
    ("written", "note", "told", "words"),
    [
        ("20个工作日", None, "20个工作日", "法定 20个工作日"),
        ("无", "道路运输条例没有规定备案的办理时限。", NONE, "法律没有规定时限"),
        ("无", None, NOT_STATED, "法定时限没有写明"),
        ("无", "", NOT_STATED, "法定时限没有写明"),
        ("未写明", None, NOT_STATED, "法定时限没有写明"),
        ("未写明", "没有查到。", NOT_STATED, "法定时限没有写明"),
    ],
)
def test_only_a_writer_who_says_why_may_say_none(written, note, told, words):
    assert judged(written, note) == told
    assert statute_words(told) == words
    assert is_set(told) is (told == written == "20个工作日")


def test_there_is_nothing_to_compare_with():
    limit = parse_limit("未写明")
    assert not limit.exists and str(limit) == "未写明"
    assert not parse_limit("20年").longer_than(limit)
