"""A schema of the standard as makers of client programs can read it: alternatives instead of conditions.

The standard says `if/then/else`, because a judge can then tell people in which branch they went wrong. Programs that
make clients drop whatever holds such words, so the description says the same with `anyOf`; what only forbids keys to
stand together is left to the standard itself.
"""

from __future__ import annotations

from typing import Any

_CONDITION = ("if", "then", "else")
_DROPPED = (*_CONDITION, "propertyNames", "patternProperties", "x-expect", "x-table", "x-labels")


def plain(schema: Any) -> Any:
    """The schema without conditions."""
    if isinstance(schema, list):
        return [plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if isinstance(schema.get("type"), list) and "if" in schema:
        return _alternatives(schema)
    kept = {key: _inside(key, value) for key, value in schema.items() if key not in _DROPPED}
    if patterns := schema.get("patternProperties"):
        known = {key.strip("^$"): plain(field) for key, field in patterns.items()}
        kept["properties"] = {**kept.get("properties", {}), **known}
    return kept


def _inside(key: str, value: Any) -> Any:
    if key in ("properties", "$defs") and isinstance(value, dict):
        # A key called `if` is a field here, and a field that is switched off is none.
        return {name: plain(field) for name, field in value.items() if field is not False}
    return plain(value)


def _alternatives(schema: dict[str, Any]) -> dict[str, Any]:
    """A value of one type or another, each with what is said of it."""
    about: dict[str, Any] = {key: schema[key] for key in ("title", "description") if key in schema}
    first = schema["if"]["type"]
    branches = {kind: schema["then"] if kind == first else schema.get("else", {}) for kind in schema["type"]}
    shared = {key: value for key, value in schema.items() if key not in (*_CONDITION, "type", *about)}
    return {**about, "anyOf": [_branch(kind, {**shared, **branch}) for kind, branch in branches.items()]}


def _branch(kind: str, branch: dict[str, Any]) -> Any:
    # A reference says the type itself; beside it a second one would only confuse.
    return plain(branch) if "$ref" in branch else plain({"type": kind, **branch})
