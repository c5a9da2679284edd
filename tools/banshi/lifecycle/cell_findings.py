"""Lint's findings in the words of a workbook: sheet, row, column, what the cell says, and what to type there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from banshi.errors import Unpatchable
from banshi.model.finding import Finding
from banshi.model.finding import Path as Place
from banshi.source.outline import Node, Outline
from banshi.source.text import decode
from banshi.workbook.cell_problem import CellProblem, also_in, told_of
from banshi.workbook.comparison import short
from banshi.workbook.places import Cell, Places

_KEY = re.compile(r"（[a-z_]+）")
_LABELLED = re.compile(r"“?[a-z_]+”?（([^（）]*[一-鿿][^（）]*)）")
"""A key with its label behind it: only the label is a word of the workbook."""
_VALUE = re.compile(r'"([0-9-]+)"')
"""A value in the quotes a file needs."""
_SENTENCE = re.compile(r"[^。；]*[。；]")
_OF_FILES = (
    "英文双引号",
    "英文方括号",
    "顶格",
    "缩进",
    "键",
    "banshi",
    "写成列表",
    "英文逗号",
    "when",
    ".yml",
    "这一行删掉",
    "这一行",
    "加引号",
    "补上一行",
)
_MOST_CELLS = 3


class CellFinding(NamedTuple):
    """A finding, where it stands in a workbook.

    Attributes:
        finding: What lint says.
        cell: The cell it is about; None where no workbook says anything about it.
        cause: Cells typed for the same file, where it is about another.
        also: Other rows of the column of which the same is said.
    """

    finding: Finding
    cell: Cell | None
    cause: tuple[Cell, ...]
    also: tuple[int, ...] = ()

    @property
    def said(self) -> str:
        """It in sentences, without what only the YAML needs."""
        found = self.finding
        typed = f"写的是“{short(self.cell.text)}”。" if self.cell and self.cell.text else ""
        caused = "、".join(
            dict.fromkeys(
                str(one.problem("")).rstrip("：") + f"“{short(one.text)}”" for one in self.cause[:_MOST_CELLS]
            )
        )
        because = f"起因是改了 {caused}。" if caused else ""
        also = also_in(self.also) if self.also else ""
        return typed + _plain(found.found) + _plain(found.expected) + _plain(found.next_step) + because + also

    @property
    def problem(self) -> CellProblem:
        """It as something to say of a cell."""
        if self.cell is not None:
            return self.cell.problem(self.said)
        if self.cause:
            return self.cause[0].problem(self.said)
        return CellProblem("", 0, None, "", f"guides/{self.finding.file} 第 {self.finding.line} 行：{self.said}")

    def mended(self, after: Mapping[str, bytes | None]) -> CellProblem:
        """What was mended, and what stands there now."""
        new = ""
        if self.finding.fix and len(self.finding.fix.edits) == 1:
            new = self.finding.fix.edits[0].new.strip().strip("\"'")
        cell = self.cell or (self.cause[0] if self.cause else None)
        typed = f"写的是“{short(cell.text)}”，" if cell and cell.text else ""
        said = f"{typed}{_plain(self.finding.found)}已经改好{f'：“{short(new)}”' if new else ''}。{_plain(self.finding.expected)}"
        return cell.problem(said) if cell else CellProblem("", 0, None, "", said)


def in_cells(findings: Sequence[Finding], contents: Mapping[str, bytes | None], places: Places) -> list[CellFinding]:
    """Findings with the cells they are about.

    Args:
        findings: What lint says.
        contents: Name of a file → its bytes, as they were linted.
        places: Where in the workbooks stands what a file says.
    """
    outlines: dict[str, Any] = {}
    found = []
    for one in findings:
        if one.file not in outlines:
            outlines[one.file] = _outline(contents.get(one.file))
        text, outline = outlines[one.file]
        path = _path(text, outline, one) if outline else ()
        cell = places.find(one.file, path)
        cause = () if cell is not None and cell.typed else tuple(places.typed(one.file))
        found.append(CellFinding(one, cell, cause or (() if cell else tuple(places.every()))))
    return found


def gathered(findings: Sequence[CellFinding]) -> list[CellFinding]:
    """Findings in their order; what is said of many rows of a column is said once."""
    alike: dict[tuple[object, ...], list[CellFinding]] = {}
    for number, one in enumerate(findings):
        cell = one.cell
        key = (cell.book, cell.sheet, cell.column, told_of(one.said)) if cell and cell.typed else (number,)
        alike.setdefault((one.finding.rule, *key), []).append(one)
    found: list[CellFinding] = []
    for same in alike.values():
        rows = [one.cell.row for one in same[1:] if one.cell]
        found += same if len(rows) < 2 else [same[0]._replace(also=tuple(rows))]
    return found


def _outline(data: bytes | None) -> tuple[str, Outline | None]:
    text = (decode(data)[0] if data else None) or ""
    try:
        return text, Outline(text)
    except Unpatchable:
        return text, None


def _path(text: str, outline: Outline, finding: Finding) -> Place:
    """The path of the key or value a finding points at."""
    lines = text.split("\n")
    at = sum(len(line) + 1 for line in lines[: finding.line - 1]) + finding.column - 1
    return _deepest(outline.root, at, ())


def _deepest(node: Node, at: int, path: Place) -> Place:
    for number, child in enumerate(node.children or ()):
        step = node.keys[number].text if node.is_map else number
        if node.is_map and node.keys[number].start <= at <= node.keys[number].end:
            return (*path, step)
        if child.start <= at < max(child.end, child.start + 1):
            return _deepest(child, at, (*path, step))
    return path


def _plain(text: str) -> str:
    """Sentences without keys, and without those that are about files only."""
    kept = [
        part
        for part in _SENTENCE.findall(
            _KEY.sub("", _LABELLED.sub(r"“\1”", text)) + ("" if text.endswith("。") else "。")
        )
        if part.strip("。；")
    ]
    plain = [_VALUE.sub(r"\1", part) for part in kept if not any(word in part for word in _OF_FILES)]
    return "".join(part[:-1] + "。" for part in plain)
