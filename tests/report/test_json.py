"""Findings for programs."""

from __future__ import annotations

import json

from banshi.model.finding import Severity
from banshi.report.json import VERSION, as_json

from .test_text import finding


def test_nothing_found():
    assert json.loads(as_json([])) == {
        "version": VERSION,
        "headline": "没有发现问题。",
        "counts": {"error": 0, "warning": 0, "info": 0},
        "findings": [],
    }


def test_a_finding_keeps_every_field():
    report = json.loads(as_json([finding(excerpt='name: "居民"', length=3)]))
    assert report["counts"] == {"error": 1, "warning": 0, "info": 0}
    assert report["findings"] == [
        {
            "rule": "T001",
            "severity": "error",
            "file": "guides/matters/gongan/990709901000.yml",
            "line": 16,
            "column": 1,
            "length": 3,
            "found": "承诺太长。",
            "expected": "不长于法定。",
            "next_step": "请改短。",
            "excerpt": 'name: "居民"',
            "fix": None,
        }
    ]


def test_order_is_kept_and_chinese_stays_readable():
    text = as_json([finding(severity=Severity.WARNING), finding()])
    assert [item["severity"] for item in json.loads(text)["findings"]] == ["warning", "error"]
    assert "承诺太长。" in text
