"""The schema says which texts are numbers or yes and no."""

from __future__ import annotations

import pytest

from banshi.source.coercion import coercer
from banshi.source.file_schema import FileSchema

SCHEMA = FileSchema(
    "thing",
    {
        "properties": {
            "count": {"type": "integer"},
            "flag": {"$ref": "#/$defs/flag"},
            "name": {"type": "string"},
            "rows": {
                "items": {"properties": {"count": {"type": "integer"}, "rows": {"items": {"$ref": "#/$defs/row"}}}}
            },
            "either": {"items": {"type": ["string", "object"], "then": {"properties": {"flag": {"type": "boolean"}}}}},
            "off": False,
        },
        "$defs": {"flag": {"type": "boolean"}, "row": {"properties": {"flag": {"$ref": "#/$defs/flag"}}}},
    },
)


def typed(value: object) -> object:
    coercer(SCHEMA.schema, SCHEMA.resolve)(value)
    return value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("12", 12),
        ("-3", -3),
        ("999999999", 999_999_999),
        *[
            (text, text)
            for text in ("", "01", "1.0", "+1", "1_000", "９", "一", "1 ", "9999999999", "--1", "1e3", "0x1")
        ],
        (["1"], ["1"]),
        ({"a": "1"}, {"a": "1"}),
    ],
)
def test_integer(text, number):
    result = typed({"count": text})["count"]
    assert (result, type(result)) == (number, type(number))


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("false", False), *[(t, t) for t in ("True", "yes", "是", "1", "", "真")]]
)
def test_boolean(text, value):
    assert typed({"flag": text})["flag"] is value


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ({"name": "1"}, {"name": "1"}),
        ({"unknown": "1"}, {"unknown": "1"}),
        ({"off": "1"}, {"off": "1"}),
        ({"rows": [{"count": "1", "rows": [{"flag": "true"}]}]}, {"rows": [{"count": 1, "rows": [{"flag": True}]}]}),
        ({"either": ["true", {"flag": "true"}]}, {"either": ["true", {"flag": True}]}),
        ({"rows": "1"}, {"rows": "1"}),
        ({"rows": ["1", [], {"rows": "x"}]}, {"rows": ["1", [], {"rows": "x"}]}),
        ("text", "text"),
        ([{"count": "1"}], [{"count": "1"}]),
        (None, None),
    ],
)
def test_whole(value, result):
    assert typed(value) == result


def test_a_schema_without_numbers_does_nothing():
    value = {"count": "1"}
    coercer({"properties": {"name": {"type": "string"}}}, SCHEMA.resolve)(value)
    assert value == {"count": "1"}
