"""Making a PDF small without changing what it shows or which standards it keeps."""

from __future__ import annotations

import io
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    import pikepdf

_TRIES = 60


def pack(data: bytes, *, archive: bool = True) -> bytes:
    """Put everything small into compressed object streams.

    PDF/A wants a line end before `endstream` that does not count as data (ISO 19005-2, 6.1.7.1). It is written as LF;
    after data that itself ends in CR readers disagree where the data ends, so such streams get one harmless byte more.

    Args:
        data: A PDF as Typst writes it.
        archive: Whether it has to keep PDF/A; among the thousands of streams of a booklet some end in CR every time.

    Returns:
        The same document. Same bytes in, same bytes out.
    """
    packed = _saved(data, turn=0)
    for turn in range(1, _TRIES):
        if not (archive and ambiguous(packed)):
            break
        packed = _saved(packed, turn)
    return packed


def ambiguous(data: bytes) -> bool:
    """Whether some stream of a packed PDF ends in CR, which could be taken for half of the line end behind it."""
    return b"\r\nendstream" in data


def _saved(data: bytes, turn: int) -> bytes:
    """Pack once; from the second turn on with something more wherever a stream ends in CR."""
    import pikepdf  # a tenth of a second, which commands that print nothing need not wait for

    out = io.BytesIO()
    # A file is read as memory, which is a third quicker than asking Python for every piece of bytes it has already.
    with TemporaryFile() as file, pikepdf.open(_filled(file, data), access_mode=pikepdf.AccessMode.mmap) as document:
        if turn:
            for item in document.objects:
                if isinstance(item, pikepdf.Stream) and item.read_raw_bytes()[-1:] == b"\r":
                    _pad(item)
            # Object streams are made while saving; a few more objects at the front move every other one along.
            document.Root["/BanshiPad"] = pikepdf.Array([document.make_indirect(pikepdf.Array()) for _ in range(turn)])
        document.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            # Typst has written the metadata PDF/A asks for; leave every byte of it.
            fix_metadata_version=False,
        )
    return out.getvalue()


def _filled(file: BinaryIO, data: bytes) -> BinaryIO:
    file.write(data)
    file.seek(0)
    return file


def _pad(stream: pikepdf.Stream) -> None:
    content = stream.read_bytes()
    if "/Length1" in stream:
        # A font file with its length: a zero behind its last table.
        stream.Length1 = len(content) + 1
        stream.write(content + b"\0")
    else:
        # Drawings, character maps and metadata are text: a space at the end says nothing.
        stream.write(content + b" ")
