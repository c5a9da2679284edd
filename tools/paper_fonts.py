"""Cuts the two weights paper is set in out of Noto Sans SC. For maintainers; takes half a minute.

Typst sets a font that can vary a quarter more slowly than one that is one weight only, and a font of 31,000 characters
is large. The cut has the characters of GB 2312; any other one still comes from the whole font.
"""

from __future__ import annotations

import copy
import shutil

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import dropImpliedOnCurvePoints
from fontTools.varLib import instancer

from banshi.source.typefaces import CUT, CUT_FAMILY, whole_faces

WEIGHTS = {400: "Regular", 700: "Bold"}
FEATURES = ["ccmp", "kern", "liga", "locl", "mark"]
"""What is on by default in horizontal text; the rest only brings glyphs nobody asks for."""


def main() -> None:
    """Write both files and the licence."""
    folder = whole_faces()[0].folder
    whole = TTFont(folder / "NotoSansSC[wght].ttf", recalcTimestamp=False)
    options = subset.Options(layout_features=FEATURES, hinting=False, notdef_outline=True, name_IDs=[0, 13, 14])
    options.drop_tables += ["vhea", "vmtx", "gasp", "prep"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters())
    cutter.subset(whole)
    CUT.mkdir(exist_ok=True)
    for weight, style in WEIGHTS.items():
        font = single_weight(copy.deepcopy(whole), weight)
        rename(font, style)
        font.save(CUT / f"{CUT_FAMILY.replace(' ', '')}-{style}.ttf")
    shutil.copy(folder / "OFL.txt", CUT / "OFL.txt")


def characters() -> set[int]:
    """ASCII, Latin letters with marks, and GB 2312."""
    found = {*range(0x20, 0x7F), *range(0xA0, 0x100)}
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            found.update(map(ord, bytes((row, cell)).decode("gb2312", errors="ignore")))
    return found


def single_weight(font: TTFont, weight: int) -> TTFont:
    """The font at one weight, without points that lie in the middle of their neighbours anyway."""
    keep = instancer.OverlapMode.KEEP_AND_DONT_SET_FLAGS
    font = instancer.instantiateVariableFont(font, {"wght": weight}, overlap=keep)
    font["OS/2"].usWeightClass = weight
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.numberOfContours > 0:
            glyph.coordinates.toInt()
            dropImpliedOnCurvePoints(glyph)
    return font


def rename(font: TTFont, style: str) -> None:
    """Give the cut a name of its own, so that it and the whole font can be asked for side by side."""
    names = font["name"]
    ours = {1: CUT_FAMILY, 2: style, 4: f"{CUT_FAMILY} {style}", 6: f"{CUT_FAMILY.replace(' ', '')}-{style}"}
    for number, text in ours.items():
        names.setName(text, number, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = int(bold)


if __name__ == "__main__":
    main()
