"""Words that moved to other rows: one column sorted without the others, or a number dragged down until it counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.content import Line, Told
from banshi.workbook.rows import digest
from banshi.workbook.sheets import Sheet
from banshi.workbook.shifted_rows import shifted_rows
from banshi.workbook.swapped_columns import swapped_contents, swapped_headers

_NUMBERS = re.compile(r"(\d+)")
_MANY = 3
_SMALL = 3
"""Up to this number rows may well count by themselves."""


def moved_rows(sheet: Sheet, told: Told) -> list[CellProblem]:
    """Why the rows of a sheet cannot be trusted; one sentence for a whole sort."""
    lines = [line for line in told.lines.get(sheet.title, ()) if line.was]
    if swapped := swapped_headers(sheet, told) or swapped_contents(sheet, told, lines):
        return swapped
    moved: dict[int, list[Line]] = {}
    problems = []
    for place in range(len(sheet.columns)):
        changed = [line for line in lines if digest(line.texts[place]) != line.was[place]]
        if len(changed) < 2:
            continue
        if Counter(digest(line.texts[place]) for line in changed) == Counter(line.was[place] for line in changed):
            moved[place] = changed
        elif run := _dragged(lines, place):
            problems.append(_at(sheet, told, run[1], place, _counted(run, place)))
    if any(len(changed) >= _MANY for changed in moved.values()) or len(moved) >= 2:
        place, changed = max(moved.items(), key=lambda item: len(item[1]))
        names = "”“".join(sheet.columns[one].label for one in list(moved)[:3])
        said = (
            f"“{names}”等 {len(moved)} 列的内容和原来不在同一行了（{len(changed)} 行错位），像是只选中了几列排序。"
            "请撤销这次排序，或者重新导出；要排序请先选中整张表，让每一行一起动。"
        )
        return [_at(sheet, told, changed[0], place, said)]
    return problems or shifted_rows(sheet, told, lines)


def _dragged(lines: Sequence[Line], place: int) -> list[Line]:
    """The first rows a value was dragged down over that was counted up on the way; none where it was not."""
    run: list[Line] = []
    for line in lines:
        if run and _is_next(run[-1].texts[place], line.texts[place]):
            run.append(line)
            continue
        if _is_slip(run, place):
            break
        run = [line]
    return run if _is_slip(run, place) else []


def _is_slip(run: Sequence[Line], place: int) -> bool:
    changed = [line for line in run if digest(line.texts[place]) != line.was[place]]
    if len(run) < _MANY or len(changed) < 2:
        return False
    text = run[0].texts[place]
    return len(changed) >= _MANY or not text.isdecimal() or int(text) > _SMALL


def _is_next(text: str, following: str) -> bool:
    """Whether a text is another one with one of its numbers counted up."""
    if text == following:
        return False
    parts, others = _NUMBERS.split(text), _NUMBERS.split(following)
    if len(parts) != len(others):
        return False
    apart = [(one, other) for one, other in zip(parts, others, strict=True) if one != other]
    return len(apart) == 1 and all(part.isdecimal() for part in apart[0]) and int(apart[0][1]) == int(apart[0][0]) + 1


def _counted(run: Sequence[Line], place: int) -> str:
    first, last = run[0].texts[place], run[-1].texts[place]
    return (
        f"从“{first}”到“{last}”一行加一，像是向下拖动填充时变成了递增。"
        "请改回来；要填同样的内容，拖动时按住 Ctrl，或者复制以后粘贴。"
    )


def _at(sheet: Sheet, told: Told, line: Line, place: int, said: str) -> CellProblem:
    return CellProblem(sheet.title, line.number, told.places[sheet.title][place], sheet.columns[place].label, said)
