"""A copy of a city under a newer engine: installed, migrated and linted there, so that nothing is risked."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

from packaging.version import Version

from banshi.errors import NotChanged
from banshi.lifecycle.engine import pinned
from banshi.lifecycle.kit import MANIFEST

LOCK = "requirements.lock"
_EXAMPLE = "banshi/example/"
# What is made, fetched or kept beside a city's own files.
_APART = {".git", ".venv", ".cache", "site", "pdf", "wheels", "__pycache__"}
_HEADING = re.compile(r"^## (?P<version>\S+)$", re.M)


class Counts(NamedTuple):
    """How many findings the guides have."""

    errors: int
    warnings: int


def make_trial(city: Path, wheel: Path, trial: Path) -> dict[str, bytes]:
    """Copy a city and pin the newer engine in the copy.

    Returns:
        Path in the city → bytes of the packages the newer engine brings.
    """
    shutil.copytree(city, trial, ignore=lambda folder, names: _APART & set(names))
    wheels = trial / "wheels"
    if (wheel.parent / MANIFEST).is_file():
        shutil.copytree(wheel.parent, wheels)
    elif (city / "wheels" / MANIFEST).is_file():
        shutil.copytree(city / "wheels", wheels)
    wheels.mkdir(exist_ok=True)
    shutil.copy(wheel, wheels / wheel.name)
    with zipfile.ZipFile(wheel) as archive:
        (trial / "run.py").write_bytes(archive.read(f"{_EXAMPLE}tools/run.py"))
        lock = archive.read(f"{_EXAMPLE}tools/{LOCK}").decode("utf-8")
    (trial / LOCK).write_text(pinned(lock, wheel), encoding="utf-8")
    known = {path.name for path in (city / "wheels").glob("*")}
    new = [path for path in wheels.iterdir() if path.name not in known or path.name == MANIFEST]
    return {f"wheels/{path.name}": path.read_bytes() for path in new}


def run_trial(trial: Path) -> Counts:
    """Install the newer engine in the copy, let it bring the guides to its format, and count what it finds.

    Raises:
        NotChanged: it cannot be installed, or cannot read the guides.
    """
    migrated = _run(trial, "run.py", "banshi", "migrate", "--allow-warnings")
    if migrated.returncode:
        said = (migrated.stderr or migrated.stdout).strip()[-600:]
        raise NotChanged(f"新的程序没有装好，或者读不了现在的指南，什么都没有改动：\n{said}")
    return _counts(_run(trial, "run.py", "banshi", "lint", "--format", "json"))


def lint_counts(city: Path) -> Counts:
    """What the engine that runs now finds."""
    return _counts(_run(city, "-m", "banshi", "lint", "--format", "json"))


def texts(city: Path) -> dict[str, bytes]:
    """Every file of a city that an upgrade may change."""
    found = {}
    for folder, folders, names in os.walk(city):
        folders[:] = [name for name in folders if name not in _APART and not name.startswith((".site.", "site."))]
        for name in names:
            path = Path(folder) / name
            if path.suffix != ".pyc" and not path.is_symlink():
                found[path.relative_to(city).as_posix()] = path.read_bytes()
    return found


def notes_of(wheel: Path, old: str) -> str:
    """What the change log in a wheel says of everything newer than a version."""
    with zipfile.ZipFile(wheel) as archive:
        log = archive.read(f"{_EXAMPLE}CHANGELOG.md").decode("utf-8")
    headings = [*_HEADING.finditer(log)]
    ends = [heading.start() for heading in headings[1:]] + [len(log)]
    newer = (
        log[heading.start() : end]
        for heading, end in zip(headings, ends, strict=True)
        if Version(heading["version"]) > Version(old)
    )
    return "".join(newer).strip()


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def _counts(done: subprocess.CompletedProcess[str]) -> Counts:
    try:
        findings = json.loads(done.stdout)["findings"]
    except (ValueError, KeyError, TypeError):
        raise NotChanged(f"检查没有运行成，什么都没有改动：\n{(done.stderr or done.stdout).strip()[-600:]}") from None
    severities = [finding["severity"] for finding in findings]
    return Counts(severities.count("error"), severities.count("warning"))
