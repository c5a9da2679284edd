"""What surrounds the matters, as JSON: departments, regions, halls, offices, documents, bundles, batches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.model.record import Record
from banshi.model.slug import material_slug
from banshi.open_data.release import Release

Rows = list[dict[str, Any]]


def city_files(catalog: Catalog, release: Release) -> dict[str, bytes]:
    """Name of a file, without its ending → its JSON. Each holds one list under its own name.

    Records have the keys of their schema; `page` is the place of their page below the site's root.
    """
    bundles = [bundle for bundle in catalog.bundles.values() if bundle.status != "retired"]
    lists = {
        "departments": _departments(catalog),
        "regions": _with_page(catalog.setting.regions.values(), "regions", "code"),
        "halls": [msgspec.to_builtins(hall) for hall in catalog.setting.halls.values()],
        "offices": [_plain(overlay) for overlay in catalog.overlays.values()],
        "materials": _materials(catalog),
        "bundles": _with_page(bundles, "bundles", "slug"),
        "batches": _with_page(catalog.batches.values(), "batches", "id"),
    }
    return {name: msgspec.json.encode({**release.head(), name: rows}) for name, rows in lists.items()}


def _with_page(records: Iterable[Record], folder: str, key: str) -> Rows:
    return [{**_plain(record), "page": f"{folder}/{getattr(record, key)}.html"} for record in records]


def _departments(catalog: Catalog) -> Rows:
    rows = _with_page(catalog.setting.departments.values(), "departments", "id")
    for row in rows:
        row["matters"] = [entry.code for entry in catalog.by_department.get(row["id"], ())]
    return rows


def _materials(catalog: Catalog) -> Rows:
    """The dictionary, and which matters may ask for each document."""
    rows = []
    for material in catalog.setting.materials.values():
        asking = [entry.code for entry in catalog.by_material.get(material.name, ())]
        rows.append({**_plain(material), "page": f"materials/{material_slug(material.name)}.html", "matters": asking})
    return rows


def _plain(record: Record) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(record)
    return plain
