"""An update stopped at every single step: the terminal has the old pack or the new one, and the next run ends it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from banshi.disk import swap as swapping
from banshi.kiosk.container import Folder
from banshi.kiosk.update import Outcome, update
from banshi.kiosk.verification import verify
from tests.kiosk.test_update import Packs
from tests.stepping import DONE, KILLED, REFUSED, steps_of, stopped

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot split a process"),
]


@pytest.mark.parametrize("exchange", [True, False], ids=["one step", "two renames"])
@pytest.mark.parametrize("kill", [True, False], ids=["killed", "no room"])
def test_stopped_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kill: bool, exchange: bool) -> None:
    if not exchange:
        monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    first = Packs(tmp_path / "first")
    steps = steps_of(lambda: update(first.old, first.new))
    assert first.is_new() and steps > 30
    ended = set()
    for step in range(steps + 1):
        packs = Packs(tmp_path / str(step))
        code = stopped(lambda packs=packs: update(packs.old, packs.new), step, kill=kill)
        ended.add(code)
        if exchange:
            assert packs.is_old() or packs.is_new(), step
            assert verify(Folder(packs.old)).problems == ()
        assert code != DONE or packs.is_new()
        again = update(packs.old, packs.new)
        assert isinstance(again, Outcome), (step, again)
        assert packs.is_new(), step
        assert packs.left_over() == [], step
    assert ended == ({KILLED, DONE} if kill else {REFUSED, DONE})


def test_stopped_twice_at_any_two_steps(tmp_path: Path) -> None:
    first = Packs(tmp_path / "first")
    steps = steps_of(lambda: update(first.old, first.new))
    for step in range(0, steps, 3):
        packs = Packs(tmp_path / str(step))
        for until in (step, (step * 7) % steps):
            stopped(lambda packs=packs: update(packs.old, packs.new), until, kill=True)
            assert packs.is_old() or packs.is_new(), (step, until)
        assert isinstance(update(packs.old, packs.new), Outcome)
        assert packs.is_new() and packs.left_over() == []
