"""How characters are read.

The readings are a data file of pypinyin, which is not imported here: that takes up to a second, the file a fiftieth of it.
"""

from __future__ import annotations

import importlib.util
import json
import unicodedata
from functools import cache
from pathlib import Path

from banshi.errors import BuildFailed


def readings(character: str) -> tuple[str, ...]:
    """The syllables a character may be read as, without tones, the commonest first; of what has no sound none.

    Raises:
        BuildFailed: the dictionary is not installed.
    """
    said = _dictionary().get(str(ord(character)))
    return tuple(dict.fromkeys(map(toneless, said.split(",")))) if said else ()


def toneless(reading: str) -> str:
    """`zhèng` → `zheng`, `nǚ` → `nv`, as people type it."""
    letters = unicodedata.normalize("NFD", reading.replace("ü", "v").translate(_U_WITH_DOTS))
    return "".join(letter for letter in letters if letter.isascii())


_U_WITH_DOTS = str.maketrans("ǖǘǚǜ", "vvvv")


@cache
def _dictionary() -> dict[str, str]:
    spec = importlib.util.find_spec("pypinyin")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (path := Path(folder) / "pinyin_dict.json").is_file():
            found: dict[str, str] = json.loads(path.read_bytes())
            return found
    raise BuildFailed("没有找到软件包 pypinyin 里的 pinyin_dict.json，字的读音查不出来。请按 README 重新安装依赖。")
