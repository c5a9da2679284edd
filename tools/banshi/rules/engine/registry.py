"""Every rule there is, found by the names of the modules in this folder."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import banshi.rules
from banshi.errors import UnknownRule
from banshi.rules.engine.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Code → rule, in order of code."""
    names = sorted(module.name for module in iter_modules(banshi.rules.__path__))
    rules = [Rule(import_module(f"banshi.rules.{name}")) for name in names if re.match(r"[a-z][0-9]{3}_", name)]
    return {rule.code: rule for rule in rules}


@cache
def rules_with_scope(scope: str) -> tuple[Rule, ...]:
    """Rules that look at `matter`s, or at the whole `catalog`."""
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
