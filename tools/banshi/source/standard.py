"""The standard: JSON Schemas of every kind of file, ready to type, judge and label values."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

import jsonschema_rs

from banshi.model.finding import Path, Problem
from banshi.source.coercion import coercer
from banshi.source.judge import judge

_COMMON = "common.schema.json"


class FileSchema:
    """The schema of one kind of file.

    Args:
        kind: Such as `matter` or `overlay`.
        schema: The schema with the common definitions inside (`bundled`).
    """

    def __init__(self, kind: str, schema: dict[str, Any]) -> None:
        self.kind = kind
        self.schema = schema

    @cached_property
    def coerce(self) -> Callable[[Any], None]:
        """Turns the texts that the schema calls integer or boolean into such, in place."""
        return coercer(self.schema, self.resolve)

    @cached_property
    def accepts(self) -> Callable[[Any], bool]:
        """Compiled check that clears good files quickly."""
        return jsonschema_rs.validator_for(self.schema).is_valid

    def check(self, value: Any) -> list[tuple[str, Problem]]:
        """Type `value` in place and judge it.

        Returns:
            Pairs of S rule code and problem; empty when the value conforms.
        """
        self.coerce(value)
        if self.accepts(value):
            return []
        return judge(self, value)

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """The definition a `$ref` points to; other nodes are returned as they are."""
        while (reference := node.get("$ref")) is not None:
            node = self.schema["$defs"][reference.removeprefix("#/$defs/")]
        return node

    def nodes(self, path: Path) -> Iterator[Mapping[str, Any]]:
        """The schema nodes from the top down to `path`, as written (refs unresolved), while they are known."""
        node: Mapping[str, Any] = self.schema
        yield node
        for step in path:
            inner = _child(self.resolve(node), step)
            if inner is None:
                return
            node = inner
            yield node

    def label(self, path: Path) -> str:
        """The Chinese title of the field at `path`; the key itself where the schema knows none."""
        nodes = list(self.nodes(path))
        if len(nodes) != len(path) + 1:
            return str(path[-1]) if path else ""
        return str(nodes[-1].get("title") or self.resolve(nodes[-1]).get("title") or (path[-1] if path else ""))


class Standard:
    """All schemas of a project.

    Args:
        folder: The `schema/` folder.
    """

    def __init__(self, folder: FilePath) -> None:
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
        return json.loads((self._folder / "tables" / f"{name}.json").read_text(encoding="utf-8"))


def bundled(schema: dict[str, Any], common: dict[str, Any]) -> dict[str, Any]:
    """One self-contained schema: common definitions copied in, references made local."""
    text = json.dumps({**schema, "$defs": {**common, **schema.get("$defs", {})}}, ensure_ascii=False)
    return json.loads(text.replace(f'"{_COMMON}#', '"#'))


def _child(node: Mapping[str, Any], step: str | int) -> Mapping[str, Any] | None:
    if isinstance(step, int):
        found = node.get("items") or node.get("then", {}).get("items")
    else:
        found = node.get("properties", {}).get(step)
        if found is None:
            found = node.get("then", {}).get("properties", {}).get(step)
        if found is None:
            found = node.get("additionalProperties")
    return found if isinstance(found, Mapping) else None
