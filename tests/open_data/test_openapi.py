"""The description of the interface is valid, and every JSON file is what it says."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from openapi_spec_validator import validate

from banshi.model.matter import Matter
from banshi.model.setting import Licence
from banshi.open_data.matter_json import matter_json
from banshi.open_data.openapi import openapi
from banshi.open_data.opensearch import opensearch
from banshi.open_data.release import release_of
from banshi.source.reader import read
from tests.schema.walking import nodes

from .conftest import SITE, STANDARD

GOOD = Path(__file__).parents[1] / "schema" / "good" / "matter"


@pytest.fixture(scope="module")
def description(data) -> dict:
    return json.loads(openapi(STANDARD, data.release))


def judge(description: dict, schema: str, value: object) -> None:
    """Validate against one schema of the description."""
    whole = {"$ref": f"#/components/schemas/{schema}", "components": description["components"]}
    jsonschema.Draft202012Validator(whole).validate(value)


def schema_of(description: dict, path: str) -> str:
    operation = description["paths"][path]["get"]
    reference = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
    return reference.rpartition("/")[2]


def test_the_description_is_valid(description):
    validate(description)
    assert description["servers"] == [{"url": SITE.rstrip("/")}]


def test_every_file_is_described_and_is_what_it_says(description, data):
    described = set(description["paths"])
    for file in data.json():
        if file.url.endswith("openapi.json"):
            continue
        path = f"/{file.url}"
        judge(description, schema_of(description, path), json.loads(file.make()))
        described.discard(path)
    assert described == {"/api/v1/matters/{code}.json"}


def test_every_matter_is_what_it_says(description, inspection, matters):
    schema = schema_of(description, "/api/v1/matters/{code}.json")
    for matter in matters:
        judge(description, schema, json.loads(matter_json(matter, inspection.catalog)))


def test_a_wrong_file_is_noticed(description, inspection, matters):
    value = json.loads(matter_json(matters[0], inspection.catalog))
    for spoil in ({"data_version": 2}, {"matter": {**value["matter"], "trip_count": "1"}}, {"page": None}):
        with pytest.raises(jsonschema.ValidationError):
            judge(description, "MatterFile", {**value, **spoil})


def test_the_date_is_the_newest_in_the_data(inspection):
    release = release_of(inspection.catalog, "https://guide.example.gov.cn")
    assert release.date == max(batch.date for batch in inspection.catalog.batches.values())
    assert release.head() == {"data_version": 1, "date": release.date}
    assert release.site_url == SITE


def test_a_licence_is_told_only_where_there_is_one(data):
    licence = Licence(name="示例协议", url="https://data.example.gov.cn/")
    city = data.release.city
    told = data.release._replace(
        city=type(city)(**{name: getattr(city, name) for name in city.__struct_fields__} | {"licence": licence})
    )
    made = json.loads(openapi(STANDARD, told))
    assert made["info"]["license"] == {"name": "示例协议", "url": "https://data.example.gov.cn/"}
    assert "license" not in json.loads(openapi(STANDARD, data.release))["info"]
    validate(made)


def test_the_browser_search_needs_an_address(data, inspection):
    assert opensearch(release_of(inspection.catalog)) is None
    text = opensearch(data.release).decode()
    assert f'template="{SITE}search/index.html?q={{searchTerms}}"' in text


def test_makers_of_clients_meet_no_conditions(description):
    """They drop every schema in which one stands, and everything that refers to it."""
    conditions = {"if", "then", "else", "not", "patternProperties", "propertyNames"}
    fields = [node for schema in description["components"]["schemas"].values() for _, node in nodes(schema)]
    assert len(fields) > 500
    assert [node for node in fields if conditions & node.keys()] == []
    assert not any(False in node.get("properties", {}).values() for node in fields)


@pytest.mark.parametrize("path", sorted(GOOD.glob("*.yml")), ids=lambda path: path.stem)
def test_whatever_the_standard_allows_is_described(description, path):
    value = read(path.read_text(encoding="utf-8")).value
    STANDARD["matter"].coerce(value)
    judge(description, "Matter", json.loads(msgspec.json.encode(msgspec.convert(value, Matter))))
