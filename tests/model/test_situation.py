"""Rows that depend on the applicant's answers."""

from __future__ import annotations

import pytest

from banshi.model.situation import applies, describe, idle_options, options_of, situations

QUESTIONS = {"办理人": ["本人", "监护人", "代理人"], "用途": ["补领", "换领"]}


@pytest.mark.parametrize(
    ("when", "answers", "expected"),
    [
        (None, {"办理人": "本人"}, True),
        ({}, {"办理人": "本人"}, True),
        ({"办理人": "本人"}, {"办理人": "本人"}, True),
        ({"办理人": "本人"}, {"办理人": "监护人"}, False),
        ({"办理人": ["本人", "监护人"]}, {"办理人": "监护人"}, True),
        ({"办理人": "本人", "用途": "补领"}, {"办理人": "本人", "用途": "补领"}, True),
        ({"办理人": "本人", "用途": "补领"}, {"办理人": "本人", "用途": "换领"}, False),
        ({"办理人": "本人"}, {}, True),
        ({"办理人": "本人"}, {"用途": "补领"}, True),
        ({"办理人": "本人", "用途": "补领"}, {"用途": "换领"}, False),
        ({"没问过": "是"}, {"办理人": "本人"}, True),
    ],
)
def test_applies(when, answers, expected):
    assert applies(when, answers) is expected


def test_every_combination_is_a_situation():
    found = list(situations(QUESTIONS))
    assert len(found) == 6
    assert found[0] == {"办理人": "本人", "用途": "补领"}
    assert found[-1] == {"办理人": "代理人", "用途": "换领"}
    assert len({tuple(one.items()) for one in found}) == 6


@pytest.mark.parametrize("questions", [None, {}])
def test_no_questions_are_one_situation(questions):
    assert list(situations(questions)) == [{}]


@pytest.mark.parametrize(
    ("whens", "idle"),
    [
        ([], ["办理人", "用途"]),
        ([None, {}], ["办理人", "用途"]),
        ([{"办理人": "本人"}], ["用途"]),
        ([{"办理人": "本人", "用途": "补领"}], []),
        ([{"别的": "是"}], ["办理人", "用途"]),
    ],
)
def test_idle_questions(whens, idle):
    assert list(idle_options(QUESTIONS, whens)) == idle


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, ""),
        ({}, ""),
        ({"办理人": "监护人"}, "办理人是“监护人”"),
        ({"办理人": ["监护人", "代理人"]}, "办理人是“监护人”或“代理人”"),
        ({"办理人": "本人", "用途": "补领"}, "办理人是“本人”，且用途是“补领”"),
    ],
)
def test_describe(when, words):
    assert describe(when) == words


@pytest.mark.parametrize(("wanted", "options"), [("本人", ("本人",)), (["甲", "乙"], ("甲", "乙")), ((), ())])
def test_options(wanted, options):
    assert options_of(wanted) == options
