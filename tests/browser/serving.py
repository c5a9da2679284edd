"""A web server for tests that need one: a service worker and a fair count of bytes do not work from disk."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

_SMALLER_WHEN_PACKED = (".html", ".css", ".js", ".json", ".svg", ".webmanifest", ".xml")


class _Handler(SimpleHTTPRequestHandler):
    """Serves files like an ordinary web server: texts packed, each connection kept."""

    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        super().setup()
        self.server.open.add(self.connection)

    def finish(self) -> None:
        self.server.open.discard(self.connection)
        with contextlib.suppress(OSError):
            super().finish()

    def send_head(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        status, path = (200, path) if path.is_file() else (404, Path(self.directory) / "404.html")
        if not path.is_file():
            self.send_error(404)
            return None
        data = path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in _SMALLER_WHEN_PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.server.sent.append((self.path, len(data)))
        return BytesIO(data)

    def log_message(self, *_) -> None:
        """Say nothing."""


class _Http(ThreadingHTTPServer):
    """Knows its connections: one that is kept would go on answering after the server has gone."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, *arguments) -> None:
        super().__init__(*arguments)
        self.open: set[socket.socket] = set()
        self.sent: list[tuple[str, int]] = []

    def handle_error(self, *_) -> None:
        """A browser that hangs up is no news."""


class Server:
    """A folder on a port of this machine.

    Attributes:
        address: Where it is, ending in `/`.
        sent: Path and bytes of the body, as packed, of every answer so far.
    """

    def __init__(self, folder: Path, port: int = 0) -> None:
        self._server = _Http(("127.0.0.1", port), partial(_Handler, directory=str(folder)))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()
        self.port: int = self._server.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}/"
        self.sent = self._server.sent

    def stop(self) -> None:
        """Take it off the net."""
        self._server.shutdown()
        self._server.server_close()
        for connection in list(self._server.open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join()


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """A server for as long as the block runs."""
    server = Server(folder)
    try:
        yield server
    finally:
        server.stop()
