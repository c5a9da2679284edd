"""How large a workbook is, found out before anything is read into memory."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

from banshi.workbook.cell_problem import CellProblem

MOST_ROWS = 150_000
_PIECE = 1 << 20
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_NAMED = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_TARGET = re.compile(rb"<Relationship\b[^>]*>")


def too_large(data: bytes) -> list[CellProblem]:
    """Sheets with more rows than any guide has; only as much is unpacked as it takes to know."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = sheet_parts(packed)
        return [
            CellProblem(
                names.get(part.filename, part.filename),
                0,
                None,
                "",
                f"行太多了，用到了第 {MOST_ROWS} 行以后，多半是整列设了格式。请重新导出，把改动的几格贴过去。",
            )
            for part in packed.infolist()
            if _SHEET.fullmatch(part.filename) and _rows(packed, part) > MOST_ROWS
        ]


def _rows(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Rows of a sheet, counted until they are too many."""
    count, rest = 0, b""
    with packed.open(part) as stream:
        while piece := stream.read(_PIECE):
            text = rest + piece
            count += text.count(b"<row ") + text.count(b":row ") + text.count(b"<row>")
            rest = text[-5:] if not text.endswith((b"<row ", b":row ", b"<row>")) else b""
            if count > MOST_ROWS:
                break
    return count


def sheet_parts(packed: zipfile.ZipFile) -> dict[str, str]:
    """Part of a sheet → its name."""
    return dict(_pairs(packed))


def _pairs(packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    try:
        book = packed.read("xl/workbook.xml")
        links = packed.read("xl/_rels/workbook.xml.rels")
    except KeyError:
        return
    targets = {}
    for link in _TARGET.findall(links):
        name, target = re.search(rb'Id="([^"]*)"', link), re.search(rb'Target="([^"]*)"', link)
        if name and target:
            targets[name[1]] = target[1].decode("utf-8", "replace").lstrip("/").removeprefix("xl/")
    for name, link in _NAMED.findall(book):
        if link in targets:
            yield f"xl/{targets[link]}", unescape(name.decode("utf-8", "replace"))
