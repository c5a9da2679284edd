"""What is remembered between runs, and when it is not to be trusted."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from banshi.catalog.store import Store, Stored, digest_of
from banshi.errors import BuildFailed
from banshi.source.files import SourceFile

ENGINE = b"e" * 16
LONG_AGO = time.time_ns() - 3600 * 10**9


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def source(path: Path, text: str, modified: int = LONG_AGO) -> SourceFile:
    """A data file on disk, last touched at a time."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(modified, modified))
    return SourceFile(path.name, "terms", str(path), path.stat().st_size, modified)


def remember(folder: Path, file: SourceFile, content: bytes | None = b"content", engine: bytes = ENGINE) -> None:
    """One run: read a file, keep it, save the index."""
    store = Store(folder, engine)
    digest = digest_of(Path(file.path).read_bytes())
    store.append(Stored(file.name, file.size, file.modified, digest, b"", [], None), content)
    store.save([file.name])


def test_an_untouched_file_is_known(folder, tmp_path):
    file = source(tmp_path / "a.yml", "a: b")
    remember(folder, file)
    store = Store(folder, ENGINE)
    stored = store.unchanged(file)
    assert store.content(stored) == b"content"
    with store.reader() as reader:
        assert reader.read(stored) == b"content"


def test_nothing_is_known_at_first(folder, tmp_path):
    assert Store(folder, ENGINE).unchanged(source(tmp_path / "a.yml", "a: b")) is None
    assert not folder.exists()


def test_a_changed_file_is_not_known(folder, tmp_path):
    remember(folder, source(tmp_path / "a.yml", "a: b"))
    assert Store(folder, ENGINE).unchanged(source(tmp_path / "a.yml", "a: longer")) is None
    assert Store(folder, ENGINE).unchanged(source(tmp_path / "a.yml", "a: c", LONG_AGO + 1)) is None


def test_a_touched_file_with_the_same_bytes_is_known_by_its_digest(folder, tmp_path):
    remember(folder, source(tmp_path / "a.yml", "a: b"))
    touched = source(tmp_path / "a.yml", "a: b", LONG_AGO + 5)
    stored = Store(folder, ENGINE).unchanged(touched)
    assert stored.modified == touched.modified


def test_a_file_written_while_the_index_was_is_read_again(folder, tmp_path):
    """Clocks of disks are coarse: a second edit within the same tick keeps size and time."""
    now = time.time_ns()
    remember(folder, source(tmp_path / "a.yml", "a: b", now))
    assert Store(folder, ENGINE).unchanged(source(tmp_path / "a.yml", "a: c", now)) is None
    assert Store(folder, ENGINE).unchanged(source(tmp_path / "a.yml", "a: b", now)) is not None


def test_another_engine_forgets(folder, tmp_path):
    file = source(tmp_path / "a.yml", "a: b")
    remember(folder, file)
    assert Store(folder, b"f" * 16).unchanged(file) is None
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"\x00", b"not msgpack", b"\x95" + b"\xc0" * 5])
def test_a_damaged_index_forgets(folder, tmp_path, damage):
    file = source(tmp_path / "a.yml", "a: b")
    remember(folder, file)
    (folder / "index.msgpack").write_bytes(damage)
    assert Store(folder, ENGINE).unchanged(file) is None


@pytest.mark.parametrize("name", ["index.msgpack", "contents.bin"])
def test_half_a_cache_forgets(folder, tmp_path, name):
    file = source(tmp_path / "a.yml", "a: b")
    remember(folder, file)
    (folder / name).unlink()
    assert Store(folder, ENGINE).unchanged(file) is None


def test_torn_contents_forget(folder, tmp_path):
    file = source(tmp_path / "a.yml", "a: b")
    remember(folder, file)
    (folder / "contents.bin").write_bytes(b"cont")
    assert Store(folder, ENGINE).unchanged(file) is None


def test_overwritten_contents_are_noticed_and_forgotten(folder, tmp_path):
    file = source(tmp_path / "a.yml", "a: b")
    remember(folder, file)
    (folder / "contents.bin").write_bytes(b"CONTENT")
    store = Store(folder, ENGINE)
    stored = store.unchanged(file)
    assert store.content(stored) is None
    with store.reader() as reader, pytest.raises(BuildFailed, match=r"a\.yml.*请再运行一次。"):
        reader.read(stored)
    assert Store(folder, ENGINE).unchanged(file) is None


def test_a_file_without_content(folder, tmp_path):
    file = source(tmp_path / "a.yml", "a: b")
    remember(folder, file, None)
    store = Store(folder, ENGINE)
    assert store.content(store.unchanged(file)) is None


def test_saving_forgets_files_that_are_gone(folder, tmp_path):
    remember(folder, source(tmp_path / "a.yml", "a: b"))
    store = Store(folder, ENGINE)
    store.save([])
    assert Store(folder, ENGINE).known == {}


def test_contents_are_appended(folder, tmp_path):
    files = [source(tmp_path / f"{name}.yml", f"{name}: 1") for name in "abc"]
    store = Store(folder, ENGINE)
    pairs = [(Stored(f.name, f.size, f.modified, b"", b"", [], None), f.name.encode()) for f in files]
    store.append(*pairs[0])
    store.append_all(pairs[1:])
    store.save([file.name for file in files])
    store = Store(folder, ENGINE)
    assert [store.content(store.known[file.name]) for file in files] == [b"a.yml", b"b.yml", b"c.yml"]


def test_a_cache_full_of_old_contents_starts_again(folder, tmp_path):
    file = source(tmp_path / "a.yml", "a: b")
    remember(folder, file)
    with (folder / "contents.bin").open("ab") as out:
        out.truncate(32 << 20)
    assert Store(folder, ENGINE).unchanged(file) is None


def test_the_index_is_replaced_whole(folder, tmp_path):
    remember(folder, source(tmp_path / "a.yml", "a: b"))
    assert sorted(path.name for path in folder.iterdir()) == ["contents.bin", "index.msgpack"]
