"""Making a PDF small without changing what it shows or which standards it keeps."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

_TRIES = 60


def pack(data: bytes) -> bytes:
    """Put everything small into compressed object streams.

    PDF/A wants a line end before `endstream` that does not count as data (ISO 19005-2, 6.1.7.1). It is written as LF;
    after data that itself ends in CR readers disagree where the data ends, so such streams get one harmless byte more.

    Args:
        data: A PDF as Typst writes it.

    Returns:
        The same document. Same bytes in, same bytes out.
    """
    import pikepdf  # a tenth of a second, which commands that print nothing need not wait for

    with pikepdf.open(io.BytesIO(data)) as document:
        packed = _saved(document)
        for turn in range(_TRIES):
            if not ambiguous(packed):
                break
            if turn == 0:
                _pad_streams(document)
            # What is left is a stream the packing itself makes; another key in the catalog gives other bytes.
            document.Root["/BanshiPad"] = " " * turn
            packed = _saved(document)
    return packed


def ambiguous(data: bytes) -> bool:
    """Whether some stream of a packed PDF ends in CR, which could be taken for half of the line end behind it."""
    return b"\r\nendstream" in data


def _saved(document: pikepdf.Pdf) -> bytes:
    import pikepdf

    out = io.BytesIO()
    document.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        deterministic_id=True,
        # Typst has written the metadata PDF/A asks for; leave every byte of it.
        fix_metadata_version=False,
    )
    return out.getvalue()


def _pad_streams(document: pikepdf.Pdf) -> None:
    import pikepdf

    for item in document.objects:
        if not isinstance(item, pikepdf.Stream) or item.read_raw_bytes()[-1:] != b"\r":
            continue
        content = item.read_bytes()
        if "/Length1" in item:
            # A font file: a zero behind its last table, and its length with it.
            item.Length1 = len(content) + 1
            item.write(content + b"\0")
        else:
            # Drawings, character maps and metadata are text: a space at the end says nothing.
            item.write(content + b" ")
