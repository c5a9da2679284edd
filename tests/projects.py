"""A small fictional city as a project on disk, for tests that build or lint for real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASE = ROOT / "tests" / "rules" / "base"


def make_project(root: Path) -> Path:
    """Copy the clean fictional city and the engine's own folders into `root`."""
    shutil.copytree(BASE, root / "guides")
    pages = root / "guides" / "pages"
    pages.mkdir()
    (pages / "index.md").write_text("# 首页\n\n欢迎查看办事指南。\n", encoding="utf-8")
    for folder in ("schema", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
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
