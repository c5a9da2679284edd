"""Findings in the formats of code hosts and build servers: golden files, mandatory fields, hostile text inert."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from banshi.model.finding import Finding, Severity
from banshi.report.findings_markdown import MOST, as_markdown
from banshi.report.github import as_github
from banshi.report.gitlab import as_gitlab
from banshi.report.junit import as_junit
from banshi.report.presentation import Presentation
from banshi.report.rdjson import as_rdjson
from banshi.report.sarif import as_sarif
from banshi.rules.engine.baseline import fingerprints
from banshi.rules.engine.registry import all_rules

GOLDEN = Path(__file__).with_name("golden")
FORMATS = {
    "github": (as_github, "txt"),
    "gitlab": (as_gitlab, "json"),
    "sarif": (as_sarif, "json"),
    "junit": (as_junit, "xml"),
    "rdjson": (as_rdjson, "json"),
    "markdown": (as_markdown, "md"),
}


def finding(**fields) -> Finding:
    plain = {
        "rule": "T001",
        "severity": Severity.ERROR,
        "file": "matters/gongan/990709901000.yml",
        "line": 16,
        "column": 13,
        "length": 4,
        "found": "承诺办结时限“90日”比法定办结时限“60日”长。",
        "expected": "承诺办结时限不能长于法定办结时限。",
        "next_step": "请改短承诺办结时限。",
        "excerpt": "  promised: 90日 # 承诺",
    }
    return Finding(**{**plain, **fields})


HOSTILE = '\n::error::x\r%0A<script>alert(1)</script>]]> & "q" | @all #1 [a](javascript:b) {0} `c` \x07\ufffe 😀'
FINDINGS = [
    finding(),
    finding(rule="N008", severity=Severity.WARNING, line=2, column=1, length=1, excerpt="a,b"),
    finding(rule="L011", severity=Severity.INFO, file="local/990102/恶 意,:%#.yml", found=HOSTILE, excerpt=""),
]


def shown(findings, folder="guides/"):
    return Presentation(all_rules(), fingerprints(findings), folder)


def written(name, findings=FINDINGS, folder="guides/"):
    return FORMATS[name][0](findings, shown(findings, folder))


@pytest.mark.parametrize("name", FORMATS)
def test_golden(name, kept):
    kept(GOLDEN / f"{name}.{FORMATS[name][1]}", written(name) + "\n")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_still_a_report(name):
    text = written(name, [])
    assert text if name != "gitlab" else text == "[]"


@pytest.mark.parametrize("name", FORMATS)
def test_paths_begin_where_the_repository_does(name):
    text = written(name, FINDINGS[:1], "city/guides/")
    assert "city/guides/matters/gongan/990709901000.yml" in text


def test_github_commands_cannot_be_forged():
    lines = written("github").split("\n")
    assert len(lines) == len(FINDINGS) + 1
    assert all(
        re.match(r"::(error|warning|notice) title=[^,:\n]*(,file=[^,:\n]*)?(,line=\d+)?::", line) for line in lines
    )
    assert all("\r" not in line for line in lines)


def test_gitlab_has_what_gitlab_wants():
    for row in json.loads(written("gitlab")):
        assert row["description"] and row["check_name"]
        assert re.fullmatch("[0-9a-f]{32}", row["fingerprint"])
        assert row["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert row["location"]["path"].startswith("guides/") and row["location"]["lines"]["begin"] >= 1
    assert len({row["fingerprint"] for row in json.loads(written("gitlab"))}) == len(FINDINGS)


def test_sarif_has_what_the_standard_demands():
    report = json.loads(written("sarif"))
    assert report["version"] == "2.1.0" and "sarif-schema-2.1.0" in report["$schema"]
    (run,) = report["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"] and result["partialFingerprints"]
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", place["artifactLocation"]["uri"])
        region = place["region"]
        assert region["startLine"] >= 1 and 1 <= region["startColumn"] < region["endColumn"]
    hostile = run["results"][2]["message"]["text"]
    assert "\\[a\\](javascript" in hostile and "{{0}}" in hostile


def test_junit_is_xml_with_true_counts():
    root = ElementTree.fromstring(written("junit"))
    assert (root.get("tests"), root.get("failures")) == ("3", "1")
    cases = root.findall("./testsuite/testcase")
    assert len(cases) == 3 and len(root.findall(".//failure")) == 1
    assert root.findall(".//script") == []
    for suite in root:
        assert int(suite.get("tests")) == len(suite)
    empty = ElementTree.fromstring(written("junit", []))
    assert (empty.get("tests"), empty.get("failures")) == ("1", "0")


def test_rdjson_counts_columns_in_bytes():
    one = finding(excerpt="名称: 居民", column=5, length=2)
    (diagnostic,) = json.loads(written("rdjson", [one]))["diagnostics"]
    assert diagnostic["location"]["range"] == {"start": {"line": 16, "column": 9}, "end": {"line": 16, "column": 15}}
    assert diagnostic["severity"] in ("UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO")


def test_markdown_stays_a_table_whatever_people_write():
    lines = written("markdown").strip().split("\n")
    assert len(lines) == 4 + len(FINDINGS)
    assert all(line.count(" | ") == 4 for line in lines[2:])
    assert "<script" not in written("markdown") and "](" not in written("markdown")
    many = [finding(line=number) for number in range(1, MOST + 6)]
    assert "还有 5 处没有列出" in written("markdown", many)
    assert len(written("markdown", many)) < 65_536
