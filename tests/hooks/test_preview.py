"""The preview answers to its own name, and a path no file can have is no crash."""

from __future__ import annotations

import http.client
import socketserver
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from banshi.hooks.preview import guard
from mkdocs.livereload import LiveReloadServer


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "index.html").write_text("<p>甲</p>", encoding="utf-8")
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    guard(server)
    server.server_bind()
    server.server_activate()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server.server_address[1]
    socketserver.BaseServer.shutdown(server)
    server.server_close()
    thread.join(2)


def asked(port: int, path: str, host: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.putrequest("GET", path, skip_host=True)
    if host:
        connection.putheader("Host", host)
    connection.endheaders()
    return connection.getresponse().status


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"])
def test_its_own_names(port: int, host: str) -> None:
    assert asked(port, "/", host) == 200


@pytest.mark.parametrize(
    "host", ["evil.example.com", "127.0.0.1.evil.example.com", "", "localhost@evil", "localhost:1:2", "a b"]
)
def test_other_names(port: int, host: str) -> None:
    assert asked(port, "/", host) == 403


@pytest.mark.parametrize(
    "path", ["/%00", "/a%00b.html", "/..%2f..%2fetc/passwd", "/%5c..%5cx", "/" + "a" * 5000, "/%ff%fe", "/none.html"]
)
def test_odd_paths(port: int, path: str) -> None:
    assert asked(port, path, "localhost") == 404
