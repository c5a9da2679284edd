"""Findings that were there before, known again by what they say and not by their line."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from banshi.errors import BaselineUnreadable
from banshi.model.finding import Finding
from banshi.rules.engine.suppression import untouchable

VERSION = 1


class Known(NamedTuple):
    """A finding of a baseline.

    Attributes:
        fingerprint: What it is known by.
        rule: Code of its rule; file: path below `guides/`; found: what was said of it then.
    """

    fingerprint: str
    rule: str
    file: str
    found: str


class Compared(NamedTuple):
    """Findings against a baseline: those it does not hold, and what it holds in vain."""

    new: list[Finding]
    vanished: list[Known]


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """What each finding is known by: rule, file, the line's words, and how many alike stand before it.

    Neither the line's number nor its indentation nor the sentences of a rule count, so a finding is known again after
    lines moved and after a rule was worded anew.
    """
    alike: Counter[tuple[str, str, str]] = Counter()
    marks = []
    for finding in findings:
        content = (finding.rule, finding.file, " ".join(finding.excerpt.split()))
        alike[content] += 1
        text = "\0".join((*content, str(alike[content])))
        marks.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return marks


def as_baseline(findings: Sequence[Finding]) -> str:
    """The baseline that holds these findings, as a file's text."""
    rows = [
        Known(mark, finding.rule, finding.file, finding.found)._asdict()
        for mark, finding in zip(fingerprints(findings), findings, strict=True)
    ]
    rows.sort(key=lambda row: (row["file"], row["rule"], row["fingerprint"]))
    return json.dumps({"version": VERSION, "findings": rows}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(data: bytes) -> list[Known]:
    """The findings of a baseline.

    Raises:
        BaselineUnreadable: the file is not one.
    """
    try:
        held = json.loads(data)
        if held["version"] != VERSION:
            raise BaselineUnreadable(f"基线文件的版本是 {held['version']}，这里只认版本 {VERSION}，请重新生成。")
        return [Known(*(str(row[field]) for field in Known._fields)) for row in held["findings"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BaselineUnreadable("基线文件读不出来，请用 --write-baseline 重新生成。") from error


def against(findings: Sequence[Finding], known: Iterable[Known]) -> Compared:
    """Part findings into those a baseline holds and those it does not.

    Args:
        findings: Every finding of the whole project, so that alike ones are counted as they were.
        known: The baseline.
    """
    held = {row.fingerprint: row for row in known}
    marks = fingerprints(findings)
    pairs = zip(marks, findings, strict=True)
    # What opens a door is never an old acquaintance.
    new = [finding for mark, finding in pairs if mark not in held or untouchable(finding)]
    return Compared(new, [row for mark, row in held.items() if mark not in set(marks)])
