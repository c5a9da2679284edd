"""Laying a file over the fictional city and inspecting what comes of it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CITY = ROOT / "tests" / "rules" / "base"
EXPECTED = "expected.txt"
TODAY = date(2026, 11, 2)

MATTER = "matters/renshe/992014902000.yml"
SOUND = (HERE / "sound.yml").read_text(encoding="utf-8")
"""A matter without a flaw, from which the bad ones differ in one thing."""


def inspect_files(root: Path, files: dict[str, bytes]) -> Inspection:
    """Inspect the fictional city with some files added or put in place of its own.

    Args:
        root: An empty folder to build the project in.
        files: Path below `guides/` → content.
    """
    guides = root / "guides"
    shutil.copytree(CITY, guides)
    for name, data in files.items():
        path = guides / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return inspect_project(Project(root), today=TODAY)


def inspect_text(root: Path, text: str) -> Inspection:
    """The same with one matter."""
    return inspect_files(root, {MATTER: text.encode("utf-8")})
