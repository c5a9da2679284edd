"""Findings as a JUnit report, which every build server shows as failed tests."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree

import msgspec

from banshi.model.finding import Finding, Severity
from banshi.report.presentation import Presentation
from banshi.report.text import full, headline

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(findings: Sequence[Finding], shown: Presentation) -> str:
    """XML: a suite for each file, a case for each finding; errors are failures, others only say what they say."""
    root = ElementTree.Element("testsuites", {"name": "banshi lint", **_counts(findings)})
    for name, group in groupby(findings, key=shown.path):
        of_file = list(group)
        suite = ElementTree.SubElement(root, "testsuite", {"name": _legal(name), **_counts(of_file)})
        for one in of_file:
            _case(suite, one, shown)
    if not findings:
        suite = ElementTree.SubElement(root, "testsuite", name="banshi lint", tests="1", failures="0", errors="0")
        ElementTree.SubElement(suite, "testcase", name=headline(findings), classname="guides")
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False)


def _case(suite: ElementTree.Element, one: Finding, shown: Presentation) -> None:
    # A build server prints reports into its log, where a line of its own could be a command.
    one = msgspec.structs.replace(one, found=_flat(one.found), next_step=_flat(one.next_step))
    name = f"{one.rule} {shown.title(one)} 第 {one.line} 行"
    case = ElementTree.SubElement(suite, "testcase", name=_legal(name), classname=_legal(shown.path(one)))
    said = _legal(full(one, shown.title(one)))
    if one.severity is Severity.ERROR:
        failure = ElementTree.SubElement(case, "failure", type=one.rule, message=_legal(one.found))
        failure.text = said
    else:
        ElementTree.SubElement(case, "system-out").text = said


def _counts(findings: Sequence[Finding]) -> dict[str, str]:
    failures = Counter(finding.severity for finding in findings)[Severity.ERROR]
    return {"tests": str(max(1, len(findings))), "failures": str(failures), "errors": "0"}


def _flat(text: str) -> str:
    return " ".join(text.split())


def _legal(text: str) -> str:
    """What XML 1.0 allows; the rest cannot even be escaped in it."""
    return _NOT_XML.sub("�", text)
