"""What makes a terminal run by itself: installed for one user, started again after a crash and when the page is dead."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from banshi.kiosk.container import container
from banshi.kiosk.pack import Pack
from banshi.kiosk.verification import verify

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
ODD = 'U 盘 100% $HOME "x"'


@pytest.fixture
def folder(pack: Pack, tmp_path: Path) -> Path:
    """The pack at a place whose name a unit could misread."""
    return Path(shutil.copytree(pack.folder, tmp_path / ODD / "kiosk"))


def install(
    folder: Path, home: Path, *options: str, path: str = os.environ["PATH"]
) -> subprocess.CompletedProcess[str]:
    home.mkdir(exist_ok=True)
    environment = {"HOME": str(home), "PATH": path}
    command = ["sh", str(folder / "install.sh"), *options]
    return subprocess.run(command, env=environment, capture_output=True, check=False, encoding="utf-8")


def test_it_is_installed_for_the_user_and_taken_away_again(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = install(folder, home)
    assert done.returncode == 0, done.stderr
    unit = home / ".config/systemd/user/banshi-kiosk.service"
    written = unit.read_text(encoding="utf-8")
    assert "Restart=on-failure" in written
    # As systemd writes names: percent and dollar doubled, quotes behind a backslash.
    odd = str(folder / "start.sh").replace("%", "%%").replace("$", "$$").replace('"', '\\"')
    assert f'ExecStart=/bin/sh "{odd}"' in written
    starter = (home / ".config/autostart/banshi-kiosk.desktop").read_text(encoding="utf-8")
    assert starter.startswith("[Desktop Entry]")
    # The pack is as it was made.
    assert verify(container(folder)).problems == ()
    assert install(folder, home, "--remove").returncode == 0
    assert [path for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd")
def test_systemd_understands_the_units(folder: Path, tmp_path: Path) -> None:
    home, share, tools = tmp_path / "home", tmp_path / "share", tmp_path / "tools"
    share.mkdir()
    tools.mkdir()
    (tools / "banshi").write_text("#!/bin/sh\n", encoding="utf-8")
    (tools / "banshi").chmod(0o755)
    done = install(folder, home, "--share", str(share), path=f"{tools}:{os.environ['PATH']}")
    assert done.returncode == 0, done.stderr
    units = home / ".config/systemd/user"
    names = ["banshi-kiosk.service", "banshi-kiosk-update.service", "banshi-kiosk-update.timer"]
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": str(tmp_path)}
    judged = subprocess.run(
        ["systemd-analyze", "--user", "verify", *(str(units / name) for name in names)],
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    complaints = [line for line in judged.stderr.splitlines() if "banshi" in line]
    assert complaints == []
    assert str(share) in (units / names[1]).read_text(encoding="utf-8")


def test_without_the_program_or_the_share_it_says_so(folder: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("sh", "dirname", "cat", "mkdir", "sed", "rm", "ln"):
        (tools / tool).symlink_to(shutil.which(tool) or tool)
    none = install(folder, tmp_path / "home", "--share", str(tmp_path), path=str(tools))
    assert (none.returncode, "没有装 banshi" in none.stderr) == (2, True)
    # Without systemd the desktop opens it.
    plain = install(folder, tmp_path / "home", path=str(tools))
    assert plain.returncode == 0, plain.stderr
    starter = (tmp_path / "home/.config/autostart/banshi-kiosk.desktop").read_text(encoding="utf-8")
    assert "start.sh" in starter and "100%%" in starter


def browser_that(does: str, folder: Path, tools: Path) -> subprocess.Popen[bytes]:
    """The start script, hurried, with a browser of our own."""
    script = folder / "start.sh"
    text = script.read_text(encoding="utf-8")
    assert "sleep 30" in text and "-mmin -5" in text
    script.write_text(text.replace("sleep 30", "sleep 0.3").replace("-mmin -5", "-mmin -0.03"), encoding="utf-8")
    tools.mkdir()
    browser = tools / "chromium"
    browser.write_text(
        f"""#!/bin/sh
for word in "$@"; do case $word in --user-data-dir=*) profile=${{word#*=}};; esac; done
echo "$profile" >"{tools}/profile"
beats="$profile/Default/Local Storage/leveldb"
mkdir -p "$beats"; : >"$beats/000003.log"
{does}
""",
        encoding="utf-8",
    )
    browser.chmod(0o755)
    environment = {"PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(tools)}
    return subprocess.Popen(["sh", str(script)], env=environment, stderr=subprocess.DEVNULL)


def test_a_page_that_gives_no_sign_of_life_ends_the_browser(folder: Path, tmp_path: Path) -> None:
    started = browser_that("exec sleep 60", folder, tmp_path / "tools")
    assert started.wait(timeout=40) == 1
    # Nothing of it is left.
    assert not Path((tmp_path / "tools/profile").read_text(encoding="utf-8").strip()).exists()


def test_a_page_that_lives_is_left_alone(folder: Path, tmp_path: Path) -> None:
    beating = 'for beat in 1 2 3 4 5 6 7 8 9 10 11 12; do date >>"$beats/000003.log"; sleep 0.5; done; exit 0'
    started = browser_that(beating, folder, tmp_path / "tools")
    time.sleep(4)
    assert started.poll() is None
    # Closed by hand it says so: nobody starts it again.
    assert started.wait(timeout=40) == 0


def test_a_crash_is_told_to_whoever_started_it(folder: Path, tmp_path: Path) -> None:
    assert browser_that("kill -SEGV $$", folder, tmp_path / "tools").wait(timeout=40) not in (0, 2)


def test_stopped_from_outside_browser_and_profile_go(folder: Path, tmp_path: Path) -> None:
    started = browser_that("exec sleep 60", folder, tmp_path / "tools")
    for _ in range(200):
        if (tmp_path / "tools/profile").is_file():
            break
        time.sleep(0.05)
    profile = (tmp_path / "tools/profile").read_text(encoding="utf-8").strip()
    started.terminate()
    assert started.wait(timeout=40) == 143
    assert not Path(profile).exists()


def test_scripts_of_windows_are_ascii_with_its_line_ends(pack: Pack) -> None:
    for name in ("install.bat", "install.ps1"):
        data = (pack.folder / name).read_bytes()
        assert data.isascii()
        assert data.count(b"\r\n") == data.count(b"\n") > 5
    assert b"goto again" in (pack.folder / "start.bat").read_bytes()
