"""Every line of the threat model names a test that exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MANUAL = ROOT / "tools/manual/threats.md"
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def rows() -> list[str]:
    lines = MANUAL.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("| ") and not line.startswith(("| ---", "| 谁 Who"))]


def test_every_line_names_a_test_that_exists() -> None:
    assert len(rows()) >= 20
    for row in rows():
        named = _TEST.findall(row)
        assert named, row
        for file, name in named:
            tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
            assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}, (file, name)


def test_every_line_is_in_both_languages() -> None:
    for row in rows():
        who = row.split("|")[1]
        assert re.search("[一-鿿]", who) and re.search("[a-z]", who), row
