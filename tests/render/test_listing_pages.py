"""Ways into the guide where the fictional city has nothing to show them by: many matters, hostile names, drawings."""

from __future__ import annotations

import json
import re

import msgspec
import pytest

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.render.pages import Pages
from banshi.rules.engine.registry import all_rules
from banshi.source.standard import Standard
from banshi.wording import online, table
from tests.projects import ROOT
from tests.render.reading import read

TEMPLATES = ROOT / "hooks" / "templates"


def pages_of(catalog: Catalog) -> dict[str, str]:
    pages = Pages(TEMPLATES, Standard(ROOT / "schema"), catalog, all_rules())
    return {page.url: page.body for page in pages.indexes()}


def test_every_icon_of_the_standard_is_drawn():
    schema = Standard(ROOT / "schema")["events"].schema
    names = schema["properties"]["events"]["items"]["properties"]["icon"]["enum"]
    drawn = re.findall(r'^"([^"]+)": "M', (TEMPLATES / "icons.html").read_text(encoding="utf-8"), re.MULTILINE)
    assert drawn == names


def test_too_many_matters_are_parted(inspection, monkeypatch):
    monkeypatch.setattr(online, "WHOLE", 1)
    monkeypatch.setattr(table, "WHOLE", 1)
    monkeypatch.setattr(table, "LONGEST", 2)
    every = pages_of(inspection.catalog)
    assert "居民身份证补领" in read(every["online/gongan.html"])
    assert "居民身份证补领" not in read(every["online/index.html"])
    assert every["matters/index.html"].count('<tr><th scope="row">') == 2
    # Without scripts the departments lead to the rest.
    assert "../departments/renshe.html" in every["matters/index.html"]
    assert "992014901000" in every["matters/index.html"]


def test_a_hostile_name_cannot_leave_the_table_s_data(inspection):
    name = "</script><script>alert(1)</script>"
    entries = [msgspec.structs.replace(entry, name=name, aliases=[name]) for entry in inspection.catalog.entries]
    body = pages_of(Catalog(inspection.catalog.setting, entries))["matters/index.html"]
    assert body.count("<script") == body.count("</script>") == 1
    data = json.loads(re.search(r'id="table">(.*)</script>', body)[1])
    assert {row[1] for row in data["rows"]} == {name}


@pytest.mark.parametrize("url", ["matters", "events", "themes", "halls", "online", "reform"])
def test_an_empty_project_has_its_pages(url):
    assert pages_of(Catalog(Setting({}), []))[f"{url}/index.html"].startswith("<h1>")
