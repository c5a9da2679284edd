"""The free texts of every file that is not a matter."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path
from banshi.model.setting import FILE_TYPES
from banshi.rules.texts import texts

_FOLDERS = {"targets": "reform/", "tasks": "reform/"}


def surrounding_texts(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
    """File, path and text of everything people wrote outside the matters."""
    setting = catalog.setting
    if setting.city:
        yield from _of("city.yml", setting.city)
    for kind, rows in setting.lists.items():
        key = FILE_TYPES[kind][1]
        yield from _of(f"{_FOLDERS.get(kind, '')}{kind}.yml", rows, (key,) if key else ())
    for files in (catalog.overlays, catalog.bundles, catalog.batches):
        for file, content in files.items():
            yield from _of(file, content)


def _of(file: str, value: object, at: Path = ()) -> Iterator[tuple[str, Path, str]]:
    for path, text in texts(value, at):
        yield file, path, text
