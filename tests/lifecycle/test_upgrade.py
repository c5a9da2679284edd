"""A thin city founded by the previous release goes to a newer engine, and back."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from banshi.lifecycle.upgrade_trial import notes_of
from tests.projects import ROOT, tree

FROZEN = Path(__file__).with_name("frozen_city")
NEWER = "9.0.0"
NOTE = "看得到的变化：测试用的新版本。"


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this engine under a higher number."""
    source = tmp_path_factory.mktemp("newer") / "source"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if not name.startswith("tests/") and (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, source / name)
    init = source / "tools/banshi/__init__.py"
    text = init.read_text(encoding="utf-8")
    init.write_text(re.sub(r'__version__ = ".*"', f'__version__ = "{NEWER}"', text), encoding="utf-8")
    log = source / "CHANGELOG.md"
    log.write_text(
        log.read_text(encoding="utf-8").replace("\n## ", f"\n## {NEWER}\n\n{NOTE}\n\n## ", 1), encoding="utf-8"
    )
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", str(source.parent), str(source)], check=True)
    return source.parent / f"banshi-{NEWER}-py3-none-any.whl"


@pytest.fixture
def city(tmp_path: Path) -> Path:
    shutil.copytree(FROZEN, tmp_path / "city")
    return tmp_path / "city"


def upgrade(city: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["upgrade", *arguments, "--project", str(city)])


@pytest.mark.slow
def test_the_patch_says_what_changes_and_nothing_is_changed(city, newer, tmp_path):
    before = tree(city)
    patch = tmp_path / "upgrade.patch"
    done = upgrade(city, str(newer), "--patch", str(patch))
    assert done.exit_code == 0, done.output
    assert f"从 0.2.0 到 {NEWER}" in done.output and NOTE in done.output
    assert "指南改动 2 个文件：guides/city.yml、guides/laws.yml" in done.output
    assert re.search(r"现在 \d+ 个错误、\d+ 个警告；升级以后 0 个错误、\d+ 个警告", done.output)
    assert {name: data for name, data in tree(city).items() if not name.startswith(".cache/")} == before
    # It is a patch git takes, and it leads where `--apply` leads.
    by_hand = tmp_path / "by_hand"
    shutil.copytree(FROZEN, by_hand)
    subprocess.run(["git", "init", "--quiet"], cwd=by_hand, check=True)
    subprocess.run(["git", "apply", str(patch)], cwd=by_hand, check=True)
    assert upgrade(city, str(newer), "--apply").exit_code == 0
    assert texts(city) == texts(by_hand)
    assert f"banshi=={NEWER} " in (city / "requirements.lock").read_text(encoding="utf-8")
    assert "editions:" in (city / "guides/laws.yml").read_text(encoding="utf-8")
    assert (city / "wheels" / newer.name).read_bytes() == newer.read_bytes()
    # And back.
    undone = upgrade(city, "--undo")
    assert "程序是 0.2.0" in undone.output
    assert texts(city) == texts(FROZEN)
    assert "没有可以退回的升级" in upgrade(city, "--undo").output


def texts(folder: Path) -> dict[str, bytes]:
    apart = (".git/", ".cache/", "wheels/")
    return {name: data for name, data in tree(folder).items() if not name.startswith(apart)}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("banshi-0.1.0-py3-none-any.whl", "不比它新"),
        ("other-1.0-py3-none-any.whl", "不是本程序的安装包"),
        ("banshi-x-py3-none-any.whl", "不是本程序的安装包"),
        ("banshi-9.0.0-py3-none-any.whl", "没有试成"),
    ],
)
def test_what_is_no_newer_engine_changes_nothing(city, tmp_path, name, said):
    (tmp_path / name).write_bytes(b"no zip")
    done = upgrade(city, str(tmp_path / name))
    assert done.exit_code == 2
    assert said in done.output
    assert texts(city) == texts(FROZEN)


def test_a_wheel_that_is_not_there(city, tmp_path):
    done = upgrade(city, str(tmp_path / "banshi-9.0.0-py3-none-any.whl"))
    assert done.exit_code == 2
    assert "不是本程序的安装包" in done.output


def test_the_engines_own_repository_is_no_city():
    done = upgrade(ROOT, "banshi-9.0.0-py3-none-any.whl")
    assert done.exit_code == 2
    assert "不是按安装包运行的城市" in done.output


def test_notes_are_those_of_newer_versions(tmp_path):
    import zipfile

    with zipfile.ZipFile(tmp_path / "a.whl", "w") as archive:
        archive.writestr(
            "banshi/example/CHANGELOG.md", "# x\n\n## 0.10.0\n\nten\n\n## 0.9.0\n\nnine\n\n## 0.2.0\n\ntwo\n"
        )
    assert notes_of(tmp_path / "a.whl", "0.2.0") == "## 0.10.0\n\nten\n\n## 0.9.0\n\nnine"
    assert notes_of(tmp_path / "a.whl", "0.9.0") == "## 0.10.0\n\nten"
