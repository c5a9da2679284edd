"""What a saved workbook holds that the library writing it cannot put there: raw text, text boxes, a million rows."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape
from typing import Any

_BOX = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>{end}</xdr:col><xdr:colOff>0</xdr:colOff>"
    '<xdr:row>{below}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr>'
    '<xdr:cNvPr id="2" name="文本框 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"/>'
    "</xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/>"
    "</xdr:twoCellAnchor>"
)
_DRAWING = (
    '<?xml version="1.0" encoding="UTF-8"?><xdr:wsDr '
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{}</xdr:wsDr>'
)
_LINK = (
    '<Relationship Id="rIdBox" Target="/xl/drawings/box{}.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"/></Relationships>'
)
_TYPE = (
    '<Override PartName="/xl/drawings/box{}.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)


class Stored:
    """What is put into the saved file afterwards."""

    def __init__(self) -> None:
        self._texts: list[tuple[str, str]] = []
        self._boxes: dict[str, list[str]] = {}
        self._rows: dict[str, int] = {}

    def as_it_is(self, text: str) -> str:
        """A mark that is replaced by a text as the file is to hold it."""
        mark = f"RAW{len(self._texts)}MARK"
        self._texts.append((mark, text.replace("&", "&amp;").replace("<", "&lt;")))
        return mark

    def float_text(self, sheet: str, row: int, column: int, text: str) -> None:
        """Let a text box float over a cell (1-based)."""
        box = _BOX.format(row=row - 1, column=column - 1, below=row + 1, end=column + 1, text=escape(text))
        self._boxes.setdefault(sheet, []).append(box)

    def lengthen(self, sheet: str, rows: int) -> None:
        """Let a sheet have formatted rows down to this one."""
        self._rows[sheet] = rows

    def saved(self, book: Any) -> bytes:
        """The bytes of the workbook."""
        out = io.BytesIO()
        book.save(out)
        if not (self._texts or self._boxes or self._rows):
            return out.getvalue()
        with zipfile.ZipFile(io.BytesIO(out.getvalue())) as packed:
            parts = {info.filename: packed.read(info) for info in packed.infolist()}
        for title, boxes in self._boxes.items():
            self._draw(parts, book.sheetnames.index(title) + 1, boxes)
        for title, rows in self._rows.items():
            name = f"xl/worksheets/sheet{book.sheetnames.index(title) + 1}.xml"
            many = b"".join(b'<row r="%d" s="1" customFormat="1"></row>' % number for number in range(2000, rows))
            parts[name] = parts[name].replace(b"</sheetData>", many + b"</sheetData>")
        again = io.BytesIO()
        with zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as written:
            for name, content in parts.items():
                for mark, text in self._texts:
                    content = content.replace(mark.encode(), text.encode())
                written.writestr(name, content)
        return again.getvalue()

    def _draw(self, parts: dict[str, bytes], number: int, boxes: list[str]) -> None:
        sheet, links = f"xl/worksheets/sheet{number}.xml", f"xl/worksheets/_rels/sheet{number}.xml.rels"
        text = parts[sheet].decode()
        drawing = (
            '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdBox"/>'
        )
        text, found = re.subn(r"(?=<legacyDrawing\b|<tableParts\b|</worksheet>)", drawing, text, count=1)
        assert found
        parts[sheet] = text.encode()
        relations = parts.get(links, _RELATIONS.encode()).decode()
        parts[links] = relations.replace("</Relationships>", _LINK.format(number)).encode()
        types = parts["[Content_Types].xml"].decode()
        parts["[Content_Types].xml"] = types.replace("</Types>", _TYPE.format(number)).encode()
        parts[f"xl/drawings/box{number}.xml"] = _DRAWING.format("".join(boxes)).encode()
