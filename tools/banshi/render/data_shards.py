"""Data files made by the workers of a cluster; they come back, because a folder is exported whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from banshi.catalog.entry import Entry
from banshi.disk.workers import Spread
from banshi.model.matter import Matter
from banshi.open_data.matter_json import matter_json, matter_url
from banshi.rules.engine.inspection import Inspection
from banshi.rules.engine.shards import Shard, by_department, opened, seen


def export_apart(inspection: Inspection, root: Path, spread: Spread) -> Iterator[tuple[str, bytes]]:
    """The data files of all public matters, made in a cluster: place below the site's root, and bytes."""
    digest = seen(inspection)
    shards = [
        Shard(str(root), digest, [entry.code for entry in some]) for some in by_department(inspection.catalog.public)
    ]
    for files in spread(export_shard, shards):
        yield from files


def export_shard(shard: Shard) -> list[tuple[str, bytes]]:
    """The data files of a shard, in a worker."""
    _, inspection = opened(shard)
    return list(exported(inspection, [inspection.catalog.by_code[code] for code in shard.codes]))


def exported(inspection: Inspection, entries: Iterable[Entry] | None = None) -> Iterator[tuple[str, bytes]]:
    """The data files of some matters, of all public ones unless told: place below the site's root, and bytes."""
    with inspection.store.reader() as reader:
        for entry in inspection.catalog.public if entries is None else entries:
            matter = msgspec.msgpack.decode(reader.read(inspection.store.known[entry.file]), type=Matter)
            yield matter_url(entry.code), matter_json(matter, inspection.catalog)
