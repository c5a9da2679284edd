"""The field reference is made from the schemas, names every field, and the committed copy is the made one."""

import re

import pytest

from banshi.render.field_reference import field_reference

from .loading import SCHEMA, schemas, tables
from .walking import is_question, nodes

COMMON = {
    "$defs": {
        "line": {"title": "一行文字", "type": "string", "pattern": "^.+$", "x-expect": "写成一行"},
        "basis": {
            "title": "依据",
            "description": "二者选一。",
            "type": "object",
            "properties": {
                "law": {"title": "法律", "$ref": "#/$defs/line"},
                "document": {"title": "文件", "$ref": "#/$defs/line"},
            },
            "if": {"not": {"required": ["document"]}},
            "then": {"required": ["law"]},
            "else": {"properties": {"law": False}},
            "additionalProperties": False,
        },
    }
}


def rows(fields: dict, required: tuple[str, ...] = (), **more: object) -> list[str]:
    """The lines of the table for a kind of file with these fields."""
    schema = {"title": "样例", "description": "一种文件。", "type": "object", "properties": fields, **more}
    text = field_reference({"common": COMMON, "sample": {**schema, "required": list(required)}}, tables())
    section = text.partition('<a id="sample">')[2].partition('<a id="common">')[0]
    return [line for line in section.splitlines() if line.startswith("| `")]


def test_committed_reference_is_current():
    made = field_reference(schemas(), tables())
    assert (SCHEMA / "REFERENCE.md").read_text(encoding="utf-8") == made, "run `banshi fields` and commit the result"


def test_field_is_shown_with_key_name_form_need_and_note():
    field = {"title": "次数", "description": "跑几次。", "type": "integer", "minimum": 0, "maximum": 9}
    assert rows({"trips": field}, ("trips",)) == ["| `trips` | 次数 | 整数，0 到 9 | 是 | 跑几次。 |"]


@pytest.mark.parametrize(
    ("field", "form"),
    [
        ({"type": "boolean"}, "true 或 false"),
        ({"type": "string", "maxLength": 80}, "文字，最多 80 字"),
        ({"$ref": "common.schema.json#/$defs/line"}, "写成一行"),
        ({"$ref": "common.schema.json#/$defs/basis"}, "见公用写法“[依据](#common-basis)”"),
        ({"enum": ["全部", "任一"]}, "只能写：全部、任一"),
        ({"enum": ["new"], "x-labels": {"new": "新"}}, "只能写：new（新）"),
        ({"enum": ["有", "无"] * 10, "x-table": "theme"}, "从代码表“[主题分类](#table-theme)”里选"),
        (
            {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"$ref": "common.schema.json#/$defs/line"}},
            "列表，至少 1 项，不能重复；每项写成一行",
        ),
        (
            {"type": "object", "additionalProperties": {"title": "值", "$ref": "common.schema.json#/$defs/line"}},
            "左边自拟，右边写成一行",
        ),
    ],
)
def test_form_says_how_to_write_the_value(field, form):
    assert rows({"value": {"title": "值", **field}}) == [f"| `value` | 值 | {form} | 否 |  |"]


def test_nested_keys_carry_their_path():
    inner = {"title": "里", "type": "object", "properties": {"c": {"title": "三", "type": "boolean"}}}
    middle = {"title": "列", "type": "array", "items": inner}
    outer = {"title": "外", "type": "object", "properties": {"b": middle}}
    assert [line.split("`")[1] for line in rows({"a": outer})] == ["a", "a.b", "a.b[].c"]


def test_key_of_one_branch_depends_on_the_case():
    fields = {key: {"title": "键", "type": "boolean"} for key in ("a", "b", "c")}
    branches = {"if": {"not": {"required": ["b"]}}, "then": {"required": ["a"]}, "else": {"properties": {"a": False}}}
    assert [line.split(" | ")[3] for line in rows(fields, **branches)] == ["视情况", "视情况", "否"]


def test_options_of_several_branches_are_put_together():
    one, two = ({"properties": {"a": {"title": "阶段", "enum": [value]}}} for value in ("出生", "养老"))
    shown = rows({"a": {"title": "阶段", "type": "string"}}, **{"if": {"required": ["b"]}, "then": one, "else": two})
    assert shown == ["| `a` | 阶段 | 只能写：出生、养老 | 否 |  |"]


def test_text_cannot_break_the_table():
    assert rows({"a": {"title": "键", "description": "写 <甲>|乙\n丙", "type": "boolean"}}) == [
        "| `a` | 键 | true 或 false | 否 | 写 &lt;甲>\\|乙 丙 |"
    ]


def test_every_key_is_named():
    text = field_reference(schemas(), tables())
    keys = {
        key
        for schema in schemas().values()
        for path, node in nodes(schema)
        if not is_question(path)
        for key in node.get("properties", {})
    }
    named = {part.rpartition(".")[2] for part in re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)}
    assert keys - named == set()


def test_every_link_leads_to_an_anchor():
    text = field_reference(schemas(), tables())
    anchors = re.findall(r'<a id="([^"]+)"></a>', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)


def test_every_table_is_listed_with_its_rows():
    text = field_reference(schemas(), tables())
    for table in tables().values():
        section = text.partition(f'<a id="table-{table["name"]}">')[2].partition("###")[0]
        assert all(f"| {row['code']} | {row['name']}" in section for row in table["rows"])
