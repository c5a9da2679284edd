"""Texts kept beside the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def golden(kept: Callable[[Path, str], None]) -> Callable[[str, str], None]:
    """Compares a text with the file of that name."""
    return lambda name, text: kept(Path(__file__).with_name("snapshots") / name, text)
