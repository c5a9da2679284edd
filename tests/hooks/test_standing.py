"""A site whose sources have not changed is not built again; whatever may have changed it is."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.projects import edit, make_project, run, tree

MATTER = "guides/matters/gongan/990709901000.yml"
UNCHANGED = "没有改动，网站已经是最新的。"
LONG_AGO = time.time_ns() - 60_000_000_000


def build(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    done = run(root, "mkdocs", "build", *options)
    assert done.returncode == 0, done.stderr
    return done


def rest(root: Path) -> None:
    """Let everything have been saved long ago, as it has been when nobody is working on it."""
    for path in [*(root / "guides").rglob("*"), *(root / "schema").rglob("*")]:
        os.utime(path, ns=(LONG_AGO, LONG_AGO))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one warning, built once."""
    root = make_project(tmp_path / "project", standard=True)
    (root / "guides" / "terms.yml").unlink()
    rest(root)
    assert UNCHANGED not in build(root).stderr
    return root


def test_nothing_is_built_twice_and_warnings_are_said_again(project: Path) -> None:
    before = {path: path.stat().st_ino for path in (project / "site").rglob("*")}
    done = build(project)
    assert UNCHANGED in done.stderr
    assert "terms.yml" in done.stderr
    assert {path: path.stat().st_ino for path in (project / "site").rglob("*")} == before


def test_every_kind_of_change_is_built(project: Path) -> None:
    changes = (
        lambda: edit(project / MATTER, "summary: ", "summary: 改过的说明。"),
        lambda: edit(project / "guides" / "pages" / "index.md", "欢迎", "请"),
        lambda: edit(project / "mkdocs.yml", "site_name: 办事指南", "site_name: 指南"),
        lambda: edit(project / "schema" / "matter.schema.json", '"title": "设定依据"', '"title": "法律依据"'),
        lambda: (project / "site" / "index.html").unlink(),
        lambda: (project / "site" / "index.html").write_text("别的", encoding="utf-8"),
        lambda: (project / "site" / "stranger.html").write_text("", encoding="utf-8"),
    )
    for change in changes:
        change()
        rest(project)
        assert UNCHANGED not in build(project).stderr
        assert UNCHANGED in build(project).stderr
    made = tree(project / "site")
    assert "改过的说明。" in made["matters/990709901000.html"].decode()
    assert "stranger.html" not in made
    whole = make_project(project.parent / "whole", standard=True)
    for name in ("guides", "schema"):
        subprocess.run(["cp", "-a", f"{project / name}/.", whole / name], check=True)
    (whole / "guides" / "terms.yml").unlink()
    (whole / "mkdocs.yml").write_bytes((project / "mkdocs.yml").read_bytes())
    build(whole)
    other = tree(whole / "site")
    assert {name for name in made if made[name] != other.get(name)} <= {"sitemap.xml.gz"}


def test_a_city_with_hooks_of_its_own_is_always_built(project: Path) -> None:
    (project / "hooks" / "own.py").write_text("", encoding="utf-8")
    edit(project / "mkdocs.yml", "  - hooks/banshi_hook.py", "  - hooks/banshi_hook.py\n  - hooks/own.py")
    for _ in range(2):
        assert UNCHANGED not in build(project).stderr


def test_a_strict_build_is_not_spared_its_warning(project: Path) -> None:
    for _ in range(2):
        assert run(project, "mkdocs", "build", "--strict").returncode != 0


def test_the_command_says_where_the_site_is_either_way(project: Path) -> None:
    for _ in range(2):
        done = run(project, "banshi", "build")
        assert done.returncode == 0
        assert done.stdout == f"网站已放在 {project / 'site'}。\n"
