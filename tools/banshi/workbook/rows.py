"""Rows of a file as cells, with digests by which a later change of either side is recognised."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from banshi.workbook.field_text import shown
from banshi.workbook.sheets import Keys, Sheet

_CELL_BYTES = 3
DIGEST_LENGTH = 4
"""Characters of a cell's digest."""

Record = dict[str, Any]


class DataFile(NamedTuple):
    """A file that has rows in the workbook.

    Attributes:
        name: Path below `guides/`.
        kind: matter or overlay.
        value: Its content as it is read: maps, lists and texts.
    """

    name: str
    kind: str
    value: Record

    @property
    def questions(self) -> Mapping[str, Sequence[str]]:
        """Questions of the matter with their options."""
        asked = self.value.get("questions") or {}
        return {text: _option_names(question) for text, question in asked.items()}


def _option_names(question: Any) -> list[str]:
    options = question.get("options", []) if isinstance(question, Mapping) else question
    return [str(option.get("name", "")) if isinstance(option, Mapping) else option for option in options]


def at(value: Any, path: Keys) -> Any:
    """What stands at a path; None where nothing does."""
    for key in path:
        if not isinstance(value, Mapping):
            return None
        value = value.get(key)
    return value


def records(sheet: Sheet, value: Any) -> list[Record]:
    """The rows of a sheet in the content of a file, all written the same way."""
    if sheet.shape == "file":
        return [value]
    held = at(value, sheet.path)
    if not held:
        return []
    if sheet.shape == "map":
        return [{"name": name, **_asked(question)} for name, question in held.items()]
    if sheet.shape == "situations":
        return [{"when": item} for item in held]
    return [item if isinstance(item, dict) else {"text": item} for item in held]


def written(sheet: Sheet, record: Record) -> Any:
    """A row as it is written in the file."""
    if sheet.shape == "texts" or (sheet.shape == "mixed" and set(record) == {"text"}):
        return record["text"]
    if sheet.shape == "situations":
        return record["when"]
    if sheet.shape == "map":
        rest = {key: value for key, value in record.items() if key != "name"}
        return rest["options"] if set(rest) == {"options"} else rest
    return record


def _asked(question: Any) -> Record:
    return dict(question) if isinstance(question, Mapping) else {"options": question}


def cells(sheet: Sheet, record: Record) -> list[str]:
    """The texts of a row's cells."""
    return [shown(at(record, column.path), column) for column in sheet.columns]


@lru_cache(maxsize=1 << 16)
def digest(text: str) -> str:
    """A short digest of a cell; "" of an empty one would be found anywhere, so that has one too."""
    return base64.b64encode(hashlib.blake2b(text.encode(), digest_size=_CELL_BYTES).digest()).decode()


def digests(texts: Iterable[str]) -> str:
    """The digests of a row's cells, one after the other."""
    return "".join(digest(text) for text in texts)


def split_digests(text: str) -> list[str]:
    """The digests of a row's cells, apart."""
    return [text[start : start + DIGEST_LENGTH] for start in range(0, len(text), DIGEST_LENGTH)]


def layout(sheet: Sheet) -> str:
    """Changes when the columns of a sheet mean something else than when it was made."""
    return digest("\n".join(f"{'.'.join(column.path)} {column.kind} {column.label}" for column in sheet.columns))
