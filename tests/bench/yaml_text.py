"""Values written as YAML the way departments write it: short rows on one line, the rest in blocks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_WIDTH = 150
_PLAIN = re.compile(r"[一-鿿（《〔0-9A-Za-z][^\n#:,\[\]{}\"'`]*(?<! )")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,3}")
# What some YAML reader takes for something else than text.
_NOT_TEXT = re.compile(r"[0-9A-Fa-fxo_:.eE+-]+|y|n|yes|no|on|off|null|true|false", re.IGNORECASE)


def yaml_text(values: dict) -> str:
    """A file's text, one top-level key after the other."""
    return "".join(f"{line}\n" for line in _mapping(values, ""))


def _mapping(values: dict, indent: str) -> Iterator[str]:
    for key, value in values.items():
        head = f"{indent}{_scalar(key)}:"
        short = _flow(value)
        if short is not None and (isinstance(value, str) or len(head) + len(short) < _WIDTH):
            yield f"{head} {short}"
            continue
        yield head
        if isinstance(value, dict):
            yield from _mapping(value, indent + "  ")
        else:
            yield from _sequence(value, indent + "  ")


def _sequence(items: list, indent: str) -> Iterator[str]:
    for item in items:
        short = _flow(item)
        if short is not None and (isinstance(item, str) or len(short) < _WIDTH):
            yield f"{indent}- {short}"
            continue
        first, *others = _mapping(item, indent + "  ")
        yield f"{indent}- {first[len(indent) + 2 :]}"
        yield from others


def _flow(value: object) -> str | None:
    """A value on one line; None for a collection of collections of mappings, which needs a block."""
    if isinstance(value, dict):
        parts = [(_scalar(key), _flow(item)) for key, item in value.items()]
        return (
            None
            if any(part is None for _, part in parts)
            else f"{{{', '.join(f'{key}: {part}' for key, part in parts)}}}"
        )
    if isinstance(value, list):
        if any(isinstance(item, dict) for item in value):
            return None
        return "[" + ", ".join(_scalar(item) for item in value) + "]"
    return _scalar(value)


def _scalar(text: str) -> str:
    if _NUMBER.fullmatch(text) or text in ("true", "false"):
        return text
    if _PLAIN.fullmatch(text) and not _NOT_TEXT.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)
