"""What the build puts beside the fill-in page."""

from __future__ import annotations

import json
from pathlib import Path

from banshi.changes.kinds.fields import WEIGHTS
from banshi.model.setting import Retired
from banshi.render.form_rules import key_orders, known_script
from banshi.render.form_texts import shard, shard_count
from banshi.rules.engine.inspection import inspect_project
from banshi.search.lexicon import Lexicon
from banshi.source.files import Project
from banshi.source.standard import Standard
from tests.projects import ROOT

SCHEMA = Standard(ROOT / "schema")["matter"]


def known(site: Path) -> dict:
    """What the page knows."""
    text = (site / "form/known.js").read_text(encoding="utf-8")
    return json.loads(text.removeprefix("var banshiKnown = ").rstrip().rstrip(";"))


def test_the_texts_of_all_guides_are_there_byte_for_byte(site: Path) -> None:
    told = known(site)
    for code, (department, _) in told["codes"].items():
        number = shard(code, told["shards"])
        script = (site / f"form/texts-{number}.js").read_text(encoding="utf-8")
        texts = json.loads(script.removeprefix("Object.assign(banshiForm.texts, ").rstrip().removesuffix(");"))
        assert f'code: "{code}"' in texts[code] and f"department: {department}" in texts[code]


def test_every_weighed_field_is_a_field_of_the_standard() -> None:
    orders = key_orders(SCHEMA)
    for weight in WEIGHTS:
        above, _, key = weight.path.rpartition(".")
        assert key in orders[above], weight.path


def test_every_code_that_is_or_was_is_known() -> None:
    catalog = inspect_project(Project(ROOT)).catalog
    catalog.setting.retired["990709777000"] = Retired(
        code="990709777000", name="已经取消的事项", on="2026-01-01", reason="不再办理。"
    )
    text = known_script(catalog, SCHEMA, {}, Lexicon())
    told = json.loads(text.removeprefix("var banshiKnown = ").rstrip().rstrip(";"))
    assert "990709777000" in told["past"]
    assert not set(told["past"]) & set(told["codes"])


def test_a_few_matters_share_a_script() -> None:
    assert shard_count(0) == 1
    assert 8 <= 10_000 / shard_count(10_000) <= 16
    assert {shard(f"2307099{number:02}000", 4) for number in range(40)} == {0, 1, 2, 3}
