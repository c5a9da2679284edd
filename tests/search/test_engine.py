"""The client's scripts in the embedded engine."""

from __future__ import annotations

import subprocess
import sys

import pytest

from banshi.errors import BuildFailed
from banshi.render.statics import SCRIPTS
from banshi.search import engine as room
from banshi.search.engine import PARTS, Engine


def test_the_site_runs_the_same_scripts_in_the_same_order() -> None:
    assert [name for name in SCRIPTS if name in PARTS] == list(PARTS)


def test_what_throws_is_told_and_the_engine_lives_on(engine: Engine) -> None:
    with pytest.raises(RuntimeError, match="nothing"):
        engine.run("() => nothing.at.all")
    assert engine.run("(one, other) => [other, one]", "一", {"二": 2}) == [{"二": 2}, "一"]


def test_data_of_another_version_is_refused_and_the_program_ends() -> None:
    pytest.importorskip("py_mini_racer", reason="the embedded engine is optional")
    code = "from banshi.search.engine import Engine; Engine('var banshiData = {version: 1};')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 1 and "version" in done.stderr


def test_where_it_is_not_installed_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "available", lambda: False)
    with pytest.raises(BuildFailed, match=r"banshi\[ask\]"):
        Engine("")
