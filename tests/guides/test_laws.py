"""The manual's table of the cited law is what the command prints for these guides, on the day it names."""

from __future__ import annotations

import re

from click.testing import CliRunner

from banshi.cli import main
from tests.projects import ROOT

PAGE = ROOT / "tools/manual/laws.md"


def test_the_committed_table_is_current():
    written = PAGE.read_text(encoding="utf-8")
    made = re.search(r"`banshi (laws --format markdown --as-of \d{4}-\d{2}-\d{2})`", written)
    assert made is not None
    done = CliRunner().invoke(main, [*made[1].split(), "--project", str(ROOT)])
    assert done.exit_code == 0, done.output
    assert written == done.output, f"run: banshi {made[1]} > tools/manual/laws.md"


def test_every_edition_says_where_it_comes_from_if_it_was_compared():
    laws = (ROOT / "guides/laws.yml").read_text(encoding="utf-8")
    assert not re.findall(r"\{(?:(?!source:)[^}])*verified: true[^}]*\}", laws)
