"""Where in the workbook stands what a finding says of a file."""

from __future__ import annotations

from typing import NamedTuple

from banshi.model.finding import Path
from banshi.workbook.cell_problem import CellProblem


class Cell(NamedTuple):
    """A cell that was typed into, or stands in the row of one.

    Attributes:
        sheet, row, column, header: Where it is, as in a `CellProblem`.
        text: What it says.
        typed: Whether somebody typed it.
        book: Name of the workbook; "" where there is only one.
    """

    sheet: str
    row: int
    column: int | None
    header: str
    text: str
    typed: bool = True
    book: str = ""

    def problem(self, said: str) -> CellProblem:
        """Something to say of it."""
        return CellProblem(self.sheet, self.row, self.column, self.header, said, self.book)


class Places:
    """Cells by the file and the path they are written to."""

    def __init__(self) -> None:
        self._cells: dict[str, dict[Path, Cell]] = {}

    def put(self, file: str, path: Path, cell: Cell) -> None:
        """Note where a path of a file comes from."""
        self._cells.setdefault(file, {})[path] = cell

    def update(self, other: Places, book: str) -> None:
        """Take the cells of another workbook in."""
        for file, cells in other._cells.items():
            self._cells.setdefault(file, {}).update({path: cell._replace(book=book) for path, cell in cells.items()})

    def every(self) -> list[Cell]:
        """Every cell typed for any file."""
        return [cell for file in self._cells for cell in self.typed(file)]

    def typed(self, file: str) -> list[Cell]:
        """Every cell typed for a file."""
        return [cell for cell in self._cells.get(file, {}).values() if cell.typed and cell.column is not None]

    def find(self, file: str, path: Path) -> Cell | None:
        """The cell a path comes from, or the nearest: around it, or the first inside it."""
        cells = self._cells.get(file, {})
        for size in range(len(path), 0, -1):
            if path[:size] in cells:
                return cells[path[:size]]
            inside = [cell for place, cell in cells.items() if place[:size] == path[:size]]
            if inside:
                return next((cell for cell in inside if cell.typed), inside[0])
        return None
