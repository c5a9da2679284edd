"""A terminal takes the newest pack of its hall from a shared folder, and nothing else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from banshi.kiosk.manifest import HallOfPack
from tests.kiosk.packs import CONTENT, make_pack, zipped
from tests.projects import tree

OTHER = HallOfPack(id="dongwan", name="东湾区政务服务中心", region="990102")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    make_pack(tmp_path / "hall", day="2026-11-01")
    return tmp_path / "hall"


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """Older, newer, newest, and the newest of all for another hall."""
    folder = tmp_path / "share"
    for name, day, more in (
        ("a", "2026-10-01", {}),
        ("c", "2026-12-01", {}),
        ("b", "2026-12-15", {}),
        ("z", "2026-12-31", {"hall": OTHER}),
    ):
        make_pack(folder / name, {**CONTENT, "site/index.html": name}, day=day, **more)
    return folder


def command(old: Path, share: Path) -> Result:
    return CliRunner().invoke(main, ["kiosk", "update", str(old), str(share)])


def test_the_newest_of_this_hall_is_taken_as_folder_or_as_zip(old: Path, share: Path) -> None:
    zipped(share / "b")
    shutil.rmtree(share / "b")
    done = command(old, share)
    assert (done.exit_code, "挑中 b.zip" in done.output) == (0, True), done.output
    assert (old / "site/index.html").read_text(encoding="utf-8") == "b"
    again = command(old, share)
    assert (again.exit_code, "不用更新" in again.output) == (0, True)


def test_a_pack_that_is_just_being_copied_is_passed_over(old: Path, share: Path) -> None:
    os.truncate(zipped(share / "b"), 900)
    shutil.rmtree(share / "b")
    (share / "readme.txt").write_text("x", encoding="utf-8")
    assert "挑中 c" in command(old, share).output


def test_a_damaged_newest_pack_changes_nothing(old: Path, share: Path) -> None:
    before = tree(old)
    (share / "b/site/index.html").write_text("坏了", encoding="utf-8")
    done = command(old, share)
    assert (done.exit_code, "旧资料包没有改动" in done.output) == (1, True)
    assert tree(old) == before


def test_a_share_without_this_hall_says_so(old: Path, share: Path) -> None:
    for name in "abc":
        shutil.rmtree(share / name)
    done = command(old, share)
    assert done.exit_code == 2
    assert "没有“江海市民服务中心”的资料包" in done.output


def test_an_update_killed_between_two_renames_goes_on_from_the_share(old: Path, share: Path) -> None:
    old.rename(old.with_name(".hall.old"))
    assert command(old, share).exit_code == 0
    assert (old / "site/index.html").read_text(encoding="utf-8") == "b"
