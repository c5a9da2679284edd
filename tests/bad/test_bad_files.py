"""Every folder here is a bad file and what must be said of it.

Below the folder the file lies where it belongs below `guides/`. `expected.txt` lists the findings in order, one a line:
`RULE line:column`, and the file when it is another than the bad one. Adding a folder adds a test.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.model.finding import Finding, Severity

from .bad_files import EXPECTED, HERE, SOUND, inspect_files, inspect_text

CASES = sorted(path.parent for path in HERE.glob(f"*/{EXPECTED}"))


def files_of(case: Path) -> dict[str, bytes]:
    found = (path for path in case.rglob("*") if path.is_file() and path.name != EXPECTED)
    return {path.relative_to(case).as_posix(): path.read_bytes() for path in found}


def told(finding: Finding, file: str) -> str:
    place = f"{finding.rule} {finding.line}:{finding.column}"
    return place if finding.file == file else f"{place} {finding.file}"


def test_the_sound_matter_is_sound(tmp_path):
    assert inspect_text(tmp_path, SOUND).findings == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_file(case: Path, tmp_path: Path):
    files = files_of(case)
    (file,) = files
    inspection = inspect_files(tmp_path, files)
    expected = (case / EXPECTED).read_text(encoding="utf-8").splitlines()
    assert [told(finding, file) for finding in inspection.findings] == expected
    for finding in inspection.findings:
        for sentence in (finding.found, finding.expected, finding.next_step):
            assert sentence.endswith(("。", "？")), sentence
    wrong = any(finding.file == file and finding.severity is Severity.ERROR for finding in inspection.findings)
    assert (file in inspection.faulty) == wrong
    published = {entry.file for entry in inspection.catalog.public} - inspection.faulty
    assert file not in published or not wrong


def test_there_are_enough_of_them():
    assert len(CASES) >= 75


def test_every_folder_says_what_is_expected():
    folders = {path for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(CASES)
