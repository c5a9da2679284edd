"""The field reference: what may be written in which file, from the schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from banshi.source.file_schema import FileSchema


class FieldRow(NamedTuple):
    """One key of a file."""

    key: str
    label: str
    form: str
    required: bool
    note: str


class FieldsView(NamedTuple):
    """All keys of one kind of file."""

    kind: str
    title: str
    note: str
    rows: tuple[FieldRow, ...]


def fields_view(schema: FileSchema) -> FieldsView:
    """Word one schema."""
    top = schema.schema
    return FieldsView(schema.kind, top["title"], top.get("description", ""), tuple(_rows(schema, top, "")))


def _rows(schema: FileSchema, node: Any, path: str) -> Iterator[FieldRow]:
    node = schema.resolve(node)
    branches = (node, node.get("then", {}), node.get("else", {}))
    for items in [one["items"] for one in branches if isinstance(one.get("items"), dict)][:1]:
        yield from _rows(schema, items, f"{path}[]")
    for key, field in _properties(node).items():
        target = schema.resolve(field)
        label = field.get("title") or target.get("title", "")
        note = field.get("description") or target.get("description", "")
        here = f"{path}.{key}" if path else key
        yield FieldRow(here, label, _form(schema, field), key in node.get("required", ()), note)
        if "$ref" not in field:
            yield from _rows(schema, field, here)


def _properties(node: Any) -> dict[str, Any]:
    """Keys of an object, also those that stand only in its branches."""
    found = dict(node.get("properties", {}))
    for branch in ("then", "else"):
        for key, field in node.get(branch, {}).get("properties", {}).items():
            if isinstance(field, dict):
                found.setdefault(key, field)
    return found


def _form(schema: FileSchema, field: Any) -> str:
    target = schema.resolve(field)
    if "enum" in target:
        return "、".join(str(option) for option in target["enum"])
    if "x-expect" in target:
        return str(target["x-expect"])
    kind = target.get("type")
    if kind == "array":
        return f"列表，每项：{_form(schema, target.get('items', {}))}"
    if kind in ("integer", "number"):
        number = "整数" if kind == "integer" else "数字"
        return f"{number}，{target.get('minimum', 0)} 到 {target.get('maximum', '')}"
    if isinstance(kind, list):
        first = "一句话" if "string" in kind else "列表"
        return f"{first}，或{'一组键' if 'object' in kind else '列表'}"
    words = {"boolean": "true 或 false", "object": "一组键", "string": "文字"}
    longest = f"，最多 {target['maxLength']} 字" if "maxLength" in target else ""
    return words.get(str(kind), "文字") + longest
