"""Rows that depend on the applicant's answers."""

from __future__ import annotations

import pytest

from banshi.model.situation import applies, describe, options_of, parts_of, situations, ways_of

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
        ({"any": [{"办理人": "本人"}, {"用途": "换领"}]}, {"办理人": "监护人"}, True),
        ({"any": [{"办理人": "本人"}, {"用途": "换领"}]}, {"办理人": "监护人", "用途": "换领"}, True),
        ({"any": [{"办理人": "本人"}, {"用途": "换领"}]}, {"办理人": "监护人", "用途": "补领"}, False),
        ({"用途": "补领", "any": [{"办理人": "本人"}, {"办理人": "监护人"}]}, {"用途": "换领"}, False),
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
    ("when", "words"),
    [
        (None, ""),
        ({}, ""),
        ({"办理人": "监护人"}, "办理人是“监护人”"),
        ({"办理人": ["监护人", "代理人"]}, "办理人是“监护人”或“代理人”"),
        ({"办理人": "本人", "用途": "补领"}, "办理人是“本人”，且用途是“补领”"),
        ({"any": [{"办理人": "本人"}, {"用途": "补领"}]}, "属于下列之一：办理人是“本人”；用途是“补领”"),
        (
            {"用途": "补领", "any": [{"办理人": "本人"}, {"办理人": "监护人"}]},
            "用途是“补领”，且属于下列之一：办理人是“本人”；办理人是“监护人”",
        ),
    ],
)
def test_describe(when, words):
    assert describe(when) == words


@pytest.mark.parametrize(("wanted", "options"), [("本人", ("本人",)), (["甲", "乙"], ("甲", "乙")), ((), ())])
def test_options(wanted, options):
    assert options_of(wanted) == options


def test_what_stands_beside_any_holds_in_every_way():
    when = {"用途": "补领", "any": [{"办理人": "本人"}, {"办理人": ["监护人", "代理人"]}]}
    assert ways_of(when) == [
        {"用途": ("补领",), "办理人": ("本人",)},
        {"用途": ("补领",), "办理人": ("监护人", "代理人")},
    ]
    assert [place for place, _, _ in parts_of(when)] == [("用途",), ("any", 0, "办理人"), ("any", 1, "办理人")]


def test_a_way_that_contradicts_itself_is_none():
    assert ways_of({"用途": "补领", "any": [{"用途": "换领"}, {"用途": ["补领", "换领"]}]}) == [{"用途": ("补领",)}]
