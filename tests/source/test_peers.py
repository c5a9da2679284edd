"""Snapshots are used only as the program wrote them."""

from __future__ import annotations

import json

import pytest

from banshi.source.peers import MOST_BYTES, judged, read_peers, written
from tests.peers import keep, peer, row

ONE = peer("990200", row(promised="3个工作日"), row("990709999000"), site_url="https://a.example/", licence="公开")


def test_what_was_written_is_read_again(tmp_path):
    keep(tmp_path, ONE, peer("990300"))
    found = read_peers(tmp_path / "guides")
    assert (found.usable, found.unusable) == ((ONE, peer("990300")), ())
    lines = written(ONE).decode().split("\n")
    assert next(line for line in lines if '"990709999000"' in line).startswith('{"code":"990709999000"')
    assert json.loads(written(ONE))["matters"][0]["measures"] == {"promised": "3个工作日"}


def test_there_may_be_none(tmp_path):
    assert read_peers(tmp_path) == ((), ())


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (written(ONE).replace(b"3\xe4\xb8\xaa", b"9\xe4\xb8\xaa"), "被人改过"),
        (written(ONE).replace(b"2026-11-01", b"2026-11-02"), "被人改过"),
        (written(ONE).replace(b'"matters"', b'"more":1,"matters"'), "被人改过"),
        (written(ONE).replace("虚构02市".encode(), "虚构 02市".encode()), "被人改过"),
        (written(peer("990300")), "文件名应当是 990300.json"),
        (written(ONE)[:-40], "应有的样子"),
        (b"", "应有的样子"),
        (b"[" * 100_000, "应有的样子"),
        (b"\xff\xfe", "应有的样子"),
        (written(ONE).replace(b'"published"', b'"<script>"'), "应有的样子"),
        (None, "不是普通文件"),
    ],
)  # fmt: skip
def test_anything_else_is_not_used(data, why):
    found = judged({"990200.json": data})
    assert found.usable == ()
    assert found.unusable[0].file == "reform/peers/990200.json" and why in found.unusable[0].reason


def test_line_ends_of_windows_change_nothing():
    assert judged({"990200.json": written(ONE).replace(b"\n", b"\r\n")}).usable == (ONE,)


def test_links_and_what_is_far_too_large_are_not_read(tmp_path):
    folder = tmp_path / "reform/peers"
    folder.mkdir(parents=True)
    (folder / "990200.json").symlink_to("/etc/passwd")
    with (folder / "990300.json").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert [one.reason[:7] for one in read_peers(tmp_path).unusable] == ["它不是普通文件"] * 2
