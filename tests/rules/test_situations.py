"""Rules that depend on the answers an applicant gives: sums of steps, repeated rows, overlapping cases."""

from __future__ import annotations

import time

import pytest

from banshi.model.asking import Asking

from .matters import judged, matter

QUESTIONS = {"办理人": ["本人", "监护人", "代理人"], "受理地": ["本地", "异地"]}
SELF, GUARDIAN, AWAY = {"办理人": "本人"}, {"办理人": "监护人"}, {"受理地": "异地"}


def step(limit, when=None, name="审核", by="县级公安机关"):
    return {"name": name, "by": by, "limit": limit, **({"when": when} if when else {})}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (None, None, True),
        (None, SELF, True),
        (SELF, SELF, True),
        (SELF, GUARDIAN, False),
        (SELF, AWAY, True),
        ({"办理人": ["本人", "监护人"]}, {"办理人": ["监护人", "代理人"]}, True),
        ({"办理人": ["本人", "监护人"]}, {"办理人": "代理人"}, False),
        ({"办理人": "本人", "受理地": "本地"}, {"办理人": "本人", "受理地": "异地"}, False),
        ({"办理人": "本人", "受理地": "异地"}, {"受理地": "异地"}, True),
    ],
)
def test_overlap(first, second, expected):
    asking = Asking(QUESTIONS)
    assert asking.overlap(first, second) is asking.overlap(second, first) is expected


def sums(promised, steps, **more):
    limit = {"statutory": "无", "promised": promised, **more}
    return judged("T005", matter(questions=QUESTIONS, time_limit=limit, steps=steps))


def test_sum_equal_to_the_promise():
    assert sums("10个工作日", [step("4个工作日"), step("6个工作日")]) == []


def test_sum_over_the_promise():
    (problem,) = sums("10个工作日", [step("4个工作日"), step("7个工作日")])
    assert problem.at == ("time_limit", "promised")
    assert "4个工作日、7个工作日" in problem.found


def test_steps_of_exclusive_situations_are_not_added():
    assert sums("10个工作日", [step("8个工作日", SELF), step("8个工作日", GUARDIAN)]) == []


def test_the_situation_that_is_too_long_is_named():
    (problem,) = sums("10个工作日", [step("8个工作日"), step("3个工作日", GUARDIAN)])
    assert problem.found.startswith("办理人是“监护人”时，")


def test_steps_of_two_questions_meet():
    steps = [step("6个工作日", SELF), step("6个工作日", AWAY)]
    (problem,) = sums("10个工作日", steps)
    assert "办理人是“本人”" in problem.found and "受理地是“异地”" in problem.found


def test_a_case_has_its_own_promise():
    steps = [step("8个工作日"), step("7个工作日", AWAY)]
    assert sums("10个工作日", steps, cases=[{"when": AWAY, "promised": "15个工作日"}]) == []
    (problem,) = sums("10个工作日", steps, cases=[{"when": AWAY, "promised": "14个工作日"}])
    assert problem.at == ("time_limit", "cases", 0, "promised")


def test_a_shorter_case_is_exceeded_by_the_common_steps():
    (problem,) = sums("10个工作日", [step("8个工作日")], cases=[{"when": SELF, "promised": "5个工作日"}])
    assert problem.at == ("time_limit", "cases", 0, "promised")


def test_of_several_cases_the_longest_counts():
    cases = [{"when": SELF, "promised": "5个工作日"}, {"when": AWAY, "promised": "20个工作日"}]
    assert sums("10个工作日", [step("8个工作日", {**SELF, **AWAY})], cases=cases) == []


@pytest.mark.parametrize(
    ("promised", "limits", "count"),
    [
        ("7日", ["5个工作日"], 0),
        ("6日", ["5个工作日"], 1),
        ("1个工作日", ["4小时", "4小时"], 0),
        ("5个工作日", ["1个工作日"] * 5, 0),
        ("1个月", ["30日"], 0),
        ("1个月", ["30日", "1小时"], 1),
        ("即办", ["即办", "30分钟"], 0),
        ("即办", ["1个工作日"], 1),
        ("无", ["90个工作日"], 0),
    ],
)
def test_units(promised, limits, count):
    assert len(sums(promised, [step(limit) for limit in limits])) == count


