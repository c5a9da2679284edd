"""An update leaves the old pack or the new one, whole, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from banshi.disk import swap as swapping
from banshi.errors import NotUpdated
from banshi.kiosk.container import container
from banshi.kiosk.manifest import NAME, HallOfPack
from banshi.kiosk.update import Outcome, copy_stream, update
from banshi.kiosk.verification import verify
from tests.kiosk.packs import CONTENT, make_pack, zipped
from tests.projects import tree

NEWER = {
    **CONTENT,
    "site/index.html": "<h1>新首页</h1>",
    "site/matters/992014901000.html": "<h1>新事项</h1>",
    "site/moved.pdf": CONTENT["site/pdf/990709901000.pdf"],
}
del NEWER["site/pdf/990709901000.pdf"]


class Packs:
    """An old pack in use and a newer one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.old, self.new = folder / "hall", folder / "stick" / "hall"
        make_pack(self.old)
        make_pack(self.new, NEWER, day="2026-12-01")
        self.before, self.after = tree(self.old), tree(self.new)

    def is_old(self) -> bool:
        return tree(self.old) == self.before

    def is_new(self) -> bool:
        return tree(self.old) == self.after

    def left_over(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir() if path.name not in ("hall", "stick"))


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return Packs(tmp_path)


def command(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["kiosk", "update", *map(str, arguments)])


