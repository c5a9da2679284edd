"""What people call departments and regions, so that a name written for an identifier can be told its identifier."""

from __future__ import annotations

from typing import Any

from banshi.source.reader import read
from banshi.source.text import decode

FILES = ("departments.yml", "regions.yml")


def names_of(contents: dict[str, bytes | None]) -> dict[str, str]:
    """Name or short name → identifier or code.

    Args:
        contents: Name of a dictionary → its bytes; they may have mistakes of their own.
    """
    found: dict[str, str] = {}
    for name, key, words in (("departments", "id", ("name", "short_name")), ("regions", "code", ("name",))):
        text = decode(contents.get(f"{name}.yml") or b"")[0]
        value: Any = read(text or "").value
        for row in value.get(name, ()) if isinstance(value, dict) and isinstance(value.get(name), list) else ():
            if isinstance(row, dict) and isinstance(row.get(key), str):
                found |= {row[word]: row[key] for word in words if isinstance(row.get(word), str)}
                found[row[key]] = row[key]
    return found
