"""Texts and pictures that float over the cells of a workbook: nothing of them is imported, so somebody must be told."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_LINK = re.compile(r'<Relationship\b[^>]*?\bTarget="([^"]*/drawings/[^"]+\.xml)"')
_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_LARGEST = 4 * 1024 * 1024
"""Bytes of a drawing that are worth reading."""


class Floating(NamedTuple):
    """Something that floats over the cells.

    Attributes:
        row: 1-based row its upper edge lies in; column: 0-based column of its left edge.
        text: Its words; "" for a picture or a shape without any.
    """

    row: int
    column: int
    text: str


def floating(packed: zipfile.ZipFile, part: str) -> list[Floating]:
    """What floats over a sheet.

    Args:
        packed: The workbook.
        part: Name of the sheet's part.
    """
    folder, _, name = part.rpartition("/")
    links = f"{folder}/_rels/{name}.rels"
    if links not in packed.namelist():
        return []
    found: list[Floating] = []
    for target in _LINK.findall(packed.read(links).decode("utf-8", "replace")):
        drawing = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        if drawing in packed.namelist() and packed.getinfo(drawing).file_size <= _LARGEST:
            found += _anchored(packed.read(drawing))
    return found


def _anchored(data: bytes) -> Iterator[Floating]:
    root = ElementTree.fromstring(data)
    for name in _ANCHORS:
        for anchor in root.iter(_DRAWING + name):
            row, column = (anchor.findtext(f"{_DRAWING}from/{_DRAWING}{key}") for key in ("row", "col"))
            lines = ("".join(one.text or "" for one in line.iter(_MAIN + "t")) for line in anchor.iter(_MAIN + "p"))
            yield Floating(int(row or 0) + 1, int(column or 0), " ".join(filter(None, lines)).strip())
