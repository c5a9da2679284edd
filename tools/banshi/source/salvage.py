"""What can still be used of a dictionary that has a mistake in it, so that one mistake makes no trouble elsewhere."""

from __future__ import annotations

import copy
from typing import Any

from banshi.source.file_schema import FileSchema
from banshi.source.judge import objections_of
from banshi.source.reader import read

_MOST = 60
_NAMES = ("code", "id", "name", "official")
"""What others know a row by is kept even if it is written wrong."""


def salvaged(text: str, schema: FileSchema) -> Any:
    """The value of a text without what stops the reading and without what the schema objects to.

    Args:
        text: A file's text.
        schema: What it should conform to.

    Returns:
        A value that has the schema's shape though perhaps not every form; None if nothing can be saved.
    """
    value = _readable(text)
    if not isinstance(value, dict):
        return None
    schema.coerce(value)
    seen: set[tuple[Any, ...]] = set()
    for _ in range(_MOST):
        error = next((one for one in objections_of(schema, value) if _mark(one) not in seen), None)
        if error is None:
            return value
        seen.add(_mark(error))
        _repair(value, error)
    return None


def _readable(text: str) -> Any:
    lines = text.split("\n")
    for _ in range(_MOST):
        reading = read("\n".join(lines))
        if not reading.broken:
            return reading.value
        line = reading.flaws[-1].line
        while line > 0 and (line >= len(lines) or not lines[line].strip()):
            line -= 1
        if not lines[line].strip():
            return None
        lines[line] = ""
    return None


def _mark(error: Any) -> tuple[Any, ...]:
    return (*error.absolute_path, str(error.validator), str(error.instance)[:80])


def _repair(value: Any, error: Any) -> None:
    path = list(error.absolute_path)
    if error.validator == "required":
        _borrow(value, path, error)
    elif error.validator in ("additionalProperties", None) or not path:
        known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
        for key in [key for key in error.instance if key not in known] if isinstance(error.instance, dict) else []:
            del error.instance[key]
    elif error.validator == "uniqueItems":
        error.instance[:] = [item for place, item in enumerate(error.instance) if item not in error.instance[:place]]
    elif not (path[-1] in _NAMES and isinstance(error.instance, str)):
        parent = _at(value, path[:-1])
        if isinstance(path[-1], str) or path[-1] < len(parent):
            del parent[path[-1]]


def _borrow(value: Any, path: list[Any], error: Any) -> None:
    """A missing field is taken from a neighbour; a row without neighbours goes."""
    siblings = _at(value, path[:-1]) if path and isinstance(path[-1], int) else []
    for key in error.validator_value:
        if key in error.instance:
            continue
        donor = next((row[key] for row in siblings if isinstance(row, dict) and key in row), None)
        if donor is not None:
            error.instance[key] = copy.deepcopy(donor)
        elif path:
            del _at(value, path[:-1])[path[-1]]
            return
        else:
            error.instance[key] = []


def _at(value: Any, path: list[Any]) -> Any:
    for step in path:
        value = value[step]
    return value
