"""Pinyin of characters and words of Chinese, from the data files of two packages.

The packages themselves are never imported: that takes up to a second, and what is needed is two files. What was
looked up is kept, so a build pays only when a name, an alias or a thesaurus word has changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

import msgspec

from banshi.errors import BuildFailed

VERSION = 1
"""Raised when looking up changes, so that what was kept is looked up again."""

_LONGEST = 4
_RARE = 20
"""Words less frequent than this in the dictionary's corpus are mostly names of people and places."""
_SEVERAL = frozenset("行长重传调单参曾乐率种校会发车便还都给省藏降差畜卡解折供薄角大厦没地了得系着处数量载重更")
"""Characters with several readings in daily use; of the others the rare readings would only sound like something else."""
_READINGS = 2
_HAN = re.compile("[\u4e00-\u9fff]+")


class Looked(NamedTuple):
    """What is known of a text.

    Attributes:
        words: Dictionary words in it, sorted.
        readings: Syllable without tone → the characters read so, sorted by syllable.
    """

    words: list[str]
    readings: dict[str, str]


class Lexicon:
    """Looks up the characters and words of a text.

    Args:
        kept: File that remembers the last answer; None to look up every time.
    """

    def __init__(self, kept: Path | None = None) -> None:
        self._kept = kept

    def look_up(self, text: str) -> Looked:
        """Everything known of a text.

        Raises:
            BuildFailed: a dictionary is not installed.
        """
        key = hashlib.blake2b(f"{VERSION}\0{text}".encode(), digest_size=16).digest()
        if self._kept is None:
            return _look_up(text)
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            about, looked = msgspec.msgpack.decode(self._kept.read_bytes(), type=tuple[bytes, Looked])
            if about == key:
                return looked
        looked = _look_up(text)
        self._kept.parent.mkdir(parents=True, exist_ok=True)
        beside = self._kept.with_suffix(f".{os.getpid()}.tmp")
        beside.write_bytes(msgspec.msgpack.encode((key, looked)))
        beside.replace(self._kept)
        return looked


def toneless(reading: str) -> str:
    """`zhèng` → `zheng`, `nǚ` → `nv`, as people type it."""
    letters = unicodedata.normalize("NFD", reading.replace("ü", "v").translate(_U_WITH_DOTS))
    return "".join(letter for letter in letters if letter.isascii())


_U_WITH_DOTS = str.maketrans("ǖǘǚǜ", "vvvv")


def _look_up(text: str) -> Looked:
    runs = set(_HAN.findall(text))
    return Looked(_words(runs), _readings(set().union(*runs)))


def _words(runs: set[str]) -> list[str]:
    pieces = {
        run[at : at + size] for size in range(2, _LONGEST + 1) for run in runs for at in range(len(run) - size + 1)
    }
    dictionary = _data("jieba", "dict.txt").read_text(encoding="utf-8")
    found = []
    for line in dictionary.splitlines():
        word, _, rest = line.partition(" ")
        if word in pieces and int(rest.partition(" ")[0]) >= _RARE:
            found.append(word)
    return sorted(found)


def _readings(characters: set[str]) -> dict[str, str]:
    known = json.loads(_data("pypinyin", "pinyin_dict.json").read_bytes())
    found: dict[str, list[str]] = {}
    for character in sorted(characters):
        readings = dict.fromkeys(map(toneless, known.get(str(ord(character)), "").split(",")))
        for reading in list(readings)[: _READINGS if character in _SEVERAL else 1]:
            found.setdefault(reading, []).append(character)
    return {reading: "".join(found[reading]) for reading in sorted(found) if reading}


def _data(package: str, name: str) -> Path:
    spec = importlib.util.find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (path := Path(folder) / name).is_file():
            return path
    raise BuildFailed(f"没有找到软件包 {package} 里的 {name}，搜索做不出来。请按 README 重新安装依赖。")
