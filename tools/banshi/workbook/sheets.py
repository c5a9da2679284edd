"""The sheets and columns of the workbook, read off the schemas: a new field is a new column by itself.

Whatever repeats inside a matter (materials, steps, fees …) has a sheet of its own, one row each; everything else is one
row of the first sheet. Objects inside a row are laid flat.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from banshi.source.file_schema import FileSchema
from banshi.source.standard import Standard

_LOCKED = {("code",), ("department",), ("region",), ("code_status",)}
"""What names a file or is changed by a command of its own."""

_FIRST = [("code",), ("name",), ("region",), ("department",)]
"""Which row it is must stay in sight."""

_DEFINITIONS = "#/$defs/"
_WIDTHS = {"text": 44, "lines": 26, "situation": 30, "boolean": 10, "integer": 10, "choice": 14, "choices": 20}

_HOW = (
    "写法：问题=选项；几个选项任一成立用顿号隔开，几个问题一行写一个。几组里有一组成立就算的，"
    "每组第一行写“任一：问题=选项”，同一组的其余各行写“且：问题=选项”。"
)

_EACH = (
    "不同情形不一样的，一种情形写一行，情形写在前面的【】里，如：【办理人=本人】每年一次；情形里有几行的用分号隔开。"
)

Keys = tuple[str, ...]


class Column(NamedTuple):
    """A column that holds one field of a row.

    Attributes:
        path: Keys from the row down to the field.
        label: Its header, unique on its sheet.
        note: How to fill it in.
        kind: text, choice, boolean, integer, number, choices, lines, situation, sentences (one text, or
            several each with its situation) or table.
        form: Name of the common definition it follows, such as `date`; "" where there is none.
        options: Allowed values with the words shown for them.
        required: Whether a row must have it.
        locked: Whether it is shown only.
        parts: For a table inside a cell: keys of what stands between the bars.
        numeric: Which of these parts are numbers.
        mixed: Whether a line of such a table that has only its first part is written as a text.
    """

    path: Keys
    label: str
    note: str = ""
    kind: str = "text"
    form: str = ""
    options: tuple[tuple[str, str], ...] = ()
    required: bool = False
    locked: bool = False
    parts: Keys = ()
    numeric: Keys = ()
    mixed: bool = False

    @property
    def width(self) -> int:
        """Characters of its width in the workbook."""
        if self.kind == "text" and self.form not in ("text", ""):
            return max(14, len(self.label) * 2)
        return max(_WIDTHS.get(self.kind, 24), min(24, len(self.label) * 2))


class Sheet(NamedTuple):
    """A sheet.

    Attributes:
        title: Its name.
        file: Kind of file its rows come from: matter or overlay.
        path: Keys from the file down to what repeats; empty where a row is a whole file.
        shape: How rows are written in the file: file, objects, texts, mixed (text or object), situations (each row is
            a `when`) or map.
        columns: Its fields.
        note: What belongs on it.
        keep: Whether the list is written even when it is empty.
    """

    title: str
    file: str
    path: Keys
    shape: str
    columns: tuple[Column, ...]
    note: str = ""
    keep: bool = False


def sheets(standard: Standard) -> list[Sheet]:
    """Every sheet, matters first, in the order of the schema."""
    return [*_of_file(standard["matter"], ""), *_of_file(standard["overlay"], "本地")]


def _of_file(schema: FileSchema, before: str) -> list[Sheet]:
    own: list[Column] = []
    found: list[Sheet] = []
    top = schema.schema
    for key, node in top["properties"].items():
        required = key in top.get("required", ())
        _place(schema, (key,), node, (_title(schema, node, key),), required, own, found, before)
    title = str(top["title"])
    own.sort(key=lambda column: _FIRST.index(column.path) if column.path in _FIRST else len(_FIRST))
    return [Sheet(title, schema.kind, (), "file", tuple(own), str(top.get("description", ""))), *found]


def _place(
    schema: FileSchema, path: Keys, node: Mapping[str, Any], titles: Keys, required: bool,
    columns: list[Column], found: list[Sheet], before: str,
) -> None:  # fmt: skip
    """Give a field of a file its columns, or a sheet of its own."""
    plain = schema.resolve(node)
    shape = _shape(schema, plain)
    if shape:
        title = before + titles[-1]
        rows = tuple(_row_columns(schema, plain, shape))
        found.append(Sheet(title, schema.kind, path, shape, rows, _note(schema, node), required))
    elif _is_flat(node, plain):
        for key, inner in plain["properties"].items():
            needed = key in plain.get("required", ())
            inner_titles = (*titles, _title(schema, inner, key))
            _place(schema, (*path, key), inner, inner_titles, needed and required, columns, found, before)
    else:
        columns.append(_column(schema, path, node, titles, required))


def _shape(schema: FileSchema, node: Mapping[str, Any]) -> str:
    """How rows of a sheet of its own are written; "" for what fits into cells."""
    if node.get("type") == "array":
        item = schema.resolve(node["items"])
        if _is_situation(node["items"]):
            return "situations"
        if isinstance(item.get("type"), list):
            return "mixed"
        if item.get("type") == "object":
            return "objects"
        return "texts" if node["items"].get("$ref", "").endswith("/text") else ""
    return "map" if node.get("type") == "object" and "properties" not in node else ""


def _is_situation(node: Mapping[str, Any]) -> bool:
    return str(node.get("$ref", "")).endswith("/when")


def _is_flat(node: Mapping[str, Any], plain: Mapping[str, Any]) -> bool:
    """Whether a map is laid flat, a column for each of its keys."""
    return plain.get("type") == "object" and "properties" in plain and not _is_situation(node)


def _row_columns(schema: FileSchema, node: Mapping[str, Any], shape: str) -> Iterator[Column]:
    if shape == "map":
        yield Column(("name",), str(node["title"]), str(node.get("description", "")), form="line", required=True)
        for key, inner in schema.resolve(node["additionalProperties"])["then"]["properties"].items():
            yield from _flat(schema, (key,), inner, (_title(schema, inner, key),), key == "options")
        return
    if shape == "situations":
        yield _column(schema, ("when",), node["items"], (_title(schema, node["items"], "when"),), True)
        return
    item = schema.resolve(node["items"])
    if shape == "texts":
        yield Column(("text",), str(node["title"]), _note(schema, node), form="text", required=True)
        return
    fields = item if shape == "objects" else item["then"]
    for key, inner in fields["properties"].items():
        needed = key in item.get("required", ()) or (shape == "mixed" and key == "text")
        yield from _flat(schema, (key,), inner, (_title(schema, inner, key),), needed)


def _flat(schema: FileSchema, path: Keys, node: Mapping[str, Any], titles: Keys, required: bool) -> Iterator[Column]:
    plain = schema.resolve(node)
    if _is_flat(node, plain):
        for key, inner in plain["properties"].items():
            yield from _flat(schema, (*path, key), inner, (*titles, _title(schema, inner, key)), False)
    else:
        yield _column(schema, path, node, titles, required)


def _column(schema: FileSchema, path: Keys, node: Mapping[str, Any], titles: Keys, required: bool) -> Column:
    plain = schema.resolve(node)
    form = str(node.get("$ref", "")).removeprefix(_DEFINITIONS)
    kind, note, numeric, mixed = "text", _note(schema, node), (), False
    options: tuple[tuple[str, str], ...] = ()
    parts: tuple[str, ...] = ()
    if "enum" in plain:
        kind, options = "choice", _options(plain)
    elif plain.get("type") in ("boolean", "integer", "number"):
        kind = plain["type"]
    elif plain.get("type") == ["string", "array"]:
        kind, note = "sentences", f"{note}{_EACH}"
    elif plain.get("type") == "object":
        kind, note = "situation", f"{note}{_HOW}"
    elif plain.get("type") == "array":
        item = schema.resolve(plain["items"])
        form = str(plain["items"].get("$ref", "")).removeprefix(_DEFINITIONS)
        if "enum" in item:
            kind, options = "choices", _options(item)
            note = f"{note}可以写几个，用顿号隔开：{'、'.join(item['enum'])}。"
        elif item.get("type") in ("object", ["string", "object"]):
            mixed = item["type"] != "object"
            inside = item["then"]["properties"] if mixed else item["properties"]
            kind, parts = "table", tuple(inside)
            numeric = tuple(key for key, one in inside.items() if schema.resolve(one).get("type") == "number")
            names = "｜".join(_title(schema, inner, key) for key, inner in inside.items())
            rest = "；只有第一样的，不写竖线" if mixed else ""
            note = f"{note}一行写一条，中间用竖线隔开：{names}{rest}。"
        else:
            kind, note = "lines", f"{note}一行写一个，用 Alt+Enter 换行。"
    return Column(
        path,
        "·".join(titles),
        _with_form(schema, plain, note),
        kind,
        form,
        options,
        required,
        path in _LOCKED,
        parts,
        numeric,
        mixed,
    )


def _options(node: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    labels = node.get("x-labels", {})
    return tuple((value, labels.get(value, value)) for value in node["enum"])


def _with_form(schema: FileSchema, node: Mapping[str, Any], note: str) -> str:
    expected = str(node.get("x-expect", ""))
    return f"{note}{expected}。" if expected and "引号" not in expected else note


def _title(schema: FileSchema, node: Mapping[str, Any], key: str) -> str:
    return str(node.get("title") or schema.resolve(node).get("title") or key)


def _note(schema: FileSchema, node: Mapping[str, Any]) -> str:
    note = str(node.get("description") or schema.resolve(node).get("description") or "")
    # Quotes are a matter of files; a cell of the workbook is text by itself.
    return note.replace("加英文双引号书写。", "").replace("，加英文双引号书写", "")
