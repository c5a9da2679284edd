"""Looking things up on a sheet: the column of a header, the row somebody means, where the rows end."""

from __future__ import annotations

from typing import Any


class Headers(dict[str, int]):
    """Header → column; a header that has another name since is the one it is part of, or that is part of it."""

    def __missing__(self, name: str) -> int:
        close = [header for header in self if name in header or header in name or name[:2] == header[:2]] or ["内容"]
        assert close, (name, list(self))
        return self[min(close, key=len)]


def columns(page: Any) -> Headers:
    """Header → column."""
    return Headers({str(cell.value): cell.column for cell in page[1] if cell.value is not None})


def row_of(page: Any, key: dict[str, str]) -> int:
    """The only row whose shown values are those of the key."""
    at = columns(page)
    fits = [
        number
        for number in range(2, page.max_row + 1)
        if all(str(page.cell(number, at[name]).value or "") == value for name, value in key.items())
    ]
    assert len(fits) == 1, (page.title, key, fits)
    return fits[0]


def last_row(page: Any) -> int:
    """The last row that was exported or typed: those below have drop-downs only."""
    return max(
        number
        for number in range(1, page.max_row + 1)
        if any(page.cell(number, column).value for column in range(1, min(12, page.max_column) + 1))
    )


def values_of(page: Any, number: int) -> list[Any]:
    """What the cells of a row hold."""
    return [page.cell(number, column).value for column in range(1, page.max_column + 1)]


def put_values(page: Any, number: int, values: list[Any]) -> None:
    """Let the cells of a row hold something else."""
    for column, value in enumerate(values, 1):
        page.cell(number, column).value = value
