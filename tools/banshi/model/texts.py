"""The free texts of a record: what people wrote in their own words, as against codes, numbers and fixed choices."""

from __future__ import annotations

import types
import typing

import msgspec

from banshi.model.finding import Path
from banshi.model.record import Record

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
        "impossible",
        "validity",
        "valid",
        "delivery",
        "delivery_limit",
        "type",
        "sample",
        "article",
        "url",
        "rating_url",
        "phone",
        "power_source",
        "role",
        "way",
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
    plain: list[tuple[str, str]] = []
    deeper: list[tuple[str, str]] = []
    for field in msgspec.structs.fields(record):
        kinds = _members(hints[field.name])
        if field.name in _NOT_FREE or kinds <= {int, float, bool, type(None)}:
            continue
        (plain if kinds <= {str, type(None)} else deeper).append((field.name, field.encode_name))
    return tuple(plain), tuple(deeper)


def _members(hint: object) -> set[object]:
    return set(typing.get_args(hint)) if isinstance(hint, types.UnionType) else {hint}


_PLANS: dict[type, tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = {}


_last: tuple[object, list[tuple[Path, str]], str] = (None, [], "")


def texts(value: object) -> list[tuple[Path, str]]:
    """Every free text of a record or a list of them, with its path; made once for all that ask of the same in turn."""
    return _seen(value)[1]


def joined(value: object) -> str:
    """All free texts of a record or a list of them, one a line; made once as well."""
    return _seen(value)[2]


def _seen(value: object) -> tuple[object, list[tuple[Path, str]], str]:
    global _last
    # The record itself is kept, so no other can take its place in memory and be mistaken for it.
    if _last[0] is not value:
        found = texts_below(value)
        _last = (value, found, "\n".join(text for _, text in found))
    return _last


def texts_below(value: object, at: Path = ()) -> list[tuple[Path, str]]:
    """Every free text of one part of a record, with its path.

    Args:
        value: A record, a list or a text.
        at: Where it stands in its document.
    """
    found: list[tuple[Path, str]] = []
    _gather(value, at, found)
    return found


# One list is filled on the way: generators that hand every text up through each level cost twice as much.
def _gather(value: object, at: Path, found: list[tuple[Path, str]]) -> None:
    if isinstance(value, str):
        found.append((at, value))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _gather(item, (*at, index), found)
    elif isinstance(value, dict):
        for question, options in value.items():
            found.append(((*at, question), question))
            _gather(options, (*at, question), found)
    elif isinstance(value, Record):
        plain, deeper = plan_of(type(value))
        for name, key in plain:
            if (text := getattr(value, name)) is not None:
                found.append(((*at, key), text))
        for name, key in deeper:
            if inner := getattr(value, name):
                _gather(inner, (*at, key), found)


def plan_of(record: type) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    plan = _PLANS.get(record)
    if plan is None:
        plan = _PLANS[record] = _plan(record)
    return plan
