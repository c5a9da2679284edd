"""What is wrong with a workbook, said where it is and with what to do."""

from __future__ import annotations

from typing import NamedTuple

from xlsxwriter.utility import xl_col_to_name


class Trouble(NamedTuple):
    """Something that keeps a workbook from being imported.

    Attributes:
        sheet: Name of the sheet; "" for the workbook as a whole.
        row: 1-based row; 0 for the sheet as a whole.
        column: 0-based column; None for the row as a whole.
        header: Header of the column; "" where there is none.
        said: Full sentences: what was found, and what to do.
    """

    sheet: str
    row: int
    column: int | None
    header: str
    said: str

    @property
    def place(self) -> str:
        """Where to look in the workbook."""
        if not self.sheet:
            return "整个文件"
        if not self.row:
            return f"工作表“{self.sheet}”"
        if self.column is None:
            return f"工作表“{self.sheet}”第 {self.row} 行"
        name = f"（{self.header}）" if self.header else ""
        return f"工作表“{self.sheet}”第 {self.row} 行 {xl_col_to_name(self.column)} 列{name}"

    def __str__(self) -> str:
        return f"{self.place}：{self.said}"