@pytest.mark.parametrize("as_zip", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("exchange", [True, False], ids=["one step", "two renames"])
def test_the_new_pack_takes_the_place_of_the_old(
    packs: Packs, monkeypatch: pytest.MonkeyPatch, as_zip: bool, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    done = command(packs.old, zipped(packs.new) if as_zip else packs.new)
    assert done.exit_code == 0, done.output
    assert "2026年12月1日" in done.output
    assert packs.is_new()
    assert packs.left_over() == []


def test_only_what_changed_is_copied(packs: Packs) -> None:
    copied: list[str] = []

    def copy(source: BinaryIO, target: BinaryIO) -> None:
        copied.append(Path(target.name).name)
        copy_stream(source, target)

    told: list[tuple[int, int]] = []
    outcome = update(packs.old, packs.new, copy=copy, progress=lambda *numbers: told.append(numbers))
    assert isinstance(outcome, Outcome)
    assert told == [(number, len(NEWER)) for number in range(1, len(NEWER) + 1)]
    assert sorted(copied) == ["992014901000.html", "index.html"]
    assert (outcome.kept, outcome.copied, outcome.resumed) == (4, 2, 0)


def test_without_links_what_did_not_change_is_copied_from_the_old_pack(
    packs: Packs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(source: object, target: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", forbidden)
    sources: list[str] = []

    def copy(source: BinaryIO, target: BinaryIO) -> None:
        sources.append(str(source.name))
        copy_stream(source, target)

    update(packs.old, packs.new, copy=copy)
    assert packs.is_new()
    assert sum(str(packs.old) + os.sep in source for source in sources) == 4


def test_the_same_pack_again_changes_nothing(packs: Packs) -> None:
    assert command(packs.old, packs.new).exit_code == 0
    again = command(packs.old, packs.new)
    assert again.exit_code == 0
    assert "已经是" in again.output
    assert packs.is_new()


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_stopped_at_any_file_the_old_pack_works_and_the_rest_is_done_later(
    packs: Packs, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    monkeypatch.setattr(os, "link", lambda source, target: (_ for _ in ()).throw(OSError(errno.EPERM, "no")))
    calls = []

    def dying(source: BinaryIO, target: BinaryIO) -> None:
        calls.append(target)
        if len(calls) > at:
            target.write(source.read(3))
            raise KeyboardInterrupt
        copy_stream(source, target)

    with pytest.raises(KeyboardInterrupt):
        update(packs.old, packs.new, copy=dying)
    assert packs.is_old()
    outcome = update(packs.old, packs.new)
    assert isinstance(outcome, Outcome)
    assert outcome.resumed == at
    assert packs.is_new()
    assert packs.left_over() == []


def test_killed_for_good_in_the_middle_of_a_large_file(tmp_path: Path) -> None:
    """A real process, really killed."""
    packs = Packs(tmp_path)
    large = {**NEWER, **{f"site/large-{number}.txt": "大" * 4_000_000 + str(number) for number in range(12)}}
    make_pack(packs.new, large, day="2026-12-01")
    after = {path: len(data) for path, data in tree(packs.new).items()}
    program = [sys.executable, "-m", "banshi", "kiosk", "update", str(packs.old), str(packs.new)]
    with subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        stage = tmp_path / ".hall.next" / "site"
        for _ in range(3000):
            if process.poll() is not None or len(list(stage.glob("large-*"))) >= 3:
                break
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert packs.is_old()
    assert packs.left_over() == [".hall.next", ".hall.next.state"]
    outcome = update(packs.old, packs.new)
    assert isinstance(outcome, Outcome)
    assert outcome.resumed >= 2
    assert {path: len(data) for path, data in tree(packs.old).items()} == after
    assert verify(container(packs.old)).problems == ()
    assert packs.left_over() == []


def test_killed_right_after_the_switch_the_next_run_clears_up(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("banshi.kiosk.update._flush", lambda folder: (_ for _ in ()).throw(KeyboardInterrupt))
    monkeypatch.setattr("banshi.kiosk.update._flush_folders", lambda folder: None)
    with pytest.raises(KeyboardInterrupt):
        update(packs.old, packs.new)
    monkeypatch.undo()
    assert packs.is_new()
    outcome = update(packs.old, packs.new)
    assert isinstance(outcome, Outcome)
    assert outcome.current
    assert packs.left_over() == []


def test_a_stage_left_by_another_update_is_thrown_away(packs: Packs) -> None:
    stage = packs.folder / ".hall.next"
    stage.mkdir()
    (stage / "virus.exe").write_text("x", encoding="utf-8")
    (packs.folder / ".hall.next.state").write_text("other", encoding="ascii")
    update(packs.old, packs.new)
    assert packs.is_new()


def test_too_little_space_is_said_before_anything_is_written(packs: Packs) -> None:
    with pytest.raises(NotUpdated, match="磁盘空间不够"):
        update(packs.old, packs.new, free=lambda folder: 1000)
    assert packs.is_old()


def test_a_disk_that_fills_up_leaves_the_old_pack(packs: Packs) -> None:
    def full(source: BinaryIO, target: BinaryIO) -> None:
        target.write(source.read(3))
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(NotUpdated, match="磁盘写满了"):
        update(packs.old, packs.new, copy=full)
    assert packs.is_old()
    assert isinstance(update(packs.old, packs.new), Outcome)
    assert packs.is_new()


def test_a_disk_that_writes_something_else_leaves_the_old_pack(packs: Packs) -> None:
    def lying(source: BinaryIO, target: BinaryIO) -> None:
        target.write(b"\0" * len(source.read()))

    with pytest.raises(NotUpdated, match="对不上"):
        update(packs.old, packs.new, copy=lying)
    assert packs.is_old()
    assert packs.left_over() == []


def test_a_damaged_new_pack_changes_nothing(packs: Packs) -> None:
    (packs.new / "site/index.html").write_text("x", encoding="utf-8")
    done = command(packs.old, packs.new)
    assert done.exit_code == 1
    assert "site/index.html" in done.output
    assert "旧资料包没有改动" in done.output
    assert packs.is_old()


def test_a_damaged_old_pack_is_mended(packs: Packs) -> None:
    (packs.old / "使用说明.txt").write_text("坏了", encoding="utf-8")
    (packs.old / NAME).write_text("{", encoding="utf-8")
    update(packs.old, packs.new)
    assert packs.is_new()


def test_a_damaged_file_of_the_old_pack_is_not_taken_over(packs: Packs) -> None:
    (packs.old / "使用说明.txt").write_text("坏了", encoding="utf-8")
    update(packs.old, packs.new)
    assert packs.is_new()


def test_somebodys_own_files_are_not_lost(packs: Packs) -> None:
    (packs.old / "Thumbs.db").write_text("x", encoding="utf-8")
    (packs.old / "我的笔记.txt").write_text("x", encoding="utf-8")
    done = command(packs.old, packs.new)
    assert done.exit_code == 2
    assert "我的笔记.txt" in done.output
    assert (packs.old / "我的笔记.txt").exists()
    (packs.old / "我的笔记.txt").unlink()
    assert command(packs.old, packs.new).exit_code == 0


def test_a_folder_that_is_no_pack_is_never_replaced(packs: Packs, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").write_text("x", encoding="utf-8")
    done = command(folder, packs.new)
    assert done.exit_code == 2
    assert "不是自助终端资料包" in done.output
    assert (folder / "letter.txt").exists()


def test_older_data_and_another_hall_are_questioned(packs: Packs) -> None:
    make_pack(packs.new, NEWER, day="2026-10-01")
    assert "还旧" in command(packs.old, packs.new).output
    assert packs.is_old()
    assert command(packs.old, packs.new, "--allow-older").exit_code == 0
    make_pack(packs.new, NEWER, day="2026-12-01", hall=HallOfPack(id="x", name="别的大厅", region="990102"))
    assert "别的大厅" in command(packs.old, packs.new).output


def test_a_pack_inside_the_other_is_refused(packs: Packs) -> None:
    inner = Path(shutil.copytree(packs.new, packs.old / "inner"))
    assert "放在另一个里面" in command(packs.old, inner).output
    assert "放在另一个里面" in command(packs.old, packs.old).output
    assert (packs.old / NAME).exists()


def test_a_browser_that_holds_the_old_pack_is_named(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(finished: Path, site: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr("banshi.kiosk.update.swap", held)
    with pytest.raises(NotUpdated, match="正在使用"):
        update(packs.old, packs.new)
    assert packs.is_old()
    monkeypatch.undo()
    outcome = update(packs.old, packs.new)
    assert isinstance(outcome, Outcome)
    assert outcome.resumed == len(NEWER)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="mounting needs Linux and its administrator")
def test_a_really_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        packs = Packs(disk)
        shutil.move(packs.folder / "stick", tmp_path / "stick")
        new = tmp_path / "stick" / "hall"
        make_pack(new, {**NEWER, "site/large.txt": "大" * 1_500_000}, day="2026-12-01")
        done = command(packs.old, new)
        assert (done.exit_code, "磁盘空间不够" in done.output) == (2, True)
        with pytest.raises(NotUpdated, match="磁盘写满了"):
            update(packs.old, new, free=lambda folder: 10**12)
        assert packs.is_old()
    finally:
        subprocess.run(["umount", str(disk)], check=True)
