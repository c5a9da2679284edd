"""Batches: matters published together, by date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.wording.phrases import date_words


class BatchView(NamedTuple):
    """A batch's page."""

    id: str
    name: str
    date: str
    document: str
    total: int
    matters: list[Entry]
    sources: tuple[tuple[str, str, str], ...]


def batch_views(catalog: Catalog) -> Iterator[BatchView]:
    """Every batch, the newest first; matters retired since are no longer linked."""
    for batch in sorted(catalog.batches.values(), key=lambda batch: (batch.date, batch.id), reverse=True):
        found = (catalog.by_code.get(code) for code in batch.matters)
        number = f"（{batch.document.number}）" if batch.document and batch.document.number else ""
        yield BatchView(
            id=batch.id,
            name=batch.name,
            date=date_words(batch.date),
            document=f"《{batch.document.title}》{number}" if batch.document else "",
            total=len(batch.matters),
            matters=[entry for entry in found if entry is not None and entry.public],
            sources=tuple((source.title, source.url or "", source.note or "") for source in batch.source),
        )
