"""The checklist of a release finds each thing that can be missing."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tools import release

from tests.projects import ROOT, edit

READ = ("pyproject.toml", "CHANGELOG.md", "SECURITY.md", release.SOURCE, *release.LOCKS)
GREEN = "===== 3000 passed, 12 deselected in 400.12s (0:06:40) ====="


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for name in READ:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    who = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run(["git", "add", "--all"], cwd=tmp_path, check=True)
    subprocess.run(["git", *who, "commit", "--quiet", "--message", "x"], cwd=tmp_path, check=True)
    return tmp_path


def log(house: Path) -> str:
    return (house / "CHANGELOG.md").read_text(encoding="utf-8")


def test_a_house_in_order_has_nothing_to_say(house: Path) -> None:
    assert list(release.version(house, log(house))) == []
    assert list(release.changes(house, log(house))) == []
    assert list(release.locks(house)) == []
    assert list(release.tag(house)) == []
    assert list(release.tests(GREEN)) == []


def test_the_version_is_one_step_above(house: Path) -> None:
    now = release.version_of(house)
    assert release.steps_above("0.9.4") == ["0.9.5", "0.10.0", "1.0.0"]
    edit(house / release.SOURCE, now, "9.9.9")
    assert any("两处要一样" in one for one in release.version(house, log(house)))
    edit(house / "CHANGELOG.md", f"## {now}", "## 9.9.9")
    assert any("不是 0.1.0 的下一个版本" in one for one in release.version(house, log(house)))
    edit(house / release.SOURCE, "9.9.9", "soon")
    assert any("不成样子" in one for one in release.version(house, log(house)))


def test_a_second_number_is_found(house: Path) -> None:
    edit(house / "pyproject.toml", 'dynamic = ["version"]', 'version = "0.2.0"')
    assert any("又写了一个版本号" in one for one in release.version(house, log(house)))


def test_the_log_tells_all_three(house: Path) -> None:
    edit(house / "CHANGELOG.md", "升级时要做什么：", "升级：")
    assert [one for one in release.changes(house, log(house)) if "升级时要做什么" in one]
    assert list(release.changes(house, "# 更新记录\n"))


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("pyproject.toml", '"segno>=1.6.6,<2"', '"segno>=99"', "segno"),
        ("pyproject.toml", '"segno>=1.6.6,<2"', '"segno>=1.6.6,<2",\n    "not-there>=1"', "not-there 是 没有"),
        ("tools/requirements-test.lock", "segno==", "segno==0.", "两个锁定文件里不一样"),
    ],
)
def test_stale_locks_are_found(house: Path, file: str, old: str, new: str, said: str) -> None:
    edit(house / file, old, new)
    assert any(said in one for one in release.locks(house))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "1 failed, 2999 passed in 400.12s",
        "3000 passed, 1 error in 1.0s",
        "no tests ran in 0.1s",
        "passed",
        "0 passed in 1s",
    ],
)
def test_a_line_that_is_not_green(line: str) -> None:
    assert list(release.tests(line))


def test_a_tag_or_a_change_left_behind(house: Path) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run(["git", *who, "tag", f"v{release.version_of(house)}"], cwd=house, check=True)
    (house / "new.txt").write_text("x", encoding="utf-8")
    told = "".join(release.tag(house))
    assert "已经有 v" in told and "new.txt" in told


@pytest.mark.slow
def test_what_is_generated_is_current_and_the_wheel_installs() -> None:
    assert list(release.generated(ROOT)) == []
    assert list(release.wheel(ROOT)) == []


@pytest.mark.slow
def test_a_stale_reference_is_found(tmp_path: Path) -> None:
    for name in ("guides", "schema"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "tools/manual").mkdir(parents=True)
    shutil.copy(ROOT / "tools/manual/laws.md", tmp_path / "tools/manual")
    with (tmp_path / "schema/REFERENCE.md").open("a", encoding="utf-8") as file:
        file.write("改过。\n")
    assert [one for one in release.generated(tmp_path) if one.startswith("schema/REFERENCE.md 不是最新的")]
