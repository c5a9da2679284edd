"""QR codes as drawings."""

from __future__ import annotations

import io
from functools import lru_cache


@lru_cache(maxsize=256)
def qr_svg(address: str) -> str:
    """An address as an SVG without a quiet zone of its own: the paper around it is white.

    Args:
        address: What a phone opens.
    """
    import segno  # only sites with an address need it

    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False, svgns=True)
    return out.getvalue().decode("utf-8")
