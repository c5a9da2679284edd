"""One JSON file per matter and one index of all."""

from __future__ import annotations

from typing import Any

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.exchange.release import API, DATA_VERSION, Release
from banshi.model.matter import Matter

_INDEX_FIELDS = (
    "code", "code_status", "name", "aliases", "kind", "level", "department", "audience", "themes", "status",
    "version", "processing", "statutory", "promised", "trip_count", "high_frequency", "reform_field", "summary",
    "updated",
)  # fmt: skip


def matter_url(code: str) -> str:
    """The place of a matter's data, below the site's root."""
    return f"{API}matters/{code}.json"


def matter_json(matter: Matter, catalog: Catalog) -> bytes:
    """One matter with the offices that handle it. Keys are those of `schema/matter.schema.json`.

    Nothing here depends on other matters, so that a change to one leaves the files of all others as they are.
    """
    offices = [
        {"region": overlay.region, "department": overlay.department, "body": overlay.body, **_plain(claim)}
        for overlay, claim in catalog.claims.get(matter.code, ())
    ]
    page = f"matters/{matter.code}.html"
    return msgspec.json.encode({"data_version": DATA_VERSION, "page": page, "matter": matter, "offices": offices})


def index_json(catalog: Catalog, release: Release) -> bytes:
    """Every public matter in short, by code, with the addresses of its page and data below the site's root."""
    return msgspec.json.encode({**release.head(), "matters": [_short(entry) for entry in catalog.public]})


def _short(entry: Entry) -> dict[str, Any]:
    row = {field: getattr(entry, field) for field in _INDEX_FIELDS}
    return {**row, "page": entry.url, "data": matter_url(entry.code)}


def _plain(record: msgspec.Struct) -> dict[str, Any]:
    return {key: value for key, value in msgspec.structs.asdict(record).items() if value not in (None, [], ())}
