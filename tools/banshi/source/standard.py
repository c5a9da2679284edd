"""The standard: JSON Schemas of every kind of file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from banshi.source.file_schema import FileSchema

_COMMON = "common.schema.json"


class Standard:
    """All schemas of a project.

    Args:
        folder: The `schema/` folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._common = json.loads((folder / _COMMON).read_text(encoding="utf-8"))["$defs"]
        self._loaded: dict[str, FileSchema] = {}

    def __getitem__(self, kind: str) -> FileSchema:
        if kind not in self._loaded:
            text = (self._folder / f"{kind}.schema.json").read_text(encoding="utf-8")
            self._loaded[kind] = FileSchema(kind, bundled(json.loads(text), self._common))
        return self._loaded[kind]

    @property
    def kinds(self) -> list[str]:
        """Every kind of file there is a schema for."""
        names = (path.name.removesuffix(".schema.json") for path in self._folder.glob("*.schema.json"))
        return sorted(name for name in names if name != "common")

    def written(self) -> dict[str, dict[str, Any]]:
        """Every schema as it is written, references unresolved, the common definitions as `common`."""
        paths = sorted(self._folder.glob("*.schema.json"))
        return {path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8")) for path in paths}

    def tables(self) -> dict[str, dict[str, Any]]:
        """Every national code table from `schema/tables/`."""
        return {path.stem: self.table(path.stem) for path in sorted((self._folder / "tables").glob("*.json"))}

    def table(self, name: str) -> dict[str, Any]:
        """A national code table from `schema/tables/`."""
        return _object((self._folder / "tables" / f"{name}.json").read_text(encoding="utf-8"))

    def national_exchange(self) -> dict[str, Any]:
        """The national exchange table: its columns, and which of our fields they are."""
        return _object((self._folder / "national-exchange.json").read_text(encoding="utf-8"))


def bundled(schema: dict[str, Any], common: dict[str, Any]) -> dict[str, Any]:
    """One self-contained schema: common definitions copied in, references made local."""
    text = json.dumps({**schema, "$defs": {**common, **schema.get("$defs", {})}}, ensure_ascii=False)
    return _object(text.replace(f'"{_COMMON}#', '"#'))


def _object(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found
