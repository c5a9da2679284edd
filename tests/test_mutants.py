"""The list of mutants is about the program as it is, and the tool that tries them tells the noticed from the unnoticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.mutants import Mutant, listed, spoilt, table, verdict

from tests.projects import ROOT

MUTANTS = listed()


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: f"{Path(mutant.file).stem}: {mutant.why}")
def test_a_mutant_is_still_a_program_with_one_place_spoilt(mutant: Mutant) -> None:
    text = spoilt(mutant, ROOT)
    if mutant.file.endswith(".py"):
        compile(text, mutant.file, "exec")
    assert all((ROOT / test.partition("::")[0]).exists() for test in mutant.tests if test.startswith("tests/"))
    assert any(test.startswith("tests/") for test in mutant.tests)


def test_none_is_listed_twice() -> None:
    places = [(mutant.file, mutant.old, mutant.new) for mutant in MUTANTS]
    assert len(set(places)) == len(places) >= 25


def test_noticed_and_unnoticed_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(
        "def more(a, b):\n    return a > b\n\n\ndef unused():\n    return 1\n", "utf-8"
    )
    (tmp_path / "test_it.py").write_text(
        "from program import more\n\n\ndef test():\n    assert not more(1, 1)\n", "utf-8"
    )
    noticed = Mutant("program.py", "a > b", "a >= b", "equal is more", ["test_it.py"])
    unnoticed = Mutant("program.py", "return 1", "return 2", "nobody asks", ["test_it.py"])
    broken = Mutant("program.py", "return 1", "return 2", "no such test", ["test_other.py"])
    whole = (tmp_path / "program.py").read_bytes()
    rows = [(one, verdict(one, tmp_path)) for one in (noticed, unnoticed, broken)]
    assert [outcome for _, outcome in rows] == ["killed", "survived", "tests did not run (4)"]
    assert (tmp_path / "program.py").read_bytes() == whole
    assert list(table(rows)) == [
        "killed    program.py: equal is more",
        "survived  program.py: nobody asks",
        "tests did not run (4) program.py: no such test",
        "1 of 3 killed",
    ]


def test_a_place_that_is_gone_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\nx = 1\n", "utf-8")
    for old in ("x = 1", "x = 3"):
        with pytest.raises(ValueError, match="times"):
            spoilt(Mutant("a.py", old, "x = 2", "", []), tmp_path)
