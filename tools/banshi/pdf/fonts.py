"""The one font paper is set in. The machine's own default is never asked: it may draw Japanese forms.

Two weights of it with the characters of GB 2312 are kept beside this file (`tools/paper_fonts.py` cuts them), because
Typst is quicker with them; every other character comes from the whole font.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import typst

from banshi.errors import NotPrinted

_PACKAGE = "justmytype_intl_cjk"
CUT = Path(__file__).resolve().parent / "typefaces"
CUT_FAMILY = "Banshi Sans"
_DEBIAN = Path("/usr/share/fonts/opentype/noto")


class Font(NamedTuple):
    """A whole family and the folder its files are in."""

    family: str
    folder: Path

    @property
    def families(self) -> str:
        """What templates ask for, in order: the cut, then the whole."""
        return f"{CUT_FAMILY},{self.family}"

    def load(self) -> typst.Fonts:
        """The files of cut and whole for Typst, and nothing else this machine has."""
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[CUT, self.folder])


def known_fonts() -> tuple[Font, ...]:
    """Where the font may be: its Python package first, then Debian's `fonts-noto-cjk`."""
    package = find_spec(_PACKAGE)
    places = package.submodule_search_locations if package else None
    packaged = [Font("Noto Sans SC", Path(place) / "fonts" / "ofl" / "notosanssc") for place in places or ()]
    return (*packaged, Font("Noto Sans CJK SC", _DEBIAN))


def find_font(candidates: Sequence[Font]) -> tuple[Font, typst.Fonts]:
    """The first font that is there.

    Raises:
        NotPrinted: none is.
    """
    for font in candidates:
        if font.folder.is_dir():
            loaded = font.load()
            if font.family in loaded.families():
                return font, loaded
    raise NotPrinted(
        "没有找到中文字体 Noto Sans SC，不能生成 PDF。"
        "请安装 Python 软件包 justmytype-intl-cjk，或者系统软件包 fonts-noto-cjk，然后再运行一次。"
    )
