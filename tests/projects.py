"""A small fictional city as a project on disk, for tests that build or lint for real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASE = ROOT / "tests" / "rules" / "base"


def make_project(root: Path, *, standard: bool = False) -> Path:
    """Copy the clean fictional city into `root`, and what MkDocs needs to find the engine.

    Args:
        root: Where the city will be.
        standard: Whether it brings its own copy of the standard, to be changed, instead of the engine's.
    """
    shutil.copytree(BASE, root / "guides")
    pages = root / "guides" / "pages"
    pages.mkdir()
    (pages / "index.md").write_text("# 首页\n\n欢迎查看办事指南。\n", encoding="utf-8")
    (root / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "banshi_hook.py", root / "hooks")
    if standard:
        shutil.copytree(ROOT / "schema", root / "schema")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def run(root: Path, *arguments: str, **options) -> subprocess.CompletedProcess[str]:
    """Run a Python module of the environment inside a project, capturing what it says."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        **options,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")
