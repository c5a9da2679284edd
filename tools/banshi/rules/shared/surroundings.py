"""The free texts of every file that is not a matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path
from banshi.model.setting import FILE_TYPES
from banshi.rules.shared.texts import texts

_FOLDERS = {"targets": "reform/", "tasks": "reform/"}


def surrounding_texts(catalog: Catalog, suspect: Callable[[str], object]) -> Iterator[tuple[str, Path, str]]:
    """File, path and text of what people wrote outside the matters.

    Args:
        catalog: The project's content.
        suspect: Asked of a file as a whole; a file it does not hold of is left out, as nearly all are.
    """
    for (file, value, at), whole in _said(catalog):
        if suspect(whole):
            for path, text in texts(value, at):
                yield file, path, text


@lru_cache(maxsize=1)
def _said(catalog: Catalog) -> list[tuple[tuple[str, object, Path], str]]:
    """Every file with all it says as one text; made once for the rules that ask in turn."""
    return [(place, msgspec.json.encode(place[1]).decode()) for place in _files(catalog)]


def _files(catalog: Catalog) -> Iterator[tuple[str, object, Path]]:
    setting = catalog.setting
    if setting.city:
        yield "city.yml", setting.city, ()
    for kind, rows in setting.lists.items():
        key = FILE_TYPES[kind][1]
        yield f"{_FOLDERS.get(kind, '')}{kind}.yml", rows, (key,) if key else ()
    for files in (catalog.overlays, catalog.bundles, catalog.batches):
        for file, content in files.items():
            yield file, content, ()
