"""Previews a synthetic site, edits one matter and waits until its page shows the edit.

python tests/bench/serve.py --matters 2000 --edits 5
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from measuring import table
from workshop import a_matter, edit, make_project

_PATIENCE = 120


def main() -> None:
    """Print the seconds of every edit and their median."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--matters", type=int, default=2000)
    parser.add_argument("--edits", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where the project is made; the system's temporary folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        project = make_project(Path(folder) / "ours", options.matters)
        page = f"/matters/{a_matter(project).stem}.html"
        with _serving(project) as port:
            _until(port, page, "</html>")
            seconds = [_seconds(project, port, page, number) for number in range(options.edits)]
    rows = [(options.matters, " ".join(f"{item:.2f}" for item in seconds), statistics.median(seconds))]
    print(table(["matters", "save to page, s", "median"], rows))


@contextlib.contextmanager
def _serving(project: Path) -> Iterator[int]:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=project, env=environment)
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


def _seconds(project: Path, port: int, page: str, number: int) -> float:
    # MkDocs looks for changes twice a second; edits fall at different moments between two looks.
    time.sleep(1 + number % 5 / 10)
    start = time.perf_counter()
    words = edit(project, number)
    _until(port, page, words)
    return time.perf_counter() - start


def _until(port: int, page: str, words: str) -> None:
    """Ask for a page until it holds some words."""
    end = time.monotonic() + _PATIENCE
    while words not in _page(port, page):
        if time.monotonic() > end:
            raise TimeoutError(f"{page} does not show {words!r} after {_PATIENCE} seconds")
        time.sleep(0.02)


def _page(port: int, page: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", page)
        return connection.getresponse().read().decode()
    except OSError:
        return ""
    finally:
        connection.close()


if __name__ == "__main__":
    main()
