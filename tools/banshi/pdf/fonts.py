"""The fonts as Typst loads them: the cut and the whole font, and for rare characters the faces that stand in."""

from __future__ import annotations

from collections.abc import Sequence

import typst

from banshi.errors import NotPrinted
from banshi.source.typefaces import CUT, CUT_FAMILY, SIGNS_FAMILY, Face, standing_in


def families(whole: Face, *, rare: bool = False) -> str:
    """What templates ask for, in order: the cut, the whole, and where a text is rare what stands in."""
    others = [face.family for face in standing_in() if face != whole] if rare else []
    return ",".join([CUT_FAMILY, whole.family, *others, *([SIGNS_FAMILY] if rare else [])])


def load(whole: Face, *, rare: bool = False) -> typst.Fonts:
    """The files of those families for Typst, and nothing else this machine has."""
    others = [face.folder for face in standing_in() if face != whole] if rare else []
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=rare, font_paths=[CUT, whole.folder, *others])


def find_font(candidates: Sequence[Face]) -> tuple[Face, typst.Fonts]:
    """The first whole font that is there.

    Raises:
        NotPrinted: none is.
    """
    for face in candidates:
        if face.folder.is_dir():
            loaded = load(face)
            if face.family in loaded.families():
                return face, loaded
    raise NotPrinted(
        "没有找到中文字体 Noto Sans SC，不能生成 PDF。"
        "请安装 Python 软件包 justmytype-intl-cjk，或者系统软件包 fonts-noto-cjk，然后再运行一次。"
    )
