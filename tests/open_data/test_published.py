"""Open data as it lies on a really built site."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
from openapi_spec_validator import validate

DATA = re.compile(r'<script type="application/ld\+json">([^<>]*)</script>')


def api(site: Path) -> Path:
    return site / "api" / "v1"


def test_every_json_file_is_described_and_is_what_it_says(site: Path) -> None:
    description = json.loads((api(site) / "openapi.json").read_text(encoding="utf-8"))
    validate(description)
    for path in sorted(api(site).rglob("*.json")):
        name = path.relative_to(site).as_posix()
        if path.name == "openapi.json":
            continue
        operation = description["paths"]["/" + re.sub(r"matters/[^/]+\.json", "matters/{code}.json", name)]
        schema = operation["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        whole = {**schema, "components": description["components"]}
        jsonschema.Draft202012Validator(whole).validate(json.loads(path.read_text(encoding="utf-8")))


def test_every_address_in_the_data_leads_somewhere(site: Path) -> None:
    index = json.loads((api(site) / "index.json").read_text(encoding="utf-8"))
    assert index["matters"]
    for row in index["matters"]:
        assert (site / row["page"]).is_file() and (site / row["data"]).is_file()
    for name in ("departments", "regions", "materials", "bundles", "batches"):
        for row in json.loads((api(site) / f"{name}.json").read_text(encoding="utf-8"))[name]:
            assert (site / row["page"]).is_file(), row["page"]


def test_pages_say_what_they_are_about(site: Path) -> None:
    for path in [
        *(site / "matters").glob("99*.html"),
        *(site / "departments").glob("[a-z]*.html"),
        site / "index.html",
    ]:
        if path.stem == "index" and path.parent != site:
            continue
        (found,) = DATA.findall(path.read_text(encoding="utf-8"))
        node = json.loads(found)
        assert node["@context"] == "https://schema.org" and node["name"], path.name


def test_feeds_are_told_where_they_belong(site: Path) -> None:
    for path in [site / "index.html", *(site / "departments").glob("[a-z]*.html")]:
        links = re.findall(
            r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)"', path.read_text("utf-8")
        )
        assert len(links) <= 1
        for link in links:
            root = ET.parse((path.parent / link).resolve()).getroot()
            assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert 'type="application/atom+xml"' in (site / "departments" / "gongan.html").read_text(encoding="utf-8")
    assert 'type="application/atom+xml"' not in (site / "matters" / "990709901000.html").read_text(encoding="utf-8")


def test_every_file_but_single_matters_is_offered(site: Path) -> None:
    page = (site / "downloads" / "index.html").read_text(encoding="utf-8")
    for path in api(site).rglob("*.*"):
        if path.parent.name != "matters":
            assert f'href="../{path.relative_to(site).as_posix()}"' in page, path.name
