"""What a sync brings, for people and for programs: catalogue by catalogue, burden by matter, and what is to be mended here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from banshi.changes.difference import Changes
from banshi.model.finding import Finding
from banshi.model.upstream import Layer, Taken
from banshi.report.burden import headline
from banshi.report.changes_json import changes_as_json
from banshi.report.changes_markdown import changes_as_markdown
from banshi.report.changes_text import changes_as_text
from banshi.report.markdown import escaped

_SHORT = 12


class Catalogue(NamedTuple):
    """One catalogue that was asked for.

    Attributes:
        layer: As it is afterwards.
        before: What was taken before; None the first time.
        restored: Files put back as they were brought.
        matters: How many matters it has.
    """

    layer: Layer
    before: Taken | None
    restored: int
    matters: int


class Arrival(NamedTuple):
    """Everything a sync brings.

    Attributes:
        catalogues: Every catalogue asked for.
        changes: What changes in matters from above.
        moved: Name and code of a matter that comes from another catalogue now, with the names of both.
        effects: What is to be mended in the city's own files.
    """

    catalogues: Sequence[Catalogue]
    changes: Changes
    moved: Sequence[tuple[str, str, str, str]]
    effects: Sequence[Finding]

    @property
    def first(self) -> bool:
        """Whether nothing was there before: everything is new then, and nobody's burden has changed."""
        return all(one.before is None for one in self.catalogues)


def catalogue_in_words(one: Catalogue) -> str:
    """What came of one catalogue, in a sentence."""
    layer, taken = one.layer, one.layer.taken
    name = f"{layer.name}（{layer.level}）"
    assert taken is not None
    edition = _edition(taken)
    if one.before is None:
        return f"{name}：第一次取来，{edition}，{one.matters} 个事项。"
    if one.before.digest != taken.digest:
        return f"{name}：从 {_edition(one.before)} 到 {edition}，{one.matters} 个事项。"
    mended = f"恢复了 {one.restored} 个被改过的文件。" if one.restored else ""
    moved = f"版本从 {_edition(one.before)} 到 {edition}，" if _edition(one.before) != edition else ""
    return f"{name}：{moved}内容没有变化（{edition}）。{mended}"


def move_in_words(move: tuple[str, str, str, str]) -> str:
    """A matter that comes from another catalogue now."""
    name, code, before, after = move
    return f"“{name}”（{code}）原来由“{before}”确定，现在由“{after}”确定。"


def arrival_as_text(arrival: Arrival) -> str:
    """For people at a terminal."""
    parts = ["\n".join(catalogue_in_words(one) for one in arrival.catalogues)]
    parts += ["\n".join(map(move_in_words, arrival.moved))] if arrival.moved else []
    if not arrival.first and (arrival.changes.comparisons or arrival.changes.unread):
        parts.append(f"上级的标准变了：{changes_as_text(arrival.changes)}")
    if arrival.effects:
        parts.append(f"本市有 {len(arrival.effects)} 处要跟着改：")
        parts += [
            f"guides/{one.file}:{one.line}  {one.severity.label} {one.rule}\n  {one.found}{one.next_step}"
            for one in arrival.effects
        ]
    return "\n\n".join(parts)


def arrival_as_markdown(arrival: Arrival) -> str:
    """For the text of a pull request."""
    parts = ["# 上级标准更新", "\n".join(f"- {escaped(catalogue_in_words(one))}" for one in arrival.catalogues)]
    parts += ["\n".join(f"- {escaped(move_in_words(one))}" for one in arrival.moved)] if arrival.moved else []
    if arrival.effects:
        rows = [
            f"| {one.severity.label} | {one.rule} | {escaped(f'guides/{one.file}')} 第 {one.line} 行 | "
            f"{escaped(one.found)} {escaped(one.next_step)} |"
            for one in arrival.effects
        ]
        head = f"## 本市有 {len(arrival.effects)} 处要跟着改"
        parts += [head, "\n".join(["| 程度 | 规则 | 位置 | 问题和下一步 |", "|---|---|---|---|", *rows])]
    if not arrival.first and (arrival.changes.comparisons or arrival.changes.unread):
        parts.append(changes_as_markdown(arrival.changes).rstrip("\n"))
    return "\n\n".join(parts) + "\n"


def arrival_as_json(arrival: Arrival) -> str:
    """One JSON object; `changes` is as `banshi diff --format json` has it."""
    report = {
        "version": 1,
        "headline": headline(arrival.changes),
        "catalogues": [
            {
                "id": one.layer.id,
                "name": one.layer.name,
                "level": one.layer.level,
                "matters": one.matters,
                "restored": one.restored,
                "before": one.before,
                "taken": one.layer.taken,
            }
            for one in arrival.catalogues
        ],
        "moved": [dict(zip(("name", "code", "before", "after"), one, strict=True)) for one in arrival.moved],
        "effects": [{**msgspec.to_builtins(one), "file": f"guides/{one.file}"} for one in arrival.effects],
        "changes": msgspec.Raw(changes_as_json(arrival.changes).encode()),
    }
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode()


def _edition(taken: Taken) -> str:
    told = taken.revision or taken.commit or taken.digest.removeprefix("sha256:")
    return told if told == taken.revision else told[:_SHORT]
