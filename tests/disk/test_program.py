"""What the program makes is made anew when any of its parts changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.disk import program
from banshi.disk.program import program_digest


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small program: code in two rooms, a template, a schema."""
    for name in ("code/a.py", "code/room/b.py", "code/room/sheet.typ", "templates/a.html", "schema/a.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    places = ((tmp_path / "code", (".py", ".typ")), (tmp_path / "templates", (".html",)))
    monkeypatch.setattr(program, "_PLACES", places)
    return tmp_path


def digest(parts: Path) -> bytes:
    program_digest.cache_clear()
    return program_digest(parts / "schema")


@pytest.mark.parametrize("name", ["code/a.py", "code/room/sheet.typ", "templates/a.html", "schema/a.json"])
def test_a_change_of_any_part_is_another_program(parts: Path, name: str) -> None:
    before = digest(parts)
    (parts / name).write_text("b", encoding="utf-8")
    assert digest(parts) != before


def test_a_file_that_moves_is_another_program(parts: Path) -> None:
    before = digest(parts)
    (parts / "code/room/b.py").rename(parts / "code/b.py")
    assert digest(parts) != before


def test_what_python_leaves_and_other_files_do_not_count(parts: Path) -> None:
    before = digest(parts)
    for name in ("code/__pycache__/a.py", "code/notes.txt"):
        (parts / name).parent.mkdir(exist_ok=True)
        (parts / name).write_text("a", encoding="utf-8")
    assert digest(parts) == before


def test_it_is_the_same_wherever_it_lies(parts: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    before = digest(parts)
    other = tmp_path_factory.mktemp("elsewhere") / "schema"
    (parts / "schema").rename(other)
    program_digest.cache_clear()
    assert program_digest(other) == before
