"""Several files together: killed or refused at every single step, all is as it was or all is as it should be."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

import pytest

from banshi.disk.transaction import FOLDER, exchange, recover
from banshi.errors import NotChanged
from tests.projects import tree

BEFORE = {"a.yml": b"a: 1\n", "deep/b.yml": b"b: 1\n", "gone.yml": b"c: 1\n", "new/folder/d.yml": None}
AFTER = {"a.yml": b"a: 2\n", "deep/b.yml": b"b: 2\n", "gone.yml": None, "new/folder/d.yml": b"d: 2\n"}
STEPS = ("replace", "fsync", "unlink", "mkdir", "rmdir", "chmod")


EACH_STEP = range(60)
"""More steps than the change takes, so that the last of them find it done."""


class Killed(BaseException):
    """The process is no more."""


class Disk:
    """Counts what is asked of the disk and, from some step on, refuses or dies."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked, self.until, self.error = 0, -1, BaseException
        self.forgiving: tuple[str, ...] = ()
        for name in STEPS:
            monkeypatch.setattr(os, name, self._counted(name, getattr(os, name)))

    def _counted(self, name: str, real):
        def call(*arguments, **options):
            self.asked += 1
            if 0 <= self.until < self.asked and name not in self.forgiving:
                raise self.error
            return real(*arguments, **options)

        return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "guides"
    for name, data in BEFORE.items():
        if data is not None:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
    return root


def state(folder: Path) -> dict[str, bytes | None]:
    """The files, and nothing else may be there: no journal, no half file, no empty folder of ours."""
    found = tree(folder)
    assert set(found) <= set(BEFORE), sorted(found)
    assert not (folder / FOLDER).exists()
    assert (folder / "new").exists() == ("new/folder/d.yml" in found)
    return {name: found.get(name) for name in BEFORE}


def test_every_step_is_tried(folder: Path, monkeypatch) -> None:
    with monkeypatch.context() as patch:
        disk = Disk(patch)
        exchange(folder, BEFORE, AFTER)
        assert 20 < disk.asked < len(EACH_STEP)


def test_it_is_done_and_nothing_is_left(folder: Path) -> None:
    (folder / "a.yml").chmod(0o640)
    exchange(folder, BEFORE, AFTER)
    assert state(folder) == AFTER
    assert (folder / "a.yml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("step", EACH_STEP)
def test_killed_at_any_step_the_next_run_finishes_or_undoes(folder: Path, monkeypatch, step: int) -> None:
    with monkeypatch.context() as patch:
        disk = Disk(patch)
        disk.until, disk.error = step, Killed()
        try:
            exchange(folder, BEFORE, AFTER)
            finished = True
        except Killed:
            finished = False
    recover(folder)
    assert state(folder) in (BEFORE, AFTER)
    assert not finished or state(folder) == AFTER
    exchange(folder, state(folder), AFTER)
    assert state(folder) == AFTER


@pytest.mark.parametrize("step", EACH_STEP)
def test_killed_again_while_recovering(folder: Path, monkeypatch, step: int) -> None:
    for until in (step, step // 2, 3):
        with monkeypatch.context() as patch:
            disk = Disk(patch)
            disk.until, disk.error = until, Killed()
            with contextlib.suppress(Killed, NotChanged):
                exchange(folder, BEFORE, AFTER) if until == step else recover(folder)
    recover(folder)
    assert state(folder) in (BEFORE, AFTER)


@pytest.mark.parametrize("step", EACH_STEP)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_refused_at_any_step_nothing_has_changed(folder: Path, monkeypatch, step: int, number: int) -> None:
    with monkeypatch.context() as patch:
        disk = Disk(patch)
        disk.until, disk.error = step, OSError(number, os.strerror(number))
        disk.forgiving = ("unlink", "rmdir")
        try:
            exchange(folder, BEFORE, AFTER)
            refused = False
        except NotChanged as error:
            refused = True
            assert str(error).endswith("。")
    recover(folder)
    assert state(folder) == (BEFORE if refused else AFTER)


def test_somebody_else_is_at_it(folder: Path) -> None:
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "owner").write_text(str(os.getppid()), encoding="ascii")
    with pytest.raises(NotChanged, match="另一个命令"):
        exchange(folder, BEFORE, AFTER)
    (folder / FOLDER / "owner").write_text("999999999", encoding="ascii")
    exchange(folder, BEFORE, AFTER)
    assert state(folder) == AFTER


def test_what_is_not_as_it_was_stops_it(folder: Path) -> None:
    (folder / "a.yml").write_bytes(b"a: 3\n")
    with pytest.raises(NotChanged, match="刚刚被别人改过"):
        exchange(folder, BEFORE, AFTER)
    assert tree(folder)["deep/b.yml"] == b"b: 1\n"
