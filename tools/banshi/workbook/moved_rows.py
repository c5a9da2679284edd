"""Words that moved to other rows: one column sorted without the others, or a number dragged down until it counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.content import Line, Told
from banshi.workbook.rows import digest
from banshi.workbook.sheets import Sheet

_COUNTED = re.compile(r"(\D*)(\d{1,6})(\D*)")
_MANY = 3


def moved_rows(sheet: Sheet, told: Told) -> list[CellProblem]:
    """Why the rows of a sheet cannot be trusted; one sentence for a whole sort."""
    lines = [line for line in told.lines.get(sheet.title, ()) if line.was]
    moved: dict[int, list[Line]] = {}
    problems = []
    for place in range(len(sheet.columns)):
        changed = [line for line in lines if digest(line.texts[place]) != line.was[place]]
        if len(changed) < 2:
            continue
        if Counter(digest(line.texts[place]) for line in changed) == Counter(line.was[place] for line in changed):
            moved[place] = changed
        elif said := _dragged(changed, place):
            problems.append(_at(sheet, told, changed[1], place, said))
    if any(len(changed) >= _MANY for changed in moved.values()) or len(moved) >= 2:
        place, changed = max(moved.items(), key=lambda item: len(item[1]))
        names = "”“".join(sheet.columns[one].label for one in list(moved)[:3])
        said = (
            f"“{names}”等 {len(moved)} 列的内容和原来不在同一行了（{len(changed)} 行错位），像是只选中了几列排序。"
            "请撤销这次排序，或者重新导出；要排序请先选中整张表，让每一行一起动。"
        )
        return [_at(sheet, told, changed[0], place, said)]
    return problems


def _dragged(changed: Sequence[Line], place: int) -> str:
    """Whether a value was dragged down and counted up on the way."""
    hits = [_COUNTED.fullmatch(line.texts[place]) for line in changed]
    if len(hits) < _MANY or not all(hits):
        return ""
    parts = [(hit[1], int(hit[2]), hit[3]) for hit in hits if hit]
    steps = {second[1] - first[1] for first, second in pairwise(parts)}
    if len({(before, after) for before, _, after in parts}) > 1 or steps != {1}:
        return ""
    first, last = changed[0].texts[place], changed[-1].texts[place]
    return (
        f"从“{first}”到“{last}”一行加一，像是向下拖动填充时变成了递增。"
        "请改回来；要填同样的内容，拖动时按住 Ctrl，或者复制以后粘贴。"
    )


def _at(sheet: Sheet, told: Told, line: Line, place: int, said: str) -> CellProblem:
    return CellProblem(sheet.title, line.number, told.places[sheet.title][place], sheet.columns[place].label, said)
