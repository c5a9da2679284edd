"""Every rule there is, found by the names of the modules in the folders of the families."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import banshi.rules
from banshi.errors import UnknownRule
from banshi.rules.engine.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Code → rule, in order of code."""
    found = walk_packages(banshi.rules.__path__, "banshi.rules.")
    names = sorted(
        module.name for module in found if re.fullmatch(r"[a-z][0-9]{3}_\w+", module.name.rpartition(".")[2])
    )
    rules = [Rule(import_module(name)) for name in names]
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
