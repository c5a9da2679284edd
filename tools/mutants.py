"""Spoils the program on purpose, one place at a time, and says whether a test notices.

A mutant is a row of `tests/mutants.toml`: a file, the text that stands there, the text put in its place, why somebody
might write it so, and the tests that have to fail. Everything happens in a copy; nothing here is touched.

    python tools/mutants.py              all of them
    python tools/mutants.py t001 retire  those whose file has one of the words in its name
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LIST = ROOT / "tests" / "mutants.toml"
_COPIED = ("tools", "hooks", "schema", "guides", "tests", "pyproject.toml", "mkdocs.yml", "CHANGELOG.md")
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "node_modules", ".cache", "*.egg-info")
_SECONDS = 300


class Mutant(NamedTuple):
    """One place, spoilt.

    Attributes:
        file: Its path below the repository.
        old: What stands there, once; new: what is put in its place.
        why: What would be wrong, in a few words.
        tests: Arguments to pytest; with the mutant in place they have to fail.
    """

    file: str
    old: str
    new: str
    why: str
    tests: list[str]


def listed(path: Path = LIST) -> list[Mutant]:
    """Every mutant of the list."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["mutant"]
    return [Mutant(row["file"], row["old"], row["new"], row["why"], row["tests"]) for row in rows]


def spoilt(mutant: Mutant, root: Path) -> str:
    """The file's text with the mutant in it.

    Raises:
        ValueError: the old text does not stand there exactly once.
    """
    text = (root / mutant.file).read_text(encoding="utf-8")
    if text.count(mutant.old) != 1 or mutant.old == mutant.new:
        raise ValueError(f"{mutant.file} has {mutant.old!r} {text.count(mutant.old)} times")
    return text.replace(mutant.old, mutant.new)


def verdict(mutant: Mutant, copy: Path) -> str:
    """`killed`, `survived`, or what went wrong instead.

    Args:
        mutant: What to spoil.
        copy: A copy of the repository; it is as before afterwards.
    """
    place = copy / mutant.file
    whole = place.read_bytes()
    place.write_text(spoilt(mutant, copy), encoding="utf-8")
    try:
        status = run_tests(mutant.tests, copy)
    finally:
        place.write_bytes(whole)
    return {0: "survived", 1: "killed"}.get(status, f"tests did not run ({status})")


def run_tests(tests: Iterable[str], copy: Path) -> int:
    """Pytest's status."""
    environment = {**os.environ, "PYTHONPATH": str(copy / "tools"), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, check=False, timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        # A program that never ends is noticed, too.
        return 1
    return done.returncode


def table(rows: Iterable[tuple[Mutant, str]]) -> Iterator[str]:
    """A line for each mutant as soon as it is known, and the sum."""
    outcomes = []
    for mutant, outcome in rows:
        outcomes.append(outcome)
        yield f"{outcome:<9} {mutant.file.removeprefix('tools/banshi/')}: {mutant.why}"
    yield f"{outcomes.count('killed')} of {len(outcomes)} killed"


def judged(mutants: list[Mutant]) -> Iterator[tuple[Mutant, str]]:
    """Each mutant with what became of it; tests that fail without any mutant prove nothing and are said first."""
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in _COPIED:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, copy / name, ignore=_LEFT_OUT, symlinks=True)
            else:
                shutil.copy(ROOT / name, copy / name)
        # Git, and what a test builds, look for the top of a repository.
        subprocess.run(["git", "init", "--quiet"], cwd=copy, check=True)
        sound: dict[tuple[str, ...], bool] = {}
        for mutant in mutants:
            key = tuple(mutant.tests)
            if key not in sound:
                sound[key] = run_tests(mutant.tests, copy) == 0
            yield mutant, verdict(mutant, copy) if sound[key] else "tests fail by themselves"


def main(words: list[str]) -> int:
    """Returns 0 if every mutant was killed."""
    chosen = [one for one in listed() if not words or any(word in one.file for word in words)]
    survived = 0
    for line in table(judged(chosen)):
        print(line, flush=True)
        survived += not line.startswith("killed") and not line.endswith("killed")
    return int(survived > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
