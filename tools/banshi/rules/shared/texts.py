"""The free texts of a matter: what people wrote in their own words, as against codes, numbers and fixed choices.

Most matters have nothing to report. A rule about wording therefore asks `joined` first, one string that is made once
for all rules, and walks `texts` only when something in it looks wrong.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator

import msgspec

from banshi.model.finding import Path
from banshi.model.matter import Matter, Record

# Fields that are codes, names of other records, fixed choices, numbers or addresses: the schema judges their form.
_NOT_FREE = frozenset(
    {
        "code",
        "code_status",
        "local_codes",
        "kind",
        "level",
        "department",
        "partners",
        "audience",
        "themes",
        "reform_field",
        "status",
        "version",
        "effective",
        "processing",
        "statutory",
        "promised",
        "limit",
        "within",
        "trip_count",
        "depth",
        "trips",
        "range",
        "match",
        "original",
        "copies",
        "necessity",
        "exempt",
        "when",
        "validity",
        "valid",
        "delivery",
        "type",
        "sample",
        "article",
        "url",
        "payer",
        "related",
        "on",
        "from_",
        "to",
    }
)


def _plan(record: type[Record]) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Attributes of a record that are texts, and those that hold more records or lists; each with its key."""
    hints = typing.get_type_hints(record)
    plain, deeper = [], []
    for field in msgspec.structs.fields(record):
        kinds = _members(hints[field.name])
        if field.name in _NOT_FREE or kinds <= {int, bool, type(None)}:
            continue
        (plain if kinds <= {str, type(None)} else deeper).append((field.name, field.encode_name))
    return tuple(plain), tuple(deeper)


def _members(hint: object) -> set[object]:
    return set(typing.get_args(hint)) if isinstance(hint, types.UnionType) else {hint}


_PLANS: dict[type, tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = {}


def texts(value: object, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every free text of a matter, or of one part of it, with its path.

    Args:
        value: A matter, a record, a list or a text.
        at: Where it stands in its document.
    """
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, (*at, index))
    elif isinstance(value, dict):
        for question, options in value.items():
            yield (*at, question), question
            yield from texts(options, (*at, question))
    elif isinstance(value, Record):
        plain, deeper = _plan_of(type(value))
        for name, key in plain:
            if (text := getattr(value, name)) is not None:
                yield (*at, key), text
        for name, key in deeper:
            if inner := getattr(value, name):
                yield from texts(inner, (*at, key))


_last: tuple[Matter | None, str] = (None, "")


def joined(matter: Matter) -> str:
    """All free texts of a matter, one a line; made once for the rules that look at the same matter in turn."""
    global _last
    seen, text = _last
    # The matter itself is kept, so no other can take its place in memory and be mistaken for it.
    if seen is not matter:
        found: list[str] = []
        _collect(matter, found)
        text = "\n".join(found)
        _last = (matter, text)
    return text


def _collect(value: Record, found: list[str]) -> None:
    plain, deeper = _plan_of(type(value))
    for name, _ in plain:
        if (text := getattr(value, name)) is not None:
            found.append(text)
    for name, _ in deeper:
        inner = getattr(value, name)
        if not inner:
            continue
        if isinstance(inner, Record):
            _collect(inner, found)
        elif isinstance(inner, dict):
            for question, options in inner.items():
                found.append(question)
                found += options
        else:
            for item in inner:
                if isinstance(item, str):
                    found.append(item)
                else:
                    _collect(item, found)


def _plan_of(record: type) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    plan = _PLANS.get(record)
    if plan is None:
        plan = _PLANS[record] = _plan(record)
    return plan


def lines_with(words: str, signs: tuple[str, ...]) -> Iterator[str]:
    """Lines of a joined form that hold one of the signs; a line may come more than once."""
    for sign in signs:
        at = words.find(sign)
        while at >= 0:
            start = words.rfind("\n", 0, at) + 1
            end = words.find("\n", at)
            if end < 0:
                end = len(words)
            yield words[start:end]
            at = words.find(sign, end)
