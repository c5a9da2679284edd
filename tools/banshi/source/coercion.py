"""The schema says which texts are numbers or yes/no; everything else stays text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,9})?")

Coerce = Callable[[Any], None]
Resolve = Callable[[Mapping[str, Any]], Mapping[str, Any]]


def coercer(schema: Mapping[str, Any], resolve: Resolve) -> Coerce:
    """Compile a schema into a function that types a value in place.

    Only branches that lead to a number or boolean are visited. A text that is no number stays text, so the
    schema can complain about it.

    Args:
        schema: A bundled schema.
        resolve: Follows `$ref`.
    """
    return _compile(schema, resolve) or (lambda value: None)


def _compile(node: Mapping[str, Any], resolve: Resolve) -> Coerce | None:
    node = resolve(node)
    # Rows that may be a text or an object, or a list or an object, keep the fields of one under `then`.
    branches = [resolve(node[name]) for name in ("then", "else") if isinstance(node.get(name), Mapping)]
    fields = {key: sub for branch in branches for key, sub in branch.get("properties", {}).items()}
    fields |= node.get("properties", {})
    scalars = {key: _SCALARS[kind] for key, sub in fields.items() if (kind := _type(sub, resolve)) in _SCALARS}
    deeper = {
        key: step
        for key, sub in fields.items()
        if key not in scalars and isinstance(sub, Mapping) and (step := _compile(sub, resolve))
    }
    each = _first(_compile(one["items"], resolve) for one in (node, *branches) if isinstance(one.get("items"), Mapping))
    free = node.get("additionalProperties")
    others = _compile(free, resolve) if isinstance(free, Mapping) else None
    if not scalars and not deeper and each is None and others is None:
        return None

    def coerce(value: Any) -> None:
        if isinstance(value, dict):
            for key, convert in scalars.items():
                if (text := value.get(key)) is not None:
                    value[key] = convert(text)
            for key, step in deeper.items():
                if key in value:
                    step(value[key])
            if others is not None:
                for key in value.keys() - fields.keys():
                    others(value[key])
        elif isinstance(value, list) and each is not None:
            for item in value:
                each(item)

    return coerce


def _first(found: Iterable[Coerce | None]) -> Coerce | None:
    return next((one for one in found if one is not None), None)


def _type(node: Any, resolve: Resolve) -> str | None:
    return (
        resolve(node).get("type") if isinstance(node, Mapping) and isinstance(resolve(node).get("type"), str) else None
    )


def _integer(text: Any) -> Any:
    return int(text) if isinstance(text, str) and _INTEGER.fullmatch(text) else text


def _number(text: Any) -> Any:
    if not isinstance(text, str) or not _NUMBER.fullmatch(text):
        return text
    return float(text) if "." in text else int(text)


def _boolean(text: Any) -> Any:
    return {"true": True, "false": False}.get(text, text) if isinstance(text, str) else text


_SCALARS: dict[str | None, Callable[[Any], Any]] = {"integer": _integer, "number": _number, "boolean": _boolean}
