"""What people call departments, regions and matters, so that a name written for an identifier can be told its identifier."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from banshi.source.reader import read
from banshi.source.text import decode

FILES = ("departments.yml", "regions.yml")


_CODE = re.compile(r"^code: *[\"']?([0-9]{2}[0-9A-Z]{10})[\"']?\s*(?:#.*)?$", re.M)
_NAME = re.compile(r"^name: *(?P<quote>[\"']?)(?P<name>[^\n#]+?)(?P=quote)\s*(?:#.*)?$", re.M)


class Called(Mapping[str, str]):
    """Name → identifier or code, looked up when somebody first asks: only files with errors do.

    Args:
        look_up: Finds them.
    """

    def __init__(self, look_up: Callable[[], Mapping[str, str]]) -> None:
        self._look_up = look_up

    @cached_property
    def _known(self) -> Mapping[str, str]:
        return self._look_up()

    def __getitem__(self, name: str) -> str:
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def matters_called(contents: Iterable[bytes | None]) -> dict[str, str]:
    """Name of a matter → its code; without names that several bear.

    Args:
        contents: The files of matters; they may have mistakes of their own.
    """
    found: list[tuple[str, str]] = []
    for data in contents:
        text = decode(data or b"")[0] or ""
        if (name := _NAME.search(text)) and (code := _CODE.search(text)):
            found.append((name["name"].strip(), code[1]))
    bearers = Counter(name for name, _ in found)
    return {name: code for name, code in found if bearers[name] == 1}


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
