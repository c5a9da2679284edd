"""Pages and attachments are read as carefully as data: nothing that hangs, nothing that leads outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from banshi.source.prose import read_prose


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "assets").mkdir()
    return tmp_path


def test_a_page_is_read_and_an_attachment_is_not(guides: Path) -> None:
    (guides / "pages/a.md").write_text("甲", encoding="utf-8")
    (guides / "assets/b.pdf").write_bytes(b"%PDF")
    page, attachment = read_prose(guides)[::-1]
    assert (page.name, page.text) == ("pages/a.md", "甲")
    assert (attachment.name, attachment.text, attachment.size) == ("assets/b.pdf", None, 4)


def test_what_is_no_file_is_named_and_never_opened(guides: Path) -> None:
    os.mkfifo(guides / "pages/pipe.md")
    (guides / "pages/loop").symlink_to(guides / "pages")
    (guides / "pages/secret.md").symlink_to("/etc/passwd")
    assert {one.name: one.sort for one in read_prose(guides)} == {
        "pages/pipe.md": "device", "pages/loop": "link", "pages/secret.md": "link",
    }  # fmt: skip


def test_depth_and_size_are_bounded(guides: Path) -> None:
    deep = guides / "pages" / "/".join("abcdefghij")
    deep.mkdir(parents=True)
    (deep / "a.md").write_text("甲", encoding="utf-8")
    (guides / "pages/large.md").write_bytes(b"x" * 2_000_000)
    found = {one.name: one for one in read_prose(guides)}
    assert found["pages/a/b/c/d/e/f/g"].wrong
    assert found["pages/large.md"].text is None and found["pages/large.md"].size == 2_000_000


@pytest.mark.parametrize("data", ["关于".encode("gb18030"), b"\xff\xfea\x00", b"\x00\x01"])
def test_what_is_not_utf8_says_so(guides: Path, data: bytes) -> None:
    (guides / "pages/a.md").write_bytes(data)
    (page,) = read_prose(guides)
    assert (page.text is None and page.wrong) or "\x00" in (page.text or "")
