"""A file in memory: value or findings, with places people can go to."""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.model.finding import Problem, Severity
from banshi.source.document import Document, position
from banshi.source.standard import Standard
from tests.bad.bad_files import SOUND

ROOT = Path(__file__).resolve().parents[2]
TERMS = Standard(ROOT / "schema")["terms"]
MATTER = Standard(ROOT / "schema")["matter"]
GOOD = "terms:\n  - {official: 补领, words: [补办]}\n"


def document(text: str | bytes) -> Document:
    return Document("terms.yml", text.encode() if isinstance(text, str) else text, TERMS)


def told(text: str | bytes) -> list[str]:
    return [f"{finding.rule} {finding.line}:{finding.column}+{finding.length}" for finding in document(text).findings]


def test_good():
    one = document(GOOD)
    assert one.value == {"terms": [{"official": "补领", "words": ["补办"]}]}
    assert one.findings == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["Y001 1:1+1"]),
        ("# 注释\n", ["Y001 1:1+1"]),
        ("- a", ["Y001 1:1+1"]),
        ("text", ["Y001 1:1+1"]),
        (GOOD.encode("gbk"), ["Y005 1:1+1"]),
        ("terms: []\nx: z", ["S002 2:1+1", "S006 1:1+5"]),
        ("terms:\n  - {official: 补领}", ["S001 2:5+14"]),
        ("terms:\n  - {official: 补领, words: 补办}", ["S003 2:27+2"]),
        (GOOD + "terms: []", ["Y002 3:1+5", "S006 3:1+5"]),
        (GOOD.replace("补办", "补\t办"), ["Y004 2:29+1"]),
        (GOOD.replace("补办", "１号"), ["Y008 2:28+1"]),
    ],
)
def test_an_error_leaves_no_value(text, expected):
    assert sorted(told(text)) == sorted(expected)
    assert document(text).value is None


@pytest.mark.parametrize("text", [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n")])
def test_a_warning_keeps_the_value(text):
    one = document(text)
    assert one.value is not None
    assert [finding.severity for finding in one.findings] == [Severity.WARNING]


def test_a_finding_quotes_its_line():
    ((finding),) = document("terms:\n  - {official: 补领, words: 补办}").findings
    assert finding.excerpt == "  - {official: 补领, words: 补办}"
    assert finding.excerpt[finding.column - 1 :][: finding.length] == "补办"
    ((finding),) = document(GOOD.replace("补办", "补\u202e办")).findings
    assert finding.excerpt == "  - {official: 补领, words: [补�办]}"


def test_line_ends_do_not_move_places():
    text = "terms:\r\n  - {official: 补领, words: 补办}\r\n"
    assert told(text) == ["Y005 1:7+1", "S003 2:27+2"]


def test_problems_of_a_rule_are_given_places():
    problem = Problem(("terms", 0, "words", 0), "有。", "无。", "删。")
    ((finding),) = document(GOOD).position([("T900", Severity.INFO, problem)])
    assert (finding.file, finding.line, finding.column, finding.length) == ("terms.yml", 2, 28, 2)
    assert (finding.rule, finding.severity, finding.excerpt) == ("T900", Severity.INFO, GOOD.split("\n")[1])


@pytest.mark.parametrize("text", ["", "{", "\n\n"])
def test_a_problem_in_an_unreadable_text_stands_at_its_top(text):
    ((finding),) = position("city.yml", text, [("X001", Severity.ERROR, Problem(("a", "b"), "有。", "无。", "删。"))])
    assert (finding.line, finding.column, finding.length) == (1, 1, 1)


def test_a_miswritten_code_is_known_by_the_files_name():
    text = SOUND.replace('code: "992014902000"', 'code: "99201490200"')
    (finding,) = Document("matters/renshe/992014902000.yml", text.encode(), MATTER).findings
    assert "992014902000" in finding.next_step
    (finding,) = Document("matters/renshe/x.yml", text.encode(), MATTER).findings
    assert "写成" not in finding.next_step


@pytest.mark.parametrize(
    ("line", "hit"),
    [
        ('trip_count: "1"', True),
        ("trip_count: '1'", True),
        ('version: "1"', True),
        ('high_frequency: "true"', True),
        ('high_frequency: "false"', True),
        ('aliases: ["4050"]', False),
        ('summary: "12345"', False),
        ('trip_reason: "true"', False),
        ("trip_count: 1", False),
        ("high_frequency: true", False),
        ('effective: "2026-11-01"', False),
    ],
)
def test_quotes_around_what_is_no_text(line, hit):
    key = line.partition(":")[0]
    text = "".join(row for row in SOUND.splitlines(keepends=True) if not row.startswith(f"{key}:")) + line + "\n"
    found = [
        one for one in Document("matters/renshe/992014902000.yml", text.encode(), MATTER).findings if one.rule == "Y016"
    ]
    assert bool(found) is hit
    assert all(one.fix is not None and one.fix.safe for one in found)
