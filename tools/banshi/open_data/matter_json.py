"""One JSON file per matter and one index of all."""

from __future__ import annotations

from typing import Any

import msgspec

from banshi.catalog.benchmark import measures_of
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.matter import Matter
from banshi.open_data.release import API, DATA_VERSION, Release

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
    told = {"data_version": DATA_VERSION, "page": f"matters/{matter.code}.html", "matter": matter, "offices": offices}
    entry = catalog.by_code.get(matter.code)
    layer = catalog.origin(entry) if entry else None
    if layer is not None:
        told["standard"] = {"level": layer.level, "name": layer.name, "taken": layer.taken}
    return msgspec.json.encode(told)


def index_json(catalog: Catalog, release: Release) -> bytes:
    """Whose matters these are, and every public one in short, by code.

    Each has the addresses of its page and data below the site's root, and what cities are compared by.
    """
    city = release.city
    site = {"site_url": release.site_url} if release.site_url else {}
    whose = {"city": {"name": city.name, "region": city.region, **site}} if city else {}
    return msgspec.json.encode({**release.head(), **whose, "matters": [_short(entry) for entry in catalog.public]})


def _short(entry: Entry) -> dict[str, Any]:
    row = {field: getattr(entry, field) for field in _INDEX_FIELDS}
    return {**row, "page": entry.url, "data": matter_url(entry.code), "measures": measures_of(entry)}


def _plain(record: msgspec.Struct) -> dict[str, Any]:
    return {key: value for key, value in msgspec.structs.asdict(record).items() if value not in (None, [], ())}
