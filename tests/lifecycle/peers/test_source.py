"""Another city's index: found wherever it lies, never without bounds, and refused in one sentence."""

from __future__ import annotations

import io
import tarfile
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from banshi.errors import NotComparable
from banshi.lifecycle.peers.source import fetch, is_address, read_source
from banshi.open_data.published import MOST_BYTES

INDEX = b'{"data_version":1,"matters":[]}'


def site(root: Path) -> Path:
    (root / "api/v1").mkdir(parents=True)
    (root / "api/v1/index.json").write_bytes(INDEX)
    (root / "index.json").mkdir()
    return root


def test_a_folder_a_folder_in_it_or_the_file(tmp_path):
    root = site(tmp_path / "site")
    for place in (root, root / "api/v1", root / "api", root / "api/v1/index.json"):
        found = read_source(str(place))
        assert (found.data, found.source, found.site_url) == (INDEX, "site/api/v1/index.json", None)


@pytest.mark.parametrize("name", ["site.zip", "site.tar", "site.tar.gz", "site.tar.xz"])
@pytest.mark.parametrize("inside", ["api/v1/", "site/api/v1/", "./site/api/v1/", ""])
def test_an_archive(tmp_path, name, inside):
    path = tmp_path / name
    members = {f"{inside}index.json": INDEX, "site/matters/index.json": b"no", f"{inside}deeper/index.json": b"no"}
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, data in members.items():
                archive.writestr(member.removeprefix("./"), data)
    else:
        with tarfile.open(path, f"w:{name.rpartition('.')[2].replace('tar', '')}") as archive:
            for member, data in members.items():
                info = tarfile.TarInfo(member)
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
    assert read_source(str(path)) == (INDEX, name, None)


def refused(what, *words: str) -> None:
    with pytest.raises(NotComparable) as caught:
        what()
    said = str(caught.value)
    assert all(word in said for word in words), said
    assert said.endswith("什么都没有写入。") and "\n" not in said


def test_what_is_not_there_or_no_archive(tmp_path):
    refused(lambda: read_source(str(tmp_path)), "没有 api/v1/index.json")
    refused(lambda: read_source(str(tmp_path / "no")), "没有", "文件夹")
    for name in ("a.zip", "a.tar", "a.tar.gz"):
        (tmp_path / name).write_bytes(b"PK\x03\x04 nothing")
        refused(lambda name=name: read_source(str(tmp_path / name)), "打不开")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("readme.txt", b"")
    refused(lambda: read_source(str(tmp_path / "b.zip")), "没有 api/v1/index.json")


def test_two_hundred_megabytes_are_not_read_to_the_end(tmp_path):
    with (tmp_path / "index.json").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    refused(lambda: read_source(str(tmp_path / "index.json")), "超过 96 MB")
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(tmp_path / "index.json", "api/v1/index.json")
    assert (tmp_path / "bomb.zip").stat().st_size < 1024 * 1024
    refused(lambda: read_source(str(tmp_path / "bomb.zip")), "超过 96 MB")


class Server(BaseHTTPRequestHandler):
    """A site, and what a hostile one may do."""

    def log_message(self, *args: object) -> None:
        """Nobody reads it."""

    def do_GET(self) -> None:
        """Answer by the first part of the path."""
        what = self.path.split("/")[1]
        if what in ("file", "loop", "moved"):
            self.send_response(302)
            where = {"file": "file:///etc/passwd", "loop": self.path, "moved": "/good/api/v1/index.json"}[what]
            self.send_header("Location", where)
            self.end_headers()
            return
        if what == "gone":
            self.send_error(404)
            return
        self.send_response(200)
        self.end_headers()
        with_data = {"good": [INDEX], "endless": (b"x" * 65536 for _ in range(2 * MOST_BYTES // 65536))}
        try:
            for part in with_data.get(what, self._dripping()):
                self.wfile.write(part)
        except OSError:
            pass  # whoever asked has hung up, which is what the test is about

    @staticmethod
    def _dripping() -> Iterator[bytes]:
        for _ in range(200):
            yield b" "
            time.sleep(0.05)


@contextmanager
def serving() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_site_its_folder_or_its_file_and_where_it_has_moved():
    with serving() as address:
        for ending in ("good", "good/", "good/api/v1", "good/api/v1/", "good/api/v1/index.json"):
            found = fetch(address + ending)
            assert found == (INDEX, f"{address}good/api/v1/index.json", f"{address}good/")
        assert fetch(address + "moved/").data == INDEX


def test_a_hostile_site_is_left_in_time():
    with serving() as address:
        refused(lambda: fetch(address + "gone/"), "404")
        refused(lambda: fetch(address + "file/"), "302")
        refused(lambda: fetch(address + "loop/"), "取不到")
        refused(lambda: fetch(address + "endless/"), "超过 96 MB")
        began = time.monotonic()
        refused(lambda: fetch(address + "drip/", 0.5), "0.5 秒里没有取完")
        assert time.monotonic() - began < 3


@pytest.mark.parametrize("address", ["http://user:secret@a.example/", "https:///api", "http://[::1/"])
def test_addresses_that_are_none(address):
    refused(lambda: fetch(address), "网址")
    assert is_address(address) and not is_address("ftp://a.example") and not is_address("C:/a")
