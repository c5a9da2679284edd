"""Sentences that honest people wrote are let pass: hardly one of many hundred rewordings is told to be a mistake."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from banshi.source.files import Project
from tests.changes.edits import FOLDER, standing
from tests.clerk.mistakes import Mistake, tell
from tests.projects import ROOT

EVERY = 11
"""Of the edits, so that it takes half a minute and not five."""
MOST_TOLD = 0.02
_NOT_PLAIN = re.compile(r"\n|: | #|[\[\]{}\"',]")
"""What a plain scalar of a row cannot hold."""


def rewordings(guides: Path) -> list[Mistake]:
    """The honest edits that replace one text, as it stands once in its file, by another."""
    files = sorted(FOLDER.glob("honest*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    found = []
    for row in rows[::EVERY]:
        old, new, path = row["old"], row["new"], guides / standing(row["file"])
        if not old or not new or row.get("pair") or _NOT_PLAIN.search(new) or not path.is_file():
            continue
        # What is lighter in the structure may need more than one edit.
        if path.read_text(encoding="utf-8").count(old) == 1 and row["class"] != "减轻的结构":
            edit = {"find": old, "replace": new}
            found.append(Mistake(row["id"], standing(row["file"]), edit, (), (), None, False, row["class"]))
    return found


@pytest.mark.slow
def test_they_are_not_told_to_be_mistakes(tmp_path: Path) -> None:
    for name in ("guides", "schema"):
        shutil.copytree(ROOT / name, tmp_path / name)
    edits = rewordings(tmp_path / "guides")
    assert len(edits) > 80
    told = [one for one in tell(Project(tmp_path), edits) if one.new]
    said = [(one.mistake.id, one.mistake.edit["replace"], [found.found for found in one.new]) for one in told]
    assert len(told) <= MOST_TOLD * len(edits), said
