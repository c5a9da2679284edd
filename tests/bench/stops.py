"""What is lost when the machine is switched off, or the disk is full, at every step of what writes several files."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from banshi.disk.transaction import exchange, recover
from banshi.kiosk.update import Outcome, update
from banshi.lifecycle.upgrade import apply, undo
from tests.disk.test_transaction import AFTER, BEFORE
from tests.kiosk.test_update import Packs
from tests.lifecycle.test_upgrade import FROZEN, texts
from tests.lifecycle.test_upgrade_steps import planned
from tests.projects import tree
from tests.stepping import Trial, every_step


class _Writer(NamedTuple):
    """What is stopped.

    Attributes:
        name: What people call it.
        fresh: Makes a place of a name.
        run: What is stopped there.
        fine: Recovers as the next command would, and tells whether nothing is lost.
    """

    name: str
    fresh: Callable[[str], Any]
    run: Callable[[Any], object]
    fine: Callable[[Any], bool]


def stops(folder: Path, every: int = 1) -> Iterator[tuple[str, str, Trial]]:
    """Name, way of stopping, and what came of it."""
    for writer in _writers(folder):
        for way, kill in (("killed", True), ("disk full", False)):

            def fresh(name: str, writer: _Writer = writer, way: str = way) -> Any:
                return writer.fresh(f"{writer.name} {way}/{name}")

            yield writer.name, way, every_step(fresh, writer.run, writer.fine, kill=kill, every=every)
            shutil.rmtree(folder / f"{writer.name} {way}", ignore_errors=True)


def _writers(folder: Path) -> Iterator[_Writer]:
    def guides(name: str) -> Path:
        for path, data in BEFORE.items():
            if data is not None:
                (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / name / path).write_bytes(data)
        return folder / name

    def whole(root: Path) -> bool:
        recover(root)
        return tree(root) in (
            {name: data for name, data in state.items() if data is not None} for state in (BEFORE, AFTER)
        )

    def city(name: str) -> Path:
        return Path(shutil.copytree(FROZEN, folder / name))

    def upgraded(name: str) -> Path:
        apply(city(name), planned(folder / name))
        return folder / name

    before = texts(FROZEN)
    after = texts(upgraded("pattern"))

    def old_or_new(root: Path) -> bool:
        recover(root)
        found = texts(root)
        memory = (root / ".cache/upgrade/before.json").is_file()
        return found in (before, after) and memory == (found == after)

    def updated(packs: Packs) -> bool:
        if not (packs.is_old() or packs.is_new()):
            return False
        return isinstance(update(packs.old, packs.new), Outcome) and packs.is_new() and packs.left_over() == []

    yield _Writer("several guides", guides, lambda root: exchange(root, BEFORE, AFTER), whole)
    yield _Writer(
        "kiosk update", lambda name: Packs(folder / name), lambda packs: update(packs.old, packs.new), updated
    )
    yield _Writer("upgrade", city, lambda root: apply(root, planned(root)), old_or_new)
    yield _Writer("upgrade --undo", upgraded, undo, old_or_new)
