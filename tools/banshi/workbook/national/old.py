"""A table in Excel's old format: nobody strikes words out in what a database gave, so its values are enough."""

from __future__ import annotations

import io

import python_calamine

from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.file import Opened, Row

OLD = b"\xd0\xcf\x11\xe0"


def open_old(data: bytes) -> tuple[dict[str, Opened], list[CellProblem]]:
    """Every sheet of an old workbook. Never raises on bad input."""
    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
        opened = {}
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            opened[name] = Opened(
                [Row(number, row) for number, row in enumerate(rows, 1) if any(cell != "" for cell in row)]
            )
    except Exception:  # a password, a damaged file, a Word document: calamine's errors tell nobody which
        said = "文件打不开，可能设了密码，或者不是 Excel 工作簿。请去掉密码，另存为“Excel 工作簿（*.xlsx）”再导入。"
        return {}, [CellProblem("", 0, None, "", said)]
    return opened, []
