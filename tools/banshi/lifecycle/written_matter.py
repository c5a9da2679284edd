"""A new matter as a file: keys in the order of the standard, an empty line between its parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from banshi.source.file_schema import FileSchema
from banshi.source.yaml_text import on_lines

HEAD = "# yaml-language-server: $schema=../../../schema/matter.schema.json\n"


def written_matter(value: Mapping[str, Any], schema: FileSchema) -> str:
    """The text of a file with a value, its keys in the order of the standard."""
    ordered = _ordered(value, schema, ())
    lines: list[str] = []
    for key, item in ordered.items():
        part = on_lines({key: item}, 0)
        if lines and (len(part) > 1) and lines[-1]:
            lines.append("")
        lines += part
    return HEAD + "\n".join(lines) + "\n"


def _ordered(value: Any, schema: FileSchema, path: tuple[str | int, ...]) -> Any:
    if isinstance(value, list):
        return [_ordered(item, schema, (*path, number)) for number, item in enumerate(value)]
    if not isinstance(value, Mapping):
        return value
    nodes = list(schema.nodes(path))
    node = schema.resolve(nodes[-1]) if len(nodes) == len(path) + 1 else {}
    order = [*node.get("properties", {}), *node.get("then", {}).get("properties", {})]
    keys = sorted(value, key=lambda key: order.index(key) if key in order else len(order))
    return {key: _ordered(value[key], schema, (*path, key)) for key in keys}
