"""The next batch: matters published together, numbered and dated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from banshi.catalog.catalog import Catalog
from banshi.errors import NotChanged
from banshi.lifecycle.plan import Edits, Plan
from banshi.lifecycle.records import matter_of
from banshi.model.numerals import chinese_article
from banshi.source.files import Project
from banshi.source.yaml_text import on_lines, scalar

_HEAD = "# yaml-language-server: $schema=../../schema/batch.schema.json\n"
_MOST = 99


def unbatched(catalog: Catalog) -> list[str]:
    """Codes of published matters that are in no batch yet."""
    return [entry.code for entry in catalog.public if entry.status == "published" and not _batched(catalog, entry.code)]


def make_batch(
    project: Project, catalog: Catalog, codes: Sequence[str], on: date, source: str, name: str | None = None
) -> Plan:
    """Plan a new batch file.

    Args:
        project: Where the guides are.
        catalog: What they say.
        codes: Matters of the batch.
        on: The day it is published.
        source: The document or decision it is published by.
        name: Its name; counted on from the batches there are if nobody says.

    Raises:
        NotChanged: no matters, an unknown one, one that was in a batch before, or too many batches this year.
    """
    if not codes:
        raise NotChanged("没有事项可以编入：请写明基本编码。")
    entries = [matter_of(catalog, code) for code in dict.fromkeys(codes)]
    if before := [entry for entry in entries if _batched(catalog, entry.code)]:
        batch = catalog.batches_of[before[0].code][0]
        raise NotChanged(f"“{before[0].name}”（{before[0].code}）已经在“{batch.name}”里公布过。")
    number = _next_number(catalog, on.year)
    head = {"name": name or _name(catalog), "date": on.isoformat()}
    rows = [f'  - "{entry.code}" # {_comment(entry.name)}' for entry in entries]
    lines = [
        f'id: "{number}"',
        *on_lines(head, 0),
        "matters:",
        *rows,
        "source:",
        f"  - title: {scalar(source, in_brackets=False)}",
    ]
    edits = Edits(project.guides)
    edits.create(f"batches/{number}.yml", _HEAD + "\n".join(lines) + "\n")
    return edits.plan()


def _batched(catalog: Catalog, code: str) -> bool:
    return code in catalog.batches_of


def _next_number(catalog: Catalog, year: int) -> str:
    numbers = [int(batch.id[5:]) for batch in catalog.batches.values() if batch.id.startswith(f"{year}-")]
    following = max(numbers, default=0) + 1
    if following > _MOST:
        raise NotChanged(f"{year} 年已经有 {_MOST} 批，不能再编号。")
    return f"{year}-{following:02d}"


def _name(catalog: Catalog) -> str:
    ordinal = chinese_article(len(catalog.batches) + 1).strip("第条")
    return f"第{ordinal}批“最多跑一次”事项清单"


def _comment(text: str) -> str:
    """A name as a comment, which ends with its line."""
    return " ".join(text.split())
