"""Accepted findings, and acceptances that rot."""

from __future__ import annotations

from datetime import date

import pytest

from banshi.model.finding import Finding, Severity
from banshi.model.setting import Suppression
from banshi.rules.engine.suppression import suppress

TODAY = date(2026, 11, 2)


def finding(rule: str = "N005", file: str = "matters/gongan/a.yml", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        rule=rule, severity=severity, file=file, line=1, column=1, found="有。", expected="无。", next_step="改。"
    )


def accept(rule: str = "N005", path: str = "matters/gongan/a.yml", until: str = "2026-12-31") -> Suppression:
    return Suppression(rule=rule, path=path, reason="等答复。", until=until)


def outcome(findings, accepted, today=TODAY) -> tuple[list[str], list[str]]:
    """Rules that are left, and what is said about each rotten acceptance."""
    kept, rotten = suppress(findings, accepted, today)
    return [item.rule for item in kept], [problem.found.split("）")[1] for problem in rotten]


@pytest.mark.parametrize(
    ("accepted", "kept", "rotten"),
    [
        ([], ["N005", "T001"], []),
        ([accept()], ["T001"], []),
        ([accept(path="matters/gongan/*")], ["T001"], []),
        ([accept(path="matters/*")], ["T001"], []),
        ([accept(), accept("T001")], [], []),
        ([accept(until="2026-11-02")], ["T001"], []),
        ([accept(until="2026-11-01")], ["N005", "T001"], ["接受期限 2026-11-01 已过。"]),
        ([accept(until="2026-02-31")], ["N005", "T001"], []),
        ([accept("T002")], ["N005", "T001"], ["已经没有对应的问题。"]),
        ([accept(path="matters/renshe/a.yml")], ["N005", "T001"], ["已经没有对应的问题。"]),
        ([accept(path="Matters/gongan/a.yml")], ["N005", "T001"], ["已经没有对应的问题。"]),
        ([accept(), accept()], ["T001"], ["已经没有对应的问题。"]),
    ],
)
def test_acceptance(accepted, kept, rotten):
    assert outcome([finding(), finding("T001")], accepted) == (kept, rotten)


@pytest.mark.parametrize("rule", ["Y001", "S001"])
def test_a_file_that_cannot_be_read_is_never_accepted(rule):
    kept, rotten = outcome([finding(rule)], [accept(rule)])
    assert kept == [rule]
    assert rotten == ["指的是文件写法、安全或者把关的错误，不能接受。"]


def test_a_warning_about_writing_can_be_accepted():
    assert outcome([finding("Y005", severity=Severity.WARNING)], [accept("Y005")]) == ([], [])


def test_without_a_date_nothing_expires():
    assert outcome([finding()], [accept(until="1999-01-01")], None) == ([], [])


def test_a_rotten_acceptance_is_shown_at_its_row():
    _, ((problem),) = suppress([], [accept()], TODAY)
    assert (problem.file, problem.at) == ("suppress.yml", ("suppress", 0))
    assert problem.found == "第 1 条（规则 N005，文件 matters/gongan/a.yml）已经没有对应的问题。"


def test_findings_given_are_left_alone():
    findings = [finding()]
    suppress(findings, [accept()], TODAY)
    assert len(findings) == 1


def test_a_file_nobody_could_read_keeps_its_acceptances() -> None:
    assert outcome([finding("Y001")], [accept("N005")]) == (["Y001"], [])


@pytest.mark.parametrize("rule", ["N004", "L013", "G001", "S004", "Y001"])
def test_what_opens_a_door_cannot_be_accepted(rule: str) -> None:
    kept, rotten = outcome([finding(rule)], [accept(rule)])
    assert kept == [rule]
    assert "不能接受" in rotten[0]


def test_what_a_change_accepts_itself_does_not_count() -> None:
    ours, theirs = accept(), accept("T001")
    kept, rotten = suppress([finding(), finding("T001")], [ours, theirs], TODAY, trusted=[ours])
    assert [one.rule for one in kept] == ["T001"] and rotten == []


@pytest.mark.parametrize(
    ("path", "meant", "safe"),
    [
        ("matters/minzheng/990711920000.yml", "matters/minzheng/990711902000.yml", True),
        ("matters/minzheng/990711960000.yml", "matters/minzheng/990711902000.yml", False),
        ("matters/gongan/990711902000.yml", "matters/minzheng/990711902000.yml", True),
        ("matters/gongan/990711906000.yml", "matters/minzheng/990711906000.yml", False),
    ],
)
def test_of_files_nobody_has_the_one_with_such_a_problem_is_meant(path, meant, safe):
    names = ["990711902000", "990711906000", "990711908000"]
    files = [f"matters/minzheng/{name}.yml" for name in names]
    accepted = [accept(path=files[2]), accept(path=path)]
    _, rotten = suppress([finding(file=files[0]), finding(file=files[2])], accepted, TODAY, files=files)
    assert [problem.fix.steps[0].value for problem in rotten] == [meant]
    assert rotten[0].fix.safe is safe
    assert meant in rotten[0].next_step
