"""The schema says which texts are numbers or yes/no; everything else stays text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,8})")

Coerce = Callable[[Any], None]
Resolve = Callable[[Mapping[str, Any]], Mapping[str, Any]]


def coercer(schema: Mapping[str, Any], resolve: Resolve) -> Coerce:
    """Compile a schema into a function that types a value in place.

    Only branches that lead to an integer or boolean are visited. A text that is no number stays text, so the
    schema can complain about it.

    Args:
        schema: A bundled schema.
        resolve: Follows `$ref`.
    """
    return _compile(schema, resolve) or (lambda value: None)


def _compile(node: Mapping[str, Any], resolve: Resolve) -> Coerce | None:
    node = resolve(node)
    # Rows that may be a text or an object keep the object's fields under `then`.
    fields = {**node.get("then", {}).get("properties", {}), **node.get("properties", {})}
    scalars = {key: _SCALARS[kind] for key, sub in fields.items() if (kind := _type(sub, resolve)) in _SCALARS}
    deeper = {
        key: step
        for key, sub in fields.items()
        if key not in scalars and isinstance(sub, Mapping) and (step := _compile(sub, resolve))
    }
    items = node.get("items")
    each = _compile(items, resolve) if isinstance(items, Mapping) else None
    if not scalars and not deeper and each is None:
        return None

    def coerce(value: Any) -> None:
        if isinstance(value, dict):
            for key, convert in scalars.items():
                if (text := value.get(key)) is not None:
                    value[key] = convert(text)
            for key, step in deeper.items():
                if key in value:
                    step(value[key])
        elif isinstance(value, list) and each is not None:
            for item in value:
                each(item)

    return coerce


def _type(node: Any, resolve: Resolve) -> str | None:
    return (
        resolve(node).get("type") if isinstance(node, Mapping) and isinstance(resolve(node).get("type"), str) else None
    )


def _integer(text: Any) -> Any:
    return int(text) if isinstance(text, str) and _INTEGER.fullmatch(text) else text


def _boolean(text: Any) -> Any:
    return {"true": True, "false": False}.get(text, text) if isinstance(text, str) else text


_SCALARS: dict[str | None, Callable[[Any], Any]] = {"integer": _integer, "boolean": _boolean}
