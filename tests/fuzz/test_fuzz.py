"""Every seed that once found something, and a few fresh ones; `python -m tests.fuzz` goes on for hours."""

from __future__ import annotations

import pytest

from tests.fuzz.kept import kept
from tests.fuzz.targets import TARGETS, attempt


@pytest.mark.parametrize(("target", "seed"), [(target, seed) for target, seed, _ in kept()])
def test_what_was_found_stays_mended(target: str, seed: int) -> None:
    attempt(target, seed)


@pytest.mark.parametrize("target", TARGETS)
def test_a_few_fresh_ones(target: str) -> None:
    for seed in range(25):
        attempt(target, seed)
