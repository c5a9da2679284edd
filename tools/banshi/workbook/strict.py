"""Parts of a workbook written anew before they are read: Strict Open XML, underlines that stand for themselves, and
plain texts inside their cells, which openpyxl would take apart one by one as if they were of many colours."""

from __future__ import annotations

import io
import re
import zipfile

_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMES = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)
_INLINE = re.compile(rb'(<c\b[^>]*?\bt=")inlineStr("[^>]*>)<is><t\b[^>]*>([^<]*)</t></is></c>')
_ESCAPED = b"_x005F_"
UNDERLINE = "\ue05f"
"""Stands for an underline that begins no escape: openpyxl would make `_x005F_x0041_` the same as `_x0041_`."""


def loosened(data: bytes) -> bytes:
    """A workbook with the names of the common form, its escaped underlines marked, its texts plain; any other as it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        strict = _STRICT in packed.read("xl/workbook.xml")
        texts = [
            part
            for part in packed.namelist()
            if part.endswith(".xml") and ("sharedStrings" in part or "/sheet" in part)
        ]
        marks = (_ESCAPED, b't="inlineStr"')
        if not strict and not any(
            mark in content for part in texts for content in [packed.read(part)] for mark in marks
        ):
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as written:
            for part in packed.infolist():
                content = packed.read(part)
                if part.filename in texts:
                    content = _INLINE.sub(rb"\1str\2<v>\3</v></c>", content.replace(_ESCAPED, UNDERLINE.encode()))
                if strict and part.filename.endswith((".xml", ".rels")):
                    for name, common in _NAMES:
                        content = content.replace(name, common)
                written.writestr(part.filename, content)
        return out.getvalue()
