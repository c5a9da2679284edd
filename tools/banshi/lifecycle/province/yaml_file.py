"""A file of a portal's guides as people would write it, judged by the standard before anybody reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from banshi.errors import NotGathered
from banshi.source.file_schema import FileSchema
from banshi.source.text import HIDDEN
from banshi.source.yaml_text import on_lines

_CONTROL = re.compile(r"\\u00[01][0-9a-f]")
_NOTE = "# 由 banshi province 从各市公布的数据生成，不要手改：改标准找发布目录的单位，改承诺和窗口找那个市。\n"


def yaml_file(name: str, schema: FileSchema, value: Any) -> bytes:
    """The bytes of a file, with the empty lists the standard wants to see.

    Args:
        name: Its path below `guides/`, for what is said of it.
        schema: Of its kind.
        value: What it says: a record, or a map of what records are written as.

    Raises:
        NotGathered: some city has published what no guide may say; its words may be anything, also half of a path.
    """
    whole = _filled(schema, schema.schema, msgspec.to_builtins(value))
    text = msgspec.json.encode(whole).decode()
    if not schema.accepts(whole) or HIDDEN.search(text) or _CONTROL.search(text):
        called = name if name.isascii() and name.isprintable() and ".." not in name else schema.kind
        raise NotGathered(f"各市公布的数据合成的 {called} 不合标准，请查看是哪个市的数据。什么都没有写入。")
    return (_NOTE + "".join(f"{line}\n" for line in on_lines(whole, 0))).encode("utf-8", "replace")


def _filled(schema: FileSchema, node: Mapping[str, Any], value: Any) -> Any:
    node = schema.resolve(node)
    if isinstance(value, list):
        return [_filled(schema, node.get("items", {}), item) for item in value]
    if not isinstance(value, dict):
        return value
    fields = node.get("properties", {})
    empty = {"array": list, "boolean": bool}
    filled = {key: _filled(schema, fields.get(key, {}), item) for key, item in value.items()}
    for key in node.get("required", ()):
        kind = schema.resolve(fields.get(key, {})).get("type")
        if key not in filled and kind in empty:
            filled[key] = empty[kind]()
    return filled
