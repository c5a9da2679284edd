"""Fitting a report into what a host takes: every part gets its share, and what is left out is counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from banshi.report.markdown import row, table


class Part(NamedTuple):
    """A part of a report: words, then a table or a list, perhaps folded away.

    Attributes:
        title: Its heading, or what is seen of it while it is folded. Markdown.
        headings: Headings of the table; empty makes a list.
        rows: Cells of the table, or one text for each item of the list. Markdown.
        below: What stands below it. Markdown.
        folded: Whether it is folded away at first.
    """

    title: str
    headings: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    below: str = ""
    folded: bool = False


def fitted(head: str, parts: Iterable[Part], foot: str, most: int) -> str:
    """A whole report.

    Args:
        head: What stands above all.
        parts: In their order; a part without rows is left out.
        foot: What stands below all.
        most: Bytes of UTF-8 it may take.
    """
    shown = [part for part in parts if part.rows]
    left = most - _size(head) - _size(foot) - sum(_overhead(part) for part in shown)
    texts = [_text(part, share) for part, share in zip(shown, _shares(shown, left), strict=True)]
    return "\n\n".join([head, *texts, foot]) + "\n"


def _shares(parts: Sequence[Part], left: int) -> list[int]:
    """Bytes for the rows of each part: what it needs, and an equal share of the rest for those that need too much."""
    needs = [sum(_size(_line(part, cells)) for cells in part.rows) for part in parts]
    shares = [0] * len(parts)
    by_need = sorted(range(len(parts)), key=needs.__getitem__)
    for done, index in enumerate(by_need):
        shares[index] = min(needs[index], left // (len(parts) - done))
        left -= shares[index]
    return shares


def _text(part: Part, most: int) -> str:
    kept: list[str] = []
    for cells in part.rows:
        line = _line(part, cells)
        most -= _size(line)
        if most < 0:
            break
        kept.append(line)
    lines = [*table(part.headings, ()), *kept] if part.headings and kept else list(kept)
    if cut := len(part.rows) - len(kept):
        lines += ["", f"还有 {cut} 条没有列出：一条评论写不下这么多。"]
    if part.below:
        lines += ["", part.below]
    # Without the empty lines the hosts would not read Markdown inside what is folded.
    folded = ["<details>", f"<summary>{part.title}</summary>", "", *lines, "", "</details>"]
    lines = folded if part.folded else [f"### {part.title}", "", *lines]
    return "\n".join(lines)


def _line(part: Part, cells: tuple[str, ...]) -> str:
    return row(cells) if part.headings else f"- {cells[0]}"


def _overhead(part: Part) -> int:
    """Bytes a part takes besides its rows."""
    return 200 + _size(part.title) + _size(part.below) + 8 * len(part.headings) + _size("".join(part.headings))


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace")) + 1
