"""Workbooks for people: frozen head, filters, and every cell text, so that no code becomes 2.30E+11.

XlsxWriter makes the workbook; the rows, which may be a hundred thousand, are set into its sheet as text afterwards.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime

from banshi.open_data.cells import count, replaced
from banshi.open_data.tables.table import Field

_SHEET = "xl/worksheets/sheet1.xml"
_LEVEL = 1
"""Of compression: the lightest, which takes a third of the time and makes files a quarter larger."""

_STAND_IN = re.compile(rb'<row r="2"[^>]*>.*?</row>', re.DOTALL)
_STYLE = re.compile(rb' s="(\d+)"')


def xlsx_file(
    title: str, columns: Sequence[Field], parts: Sequence[bytes], about: Iterable[tuple[str, str]], date: str | None
) -> bytes:
    """A workbook with one table, and a sheet that says what it is.

    Args:
        title: Name of the sheet.
        columns: Its columns.
        parts: Its rows, as `cells.part` makes them.
        about: Lines of the second sheet: what, and what about it.
        date: Of the data, `2026-11-01`; the workbook claims to have been made then.
    """
    frame = _frame(title, columns, sum(count(data) for data in parts), about, date)
    out = io.BytesIO()
    with (
        zipfile.ZipFile(frame) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as made,
    ):
        for name in source.namelist():
            content = source.read(name)
            # A name, not the old entry: that gives every file the same date.
            with made.open(name, "w") as file:
                file.writelines(_with_rows(content, parts) if name == _SHEET else [content])
    return out.getvalue()


def _frame(
    title: str, columns: Sequence[Field], rows: int, about: Iterable[tuple[str, str]], date: str | None
) -> io.BytesIO:
    """The workbook with one row that stands for all."""
    # Imported late: a build in which no table has changed writes none.
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": title, "created": datetime.fromisoformat(date or "2000-01-01")})
        head = book.add_format({"bold": True, "bg_color": "#E6EEF8", "bottom": 1, "num_format": "@"})
        text = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet(title)
        sheet.freeze_panes(1, min(2, len(columns) - 1))
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width, text)
            sheet.write_string(0, at, column.label, head)
        if rows:
            sheet.write_string(1, 0, "row", text)
        sheet.autofilter(0, 0, max(1, rows), len(columns) - 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:{_letters(len(columns))}{rows + 1}"})
        notes = book.add_worksheet("说明")
        notes.set_column(0, 0, 16, text)
        notes.set_column(1, 1, 90, book.add_format({"num_format": "@", "text_wrap": True}))
        for at, (what, said) in enumerate(about):
            notes.write_string(at, 0, what, head)
            notes.write_string(at, 1, said)
    out.seek(0)
    return out


def _with_rows(sheet: bytes, parts: Iterable[bytes]) -> Iterable[bytes]:
    """The sheet with its rows in the place of the stand-in. Cells need no address: they follow one another."""
    found = _STAND_IN.search(sheet)
    if found is None:
        yield sheet
        return
    style = _STYLE.search(found[0])
    assert style is not None
    begin = b'<c s="' + style[1] + b'" t="inlineStr"><is><t>'
    end, empty = b"</t></is></c>", b'<c s="' + style[1] + b'"/>'
    yield sheet[: found.start()]
    for data in parts:
        if data:
            escaped = data.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
            rows = replaced(escaped, end + begin, end + b"</row><row>" + begin)
            yield (b"<row>" + begin + rows + end + b"</row>").replace(begin + end, empty)
    yield sheet[found.end() :]


def _letters(number: int) -> str:
    """Name of a column: 1 is A, 27 is AA."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text
