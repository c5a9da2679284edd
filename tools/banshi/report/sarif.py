"""Findings as SARIF 2.1.0, the format code hosts and editors exchange findings in."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from banshi.model.finding import Finding, Severity
from banshi.report.presentation import Presentation
from banshi.rules.engine.rule import Rule

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(findings: Sequence[Finding], shown: Presentation) -> str:
    """One run with the rules that found something and a result for each finding."""
    codes = sorted({finding.rule for finding in findings})
    places = {code: place for place, code in enumerate(codes)}
    driver = {
        "name": "banshi",
        "rules": [_rule(shown.rules[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, mark, places, shown) for one, mark in zip(findings, shown.marks, strict=True)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": _plain(f"{rule.title}。")},
        "fullDescription": {"text": _plain(rule.sections["为什么"])},
        "help": {"text": _plain(rule.sections["怎么改"])},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(one: Finding, mark: str, places: dict[str, int], shown: Presentation) -> dict[str, Any]:
    region = {
        "startLine": one.line,
        "startColumn": one.column,
        "endColumn": one.column + one.length,
        **({"snippet": {"text": one.excerpt}} if one.excerpt else {}),
    }
    return {
        "ruleId": one.rule,
        "ruleIndex": places[one.rule],
        "level": _LEVELS[one.severity],
        "message": {"text": _plain(f"{one.found}{one.expected}{one.next_step}")},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(shown.path(one))}, "region": region}},
        ],
        "partialFingerprints": {"banshi/v1": mark},
    }


def _plain(text: str) -> str:
    """Text in which nothing is read as a link or a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    text = re.sub(r"([\\\[\]])", r"\\\1", text)
    return re.sub(r"\{(?=[0-9]+\})|(?<=[0-9])\}", lambda hit: hit[0] * 2, text)
