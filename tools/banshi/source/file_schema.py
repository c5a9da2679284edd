"""The schema of one kind of file: types, clears and labels its values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

import jsonschema_rs

from banshi.model.finding import Path
from banshi.source.coercion import coercer


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
        """Turns the texts that the schema calls number or boolean into such, in place."""
        return coercer(self.schema, self.resolve)

    @cached_property
    def accepts(self) -> Callable[[Any], bool]:
        """Compiled check that clears good files quickly."""
        return jsonschema_rs.validator_for(self.schema).is_valid

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


def _patterned(node: Mapping[str, Any], key: str) -> Mapping[str, Any] | None:
    """What is said of a key that is known by its form."""
    return next((field for form, field in node.get("patternProperties", {}).items() if re.search(form, key)), None)


def _child(node: Mapping[str, Any], step: str | int) -> Mapping[str, Any] | None:
    branches = (node, node.get("then", {}), node.get("else", {}))
    if isinstance(step, int):
        found = next((one["items"] for one in branches if "items" in one), None)
    else:
        fields = (one.get("properties", {}).get(step) or _patterned(one, step) for one in branches)
        found = next((field for field in fields if isinstance(field, Mapping)), node.get("additionalProperties"))
    return found if isinstance(found, Mapping) else None
