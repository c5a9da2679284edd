"""The copy of a folder goes with the process that made it, and with no other."""

from __future__ import annotations

from banshi.disk.scratch import Scratch
from banshi.disk.workers import spread


def test_a_copy_that_can_be_written_to(tmp_path):
    (tmp_path / "a.txt").write_text("一", encoding="utf-8")
    scratch = Scratch(tmp_path)
    scratch.put("a.txt", "二")
    assert (scratch.folder / "a.txt").read_text(encoding="utf-8") == "二"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "一"


def test_gone_when_nobody_has_it_any_more(tmp_path):
    scratch = Scratch(tmp_path)
    folder = scratch.folder
    del scratch
    assert not folder.exists()


def test_gone_with_a_forked_child_which_leaves_that_of_its_parent(tmp_path):
    kept = []

    def make(_):
        kept.append(Scratch(tmp_path))
        return kept[-1].folder

    mine = Scratch(tmp_path)
    folders = list(spread(make, [1, 2, 3], 2, apart=True))
    assert not any(folder.exists() for folder in folders)
    assert mine.folder.exists()
