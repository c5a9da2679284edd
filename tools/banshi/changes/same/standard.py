"""What of a matter has to be the same everywhere, in words that can be laid side by side.

It is taken from a file as it is written and from published data alike, without judging either: a city that writes by
another edition of the standard is still compared.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

FIELDS = ("name", "kind", "statutory", "materials", "conditions", "results")
"""What is compared, in the order it is told."""
LABELS = {
    "name": "名称",
    "kind": "类型",
    "statutory": "法定时限",
    "materials": "材料",
    "conditions": "条件",
    "results": "结果",
}
_NOTHING = "没有写"


class Standard(NamedTuple):
    """A matter's standard in one city.

    Attributes:
        status: As published; empty if it is not said.
        materials, conditions, results: One text for each row.
    """

    code: str
    name: str
    status: str
    kind: str
    statutory: str
    materials: tuple[str, ...]
    conditions: tuple[str, ...]
    results: tuple[str, ...]


def standard_of(matter: Mapping[str, Any]) -> Standard | None:
    """The standard a matter says, as it was read; None without a code or a name.

    Args:
        matter: Its fields; scalars may be texts or typed, and anything may be missing or wrong.
    """
    code, name = _text(matter.get("code")), _text(matter.get("name"))
    if not code or not name:
        return None
    limit, conditions = _map(matter.get("time_limit")), _map(matter.get("conditions"))
    match = _text(conditions.get("match"))
    items = [_condition(item) for item in _list(conditions.get("items"))]
    return Standard(
        code,
        name,
        _text(matter.get("status")),
        _text(matter.get("kind")) or _NOTHING,
        _text(limit.get("statutory")) or _NOTHING,
        _sorted(_material(row) for row in _maps(matter.get("materials"))),
        _sorted([*items, *(["满足其中一项即可"] if match == "任一" and len(items) > 1 else [])]),
        _sorted(_result(row) for row in _maps(matter.get("result"))),
    )


def _material(row: Mapping[str, Any]) -> str:
    names = _list(row.get("any_of")) or [row.get("name")]
    said = [_text(row.get("necessity"))]
    said += [
        f"{word}{_text(row[key])}" for key, word in (("original", "原件"), ("copies", "复印件")) if _text(row.get(key))
    ]
    return _with("或".join(filter(None, map(_text, names))), [*said, _when(row)])


def _condition(item: Any) -> str:
    return _with(_text(item.get("text")), [_when(item)]) if isinstance(item, dict) else _text(item)


def _result(row: Mapping[str, Any]) -> str:
    valid = _text(row.get("valid"))
    return _with(_text(row.get("name")) or _text(row.get("type")), [f"有效期{valid}" if valid else "", _when(row)])


def _when(row: Mapping[str, Any]) -> str:
    return "，".join(
        f"{_text(question)}是{_options(wanted)}时" for question, wanted in sorted(_map(row.get("when")).items())
    )


def _options(wanted: Any) -> str:
    if isinstance(wanted, dict):
        return "，".join(f"{_text(key)}是{_options(value)}" for key, value in sorted(wanted.items()))
    return "或".join(sorted(_options(one) for one in wanted)) if isinstance(wanted, list) else _text(wanted)


def _with(text: str, said: Iterable[str]) -> str:
    more = "，".join(filter(None, said))
    return f"{text}（{more}）" if more else text


def _sorted(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({text for text in texts if text}))


def _text(value: Any) -> str:
    """A scalar as text, spaces and forms of signs that nobody sees left out."""
    if value is None or isinstance(value, dict | list):
        return ""
    text = value if isinstance(value, str) else str(value)
    if not text.isascii() or " " in text or "\n" in text:
        text = "".join(unicodedata.normalize("NFC", text).split())
    return text


def _map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _maps(value: Any) -> list[Mapping[str, Any]]:
    return [row for row in _list(value) if isinstance(row, dict)]
