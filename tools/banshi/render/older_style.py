"""The style sheet for browsers of 2019 and 2020: the same rules in the words those browsers know, in reduced dress.

Whoever cannot read `:is()` is given this sheet instead of the other. What such a browser could not show at all is left
out; what it knows under another name is said so. Text stays where it is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2 import ast

from banshi.render.trimming import Rule

_LISTS = ("is", "where", "matches")
_UNKNOWN = (":has(", "::details-content", ":target-within")
_SIDES = ("top", "right", "bottom", "left")
_START_END = {"inline": ("left", "right"), "block": ("top", "bottom")}
_BOUND = re.compile(r"\b(min|max)\(([^(),]+(?:\([^()]*\))?),([^()]*(?:\([^()]*\)[^()]*)*)\)")
_NARROW = 13
"""So many rem fit on every phone."""
_SHORT = re.compile(r"(margin|padding|inset)-(inline|block)(?:-(start|end))?")


def older(found: Iterable[Rule]) -> Iterator[Rule]:
    """The sheet, reworded."""
    for rule in found:
        if rule.content is None:
            yield rule
        elif rule.head.startswith("@"):
            yield Rule(rule.head, _content(rule))
        else:
            selectors = [text for text in selectors_of(rule.head) if not any(word in text for word in _UNKNOWN)]
            if selectors:
                content = _content(rule)
                yield Rule(",".join(selectors), content)
                yield from _spaced(selectors, content)


def _content(rule: Rule) -> list[ast.Declaration | Rule]:
    parts: list[ast.Declaration | Rule] = []
    for part in rule.content or []:
        if isinstance(part, Rule):
            parts += older([part])
        else:
            parts += _declared(part)
    return parts


def _declared(declaration: ast.Declaration) -> Iterator[ast.Declaration]:
    """A declaration, or several that mean the same."""
    name, value = declaration.lower_name, tinycss2.serialize(declaration.value).strip()
    value = _BOUND.sub(_bound, value)
    important = " !important" if declaration.important else ""
    text = "".join(f"{key}:{said}{important};" for key, said in _named(name, value))
    found = tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)
    return (one for one in found if one.type == "declaration")


def _named(name: str, value: str) -> Iterator[tuple[str, str]]:
    short = _SHORT.fullmatch(name)
    if name == "inset":
        yield from zip(_SIDES, _four(value.split()), strict=True)
    elif short:
        about, axis, end = short.groups()
        first, last = _START_END[axis]
        values = (value.split() * 2)[:2] if "(" not in value else [value, value]
        sides = ((first, values[0]), (last, values[1]))
        for side, said in sides:
            if end is None or side == (first if end == "start" else last):
                yield (side if about == "inset" else f"{about}-{side}"), said
    else:
        yield name, value


def _bound(found: re.Match[str]) -> str:
    """One of two lengths for `min()` or `max()`: of the least, the one that can never be wider than the screen."""
    kind, first, second = (part.strip() for part in found.groups())
    rem = re.fullmatch(r"([\d.]+)rem", first)
    if kind == "min" and rem and float(rem[1]) > _NARROW and re.search(r"(?:%|vw)$", second):
        return second
    return first


def _four(values: list[str]) -> list[str]:
    """The four sides a shorthand of one to four values speaks of."""
    top, *rest = values
    right = rest[0] if rest else top
    bottom = rest[1] if len(rest) > 1 else top
    return [top, right, bottom, rest[2] if len(rest) > 2 else right]


def _spaced(selectors: list[str], content: list[ast.Declaration | Rule]) -> Iterator[Rule]:
    """Room between the parts of a row, which those browsers only know in grids."""
    said = {part.lower_name: part for part in content if not isinstance(part, Rule)}
    if "gap" in said and "flex" in tinycss2.serialize(said["display"].value if "display" in said else []):
        values = tinycss2.serialize(said["gap"].value).split()
        margin = tinycss2.parse_blocks_contents(f"margin-right:{values[-1]};margin-bottom:{values[0]}")
        yield Rule(",".join(f"{text}>*" for text in selectors if "::" not in text), list(margin))


def selectors_of(head: str) -> list[str]:
    """The selectors of a rule without `:is()`, one for each way it can be met."""
    parts: list[list[ast.Node]] = [[]]
    for token in tinycss2.parse_component_value_list(head, skip_comments=True):
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [text for part in parts for text in _expanded(part)]


def _expanded(tokens: list[ast.Node]) -> list[str]:
    choices: list[list[str]] = []
    for token in tokens:
        if token.type == "function" and token.lower_name in _LISTS and choices and choices[-1] == [":"]:
            choices[-1] = selectors_of(tinycss2.serialize(token.arguments).strip())
        elif token.type == "function" and token.lower_name == "not":
            inner = selectors_of(tinycss2.serialize(token.arguments).strip())
            choices.append([":".join(f"not({text})" for text in inner)])
        else:
            choices.append([token.serialize()])
    found = ("".join(parts).strip() for parts in itertools.product(*choices))
    return [text.replace(":focus-visible", ":focus") for text in found]
