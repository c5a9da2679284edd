"""Publishing: unchanged files are linked from the standing site, everything else is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.disk.ledger import Ledger, Publisher


@pytest.fixture
def standing(tmp_path: Path) -> Publisher:
    """A published site of one page."""
    publisher = Publisher(tmp_path / "site", tmp_path / "nothing", {})
    publisher.put("matters/a.html", b"key", lambda: b"old")
    return publisher


def again(tmp_path: Path, standing: Publisher) -> Publisher:
    return Publisher(tmp_path / "next", tmp_path / "site", standing.records)


def refuse() -> bytes:
    raise AssertionError("made again although nothing changed")


def test_same_key_is_linked(tmp_path: Path, standing: Publisher) -> None:
    again(tmp_path, standing).put("matters/a.html", b"key", refuse)
    assert (tmp_path / "next/matters/a.html").samefile(tmp_path / "site/matters/a.html")


def test_other_key_is_written(tmp_path: Path, standing: Publisher) -> None:
    again(tmp_path, standing).put("matters/a.html", b"other", lambda: b"new")
    assert (tmp_path / "next/matters/a.html").read_bytes() == b"new"
    assert (tmp_path / "site/matters/a.html").read_bytes() == b"old"


def test_a_page_somebody_touched_is_made_again(tmp_path: Path, standing: Publisher) -> None:
    (tmp_path / "site/matters/a.html").write_bytes(b"tampered")
    again(tmp_path, standing).put("matters/a.html", b"key", lambda: b"old")
    assert (tmp_path / "next/matters/a.html").read_bytes() == b"old"


def test_a_page_somebody_deleted_is_made_again(tmp_path: Path, standing: Publisher) -> None:
    (tmp_path / "site/matters/a.html").unlink()
    again(tmp_path, standing).put("matters/a.html", b"key", lambda: b"old")
    assert (tmp_path / "next/matters/a.html").read_bytes() == b"old"


def test_writing_never_reaches_into_the_standing_site(tmp_path: Path, standing: Publisher) -> None:
    publisher = again(tmp_path, standing)
    assert publisher.take("matters/a.html", b"key")
    publisher.write("matters/a.html", b"other", b"new")
    assert (tmp_path / "site/matters/a.html").read_bytes() == b"old"


def test_ledger_remembers_its_own_site_only(tmp_path: Path, standing: Publisher) -> None:
    path = tmp_path / "pages.msgpack"
    Ledger(path, tmp_path / "site").save(standing.records)
    assert Ledger(path, tmp_path / "site").records == standing.records
    assert Ledger(path, tmp_path / "elsewhere").records == {}


def test_a_damaged_ledger_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "pages.msgpack"
    path.write_bytes(b"\xc1 not msgpack")
    assert Ledger(path, tmp_path / "site").records == {}
