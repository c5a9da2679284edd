"""The folders the benchmarks work in, and the things done to them between two runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "-q"]
BANSHI = [sys.executable, "-m", "banshi"]
_AGE = 3600
"""Seconds; more than there are edits in a run."""


def make_project(folder: Path, matters: int) -> Path:
    """A synthetic project. Made by another process: a large parent would count as its children's memory."""
    run(HERE / "synthetic.py", folder, "--matters", matters)
    return folder


def make_hugo_site(project: Path, folder: Path) -> Path:
    """A Hugo site from the data of a project that has been built."""
    run(HERE / "hugo_site.py", project, folder)
    return folder


def run(script: Path, *arguments: object) -> None:
    """Run one of the scripts next to this one.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    subprocess.run([sys.executable, str(script), *map(str, arguments)], check=True)


def forget(folder: Path) -> None:
    """Remove whatever a build of either program left."""
    for name in (".cache", "site", ".site.next", ".site.old", "public", "resources", ".hugo_build.lock"):
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def a_matter(project: Path) -> Path:
    """The matter that gets edited."""
    return sorted(project.glob("guides/matters/*/*.yml"))[0]


def edit(project: Path, number: int) -> str:
    """Change the summary of one matter.

    Returns:
        The words that are new.
    """
    path, words = a_matter(project), f"第{number}次修改说明。"
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("summary: "))
    lines[at] = f"summary: {words}"
    path.write_text("\n".join(lines), encoding="utf-8")
    # A file saved a moment ago is looked at more than once, to be safe; ordinary edits are older than the build.
    saved = time.time() - _AGE + number
    os.utime(path, (saved, saved))
    return words


def make_repository(project: Path) -> None:
    """An empty repository around a project, its cache and site left out."""
    subprocess.run(["git", "init", "--quiet"], cwd=project, check=True)
    (project / ".gitignore").write_text(".cache/\nsite/\n", encoding="utf-8")


def commit(project: Path) -> None:
    """Commit everything."""
    who = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "add", "--all"], cwd=project, check=True)
    subprocess.run(["git", *who, "commit", "--quiet", "--message", "x"], cwd=project, check=True)
