"""Pinyin of the characters of a text.

What was looked up is kept, so a build pays only when a name, an alias or a thesaurus word has changed.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from banshi.disk.kept import kept
from banshi.source.readings import readings

VERSION = 2
"""Raised when looking up changes, so that what was kept is looked up again."""

_SEVERAL = frozenset("行长重传调单参曾乐率种校会发车便还都给省藏降差畜卡解折供薄角大厦没地了得系着处数量载重更")
"""Characters with several readings in daily use; of the others the rare readings would only sound like something else."""
_READINGS = 2
_HAN = re.compile("[\u4e00-\u9fff]+")


class Lexicon:
    """Looks up the characters of a text.

    Args:
        kept: Folder that remembers the last answer to everybody who asks; None to look up every time.
    """

    def __init__(self, kept: Path | None = None) -> None:
        self._kept = kept

    def look_up(self, text: str, asker: str) -> dict[str, str]:
        """How the characters of a text are read: syllable without tone → characters, sorted by syllable.

        Args:
            text: Any text.
            asker: Who wants to know; each is remembered one answer.

        Raises:
            BuildFailed: a dictionary is not installed.
        """
        key = hashlib.blake2b(f"{VERSION}\0{text}".encode(), digest_size=16).digest()
        memory = self._kept / f"{asker}.msgpack" if self._kept else None
        return kept(memory, key, dict[str, str], lambda: _readings(set().union(*_HAN.findall(text))))


def _readings(characters: set[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for character in sorted(characters):
        for reading in readings(character)[: _READINGS if character in _SEVERAL else 1]:
            found.setdefault(reading, []).append(character)
    return {reading: "".join(found[reading]) for reading in sorted(found) if reading}
