"""What every schema promises: valid, closed, titled in Chinese, with a hint beside each pattern."""

import re

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from .loading import registry, schemas
from .walking import is_question, nodes

CHINESE = re.compile("[一-鿿]")
KINDS = sorted(schemas())
FILE_KINDS = [kind for kind in KINDS if kind != "common"]


def every_node() -> list[tuple[str, str, dict]]:
    return [(kind, path, node) for kind in KINDS for path, node in nodes(schemas()[kind])]


def resolved(kind: str, node: dict) -> dict:
    """What the node refers to, or the node itself."""
    if "$ref" not in node:
        return node
    return registry().resolver(f"{kind}.schema.json").lookup(node["$ref"]).contents


def test_every_kind_of_file_has_a_schema():
    assert FILE_KINDS == [
        "batch", "bundle", "calendar", "city", "departments", "events", "halls", "laws", "materials", "matter", "overlay",
        "peer", "regions", "retired", "suppress", "targets", "tasks", "terms",
        "upstream",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_schema_is_valid_2020_12(kind):
    schema = schemas()[kind]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"{kind}.schema.json"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_every_reference_resolves(kind):
    """References stay inside the file or name a common definition, so a schema can be made self-contained."""
    for path, node in nodes(schemas()[kind]):
        assert isinstance(resolved(kind, node), dict), path
        assert node.get("$ref", "#/$defs/").startswith(("#/$defs/", "common.schema.json#/$defs/")), path


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_own_definitions_do_not_hide_common_ones(kind):
    assert schemas()[kind].get("$defs", {}).keys().isdisjoint(schemas()["common"]["$defs"])


@pytest.mark.parametrize("kind", KINDS)
def test_compiled_validator_accepts_the_schema(kind):
    """The fast validator reads the same schemas, so it may clear files before the judge is asked."""
    known = jsonschema_rs.Registry([(schema["$id"], schema) for schema in schemas().values()])
    jsonschema_rs.Draft202012Validator(schemas()[kind], registry=known)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_chinese_title(kind):
    for path, node in nodes(schemas()[kind]):
        if is_question(path):
            continue
        for key, field in node.get("properties", {}).items():
            if field is not False:
                title = field.get("title") or resolved(kind, field).get("title", "")
                assert CHINESE.search(title), f"{path}/properties/{key}"


@pytest.mark.parametrize("kind", KINDS)
def test_every_object_in_a_list_has_a_chinese_title(kind):
    for path, node in nodes(schemas()[kind]):
        if isinstance(items := node.get("items"), dict) and items.get("type") == "object":
            assert CHINESE.search(items.get("title", "")), f"{path}/items"


@pytest.mark.parametrize("kind", KINDS)
def test_every_object_is_closed(kind):
    """Closed means: no unknown key, or a map whose values have a schema of their own."""
    for path, node in nodes(schemas()[kind]):
        if is_question(path) or "object" not in as_list(node.get("type")):
            continue
        closing = node if "additionalProperties" in node else node.get("then", {})
        rest = closing.get("additionalProperties", True)
        assert rest is False or (isinstance(rest, dict) and "properties" not in closing), path


@pytest.mark.parametrize("kind", KINDS)
def test_required_fields_exist(kind):
    for path, node in nodes(schemas()[kind]):
        if "properties" in node and "type" in node:
            assert set(node.get("required", [])) <= set(node["properties"]), path


def test_alternatives_are_told_apart_by_a_condition():
    """A bare anyOf or oneOf fails with a message about no branch at all; if/then fails inside the right one."""
    assert [(kind, path) for kind, path, node in every_node() if {"anyOf", "oneOf"} & set(node)] == []


@pytest.mark.parametrize(
    ("where", "node"), [(f"{kind} {path}", node) for kind, path, node in every_node() if "pattern" in node]
)
def test_every_pattern_says_in_words_what_to_write(where, node):
    assert CHINESE.search(node["x-expect"]), where
    re.compile(node["pattern"])
    jsonschema_rs.Draft202012Validator({"pattern": node["pattern"]})


@pytest.mark.parametrize(
    ("where", "node"), [(f"{kind} {path}", node) for kind, path, node in every_node() if "x-labels" in node]
)
def test_every_english_value_has_a_chinese_label(where, node):
    assert list(node["x-labels"]) == node["enum"], where
    assert all(CHINESE.search(label) for label in node["x-labels"].values())


def test_a_value_without_a_label_is_chinese():
    for kind, path, node in every_node():
        if "x-labels" not in node and not is_question(path):
            assert all(CHINESE.search(value) for value in node.get("enum", [])), f"{kind} {path}"


def test_an_overlay_cannot_touch_the_standard():
    claim = schemas()["overlay"]["properties"]["matters"]["items"]["properties"]
    standard = {"name", "kind", "legal_basis", "conditions", "materials", "time_limit", "statutory", "result"}
    assert standard.isdisjoint(claim)
    assert standard.isdisjoint(schemas()["overlay"]["properties"])


@pytest.mark.parametrize("kind", [kind for kind in FILE_KINDS if kind != "peer"])
def test_every_file_may_name_its_source(kind):
    field = resolved(kind, schemas()[kind]["properties"]["source"])
    assert field["items"]["$ref"].endswith("#/$defs/source_note")


def as_list(value: object) -> list:
    return value if isinstance(value, list) else [value]
