"""What tests of the life cycle share."""

from __future__ import annotations

import difflib
from pathlib import Path

from click.testing import CliRunner, Result

from banshi.cli import main
from tests.projects import tree

CARD, FOOD, RECORD = "990709901000", "990131901000", "992014901000"


def banshi(project: Path, *arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, [*arguments, "--project", str(project)], input=answers)


def lint(project: Path) -> str:
    done = banshi(project, "lint", "--strict")
    return "" if done.exit_code == 0 else done.output


def guides(project: Path) -> dict[str, bytes]:
    return tree(project / "guides")


def touched(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Changed lines of files that are there before and after: `-old` and `+new`."""
    found = []
    for name in sorted(before.keys() & after.keys()):
        lines = difflib.ndiff(before[name].decode().splitlines(), after[name].decode().splitlines())
        found += [f"{line[0]} {line[2:].strip()}" for line in lines if line[0] in "+-"]
    return found
