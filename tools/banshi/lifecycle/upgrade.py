"""A newer engine for a city: tried beside it, put in place whole, and taken back if it is not liked."""

from __future__ import annotations

import difflib
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from packaging.version import Version

from banshi import __version__
from banshi.disk.transaction import content, exchange
from banshi.errors import NotChanged
from banshi.lifecycle.engine import version_of_pin, version_of_wheel
from banshi.lifecycle.upgrade_trial import LOCK, Counts, lint_counts, make_trial, notes_of, run_trial, texts

_UPGRADES = ".cache/upgrade"
_MEMORY = f"{_UPGRADES}/before.json"


class Upgrade(NamedTuple):
    """What an upgrade would do.

    Attributes:
        old: Version the city runs.
        new: Version of the wheel.
        notes: What the newer versions say of themselves.
        before: Bytes of every file that changes, as it is; None where there is none yet.
        after: The same files as they are to be.
        found: Errors and warnings of the guides, before and after.
    """

    old: str
    new: str
    notes: str
    before: dict[str, bytes | None]
    after: dict[str, bytes | None]
    found: tuple[Counts, Counts]

    def patch(self) -> str:
        """Every text that changes, as one patch for `git apply`; packages are too big and are left out."""
        changed = sorted(name for name in self.after if not name.startswith("wheels/"))
        return "".join(line for name in changed for line in _patched(name, self.before[name], self.after[name]))


def plan_upgrade(city: Path, wheel: Path) -> Upgrade:
    """Try a wheel on a copy of a city.

    Args:
        city: A city that installs its engine: `requirements.lock` beside `guides/`.
        wheel: The newer engine; beside the packages of an offline kit, those come along.

    Raises:
        NotChanged: it is no city of that kind, no newer wheel, or the newer engine cannot be installed or run.
    """
    if not (city / LOCK).is_file():
        raise NotChanged(f"{city} 里没有 {LOCK}，不是按安装包运行的城市，不能这样升级。")
    new = version_of_wheel(wheel)
    old = version_of_pin((city / LOCK).read_text(encoding="utf-8")) or __version__
    if Version(new) <= Version(old):
        raise NotChanged(f"现在用的已经是 {old}，{wheel.name} 不比它新，没有改动。")
    trial = city / _UPGRADES / f"{old}-{new}"
    shutil.rmtree(trial, ignore_errors=True)
    try:
        packages = make_trial(city, wheel, trial)
        found = lint_counts(city), run_trial(trial)
        was, becomes = texts(city), texts(trial)
        notes = notes_of(wheel, old)
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise NotChanged(f"没有试成（{error}），现在的程序和指南都没有改动。") from error
    finally:
        shutil.rmtree(trial, ignore_errors=True)
    after: dict[str, bytes | None] = {
        name: becomes.get(name) for name in sorted(was | becomes) if was.get(name) != becomes.get(name)
    }
    before = {name: was.get(name) for name in after}
    for name, data in packages.items():
        before[name], after[name] = content(city / name), data
    return Upgrade(old, new, notes, before, after, found)


def apply(city: Path, upgrade: Upgrade) -> None:
    """Put an upgrade in place, and keep what it replaces.

    Raises:
        NotChanged: a file is not as it was when the upgrade was tried, or the disk refuses; nothing has changed.
    """
    memory = {
        name: None if data is None else data.decode("utf-8")
        for name, data in upgrade.before.items()
        if not name.startswith("wheels/")
    }
    told = json.dumps(memory, ensure_ascii=False).encode()
    # What can be taken back is remembered in the same stroke: an upgrade without its memory would be undone into an older one.
    exchange(city, upgrade.before | {_MEMORY: content(city / _MEMORY)}, upgrade.after | {_MEMORY: told})


def undo(city: Path) -> str:
    """Take the last upgrade back; packages stay, unused.

    Returns:
        The version that is left.

    Raises:
        NotChanged: there is none to take back, or the disk refuses.
    """
    memory = content(city / _MEMORY)
    if memory is None:
        raise NotChanged("没有可以退回的升级。")
    told = json.loads(memory.decode("utf-8"))
    before = {name: None if text is None else text.encode() for name, text in told.items()}
    exchange(city, {name: content(city / name) for name in (*before, _MEMORY)}, before | {_MEMORY: None})
    return version_of_pin((city / LOCK).read_text(encoding="utf-8")) or __version__


def _patched(name: str, before: bytes | None, after: bytes | None) -> Iterator[str]:
    old, new = ((data or b"").decode("utf-8").splitlines(keepends=True) for data in (before, after))
    yield f"diff --git a/{name} b/{name}\n"
    if before is None:
        yield "new file mode 100644\n"
    if after is None:
        yield "deleted file mode 100644\n"
    names = ("/dev/null" if before is None else f"a/{name}"), ("/dev/null" if after is None else f"b/{name}")
    for line in difflib.unified_diff(old, new, *names):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
