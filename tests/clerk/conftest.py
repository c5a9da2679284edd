"""The guides the clerks worked in, unpacked once for all who worked in the same ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from banshi.source.files import Project

from .mistakes import PACKS, unpack


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Project]:
    """Set → the guides it was made in, which remember what was read of them; whoever changes them takes it back."""

    @cache
    def folder(pack: str) -> Path:
        return unpack(tmp_path_factory.mktemp("office"), pack)

    return lambda which: Project(folder(PACKS.get(which, which)))
