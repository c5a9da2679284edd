"""The same said the way a pattern wants it: what surely means the same, what may, and what nobody can know."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from banshi.source.restated import restated

COMMON = json.loads((Path(__file__).resolve().parents[2] / "schema/common.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "form", "wanted"),
    [
        ("2个天", "limit", ("2日", False)),
        ("2个日", "limit", ("2日", False)),
        ("2天", "limit", ("2日", True)),
        ("2个自然日", "limit", ("2日", True)),
        ("2工作日", "limit", ("2个工作日", True)),
        ("3个个工作日", "limit", ("3个工作日", True)),
        ("1月", "limit", ("1个月", True)),
        ("1月份", "limit", ("1个月", False)),
        ("半个工作日", "limit", ("0.5个工作日", True)),
        ("半年", "limit", ("6个月", True)),
        ("46127", "date", ("2026-04-15", False)),
        ("60127", "date", None),
        ("法律没规定", "statutory", ("无", True)),
        ("每年3月1日", "month_day", ("03-01", True)),
        ("三月一日", "month_day", ("03-01", True)),
        ("13月1日", "month_day", None),
        ("http：//a.cn", "url", ("http://a.cn", True)),
        ("https://a.cn/ https://b.cn/", "url", None),
        ("0469-4223456/4223457", "phone", ("0469-4223456、4223457", True)),
        ("0469－4223456；0469－4223457", "phone", ("0469-4223456、0469-4223457", True)),
        ("https://a.cn/（首页）", "url", ("https://a.cn/", False)),
        ("www.a.cn/b", "url", ("https://www.a.cn/b", False)),
        ("网上办事大厅", "url", None),
    ],
)  # fmt: skip
def test_restated(text: str, form: str, wanted: Any) -> None:
    found = restated(text, COMMON["$defs"][form]["pattern"])
    assert (None if found is None else tuple(found)) == wanted
