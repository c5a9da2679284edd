"""Every rule there is, found by the names of the modules in the folders of the families."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import banshi.rules
from banshi.errors import UnknownRule
from banshi.rules.engine.rule import Rule

_NAME = re.compile(r"[a-z][0-9]{3}_\w+")


@cache
def all_rules() -> dict[str, Rule]:
    """Code → rule, in order of code."""
    folder = Path(banshi.rules.__path__[0])
    paths = sorted((path for path in folder.glob("*/*.py") if _NAME.fullmatch(path.stem)), key=lambda path: path.stem)
    rules = [Rule(f"banshi.rules.{path.parent.name}.{path.stem}", path.read_text(encoding="utf-8")) for path in paths]
    return {rule.code: rule for rule in rules}


@cache
def rules_with_scope(scope: str) -> tuple[Rule, ...]:
    """Rules that look at one thing: a `matter`, a `text`, the whole `catalog`."""
    return tuple(rule for rule in all_rules().values() if rule.scope == scope)


def rule(code: str) -> Rule:
    """One rule.

    Raises:
        UnknownRule: nobody has written it.
    """
    try:
        return all_rules()[code.upper()]
    except KeyError:
        raise UnknownRule(f"没有编号为 {code} 的规则。") from None
