"""The rows of a national table that cannot be taken yet, as a workbook to mend and give back."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.national.file import Sheet

SAID = "要改的地方"


def rest(sheet: Sheet, problems: Sequence[CellProblem]) -> bytes:
    """The header and the rows with problems, each with what to mend beside it and the cells in colour."""
    by_row: dict[int, list[CellProblem]] = {}
    for one in problems:
        by_row.setdefault(one.row, []).append(one)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})
        page = book.add_worksheet("国家平台交换表")
        text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        wrong = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "bg_color": "#FFE699"})
        head = [*sheet.head, SAID] if SAID not in sheet.head else list(sheet.head)
        for at, label in enumerate(head):
            page.write_string(0, at, label, book.add_format({"bold": True}))
        at_said = head.index(SAID)
        page.set_column(at_said, at_said, 60, text)
        for number, row in enumerate((row for row in sheet.rows if row.number in by_row), 1):
            bad = {one.column for one in by_row[row.number]}
            for at, cell in enumerate(row.cells):
                if cell not in (None, "") and at != at_said:
                    page.write_string(number, at, str(getattr(cell, "shown", cell)), wrong if at in bad else text)
            said = "\n".join(f"{one.header}：{one.said}" if one.header else one.said for one in by_row[row.number])
            page.write_string(number, at_said, said, text)
        page.freeze_panes(1, 0)
    return out.getvalue()
