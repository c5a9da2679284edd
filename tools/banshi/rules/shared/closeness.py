"""The known name somebody may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache


def closest(name: str, known: Iterable[str], least: float = 0.6) -> str | None:
    """The known name most like `name`, or None when none is at least `least` like it (0 to 1)."""
    return _closest(name, tuple(known), least)


# One wrong name tends to stand in many matters, and comparing it with a long list takes milliseconds.
@lru_cache(maxsize=1024)
def _closest(name: str, known: tuple[str, ...], least: float) -> str | None:
    return next(iter(difflib.get_close_matches(name, known, 1, least)), None)