@pytest.mark.parametrize(
    "free",
    [
        step("30日", name="送达"),
        step("30日", name="领证"),
        step("30日", by="申请人"),
        step("30日", name="专家评审"),
        step("无"),
    ],
)
def test_steps_that_do_not_count(free):
    excluded = [{"name": "专家评审", "limit": "30日"}]
    assert sums("5个工作日", [step("5个工作日"), free], excluded=excluded) == []


def test_very_many_situations_are_cut_short():
    questions = {f"问题{number}": [f"选项{option}" for option in range(20)] for number in range(12)}
    steps = [step("1个工作日", {question: "选项0"}) for question in questions]
    subject = matter(questions=questions, time_limit={"statutory": "无", "promised": "5个工作日"}, steps=steps)
    started = time.process_time()
    judged("T005", subject)
    assert time.process_time() - started < 2


def row(name, when=None, **more):
    return {"name": name, "original": "1", "necessity": "必要", **({"when": when} if when else {}), **more}


def repeated(*rows):
    return [problem.at[1] for problem in judged("M006", matter(questions=QUESTIONS, materials=list(rows)))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([row("户口簿"), row("户口簿")], [1]),
        ([row("户口簿"), row("居住证")], []),
        ([row("户口簿", SELF), row("户口簿", GUARDIAN)], []),
        ([row("户口簿", SELF), row("户口簿", AWAY)], [1]),
        ([row("户口簿", SELF), row("户口簿", GUARDIAN), row("户口簿", AWAY)], [2]),
        ([row("户口簿"), row("户口簿", note="监护人的。")], []),
        ([row("户口簿", issuer="甲局"), row("户口簿", issuer="乙局")], []),
        ([row("户口簿"), {"any_of": ["户口簿", "居住证"], "necessity": "必要", "original": "1"}], []),
        ([row("户口簿")] * 3, [1, 2]),
    ],
)
def test_repeated_rows(rows, expected):
    assert repeated(*rows) == expected


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([row("户口簿"), {"any_of": ["户口簿", "居住证"], "necessity": "必要"}], 1),
        ([row("户口簿", SELF), {"any_of": ["户口簿", "居住证"], "necessity": "必要"}], 0),
        ([row("户口簿", note="监护人的。"), {"any_of": ["户口簿", "居住证"], "necessity": "必要"}], 0),
        ([{**row("户口簿"), "necessity": "非必要"}, {"any_of": ["户口簿", "居住证"], "necessity": "必要"}], 0),
    ],
)
def test_choice_without_choice(rows, count):
    assert len(judged("M010", matter(materials=rows))) == count


@pytest.mark.parametrize(
    ("cases", "count"),
    [
        ([(SELF, "5日"), (GUARDIAN, "6日")], 0),
        ([(SELF, "5日"), (AWAY, "6日")], 1),
        ([(SELF, "5日"), (AWAY, "5日")], 0),
        ([({**SELF, "受理地": "本地"}, "5日"), (AWAY, "6日")], 0),
    ],
)
def test_ambiguous_cases(cases, count):
    limit = {"statutory": "60日", "promised": "20日", "cases": [{"when": w, "promised": p} for w, p in cases]}
    assert len(judged("T014", matter(time_limit=limit))) == count


def test_a_follow_up_is_held_against_the_promise_of_its_situation():
    defer = {"within": "8个工作日", "how": "送来", "overdue": "终止。"}
    limit = {"statutory": "60日", "promised": "5个工作日", "cases": [{"when": AWAY, "promised": "10个工作日"}]}
    rows = [row("委托书", when, necessity="容缺后补", defer=defer) for when in (AWAY, {"受理地": "本地"})]
    assert [problem.at[1] for problem in judged("D002", matter(time_limit=limit, materials=rows))] == [1]
