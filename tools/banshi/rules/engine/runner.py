"""Running rules so that a rule that breaks is a finding, not a crash."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.engine.registry import rules_with_scope
from banshi.rules.engine.rule import Rule
from banshi.rules.shared.surroundings import Said, surroundings

Judged = tuple[str, Severity, Problem]
"""Rule code, severity and problem."""


def judge_matter(matter: Matter, setting: Setting) -> Iterator[Judged]:
    """Every problem of one matter."""
    yield from _judge(rules_with_scope("matter"), matter, setting)
    yield from _judge(rules_with_scope("text"), Said(matter, setting))


def judge_on_day(matter: Matter, setting: Setting, today: date) -> Iterator[Judged]:
    """Every problem a matter has on a day."""
    return _judge(rules_with_scope("day"), matter, setting, today)


def judge_catalog(catalog: Catalog) -> Iterator[Judged]:
    """Every problem across files, and of what the files around the matters say."""
    yield from _judge(rules_with_scope("catalog"), catalog)
    for said in surroundings(catalog):
        for code, severity, problem in _judge(rules_with_scope("text"), said):
            yield code, severity, problem._replace(file=said.file)


def judge_changes(changes: Changes) -> Iterator[Judged]:
    """Every problem of a change."""
    return _judge(rules_with_scope("change"), changes)


def _judge(rules: Iterable[Rule], *subject: object) -> Iterator[Judged]:
    # One generator for all rules: one for each would cost as much as the quick rules themselves.
    for rule in rules:
        assert rule.check is not None
        try:
            for problem in rule.check(*subject):
                yield rule.code, rule.severity, problem
        except Exception as error:  # a broken rule must not hide what the others found
            yield "X000", Severity.ERROR, _crashed(rule, error)


def _crashed(rule: Rule, error: Exception) -> Problem:
    return Problem(
        (),
        f"规则 {rule.code} 检查时自己出了错（{type(error).__name__}：{error}）。",
        "规则应能检查任何文件。",
        "这不是填写人的问题，请把这条信息转给维护人员。",
    )
