"""小票 as a picture: what ticket printers take whose driver knows no PDF, dot for dot."""

from __future__ import annotations

import io

from banshi.pdf.compiler import typesetter
from banshi.pdf.sheet import Sheet

DPI = 203
"""Of nearly every ticket printer."""
DOTS = 576
"""Across: what a roll of 80 mm leaves to print on."""
_DARK = 160
"""Darker than this of 255 is printed: a little more than half, or the strokes of small characters break."""


def receipt_picture(sheet: Sheet) -> bytes:
    """One receipt as a PNG of one bit a dot, `DOTS` wide, without a margin; the same sheet gives the same bytes.

    Args:
        sheet: Made for the edition `RECEIPT`.

    Raises:
        NotSet: something in it cannot be set.
    """
    from PIL import Image  # a twentieth of a second, which other commands need not wait for

    about = f"{sheet.matter.name}（{sheet.matter.code}）"
    drawn = typesetter().draw({"sheet": sheet.json.decode()}, about=about, dpi=DPI)
    out = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as picture:
        # Dithering would spread what lies between black and white; a print head knows only dots.
        dots = picture.convert("L").point(lambda light: 255 * (light >= _DARK), mode="1")
        dots.save(out, "PNG", optimize=True, dpi=(DPI, DPI))
    return out.getvalue()
