"""Open data: one JSON file per matter and one index of all."""

from __future__ import annotations

from typing import Any

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.matter import Matter

VERSION = 1
"""Version of the data format; raised when a field changes its meaning or goes away."""

_INDEX_FIELDS = (
    "code", "code_status", "name", "aliases", "kind", "level", "department", "audience", "themes", "status",
    "version", "processing", "statutory", "promised", "trip_count", "high_frequency", "reform_field", "summary",
)  # fmt: skip


def matter_json(matter: Matter, catalog: Catalog) -> bytes:
    """One matter with the offices that handle it. Keys are those of `schema/matter.schema.json`."""
    offices = [
        {"region": overlay.region, "department": overlay.department, "body": overlay.body, **_plain(claim)}
        for overlay, claim in catalog.claims.get(matter.code, ())
    ]
    return msgspec.json.encode({"data_version": VERSION, "matter": matter, "offices": offices})


def index_json(catalog: Catalog) -> bytes:
    """Every public matter in short, by code, with the address of its page and data."""
    return msgspec.json.encode({"data_version": VERSION, "matters": [_short(entry) for entry in catalog.public]})


def _short(entry: Entry) -> dict[str, Any]:
    row = {field: getattr(entry, field) for field in _INDEX_FIELDS}
    return {**row, "page": entry.url, "data": f"matters/{entry.code}.json"}


def _plain(record: msgspec.Struct) -> dict[str, Any]:
    return {key: value for key, value in msgspec.structs.asdict(record).items() if value not in (None, [], ())}
