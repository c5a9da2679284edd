"""Swapping: at every moment there is one whole site."""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.disk import swap as module
from banshi.disk.swap import next_to, restore, swap


def site_with(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def text_of(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("exchange", [True, False], ids=["one step", "two renames"])
def test_the_new_site_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(module, "_exchange", lambda one, other: False)
    site = site_with(tmp_path / "site", "old")
    swap(site_with(next_to(site), "new"), site)
    assert text_of(site) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_first_site_needs_no_swap(tmp_path: Path) -> None:
    site = tmp_path / "site"
    swap(site_with(next_to(site), "new"), site)
    assert text_of(site) == "new"


def test_killed_between_two_renames_the_old_site_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_exchange", lambda one, other: False)
    site = site_with(tmp_path / "site", "old")
    finished = site_with(next_to(site), "new")
    rename = Path.rename

    def killed(self: Path, target: Path) -> Path:
        if self == finished:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        swap(finished, site)
    monkeypatch.undo()
    assert not site.exists()
    restore(site)
    assert text_of(site) == "old"


def test_what_a_finished_swap_left_behind_is_cleared(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "new")
    site_with(tmp_path / ".site.old", "old")
    restore(site)
    assert text_of(site) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
