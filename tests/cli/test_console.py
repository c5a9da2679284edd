"""What a console of another encoding is told: everything, in UTF-8, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import edit, make_project

CARD = "guides/matters/gongan/990709901000.yml"
BEYOND_GBK = "行政🪪确认"
"""GBK has no such character, and a console of old Windows would have refused the whole sentence."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("console") / "project")
    edit(root / CARD, "kind: 行政确认", f"kind: {BEYOND_GBK}")
    return root


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_findings_reach_any_console(project, encoding):
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONUTF8", "LC_ALL", "LANG")}
    environment |= {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "banshi", "lint"]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr.decode(errors="replace")
    assert BEYOND_GBK in done.stdout.decode("utf-8")
    assert b"Traceback" not in done.stderr


def test_what_stops_a_command_reaches_it_too(tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "banshi", "explain", "Z999"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 2
    assert "没有编号为 Z999 的规则" in done.stderr.decode("utf-8")
