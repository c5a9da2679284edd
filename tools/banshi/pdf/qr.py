"""QR codes as small pictures."""

from __future__ import annotations

import io
from functools import lru_cache

_PIXELS = 1
"""Of a module, across: enough for a viewer that smooths pictures, whatever it is told."""


@lru_cache(maxsize=256)
def qr_picture(address: str) -> tuple[int, ...]:
    """An address as a PNG without a quiet zone of its own: the paper around it is white.

    A drawing of the same code takes two kilobytes more of a PDF, which counts in a booklet of hundreds.

    Args:
        address: What a phone opens.

    Returns:
        The file's bytes, as JSON can hold them.
    """
    import segno  # only sites with an address need it

    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", border=0, scale=_PIXELS)
    return tuple(out.getvalue())
