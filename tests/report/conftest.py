"""Texts kept beside the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """Compares a text with the file of that name; delete the file to accept another, run again and read it."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).with_name("snapshots") / name
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            pytest.fail(f"{name} was missing and has been written; read it and run again")
        assert text == path.read_text(encoding="utf-8")

    return compare
