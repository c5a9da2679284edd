"""Words that stand some rows below or above where they stood: a block pasted one row off, a cell inserted or taken out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.content import Line, Told
from banshi.workbook.rows import digest
from banshi.workbook.sheets import Sheet

_MANY = 3
"""Rows in a run before it is no chance."""
_STEPS = (1, -1, 2, -2)
"""How many rows off a paste lands."""
_EMPTY = digest("")


def shifted_rows(sheet: Sheet, told: Told, lines: Sequence[Line]) -> list[CellProblem]:
    """The first run of rows in some column that say what stood in the rows beside them.

    Args:
        sheet: The sheet.
        told: What the workbook says.
        lines: Its rows that were exported, as they stand.
    """
    now = [[digest(text) for text in line.texts] for line in lines]
    for place, column in enumerate(sheet.columns):
        for step in _STEPS:
            for run in _runs(lines, now, place, step):
                if _is_slip(lines, now, place, step, run):
                    first = lines[run[0]]
                    side = "上" if step > 0 else "下"
                    said = (
                        f"从这一行起有 {len(run)} 行的“{column.label}”和{side}面 {abs(step)} 行原来的内容一样，"
                        "像是粘贴时错开了，或者插入、删除了单元格。请撤销，或者重新导出，对准行再粘贴。"
                    )
                    at = told.places[sheet.title][place]
                    return [CellProblem(sheet.title, first.number, at, column.label, said)]
    return []


def _runs(lines: Sequence[Line], now: Sequence[Sequence[str]], place: int, step: int) -> Iterator[list[int]]:
    """Rows in a row that changed to what stood so many rows above."""
    run: list[int] = []
    for at, line in enumerate(lines):
        source = at - step
        same = 0 <= source < len(lines) and now[at][place] == lines[source].was[place] != line.was[place]
        if same:
            run.append(at)
            continue
        if len(run) >= _MANY:
            yield run
        run = []
    if len(run) >= _MANY:
        yield run


def _is_slip(lines: Sequence[Line], now: Sequence[Sequence[str]], place: int, step: int, run: Sequence[int]) -> bool:
    """Whether a run is more than one text copied down, and less than whole rows moved within their list."""
    said = {now[at][place] for at in run} - {_EMPTY}
    if len(said) < 2:
        return False
    return any(now[at] != lines[at - step].was or lines[at].file != lines[at - step].file for at in run)
