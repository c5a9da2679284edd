"""The registry finds every rule by its file, and nothing else."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import banshi.rules
from banshi.catalog.setting import Setting
from banshi.errors import UnknownRule
from banshi.model.finding import Problem, Severity
from banshi.rules.engine import runner as running
from banshi.rules.engine.registry import all_rules, rule, rules_with_scope
from banshi.rules.engine.rule import SCOPES, Rule

from ..model.test_texts import matter

SAID = '"""坏的规则。"""\n\nSEVERITY = Severity.INFO\nSCOPE = "matter"\n'


def test_every_rule_file_is_registered():
    files = list(Path(banshi.rules.__path__[0]).glob("*/[a-z][0-9][0-9][0-9]_*.py"))
    assert sorted(path.name[:4].upper() for path in files) == list(all_rules())
    # A rule stands in the folder of its family, which begins with the same letter.
    assert all(path.parent.name[0] == path.name[0] for path in files)


def test_codes_are_used_once():
    files = [path.name[:4] for path in Path(banshi.rules.__path__[0]).glob("*/[a-z][0-9][0-9][0-9]_*.py")]
    assert len(set(files)) == len(files)


def test_scopes_share_out_all_rules():
    assert sum(len(rules_with_scope(scope)) for scope in SCOPES) == len(all_rules())


def test_rule_by_code():
    assert rule("t001") is rule("T001")
    assert rule("T001").url == "rules/T001.html"


def test_unknown_rule():
    with pytest.raises(UnknownRule, match="Q999"):
        rule("Q999")


def test_a_rule_says_of_itself_what_its_module_says():
    for item in all_rules().values():
        (path,) = Path(banshi.rules.__path__[0]).glob(f"*/{item.code.lower()}_*.py")
        module = import_module(f"banshi.rules.{path.parent.name}.{path.stem}")
        told = (item.severity, item.scope, item.fixes, item.check, item._docstring)
        assert told == (
            module.SEVERITY,
            module.SCOPE,
            getattr(module, "FIXES", ()),
            getattr(module, "check", None),
            module.__doc__,
        )


@pytest.mark.parametrize(
    ("name", "text"),
    [("banshi.rules.helper", SAID), ("banshi.rules.t900_broken", SAID.replace("SCOPE", "SCOPES"))],
)
def test_what_is_no_rule_is_refused(name, text):
    with pytest.raises(ValueError, match="not a rule"):
        Rule(name, text)


def test_broken_rule_is_a_finding(monkeypatch):
    module = ModuleType("banshi.rules.t900_broken")

    def check(matter, setting):
        yield Problem((), "先报一条。", "应为甲。", "请改。")
        raise KeyError("broke")

    module.check = check
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(
        running, "rules_with_scope", lambda scope: (Rule(module.__name__, SAID),) if scope == "matter" else ()
    )
    judged = list(running.judge_matter(matter(), Setting({})))
    assert [code for code, _, _ in judged] == ["T900", "X000"]
    assert "T900" in judged[1][2].found and judged[1][1] is Severity.ERROR
