"""An upgrade stopped at every single step: the city runs the old engine or the new one, and what was can be taken back."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from banshi.disk.transaction import FOLDER, recover
from banshi.lifecycle.upgrade import Upgrade, apply, undo
from banshi.lifecycle.upgrade_trial import Counts, make_trial
from tests.lifecycle.test_upgrade import FROZEN, NEWER, texts
from tests.projects import tree
from tests.stepping import DONE, KILLED, REFUSED, steps_of, stopped

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot split a process"),
]
WHEEL = f"wheels/banshi-{NEWER}-py3-none-any.whl"


def planned(city: Path) -> Upgrade:
    """Files that change, one that comes, one that goes, and a package."""
    was = texts(city)
    after: dict[str, bytes | None] = {
        "guides/city.yml": was["guides/city.yml"] + b"# newer\n",
        "requirements.lock": was["requirements.lock"] + b"# newer\n",
        "run.py": b"print(1)\n",
        "ci/new/recipe.yml": b"new: 1\n",
        "README.md": None,
        WHEEL: b"wheel",
    }
    counts = Counts(0, 0)
    return Upgrade("0.2.0", NEWER, "", {name: was.get(name) for name in after}, after, (counts, counts))


def fresh(folder: Path) -> Path:
    return Path(shutil.copytree(FROZEN, folder))


@pytest.mark.parametrize("kill", [True, False], ids=["killed", "no room"])
def test_put_in_place(tmp_path: Path, kill: bool) -> None:
    city = fresh(tmp_path / "first")
    before = texts(city)
    steps = steps_of(lambda: apply(city, planned(city)))
    after = texts(city)
    assert after != before and steps > 30
    ended = set()
    for step in range(steps + 1):
        city = fresh(tmp_path / str(step))
        plan = planned(city)
        code = stopped(lambda city=city, plan=plan: apply(city, plan), step, kill=kill)
        ended.add(code)
        recover(city)
        now = texts(city)
        assert now in (before, after), step
        assert now == after or code != DONE
        assert kill or code == DONE or now == before, step
        assert not (city / FOLDER).exists()
        # What was put in place can be taken back; what was not, has nothing to take back.
        memory = city / ".cache/upgrade/before.json"
        assert memory.is_file() == (now == after), step
        assert (city / WHEEL).is_file() == (now == after)
        if now == after:
            undo(city)
        assert texts(city) == before and not memory.exists()
        shutil.rmtree(city)
    assert ended == ({KILLED, DONE} if kill else {REFUSED, DONE})


@pytest.mark.parametrize("kill", [True, False], ids=["killed", "no room"])
def test_taken_back(tmp_path: Path, kill: bool) -> None:
    city = fresh(tmp_path / "first")
    before = texts(city)
    apply(city, planned(city))
    after = texts(city)
    shutil.copytree(city, tmp_path / "upgraded")
    steps = steps_of(lambda: undo(city))
    assert texts(city) == before
    for step in range(steps + 1):
        city = Path(shutil.copytree(tmp_path / "upgraded", tmp_path / str(step)))
        stopped(lambda city=city: undo(city), step, kill=kill)
        recover(city)
        assert texts(city) in (before, after), step
        if texts(city) == after:
            undo(city)
        assert texts(city) == before
        shutil.rmtree(city)


@pytest.mark.parametrize("kill", [True, False], ids=["killed", "no room"])
def test_tried(tmp_path: Path, kill: bool) -> None:
    """The trial stands in the cache alone: wherever it stops, the city is as it was."""
    wheel = tmp_path / Path(WHEEL).name
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("banshi/example/tools/run.py", "print(1)\n")
        archive.writestr("banshi/example/tools/requirements.lock", "click==8.2.1 \\\n    --hash=sha256:00\n")
    city = fresh(tmp_path / "city")
    before, trial = tree(city), city / ".cache/upgrade/trial"
    steps = steps_of(lambda: make_trial(city, wheel, trial))
    for step in range(0, steps, 5):
        shutil.rmtree(trial, ignore_errors=True)
        stopped(lambda: make_trial(city, wheel, trial), step, kill=kill)
        assert {name: data for name, data in tree(city).items() if not name.startswith(".cache/")} == before, step
