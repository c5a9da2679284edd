"""The enums of the schemas are the national code tables, and the tables are whole and honest about their source."""

from collections import Counter

import pytest

from .loading import schemas, tables
from .walking import nodes


def enums_by_table() -> list[tuple[str, str, list[str]]]:
    """(kind, table, values) of every `x-table`; enums of one kind that share a table are its parts."""
    parts: dict[tuple[str, str], list[str]] = {}
    for kind, schema in schemas().items():
        for _, node in nodes(schema):
            if "x-table" in node:
                parts.setdefault((kind, node["x-table"]), []).extend(node["enum"])
    return [(kind, table, values) for (kind, table), values in parts.items()]


def names(table: str) -> list[str]:
    """The names in the order of the rows; a name that stands in two groups counts once."""
    return list(dict.fromkeys(row["name"] for row in tables()[table]["rows"]))


@pytest.mark.parametrize(("kind", "table", "values"), enums_by_table())
def test_enum_equals_table(kind, table, values):
    assert sorted(values) == sorted(names(table)), f"{kind}.schema.json and tables/{table}.json differ"
    assert len(set(values)) == len(values)


def test_matter_takes_its_enums_from_tables():
    used = {table for kind, table, _ in enums_by_table() if kind == "matter"}
    assert used == {
        "matter_kind", "level", "audience", "theme", "processing",
        "online_depth", "necessity", "result_type", "service_range", "power_source",
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(tables()))
def test_table_is_whole(name):
    table = tables()[name]
    assert list(table) == ["name", "title", "source", "date", "note", "rows"]
    assert table["name"] == name
    assert all(table[key] for key in table)
    assert all(row["name"] for row in table["rows"])


@pytest.mark.parametrize("name", sorted(tables()))
def test_code_is_unique_in_its_group(name):
    """Only a row this product added may lack a code, and it says what it is nationally."""
    national = [row for row in tables()[name]["rows"] if not row.get("local")]
    codes = Counter((row.get("group"), row["code"]) for row in national)
    assert [code for code, count in codes.items() if count > 1] == []
    assert all(row["code"] for row in national)
    own = [row for row in tables()[name]["rows"] if row.get("local")]
    known = {row["code"] for row in national}
    assert all(row["code"] == "" and set(row["national"]) <= known for row in own)


@pytest.mark.parametrize("name", ["business_line", "province"])
def test_code_segment_has_two_digits(name):
    assert all(len(row["code"]) == 2 and row["code"].isdigit() for row in tables()[name]["rows"])


def test_matter_kind_is_the_third_segment_of_a_code():
    rows = {row["code"]: row for row in tables()["matter_kind"]["rows"]}
    assert rows["01"]["name"] == "行政许可"
    assert rows["20"]["name"] == "公共服务"
    on_request = {code for code, row in rows.items() if row["on_request"]}
    assert on_request == {"01", "05", "07", "08", "09", "10", "20"}


def test_bundle_stage_belongs_to_its_audience():
    """A bundle for people may only name a stage of life, one for businesses a stage of business."""
    branch = schemas()["bundle"]
    stages = {}
    while "if" in branch:
        audience = branch["if"]["properties"]["audience"]["const"]
        stages[audience] = branch["then"]["properties"]["stage"]["enum"]
        branch = branch.get("else", {})
    groups: dict[str, list[str]] = {}
    for row in tables()["bundle_stage"]["rows"]:
        groups.setdefault(row["group"], []).append(row["name"])
    assert stages == groups
