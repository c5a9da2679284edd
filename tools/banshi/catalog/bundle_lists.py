"""Official lists of priority bundles, and how many of their items this city has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from banshi.catalog.catalog import Catalog


class Coverage(NamedTuple):
    """One list.

    Attributes:
        name: What the list is called.
        present: Its items that have a bundle here.
        missing: Its items that have none.
        known: Whether the national table holds the whole list; else only the items that bundles name are known.
    """

    name: str
    present: tuple[str, ...]
    missing: tuple[str, ...]
    known: bool


def bundle_lists(catalog: Catalog, table: Sequence[dict[str, str]]) -> Iterator[Coverage]:
    """Every list of the table in its order, then those that only bundles name.

    Args:
        catalog: Where the bundles are; retired ones count nowhere.
        table: Rows of the national table of lists, each an item (`name`) and its list (`group`).
    """
    here: dict[str, dict[str, None]] = {}
    for bundle in catalog.bundles.values():
        if bundle.status != "retired" and bundle.official_list and bundle.item:
            here.setdefault(bundle.official_list, {})[bundle.item] = None
    whole: dict[str, list[str]] = {}
    for row in table:
        whole.setdefault(row["group"], []).append(row["name"])
    for name, items in whole.items():
        found = here.pop(name, {})
        missing = tuple(item for item in items if item not in found)
        yield Coverage(name, tuple(item for item in items if item in found), missing, known=True)
    for name, found in here.items():
        yield Coverage(name, tuple(found), (), known=False)
