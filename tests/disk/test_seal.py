"""A finished folder needs no making while neither it nor what it was made from has changed."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from banshi.disk.seal import Seal

SAID = [(30, "第 3 行有一个问题。")]
LONG_AGO = time.time_ns() - 60_000_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A source in a folder, saved long ago, and a site."""
    for name in ("guides/matters/one.yml", "site/index.html", "site/matters/one.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("一", encoding="utf-8")
        os.utime(tmp_path / name, ns=(LONG_AGO, LONG_AGO))
    return tmp_path


def seal(root: Path, question: bytes = b"settings") -> Seal:
    return Seal(root / "seal.msgpack", question, [root / "guides"], root / "site")


def close(root: Path) -> None:
    made = seal(root)
    assert made.unbroken() is None
    made.close(SAID)


def test_what_was_said_is_said_again(root: Path) -> None:
    close(root)
    assert seal(root).unbroken() == SAID


@pytest.mark.parametrize("name", ["guides/matters/one.yml", "site/matters/one.html"])
def test_other_contents_of_the_same_length_and_time_break_it(root: Path, name: str) -> None:
    close(root)
    time.sleep(0.02)
    (root / name).write_text("二", encoding="utf-8")
    os.utime(root / name, ns=(LONG_AGO, LONG_AGO))
    assert seal(root).unbroken() is None


@pytest.mark.parametrize("name", ["guides/pages/new.md", "site/stranger.html"])
def test_a_new_file_breaks_it(root: Path, name: str) -> None:
    close(root)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("", encoding="utf-8")
    assert seal(root).unbroken() is None


@pytest.mark.parametrize("name", ["guides/matters/one.yml", "site/matters/one.html"])
def test_a_removed_file_breaks_it(root: Path, name: str) -> None:
    close(root)
    (root / name).unlink()
    assert seal(root).unbroken() is None


def test_other_settings_break_it(root: Path) -> None:
    close(root)
    assert seal(root, b"other settings").unbroken() is None


def test_a_source_changed_while_the_site_was_made_leaves_it_open(root: Path) -> None:
    made = seal(root)
    assert made.unbroken() is None
    (root / "guides" / "matters" / "two.yml").write_text("二", encoding="utf-8")
    made.close(SAID)
    assert seal(root).unbroken() is None


def test_a_source_saved_a_moment_before_leaves_it_open(root: Path) -> None:
    (root / "guides" / "matters" / "one.yml").write_text("二", encoding="utf-8")
    close(root)
    assert seal(root).unbroken() is None


def test_a_link_among_the_sources_leaves_it_open(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (root / "guides" / "pages").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    (root / "guides" / "round").symlink_to(root)
    close(root)
    assert seal(root).unbroken() is None


@pytest.mark.parametrize("damaged", [b"", b"\x93", b"\x00" * 40])
def test_a_damaged_seal_is_none(root: Path, damaged: bytes) -> None:
    close(root)
    (root / "seal.msgpack").write_bytes(damaged)
    assert seal(root).unbroken() is None
