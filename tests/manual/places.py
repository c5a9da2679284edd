"""Where a page's reader stands: a clone of this repository, or a thin city, each set up and under git."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from tests.manual.pages import Do
from tests.projects import ROOT

_SERVES = re.compile(r"(banshi serve|run\.py site)(?!.*--build-only)")
# A run of the tests inside the tests would never end: collecting them shows that the command works.
_TESTS = re.compile(r"run\.py test\b")
_COLLECT = "--collect-only -q -n 0 tests/test_rights.py"


class Place:
    """A folder in which commands are typed one after the other.

    Attributes:
        folder: Where the reader stands now.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")},
            "PATH": os.pathsep.join([str(folder / ".venv" / "bin"), os.environ["PATH"]]),
            "GIT_CONFIG_GLOBAL": os.devnull,
        }

    def do(self, step: Do) -> str:
        """What went wrong; empty if it succeeded."""
        if step.what == "diff":
            return self._run(["git", "apply", "--unidiff-zero", "-"], step.text)
        if step.text.startswith("cd "):
            self.folder = (self.folder / step.text.removeprefix("cd ")).resolve()
            return "" if self.folder.is_dir() else f"{self.folder} is not there"
        if _SERVES.search(step.text):
            return self._serves(step.text)
        more = f" {_COLLECT}" if _TESTS.search(step.text) else ""
        return self._run(["bash", "-c", step.text + more], "")

    def _run(self, command: list[str], given: str) -> str:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            input=given,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return f"{done.returncode}: {(done.stdout + done.stderr)[-2000:]}" if done.returncode else ""

    def _serves(self, line: str) -> str:
        """Whether a server comes up; a port of its own keeps two tests apart."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        log = self.folder.parent / "server.log"
        with log.open("w", encoding="utf-8") as out:
            command = ["bash", "-c", f"exec {line} --port {port}"]
            server = subprocess.Popen(
                command, cwd=self.folder, env=self.environment, stdout=out, stderr=out, start_new_session=True
            )
            try:
                return "" if answers(port, server) else log.read_text(encoding="utf-8")[-2000:] or "no answer"
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(server.pid, signal.SIGTERM)
                server.wait(20)


def answers(port: int, server: subprocess.Popen[bytes]) -> bool:
    """Whether a page comes within two minutes."""
    for _ in range(240):
        if server.poll() is not None:
            return False
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as page:
            return b"<html" in page.read()
        time.sleep(0.5)
    return False


def clone(folder: Path) -> Place:
    """This repository as a clone with its environment: what is tracked, as it is in the work tree now."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    keep(folder)
    set_up(folder)
    return Place(folder)


def city(folder: Path) -> Place:
    """A thin city as `banshi init` leaves it, its engine installed."""
    command = [sys.executable, "-m", "banshi", "init", str(folder), "--name", "云梦泽市", "--region", "990100"]
    subprocess.run(command, cwd=folder.parent, check=True, capture_output=True)
    keep(folder)
    set_up(folder)
    return Place(folder)


def keep(folder: Path) -> None:
    """Put a folder under git, with a remote branch to compare with."""
    for words in (
        ["init", "--quiet", "--initial-branch", "main"],
        ["config", "user.name", "测试"],
        ["config", "user.email", "test@example.com"],
        ["add", "--all"],
        ["commit", "--quiet", "--message", "第一次提交"],
        ["update-ref", "refs/remotes/origin/main", "HEAD"],
    ):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def set_up(folder: Path) -> None:
    """An environment that the runner takes for the one it would install; `test_fresh_clone` and the wheel's tests install."""
    ours, venv = Path(sys.prefix), folder / ".venv"
    venv.mkdir()
    for part in ("bin", "lib"):
        (venv / part).symlink_to(ours / part)
    shutil.copy(ours / "pyvenv.cfg", venv)
    script = folder / ("tools" if (folder / "tools").is_dir() else ".")
    code = "import run\nfor lock in (run.SITE_LOCK, run.TEST_LOCK):\n    if run.lock_path(run.ROOT, lock).is_file():\n"
    code += "        run.stamp_path(run.ROOT, lock).write_text(run.digest(run.ROOT, lock), encoding='utf-8')\n"
    subprocess.run([sys.executable, "-c", code], cwd=script, check=True)
