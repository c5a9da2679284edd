"""Findings for people: the caret stands under what is meant, also after Chinese characters."""

from __future__ import annotations

import pytest

from banshi.model.finding import Finding, Severity
from banshi.model.fix import Fix
from banshi.report.text import fixable, full, headline, one_line, width


def finding(**fields) -> Finding:
    plain = {
        "rule": "T001",
        "severity": Severity.ERROR,
        "file": "matters/gongan/990709901000.yml",
        "line": 16,
        "column": 1,
        "found": "承诺太长。",
        "expected": "不长于法定。",
        "next_step": "请改短。",
    }
    return Finding(**{**plain, **fields})


@pytest.mark.parametrize(
    ("excerpt", "column", "length", "caret"),
    [
        ("name: a", 1, 4, "^^^^"),
        ("name: 居民身份证", 7, 5, "      ^^^^^^^^^^"),
        ("居民: 身份证", 5, 3, "      ^^^^^^"),
        ("a: １２b", 4, 2, "   ^^^^"),
        ("a: “居”", 4, 3, "   ^^^^"),
        ("居民", 3, 1, "    ^"),
        ("居民", 9, 1, "    ^"),
        ("a: 😀b", 5, 1, "     ^"),
        ("居　民", 3, 1, "    ^^"),
    ],
)
def test_caret(excerpt, column, length, caret):
    shown = full(finding(excerpt=excerpt, column=column, length=length), "规则").split("\n")
    assert shown[1] == f"  16 | {excerpt}"
    assert shown[2] == f"     | {caret}"


def test_full():
    assert full(finding(excerpt="a: b", column=4), "承诺不长于法定").split("\n") == [
        "guides/matters/gongan/990709901000.yml:16:4  错误 T001  承诺不长于法定",
        "  16 | a: b",
        "     |    ^",
        "  问题：承诺太长。",
        "  标准：不长于法定。",
        "  怎么改：请改短。",
        "  说明：banshi explain T001",
    ]


@pytest.mark.parametrize(
    ("fixes", "tried", "said"),
    [
        ([], False, ""),
        ([True], False, "其中 1 处可以自动改（banshi lint --fix）。"),
        (
            [True, False],
            False,
            "其中 1 处可以自动改（banshi lint --fix），1 处可以自动改但要请人核对（再加 --unsafe）。",
        ),
        ([True], True, ""),
        ([True, False], True, "其中 1 处可以自动改但要请人核对（再加 --unsafe）。"),
    ],
)
def test_a_safe_fix_that_was_refused_is_not_promised_again(fixes, tried, said):
    found = [finding(fix=Fix(safe)) for safe in fixes]
    assert fixable(found, tried=tried) == said


def test_without_a_line_there_is_no_caret():
    assert "^" not in full(finding(), "规则")


def test_one_line():
    assert one_line(finding(column=4)) == "guides/matters/gongan/990709901000.yml:16:4 错误 T001 承诺太长。"


ERROR, WARNING, INFO = (finding(severity=severity) for severity in Severity)


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ([], "没有发现问题。"),
        ([ERROR], "发现 1 个错误，分布在 1 个文件。"),
        ([INFO, WARNING, ERROR, WARNING], "发现 1 个错误、2 个警告、1 个提示，分布在 1 个文件。"),
        ([WARNING, finding(severity=Severity.WARNING, file="city.yml")], "发现 2 个警告，分布在 2 个文件。"),
    ],
)
def test_headline(findings, said):
    assert headline(findings) == said


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("ab", 2), ("居民", 4), ("（a）", 5), ("·", 1), ("　", 2)])
def test_width(text, columns):
    assert width(text) == columns
