"""The wheel is the product: installed where nothing else is, it founds a city and drives the whole line there."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

from banshi.lifecycle.engine import WHEEL, put_wheel
from tests.projects import ROOT, tree

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment that knows nothing of this repository."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BANSHI", "VIRTUAL"))}
    return {**kept, "HOME": str(tmp_path_factory.mktemp("home")), "PYTHONUTF8": "1"}


@pytest.fixture(scope="module")
def engine(wheel: Path, outside: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an empty environment in which only the wheel was installed."""
    venv = tmp_path_factory.mktemp("empty") / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    python = venv / "bin" / "python"
    lock = ["--requirement", str(ROOT / "tools/requirements.lock")]
    pip = [str(python), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, *lock], env=outside, check=True)
    subprocess.run([*pip, "--no-deps", str(wheel)], env=outside, check=True)
    return python


@pytest.fixture(scope="module")
def city(engine: Path, outside: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city founded by the installed engine, far from any repository."""
    folder = tmp_path_factory.mktemp("cities") / "yunmeng"
    who = ["--name", "云梦泽市", "--region", "990100"]
    done = run([engine, "-m", "banshi", "init", folder, *who], folder.parent, outside)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def run(command: list[object], where: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command], cwd=where, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_it_holds_the_rooms_beside_the_engine_and_no_rubbish(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for room in ("schema", "hooks"):
        listed = subprocess.run(["git", "ls-files", room], cwd=ROOT, capture_output=True, text=True, check=True)
        assert {f"banshi/{name}" for name in listed.stdout.split("\n") if name} <= names
    assert not [name for name in names if "__pycache__" in name or name.endswith((".pyc", ".orig"))]
    assert not [name for name in names if name.startswith(("banshi/tests", "tests/"))]


def test_the_same_tree_makes_the_same_wheel(wheel, tmp_path):
    assert put_wheel(tmp_path).read_bytes() == wheel.read_bytes()


@pytest.mark.parametrize(
    ("command", "made"),
    [
        (("lint",), ()),
        (("stats",), ()),
        (("explain", "T001"), ()),
        (("fields", "--help"), ()),
        (("export", "xlsx"), ("guides.xlsx",)),
        (("export", "json", "--out", "data"), ("data",)),
        (("pdf", "--matter", "992099901000"), ("pdf",)),
        (("kiosk", "--hall", "shimin", "--date", "2026-11-01", "--out", "kiosk"), ("kiosk",)),
        (("build",), ("site/index.html", "site/matters/992099901000.html")),
    ],
    ids=lambda value: "-".join(value) if value else "nothing",
)
def test_every_command_works_beside_nothing_but_guides(engine, outside, city, command, made):
    done = run([engine, "-m", "banshi", *command], city, outside)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not [name for name in made if not (city / name).exists()]


def test_an_exported_workbook_is_imported(engine, outside, city):
    for command in (["export", "xlsx", "--out", "again.xlsx"], ["import", "again.xlsx", "--diff"]):
        done = run([engine, "-m", "banshi", *command], city, outside)
        assert done.returncode == 0, done.stdout + done.stderr


def test_mkdocs_itself_builds_and_serves(engine, outside, city):
    built = run([engine, "-m", "mkdocs", "build", "--strict"], city, outside)
    assert built.returncode == 0, built.stderr
    assert (city / "site/matters/992099901000.html").is_file()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(engine), "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=city, env=outside)
    try:
        assert "政府信息公开申请" in fetched(f"http://127.0.0.1:{port}/matters/992099901000.html")
    finally:
        server.terminate()
        server.wait(10)


def fetched(address: str) -> str:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return answer.read().decode("utf-8")
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{address} never answered")


def test_a_city_founded_by_an_installed_engine_pins_the_very_same_wheel(engine, outside, city, wheel):
    assert (city / "wheels" / WHEEL).read_bytes() == wheel.read_bytes()


def test_what_is_put_together_again_installs_too(engine, outside, wheel, tmp_path):
    code = "from pathlib import Path; from importlib.metadata import distribution; from banshi.lifecycle import engine;"
    code += "engine._packed_again(distribution('banshi'), Path('.'))"
    assert run([engine, "-c", code], tmp_path, outside).returncode == 0
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(tmp_path / WHEEL) as other:
        again = {name: other.read(name) for name in other.namelist() if not name.endswith("RECORD")}
        assert again == {name: one.read(name) for name in one.namelist() if not name.endswith("RECORD")}


def test_an_office_without_a_network_installs_from_a_kit(outside, tmp_path):
    kit = tmp_path / "kit"
    done = run([sys.executable, "-m", "banshi", "kit", kit], ROOT, {**os.environ, "PYTHONUTF8": "1"})
    assert done.returncode == 0, done.stderr
    assert {"run.py", "requirements.lock", "wheels", "说明.txt", "SHA256SUMS"} == {path.name for path in kit.iterdir()}
    alone = ["unshare", "--map-root-user", "--net"]
    if not shutil.which("unshare") or run([*alone, "true"], tmp_path, outside).returncode:
        # Where a network cannot be taken away, every way to it leads nowhere.
        alone, outside = [], {**outside, "https_proxy": "http://127.0.0.1:9", "http_proxy": "http://127.0.0.1:9"}
    who = ["--name", "云梦泽市", "--region", "990100"]
    founded = run([*alone, sys.executable, "run.py", "banshi", "init", tmp_path / "city", *who], kit, outside)
    assert founded.returncode == 0, founded.stdout + founded.stderr
    built = run([*alone, sys.executable, "run.py", "site", "--build-only"], tmp_path / "city", outside)
    assert built.returncode == 0, built.stdout + built.stderr
    assert "site/matters/992099901000.html" in tree(tmp_path / "city")
    # One byte else, and nothing is installed.
    wheel = tmp_path / "city/wheels" / WHEEL
    wheel.write_bytes(wheel.read_bytes() + b"\0")
    shutil.rmtree(tmp_path / "city/.venv")
    refused = run([*alone, sys.executable, "run.py", "check"], tmp_path / "city", outside)
    assert refused.returncode == 2
    assert "依赖没有安装成功" in refused.stderr
