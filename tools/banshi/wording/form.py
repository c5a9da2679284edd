"""The page on which a matter is filled in or changed: the same fields as the workbook's columns, with what may be written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from banshi.catalog.setting import Setting
from banshi.model.code import KIND_SEGMENT
from banshi.source.file_schema import FileSchema
from banshi.source.standard import Standard
from banshi.workbook.sheets import Column, Sheet, sheets

_GENERAL = "基本信息"
_BEGIN = {"code_status": "provisional", "status": "sample", "version": "1"}
"""What a new matter begins with."""

_SHOWN = {
    ("", "trip_reason"): ("trip_count", "0", False, True),
    ("materials", "defer"): ("necessity", "容缺后补", True, True),
    ("result", "name"): ("type", "无", False, True),
}
"""(list, field) → shown only when another field is, or is not, a value; and then it must be filled in."""


_SPOKEN = {
    "写 true": "选“是”",
    "写 false": "选“否”",
    "写一行 type: 无": "加一条，结果类型选“无”",
    "写 []": "就一条也不加",
    "materials.yml 里": "材料字典里",
    "departments.yml 里": "部门清单里",
    "laws.yml 里": "法律索引里",
    "reform/targets.yml 里": "改革目标里",
}
"""How people write a file → how they fill in a page."""

_KEY = re.compile(r"(?<![A-Za-z0-9./:“-])[a-z_]{2,}(?![A-Za-z0-9./:”-])")


class Shown(NamedTuple):
    """When a field is shown: `field` is `value`, or is not."""

    field: str
    value: str
    equal: bool
    must: bool


class FormField(NamedTuple):
    """One field.

    Attributes:
        path: Keys down to it, joined by dots.
        label, note: What it is called and how to fill it in.
        kind: text, paragraph, date, choice, boolean, integer, number, choices, lines, situation, sentences or table.
        options: Value, words and, for kinds of matter, segment of the code.
        required: Whether it must be filled in.
        needs: Group in which it must be filled in once anything of the group is; "" for none.
        pattern, expect: Regular expression of what may be written, and the same in words.
        longest, least, most: Characters, and range of a number.
        form: Name of the common definition it follows; "" where there is none.
        names: Which names are offered: materials, laws or fields.
        begin: What it begins with.
        parts: Of a table: keys of what stands between the bars, those of numbers with a `#` before them.
        mixed: Whether a line of a table with only its first part is a text.
        shown: When it is shown; None for always.
    """

    path: str
    label: str
    note: str
    kind: str
    options: tuple[tuple[str, str, str], ...]
    required: bool
    needs: str
    pattern: str
    expect: str
    longest: int | None
    least: int | None
    most: int | None
    form: str
    names: str
    begin: str
    shown: Shown | None
    parts: str
    mixed: bool


class FormSection(NamedTuple):
    """Fields under one heading.

    Attributes:
        id: For links.
        path: Keys down to the list, joined by dots; "" for fields of the matter itself.
        shape: file, objects, texts, mixed, situations or map.
        keep: Whether the list is written even when it is empty.
        least: How many rows there must be.
    """

    id: str
    title: str
    note: str
    path: str
    shape: str
    keep: bool
    least: int
    fields: tuple[FormField, ...]

    @property
    def open(self) -> bool:
        """Whether it begins unfolded: something in it must be filled in."""
        return self.keep or self.least > 0 or (not self.path and any(field.required for field in self.fields))


class FormView(NamedTuple):
    """The page.

    Attributes:
        order: Keys of a matter in the order people write them.
        edit_url: Where files are changed on the host; "" if nobody says.
    """

    sections: tuple[FormSection, ...]
    order: str
    edit_url: str


def form_view(standard: Standard, setting: Setting) -> FormView:
    """Word the page."""
    schema = standard["matter"]
    made = [sheet for sheet in sheets(standard) if sheet.file == "matter"]
    order = list(schema.schema["properties"])
    sections = [*_groups(schema, made[0], setting), *(_list(schema, sheet, setting) for sheet in made[1:])]
    first = {section.id: number for number, section in enumerate(sections)}
    sections.sort(key=lambda section: (section.id != "general", _place(order, section, first)))
    edit_url = (setting.city.edit_url or "") if setting.city else ""
    return FormView(tuple(sections), " ".join(order), edit_url)


def _place(order: list[str], section: FormSection, first: Mapping[str, int]) -> tuple[int, int]:
    key = section.path.split(".")[0] or section.id
    return (order.index(key) if key in order else -1, first[section.id])


def _groups(schema: FileSchema, sheet: Sheet, setting: Setting) -> Iterator[FormSection]:
    """Fields of the matter itself: those that stand alone, then one group for each map."""
    groups: dict[str, list[Column]] = {}
    for column in sheet.columns:
        groups.setdefault(column.path[0] if len(column.path) > 1 else "general", []).append(column)
    for key, columns in groups.items():
        node = schema.schema["properties"].get(key, {})
        title, note = str(node.get("title", _GENERAL)), _spoken(schema, str(node.get("description", "")))
        fields = tuple(_field(schema, sheet, column, setting) for column in columns)
        yield FormSection(key, title, note, "", "file", False, 0, fields)


def _list(schema: FileSchema, sheet: Sheet, setting: Setting) -> FormSection:
    node = schema.resolve(list(schema.nodes(sheet.path))[-1])
    fields = tuple(_field(schema, sheet, column, setting) for column in sheet.columns)
    least = int(node.get("minItems", 0)) if sheet.keep else 0
    path = ".".join(sheet.path)
    return FormSection(
        path.replace(".", "-"), sheet.title, _spoken(schema, sheet.note), path, sheet.shape, sheet.keep, least, fields
    )


def _field(schema: FileSchema, sheet: Sheet, column: Column, setting: Setting) -> FormField:
    rules = _rules(schema, sheet, column)
    key = column.path[-1]
    kind, options = column.kind, tuple((value, label, KIND_SEGMENT.get(value, "")) for value, label in column.options)
    if column.path == ("department",):
        kind, options = "choice", tuple((item.id, item.name, "") for item in setting.departments.values())
    elif kind == "text" and column.form in ("text", "date"):
        kind = "paragraph" if column.form == "text" else "date"
    listed = ".".join(sheet.path)
    shown = _SHOWN.get((listed, column.path[0]))
    names = {"law": "laws", "reform_field": "fields", "any_of": "materials"}.get(key, "")
    if listed == "materials" and key == "name":
        names = "materials"
    label = "·".join(column.label.split("·")[1:]) if not listed and len(column.path) > 1 else column.label
    return FormField(
        path=".".join(column.path),
        label=label,
        note=_note(schema, column) if kind != "choice" or column.kind == kind else "",
        kind=kind,
        options=options,
        required=column.required,
        needs=_needs(schema, sheet, column),
        pattern=rules.get("pattern", ""),
        expect=rules.get("x-expect", ""),
        longest=rules.get("maxLength"),
        least=rules.get("minimum"),
        most=rules.get("maximum"),
        form=column.form,
        names=names,
        begin=_BEGIN.get(".".join(column.path), "") if not listed else "",
        shown=Shown(*shown) if shown else None,
        parts=" ".join(f"#{part}" if part in column.numeric else part for part in column.parts),
        mixed=column.mixed,
    )


def _note(schema: FileSchema, column: Column) -> str:
    """How to fill in a field, without what is true of cells only."""
    note = column.note.replace("，用 Alt+Enter 换行", "").split("可以写几个，用顿号隔开")[0]
    if column.kind == "situation" and "写法：" in note:
        # What the file looks like is no business of this page.
        note = f"{note.partition('。')[0]}。{note.partition('写法：')[2]}"
    for value, label in column.options:
        note = note.replace(f"写 {value}", f"选“{label}”").replace(f"{value} {label}", label)
    return _spoken(schema, note)


def _spoken(schema: FileSchema, note: str) -> str:
    """A note for people who see no file: what is chosen is chosen, and fields have the names they have on the page."""
    for written, spoken in _SPOKEN.items():
        note = note.replace(written, spoken)
    return _KEY.sub(lambda hit: f"“{title}”" if (title := _titles(schema).get(hit[0])) else hit[0], note)


def _titles(schema: FileSchema) -> dict[str, str]:
    """Key → what its field is called; of keys used in several places, the first."""
    found: dict[str, str] = {}
    nodes: list[Any] = [schema.schema, *schema.schema["$defs"].values()]
    for node in nodes:
        if isinstance(node, dict):
            for key, field in node.get("properties", {}).items():
                if isinstance(field, dict) and isinstance(field.get("title"), str):
                    found.setdefault(key, field["title"])
            nodes += [item for item in node.values() if isinstance(item, dict)]
    return found


def _rules(schema: FileSchema, sheet: Sheet, column: Column) -> dict[str, Any]:
    """What the schema says of the text of a field; of a list, of each of its texts."""
    if column.kind in ("table", "situation", "sentences"):
        return {}
    if sheet.shape == "map":
        return dict(schema.resolve({"$ref": "#/$defs/line"})) if column.path == ("name",) else {}
    below = () if sheet.shape == "texts" else column.path
    row = (0,) if sheet.path else ()
    node = list(schema.nodes((*sheet.path, *row, *below)))[-1]
    rules = {**schema.resolve(node), **node}
    return {**schema.resolve(rules["items"]), **rules["items"]} if rules.get("type") == "array" else rules


def _needs(schema: FileSchema, sheet: Sheet, column: Column) -> str:
    """The optional map in which a field must be filled in once anything of it is."""
    path = column.path
    row = (0,) if sheet.path else ()
    if sheet.shape in ("texts", "map", "situations"):
        return ""
    for depth in range(len(path) - 1, 0, -1):
        node = schema.resolve(list(schema.nodes((*sheet.path, *row, *path[:depth])))[-1])
        if path[depth] not in node.get("required", ()):
            return ""
        above = schema.resolve(list(schema.nodes((*sheet.path, *row, *path[: depth - 1])))[-1])
        if path[depth - 1] not in above.get("required", ()):
            return ".".join(path[:depth])
    return ""
