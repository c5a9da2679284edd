"""The text of `search-data.js`."""

from __future__ import annotations

import gzip
import json
import sys

import msgspec
import pytest

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.render.bare import bare
from banshi.rules.engine.inspection import inspect_project
from banshi.search.data import search_data
from banshi.search.lexicon import Lexicon
from banshi.source.files import Project
from tests.bench.workshop import HERE
from tests.search.client import WHOLE


def columns(catalog: Catalog) -> dict:
    """What the script sets."""
    text = search_data(catalog, Lexicon())
    assert text.startswith("var banshiData={") and text.endswith("};\n") and text.count("\n") == 1
    return json.loads(text[len("var banshiData=") : -2])


def test_every_public_matter_is_one_entry(catalog):
    data = columns(catalog)
    assert data["names"].split("\n") == [entry.name for entry in catalog.public]
    aliases = [
        [entry.name[: ord(part[0]) - 48] + part[1:] for part in line.split("|") if part]
        for entry, line in zip(catalog.public, data["aliases"].split("\n"), strict=True)
    ]
    assert aliases == [entry.aliases for entry in catalog.public]
    assert {len(data[column]) for column in ("flags", "department", "themes", "regions")} == {len(catalog.public)}


def test_codes_come_back(catalog):
    before, codes = "", []
    for part in columns(catalog)["codes"].split(","):
        before = before[: ord(part[0]) - 48] + part[1:]
        codes.append(before)
    assert codes == [entry.code for entry in catalog.public]


def test_columns_lead_to_their_values(catalog):
    data = columns(catalog)
    for at, entry in enumerate(catalog.public):
        assert data["departments"][ord(data["department"][at]) - 48][0] == entry.department
        assert data["themeSets"][ord(data["themes"][at]) - 48] == entry.themes


def test_an_alias_is_told_by_what_its_name_does_not_say_already(catalog):
    name = "𠮷" + "长" * 70
    entry = msgspec.structs.replace(catalog.public[0], name=name, aliases=["𠮷长", name + "了", "别的", "长"])
    told = columns(Catalog(catalog.setting, [entry]))["aliases"].split("|")
    # Beyond the first plane JavaScript counts two where Python counts one.
    assert told == ["0𠮷长", "0" + name + "了", "0别的", "0长"]
    entry = msgspec.structs.replace(entry, name="长" * 70, aliases=["长" * 71, "长长短"])
    assert columns(Catalog(catalog.setting, [entry]))["aliases"] == "l" + "长" * 11 + "|2短"


def test_the_thesaurus_holds_what_fits(real):
    data = columns(real)
    named = data["names"] + "".join(texts for *_, texts in data["others"])
    lines = [line.split("=") for line in data["terms"].split("\n")]
    assert lines and all(official in named and words for official, words in lines)


def test_every_character_can_be_read(real):
    data = columns(real)
    for letter in data["names"] + data["aliases"] + "".join(texts for *_, texts in data["others"]):
        assert letter in data["pinyin"] or not "\u4e00" <= letter <= "\u9fff", letter


def test_hostile_texts_stay_texts(catalog):
    hostile = '</script><script>alert(1)</script>\u2028|甲\n乙"\\'
    entry = msgspec.structs.replace(catalog.public[0], name=hostile, aliases=[hostile])
    changed = Catalog(catalog.setting, [entry])
    assert "</script" not in search_data(changed, Lexicon())
    data = columns(changed)
    assert "\n" not in data["names"] and "|" not in data["names"] and "\n" not in data["aliases"]
    assert data["aliases"].count("|") == 0


def test_an_empty_project_and_an_unknown_department(catalog):
    assert columns(Catalog(Setting({}), []))["codes"] == ""
    assert columns(Catalog(Setting({}), catalog.public[:1]))["departments"] == [
        [catalog.public[0].department, catalog.public[0].department, ""]
    ]


def test_same_input_same_text(catalog):
    assert search_data(catalog, Lexicon()) == search_data(catalog, Lexicon())


def test_the_client_is_small():
    parts = "\n".join(bare(path.read_text(encoding="utf-8")) for path in WHOLE)
    assert len(gzip.compress(parts.encode(), 9)) <= 14 * 1024


@pytest.mark.slow
def test_a_matter_costs_few_bytes(tmp_path):
    import subprocess

    subprocess.run([sys.executable, HERE / "synthetic.py", tmp_path / "many", "--matters", "2000"], check=True)
    found = inspect_project(Project(tmp_path / "many")).catalog
    data = search_data(found, Lexicon()).encode()
    assert len(gzip.compress(data, 9)) <= 60 * len(found.public)
