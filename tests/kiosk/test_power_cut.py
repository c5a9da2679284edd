"""The power goes at every step of an update: there is always one whole pack, and the next run finishes the work.

A killed process keeps what the system has not yet written; whether a disk keeps its word about `fsync` no test here tells.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from banshi.disk.swap import restore
from banshi.kiosk.container import container
from banshi.kiosk.verification import verify
from tests.kiosk.packs import CONTENT, make_pack, zipped

# Counts what changes the disk, and ends the process right before the wanted one.
PROGRAM = """
import os, signal, sys
from pathlib import Path
left = int(sys.argv[3])
if sys.argv[4] == "two":
    import banshi.disk.swap as swapping
    swapping._exchange = lambda one, other: False
from banshi.kiosk.update import update
root = str(Path(sys.argv[1]).parent)
def count(event, arguments):
    global left
    writing = event == "open" and isinstance(arguments[1], str) and any(sign in arguments[1] for sign in "wax+")
    changing = event in ("os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate")
    swapping = event == "ctypes.call_function"
    if (writing or changing) and str(arguments[0]).startswith(root) or swapping:
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
update(Path(sys.argv[1]), Path(sys.argv[2]))
"""
NEWER = {
    **CONTENT,
    **{f"site/matters/99{number:010}.html": f"<h1>{number}</h1>" for number in range(40)},
    "site/index.html": "<h1>新首页</h1>",
}


def cut(old: Path, new: Path, after: int, swap: str) -> bool:
    """Run an update whose power goes after so many changes; whether it came to an end before that."""
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(old), str(new), str(after), swap], check=False)
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode == 0


def whole(pack: Path) -> str:
    """The day of the pack that stands there; fails where none does."""
    # What starts an update first does; on systems that exchange folders in one step there is nothing to do.
    restore(pack)
    opened = container(pack)
    found = verify(opened)
    opened.close()
    assert found.problems == ()
    assert found.manifest is not None
    return found.manifest.data_date


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("swap", ["one", "two"])
def test_a_hundred_power_cuts_leave_no_broken_pack(tmp_path: Path, swap: str) -> None:
    """Begun anew before every cut: one more step is survived each time, until the update is through."""
    days = []
    new = tmp_path / "stick" / "hall"
    make_pack(new, NEWER, day="2026-12-01")
    archive = zipped(new)
    # Both ways are the same until they change places.
    for after in range(0 if swap == "one" else 80, 400):
        room = tmp_path / str(after)
        make_pack(room / "hall", day="2026-11-01")
        ended = cut(room / "hall", archive if after % 2 else new, after, swap)
        days.append(whole(room / "hall"))
        if ended:
            break
        # Whoever runs it again has the new pack.
        if after % 5 == 0:
            assert cut(room / "hall", new, 10_000, swap)
            assert whole(room / "hall") == "2026-12-01"
    else:
        pytest.fail("an update never came to an end")
    assert len(days) > (100 if swap == "one" else 20)
    assert days == sorted(days), "the new pack came and went"
    assert set(days) == {"2026-11-01", "2026-12-01"}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_the_power_goes_again_and_again_in_one_update(tmp_path: Path) -> None:
    """Twenty changes a run, and still it gets there: what stands on the stage is not thrown away."""
    old, new = tmp_path / "hall", tmp_path / "stick" / "hall"
    make_pack(old, day="2026-11-01")
    make_pack(new, NEWER, day="2026-12-01")
    for _ in range(100):
        ended = cut(old, new, 20, "one")
        day = whole(old)
        if ended:
            break
    assert day == "2026-12-01"
