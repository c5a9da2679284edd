"""A theme's style sheet without the rules no page of this site can use: five sixths of it.

A rule stays when every class and every fixed attribute value one of its selectors asks for occurs somewhere in the
templates, scripts or prose. What a rule is made of is never changed, so what stays looks as it did.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import tinycss2
from tinycss2 import ast

_WORD = re.compile(r"[A-Za-z_][\w-]*")
_NESTING = ("media", "supports", "layer", "container")
# The joined sheet is declared to be UTF-8 by its server and its page; nothing is imported.
_NEEDLESS = ("charset", "import")


class Rule(NamedTuple):
    """One rule, at-rule or statement.

    Attributes:
        head: Selectors, or an at-rule's name and condition.
        content: What is between the braces, declarations and rules; None for a statement.
    """

    head: str
    content: list[ast.Declaration | Rule] | None

    def __str__(self) -> str:
        if self.content is None:
            return f"{self.head};"
        parts = [str(part) if isinstance(part, Rule) else f"{part.serialize()};" for part in self.content]
        return f"{self.head}{{{''.join(parts).removesuffix(';')}}}"


def words(texts: Iterable[str]) -> frozenset[str]:
    """Everything in some sources that could be the name of a class."""
    return frozenset(word for text in texts for word in _WORD.findall(text))


def trimmed(found: Iterable[Rule], used: frozenset[str], others: Iterable[Rule] = ()) -> list[Rule]:
    """A style sheet without what is never used.

    Args:
        found: The style sheet.
        used: Names of classes and values of attributes that occur.
        others: Style sheets that stand beside it and read its custom properties.
    """
    beside = list(_values(others))
    kept = list(_kept(found, used))
    while (fewer := _without_unread(kept, beside)) != kept:
        kept = fewer
    return kept


def written(found: Iterable[Rule]) -> str:
    """The text of a style sheet."""
    return "".join(map(str, found))


def rules(css: str) -> list[Rule]:
    """The rules of a style sheet, in their order."""
    return [_rule(node) for node in _sound(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))]


def _sound(nodes: Iterable[ast.Node]) -> Iterator[ast.Node]:
    """Without what a browser would not understand either."""
    return (node for node in nodes if node.type != "error")


def _rule(node: ast.QualifiedRule | ast.AtRule) -> Rule:
    head = tinycss2.serialize(node.prelude).strip()
    if node.type == "at-rule":
        head = f"@{node.at_keyword} {head}".strip()
    if node.content is None:
        return Rule(head, None)
    found = _sound(tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True))
    return Rule(head, [part if part.type == "declaration" else _rule(part) for part in found])


def _kept(found: Iterable[Rule], used: frozenset[str]) -> Iterator[Rule]:
    for rule in found:
        name = _at_name(rule)
        if name in _NEEDLESS:
            continue
        if name in _NESTING and rule.content is not None:
            inner: list[ast.Declaration | Rule] = list(
                _kept((part for part in rule.content if isinstance(part, Rule)), used)
            )
            if inner:
                yield Rule(rule.head, inner)
        elif name:
            yield rule
        elif selectors := [selector for selector in _selectors(rule.head) if _can_match(selector, used)]:
            yield Rule(",".join(tinycss2.serialize(selector) for selector in selectors), rule.content)


def _at_name(rule: Rule) -> str:
    """Name of an at-rule; empty for a rule with selectors."""
    found = re.match(r"@([\w-]+)", rule.head)
    return found[1].lower() if found else ""


def _selectors(head: str) -> list[list[ast.Node]]:
    """Selectors between the commas that stand outside brackets and strings."""
    parts: list[list[ast.Node]] = [[]]
    for token in tinycss2.parse_component_value_list(head, skip_comments=True):
        if token == ",":
            parts.append([])
        elif parts[-1] or token.type != "whitespace":
            parts[-1].append(token)
    return parts


def _can_match(selector: list[ast.Node], used: frozenset[str]) -> bool:
    """Whether everything it asks for occurs; what stands in `:not()`, `:is()` and the like is not asked for."""
    asked = [
        value for before, token in zip([None, *selector], selector, strict=False) for value in _asked(before, token)
    ]
    return all(word in used for value in asked for word in _WORD.findall(value))


def _asked(before: ast.Node | None, token: ast.Node) -> Iterator[str]:
    if token.type == "ident" and before is not None and before == ".":
        yield token.value
    elif token.type == "[] block":
        match [inner for inner in token.content if inner.type != "whitespace"]:
            case [_, sign, value] if sign == "=" and value.type in ("ident", "string") and _WORD.fullmatch(value.value):
                yield value.value


def _without_unread(found: list[Rule], beside: list[tuple[str, list[str]]]) -> list[Rule]:
    """Drop custom properties nothing reads and animations nothing names; the theme's icons are such properties."""
    values = [*_values(found), *beside]
    read = {name for _, names in values for name in names if name.startswith("--")}
    played = {name for about, names in values if about.startswith("--") or "animation" in about for name in names}
    return list(_needed(found, read, played))


def _values(found: Iterable[Rule]) -> Iterator[tuple[str, list[str]]]:
    """Every property with the names its value holds; what an at-rule's condition names belongs to no property."""
    for rule in found:
        yield "", list(_names(tinycss2.parse_component_value_list(rule.head)))
        for part in rule.content or []:
            if isinstance(part, Rule):
                yield from _values([part])
            else:
                yield part.lower_name, list(_names(part.value))


def _names(tokens: Iterable[ast.Node]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("ident", "string"):
            yield token.value
        yield from _names(getattr(token, "arguments", None) or getattr(token, "content", None) or [])


def _needed(found: Iterable[Rule], read: set[str], played: set[str]) -> Iterator[Rule]:
    for rule in found:
        if rule.content is None:
            yield rule
            continue
        if _at_name(rule).endswith("keyframes") and rule.head.split()[-1].strip("\"'") not in played:
            continue
        content: list[ast.Declaration | Rule] = []
        for part in rule.content:
            if isinstance(part, Rule):
                content += _needed([part], read, played)
            elif not part.name.startswith("--") or part.name in read:
                content.append(part)
        if content:
            yield Rule(rule.head, content)
