"""The schemas as the engine uses them: bundled, labelled, followed along a path."""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.source.judge import judge
from banshi.source.standard import Standard, bundled

ROOT = Path(__file__).resolve().parents[2]
STANDARD = Standard(ROOT / "schema")
MATTER = STANDARD["matter"]


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ((), "事项"),
        (("name",), "事项名称"),
        (("time_limit", "promised"), "承诺办结时限"),
        (("time_limit", "cases", 0, "when"), "适用情形"),
        (("materials", 3), "材料"),
        (("materials", 3, "defer", "within"), "补正期限"),
        (("materials", 3, "basis", "article"), "条款"),
        (("conditions", "items", 0, "text"), "内容"),
        (("questions", "办理人"), "选项"),
        (("materials", 0, "when", "办理人"), "选项"),
        (("department",), "主管部门"),
        (("unknown",), "unknown"),
        (("name", "inner"), "inner"),
        (("materials", "name"), "name"),
    ],
)
def test_label(path, label):
    assert MATTER.label(path) == label


def test_every_kind_has_a_schema():
    assert {"matter", "overlay", "bundle", "batch", "city", "suppress"} <= set(STANDARD.kinds)
    assert "common" not in STANDARD.kinds
    assert all(STANDARD[kind].schema["title"] for kind in STANDARD.kinds)


def test_a_schema_is_read_once():
    assert STANDARD["city"] is STANDARD["city"]


def test_an_unknown_kind_is_an_error():
    with pytest.raises(FileNotFoundError):
        STANDARD["nothing"]


@pytest.mark.parametrize("kind", STANDARD.kinds)
def test_bundled_schemas_stand_alone(kind):
    text = str(STANDARD[kind].schema)
    assert "common.schema.json#" not in text


def test_bundled_keeps_own_definitions():
    schema = {"properties": {"a": {"$ref": "common.schema.json#/$defs/x"}}, "$defs": {"y": {"type": "integer"}}}
    whole = bundled(schema, {"x": {"type": "string"}})
    assert whole["properties"]["a"] == {"$ref": "#/$defs/x"}
    assert set(whole["$defs"]) == {"x", "y"}


def test_references_are_followed_to_their_end():
    node = MATTER.resolve({"$ref": "#/$defs/code"})
    assert node["pattern"].startswith("^[0-9]{2}")
    assert MATTER.resolve(node) is node


def test_nodes_stop_where_the_schema_ends():
    assert len(list(MATTER.nodes(("time_limit", "promised")))) == 3
    assert len(list(MATTER.nodes(("time_limit", "nothing", "deeper")))) == 2


def test_check_types_in_place():
    value = {"terms": [{"official": "补领", "words": ["补办"]}]}
    assert judge(STANDARD["terms"], value) == []
    calendar = {"holidays": [], "workdays": []}
    assert judge(STANDARD["calendar"], calendar) == []


def test_code_tables():
    tables = STANDARD.tables()
    assert tables["processing"] == STANDARD.table("processing")
    assert set(STANDARD.written()) == {*STANDARD.kinds, "common"}
