"""Columns that changed places with only half of what belongs to them: the headers alone, or the contents alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.content import Line, Told
from banshi.workbook.rows import digest
from banshi.workbook.sheets import Sheet

_MANY = 3
"""Rows whose two cells changed places before that is no correction any more."""


def swapped_headers(sheet: Sheet, told: Told) -> list[CellProblem]:
    """Headers that were moved while what stands below them stayed."""
    places = told.places.get(sheet.title, [])
    usual = sorted(places)
    if places == usual:
        return []
    moved = [at for at, (place, before) in enumerate(zip(places, usual, strict=True)) if place != before]
    # The field whose header now stands where that of another field stood.
    stands = {at: places.index(usual[at]) for at in moved}
    by_header = by_place = 0
    for line in told.lines[sheet.title]:
        if line.was:
            by_header += sum(digest(line.texts[at]) != line.was[at] for at in moved)
            by_place += sum(digest(line.texts[stands[at]]) != line.was[at] for at in moved)
    if by_header <= by_place:
        return []
    names = "”“".join(sheet.columns[at].label for at in moved[:3])
    said = (
        f"表头“{names}”换了位置，下面的内容却还在原来的列里，对不上了。请把表头改回原来的次序；"
        "要换列的次序，请把整列连同内容一起移动。"
    )
    return [CellProblem(sheet.title, 1, places[moved[0]], sheet.columns[moved[0]].label, said)]


def swapped_contents(sheet: Sheet, told: Told, lines: Sequence[Line]) -> list[CellProblem]:
    """Two columns whose contents changed places in every row while the headers stayed."""
    changed = {
        place: [line for line in lines if digest(line.texts[place]) != line.was[place]]
        for place in range(len(sheet.columns))
    }
    for one, other in combinations([place for place, found in changed.items() if len(found) >= _MANY], 2):
        apart = [line for line in lines if line.was[one] != line.was[other]]
        if len(apart) >= _MANY and all(
            digest(line.texts[one]) == line.was[other] and digest(line.texts[other]) == line.was[one] for line in apart
        ):
            first, second = sheet.columns[one].label, sheet.columns[other].label
            said = f"“{first}”和“{second}”两列的内容对调了（{len(apart)} 行），表头却没有动。请撤销，或者重新导出。"
            return [CellProblem(sheet.title, apart[0].number, told.places[sheet.title][one], first, said)]
    return []
