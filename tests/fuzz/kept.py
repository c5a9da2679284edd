"""Seeds that found something once: run for ever."""

from __future__ import annotations

import json
from pathlib import Path

FILE = Path(__file__).with_name("kept.json")


def kept() -> list[tuple[str, int, str]]:
    """Target, seed, and what it found."""
    return [tuple(row) for row in json.loads(FILE.read_text(encoding="utf-8"))]


def keep(target: str, seed: int, found: str) -> None:
    """Remember a seed."""
    rows = [list(row) for row in kept()]
    if [target, seed] not in [row[:2] for row in rows]:
        rows.append([target, seed, found])
        FILE.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
