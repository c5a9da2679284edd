"""The faces paper is set in, where they are, and what none of them can draw.

The machine's own default is never asked: it may draw Japanese forms. Two weights with the characters of GB 2312 are
kept beside the templates (`tools/paper_fonts.py` cuts them), because Typst is quicker with them; every other character
comes from the whole font, and what that lacks, such as 𠮷 or ☑, from faces that stand in.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from banshi.disk.character_map import characters_of

_PACKAGE = "justmytype_intl_cjk"
CUT = Path(__file__).resolve().parent.parent / "pdf" / "typefaces"
CUT_FAMILY = "Banshi Sans"
_DEBIAN = Path("/usr/share/fonts/opentype/noto")
SIGNS_FAMILY = "DejaVu Sans Mono"
"""Comes inside Typst."""
SIGNS = frozenset("☐☑☒✓✔✕✖✗✘☎☏✆✉☀☁☂★☆☛☞⚠⚡♿✈✂✎✏✐❖❢❤➔➜➤➢⇒⇐⇔⇨⇦∎◉◌◦▪▫▸▹◂◃☻☺♻⚐⚑")
"""What that face is asked for; a test sets them all."""


class Face(NamedTuple):
    """A family and the folder its files are in."""

    family: str
    folder: Path

    @property
    def characters(self) -> frozenset[str]:
        """What its first file can draw."""
        pattern = "*Sans*Regular*.ttc" if self.folder == _DEBIAN else "*.ttf"
        files = sorted(self.folder.glob(pattern))
        return characters_of(files[0]) if files else frozenset()


@cache
def whole_faces() -> tuple[Face, ...]:
    """Where the whole font may be: its Python package first, then Debian's `fonts-noto-cjk`."""
    packaged = [Face("Noto Sans SC", place / "notosanssc") for place in _packaged()]
    return (*packaged, Face("Noto Sans CJK SC", _DEBIAN))


@cache
def standing_in() -> tuple[Face, ...]:
    """Faces for what the whole font lacks, best first: Debian's has the forms of the mainland."""
    others = (("Noto Sans TC", "notosanstc"), ("Noto Sans JP", "notosansjp"), ("Noto Sans KR", "notosanskr"))
    packaged = [Face(family, place / folder) for place in _packaged() for family, folder in others]
    return tuple(face for face in (Face("Noto Sans CJK SC", _DEBIAN), *packaged) if face.folder.is_dir())


def _packaged() -> list[Path]:
    package = find_spec(_PACKAGE)
    places = package.submodule_search_locations if package else None
    return [Path(place) / "fonts" / "ofl" for place in places or ()]


def beyond_the_cut(text: Iterable[str]) -> set[str]:
    """Characters of a text beyond the cut; nearly always none."""
    return {sign for sign in set(text) - _cut() if not _marks_only(sign)}


def rare(text: Iterable[str]) -> set[str]:
    """Characters of a text that the whole font lacks."""
    return left - _whole() if (left := beyond_the_cut(text)) else left


def undrawable(text: Iterable[str]) -> str:
    """Characters of a text no face can draw, in order of their number; empty where there is no whole font to ask."""
    if not (left := rare(text)) or not _whole():
        return ""
    for face in standing_in():
        left -= face.characters
    return "".join(sorted(left - SIGNS))


def codes_of(characters: str) -> str:
    """`“🎉”（U+1F389）`, for sentences about characters."""
    numbers = "、".join(f"U+{ord(character):04X}" for character in characters)
    return f"“{characters}”（{numbers}）"


def _marks_only(sign: str) -> bool:
    """Line ends, and marks that choose between forms: nothing is drawn for them."""
    return sign < " " or "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


@cache
def _cut() -> frozenset[str]:
    return characters_of(CUT / "BanshiSans-Regular.ttf")


@cache
def _whole() -> frozenset[str]:
    return next((face.characters for face in whole_faces() if face.folder.is_dir()), frozenset())
