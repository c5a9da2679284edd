"""A pack is made of what was built, and of nothing else; the same guides give the same bytes."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from banshi.catalog.catalog import Catalog
from banshi.errors import NotPacked
from banshi.kiosk import pack as packing
from banshi.kiosk.container import container
from banshi.kiosk.contents import matters_of
from banshi.kiosk.data import kiosk_data
from banshi.kiosk.launchers import OVERRIDE
from banshi.kiosk.manifest import NAME
from banshi.kiosk.pack import Order, Pack, make_pack
from banshi.kiosk.verification import verify
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.kiosk.conftest import DAY, HALL, MATTER, PUBLIC, city
from tests.projects import run, tree


def data_of(folder: Path) -> dict:
    text = (folder / "site/static/kiosk-data.js").read_text(encoding="ascii")
    return json.loads(text.removeprefix("var banshiKiosk=").removesuffix(";\n"))


def test_the_command_makes_a_whole_folder_and_a_whole_zip(project: Path) -> None:
    for path in (project / f"dist/kiosk-{HALL}", project / f"dist/kiosk-{HALL}.zip"):
        opened = container(path)
        verification = verify(opened)
        opened.close()
        assert verification.problems == ()
        assert verification.manifest is not None
        assert (verification.manifest.hall.name, verification.manifest.data_date) == ("东湾区政务服务中心", DAY)


def test_folder_and_zip_hold_the_same(pack: Pack) -> None:
    with zipfile.ZipFile(pack.zip) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == tree(pack.folder)


@pytest.mark.slow
def test_the_same_guides_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    """Built again at another place, an hour later in another time zone."""
    root = city(tmp_path / "again")
    made = run(root, "banshi", "kiosk", "--hall", HALL, "--date", DAY)
    assert made.returncode == 0, made.stderr
    assert (root / f"dist/kiosk-{HALL}.zip").read_bytes() == (project / f"dist/kiosk-{HALL}.zip").read_bytes()
    shutil.rmtree(root)


def test_the_pack_knows_hall_region_day_and_address(pack: Pack) -> None:
    told = data_of(pack.folder)
    assert told == {
        "hall": "东湾区政务服务中心",
        "region": "990102",
        "date": "2026年11月1日",
        "publicSite": PUBLIC,
        "papers": {MATTER: 2},
    }


def test_no_name_can_end_the_script_it_is_written_in(catalog: Catalog) -> None:
    hostile = replace(catalog.setting.halls[HALL], name='"};alert(1)//</script>\u2028\\')
    script = kiosk_data(hostile, catalog, DAY, {}).decode("ascii")
    assert json.loads(script.removeprefix("var banshiKiosk=").removesuffix(";\n"))["hall"] == hostile.name
    assert "\n" not in script.rstrip("\n")


def test_what_the_hall_handles_is_there_on_paper(pack: Pack) -> None:
    papers = list((pack.folder / "site/pdf").iterdir())
    assert [path.name for path in papers] == [f"{MATTER}.pdf"]
    said = subprocess.run(["pdftotext", papers[0], "-"], capture_output=True, check=True, encoding="utf-8").stdout
    assert "居民身份证补领" in said
    assert MATTER in said
    assert pack.manifest.papers == 1


def test_data_for_programs_stays_on_the_public_site(pack: Pack) -> None:
    kinds = {path.suffix for path in (pack.folder / "site").rglob("*") if path.is_file()}
    assert kinds <= {".html", ".css", ".js", ".svg", ".png", ".pdf"}
    assert (pack.folder / f"site/pdf/{MATTER}.pdf").read_bytes().startswith(b"%PDF")


def test_the_public_site_wears_no_kiosk_dress(site: Path) -> None:
    assert not list(site.rglob("kiosk*"))
    assert "kiosk" not in (site / "index.html").read_text(encoding="utf-8")


def test_scripts_can_be_read_by_the_systems_they_are_for(pack: Pack) -> None:
    windows = (pack.folder / "start.bat").read_bytes()
    assert windows.isascii()
    assert windows.count(b"\r\n") == windows.count(b"\n") > 10
    assert b"chcp 65001" in windows
    linux = pack.folder / "start.sh"
    assert linux.stat().st_mode & 0o111
    assert b"\r" not in linux.read_bytes()
    assert subprocess.run(["sh", "-n", str(linux)], check=False).returncode == 0
    guide = (pack.folder / "使用说明.txt").read_bytes()
    assert guide.startswith("\ufeff".encode())
    words = guide.decode("utf-8-sig")
    assert "东湾区政务服务中心" in words
    assert "2026年11月1日" in words
    assert words.count("\r\n") == words.count("\n")
    with zipfile.ZipFile(pack.zip) as archive:
        assert archive.getinfo("start.sh").external_attr >> 16 & 0o111


def test_the_linux_script_opens_the_first_page(pack: Pack, tmp_path: Path) -> None:
    """At a place with characters an address would misread, by a browser that only says what it was asked."""
    folder = Path(shutil.copytree(pack.folder, tmp_path / "U 盘 #1 100%" / "kiosk"))
    browser = tmp_path / "bin" / "chromium"
    browser.parent.mkdir()
    browser.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    browser.chmod(0o755)
    environment = {**os.environ, "PATH": f"{browser.parent}:{os.environ['PATH']}"}
    done = subprocess.run([folder / "start.sh"], env=environment, capture_output=True, check=True, encoding="utf-8")
    asked = done.stdout.splitlines()
    assert "--kiosk" in asked
    assert asked[-1] == "file://" + str(folder).replace("%", "%25").replace("#", "%23") + "/site/index.html"


def test_without_a_browser_the_linux_script_says_so(pack: Pack, tmp_path: Path) -> None:
    for tool in ("dirname", "cat", "mktemp", "rm", "sed", "sh"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    done = subprocess.run(
        [pack.folder / "start.sh"], env={"PATH": str(tmp_path)}, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 2
    assert "没有找到浏览器" in done.stderr


@pytest.mark.parametrize("name", ["browser", "qaxbrowser-safe-stable", "browser360-cn-stable"])
def test_browsers_of_domestic_systems_are_found(pack: Pack, tmp_path: Path, name: str) -> None:
    assert started(pack.folder, tmp_path, name) == name


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_hall_may_choose_its_browser_beside_the_pack(pack: Pack, tmp_path: Path, ending: str) -> None:
    folder = Path(shutil.copytree(pack.folder, tmp_path / "halls" / "kiosk"))
    (tmp_path / "halls" / OVERRIDE).write_bytes(f"my-browser{ending}".encode())
    assert started(folder, tmp_path, "my-browser", "chromium") == "my-browser"
    # The pack is as it was made.
    assert verify(container(folder)).problems == ()
    assert started(folder, tmp_path, "other", BANSHI_BROWSER="other") == "other"


def started(folder: Path, place: Path, *names: str, **settings: str) -> str:
    """Which of some browsers the script starts on a machine that has no others."""
    room = place / "bin"
    room.mkdir(exist_ok=True)
    for tool in ("dirname", "cat", "mktemp", "rm", "sed", "sh", "basename"):
        if not (room / tool).exists():
            (room / tool).symlink_to(shutil.which(tool) or tool)
    for name in names:
        (room / name).write_text('#!/bin/sh\nbasename "$0"\n', encoding="utf-8")
        (room / name).chmod(0o755)
    environment = {"PATH": str(room), **settings}
    done = subprocess.run([folder / "start.sh"], env=environment, capture_output=True, check=True, encoding="utf-8")
    return done.stdout.strip()


@pytest.fixture
def catalog(project: Path) -> Catalog:
    return inspect_project(Project(project)).catalog


def test_a_halls_own_windows_come_first_then_its_region_then_the_city(catalog: Catalog) -> None:
    halls = catalog.setting.halls
    own = matters_of(halls["dongwan"], catalog)
    assert (own.chosen, [entry.code for entry in own.entries]) == ("hall", [MATTER])
    assert matters_of(halls["shimin"], catalog).chosen == "city"
    assert len(matters_of(halls["shimin"], catalog).entries) == len(catalog.public)
    overlay = catalog.overlays["local/990102/gongan.yml"]
    claims = [replace(claim, windows=[]) for claim in overlay.matters]
    closed = {"local/990102/gongan.yml": replace(overlay, windows=[], matters=claims)}
    assert matters_of(halls["dongwan"], Catalog(catalog.setting, catalog.entries, closed)).chosen == "region"


def test_a_full_disk_leaves_the_older_pack(order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_pack(order, tmp_path / "kiosk").folder
    before = tree(tmp_path)
    monkeypatch.setattr(packing, "_zip", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "disk full")))
    with pytest.raises(NotPacked, match="没有做成"):
        make_pack(order._replace(data_date="2026-12-01"), folder)
    assert tree(tmp_path) == before


def test_a_folder_of_something_else_is_left_alone(order: Order, tmp_path: Path) -> None:
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk/letter.txt").write_text("x", encoding="utf-8")
    with pytest.raises(NotPacked, match="不是自助终端资料包"):
        make_pack(order, tmp_path / "kiosk")
    assert tree(tmp_path) == {"kiosk/letter.txt": b"x"}


def test_names_no_terminal_could_hold_are_refused(order: Order, tmp_path: Path) -> None:
    with pytest.raises(NotPacked, match="Windows"):
        make_pack(order._replace(extra={"assets/a?b.pdf": b"x"}), tmp_path / "kiosk")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_hall_and_a_missing_date_are_one_sentence(project: Path) -> None:
    done = run(project, "banshi", "kiosk", "--hall", "nowhere", "--date", DAY)
    assert done.returncode == 2
    assert "dongwan（东湾区政务服务中心）" in done.stderr
    none = run(project, "banshi", "kiosk")
    assert (none.returncode, none.stderr.startswith("请用 --hall 写明")) == (2, True)
    wrong = run(project, "banshi", "kiosk", "--hall", HALL, "--date", "昨天")
    assert (wrong.returncode, "不是日期" in wrong.stderr) == (2, True)


def test_the_date_is_the_commits(project: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(project, tmp_path / "project", ignore=shutil.ignore_patterns("dist")))

    def git(*arguments: str) -> None:
        environment = {**os.environ, "GIT_COMMITTER_DATE": "2026-10-20T08:00:00+08:00"}
        setting = ("-c", "user.name=x", "-c", "user.email=x@example.com")
        subprocess.run(["git", *setting, *arguments], cwd=root, env=environment, check=True, capture_output=True)

    nothing = run(root, "banshi", "kiosk", "--hall", HALL)
    assert (nothing.returncode, "--date" in nothing.stderr) == (2, True)
    git("init", "--quiet")
    git("add", "guides")
    git("commit", "--quiet", "--message", "x")
    made = run(root, "banshi", "kiosk", "--hall", HALL)
    assert made.returncode == 0, made.stderr
    assert "数据截至2026年10月20日" in made.stdout
    (root / "guides/pages/index.md").write_text("# 首页\n\n改过。\n", encoding="utf-8")
    changed = run(root, "banshi", "kiosk", "--hall", HALL)
    assert (changed.returncode, "还没有提交" in changed.stderr) == (2, True)


def test_the_manifest_is_the_same_in_folder_and_zip(pack: Pack) -> None:
    with zipfile.ZipFile(pack.zip) as archive:
        assert archive.read(NAME) == (pack.folder / NAME).read_bytes()
        assert archive.testzip() is None
