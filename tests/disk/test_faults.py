"""What a disk says when it refuses: one Chinese sentence, and one file or the other, never half of it."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from banshi.disk.faults import sentence
from banshi.disk.writing import put, sweep
from tests.projects import ROOT, make_project

NUMBERS = [
    getattr(errno, name)
    for name in ("ENOSPC", "EACCES", "EPERM", "EROFS", "ENOENT", "EISDIR", "ELOOP", "EIO", "EMFILE", "ENAMETOOLONG")
]


@pytest.mark.parametrize("number", NUMBERS)
def test_one_sentence_that_names_the_file(number: int) -> None:
    said = sentence(OSError(number, os.strerror(number), "/某处/甲.yml"))
    assert said.endswith("。") and "\n" not in said
    assert "甲.yml" in said or number == errno.EMFILE


def test_a_name_nobody_can_read_is_shown_all_the_same() -> None:
    assert "�" in sentence(OSError(errno.EIO, "x", b"\xff\x00.yml"))


@pytest.mark.parametrize("step", ["write", "replace", "chmod"])
def test_a_file_is_the_old_one_or_the_new_one(tmp_path: Path, monkeypatch, step: str) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"old")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "x")

    if step == "write":
        monkeypatch.setattr(os, "fsync", refuse)
    else:
        monkeypatch.setattr(os, step, refuse)
    with pytest.raises(OSError):
        put(path, b"new", kept=True)
    monkeypatch.undo()
    assert path.read_bytes() == b"old" and [one.name for one in tmp_path.iterdir()] == ["a.yml"]


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".banshi-999999999-a.yml").write_bytes(b"half")
    (tmp_path / f".banshi-{os.getppid()}-b.yml").write_bytes(b"somebody else is at it")
    sweep(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [f".banshi-{os.getppid()}-b.yml"]


def test_a_run_that_ended_unasked_is_not_at_it_any_more(tmp_path: Path) -> None:
    """Where nobody takes their exit codes, as in many a container, killed programs stay in the table for ever."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT)
    (tmp_path / f".banshi-{ended.pid}-a.yml").write_bytes(b"half")
    sweep(tmp_path)
    ended.wait()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("faults") / "city")


def banshi(project: Path, *words: str, out: str | None = None) -> subprocess.CompletedProcess[str]:
    with Path(out or os.devnull).open("wb") as sink:
        return subprocess.run(
            [sys.executable, "-m", "banshi", *words], cwd=project, stdout=sink, stderr=subprocess.PIPE, encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT / "tools"), "PYTHONUTF8": "1"}, check=False,
        )  # fmt: skip


COMMANDS = [
    ("lint",), ("lint", "--format", "json"), ("explain", "G001"), ("stats",), ("fields",), ("owners",), ("--help",),
    ("lint", "--help"), ("laws",),
]  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_full_disk_is_one_sentence_and_two(project: Path, words: tuple[str, ...]) -> None:
    done = banshi(project, *words, out="/dev/full")
    assert done.returncode == 2
    assert re.fullmatch(r"磁盘空间不够[^\n]*。\n", done.stderr), done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("lint", "--write-baseline", "{place}"), ("export", "xlsx", "--out", "{place}"), ("export", "csv", "--out", "{place}"),
        ("export", "hotline", "--out", "{place}"), ("pdf", "--out", "{place}"),
    ],
    ids=lambda words: " ".join(words[:2]),
)  # fmt: skip
@pytest.mark.parametrize("place", ["/proc/nowhere/x", "guides/city.yml/x"])
def test_a_place_that_cannot_be_written_is_one_sentence_and_two(
    project: Path, words: tuple[str, ...], place: str
) -> None:
    done = banshi(project, *(word.format(place=place) for word in words))
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr and done.stderr.strip().endswith("。"), done.stderr
