"""Reading one state of a file: its record if it can be read at all, otherwise the first thing that is wrong.

More is read than may be published: a file of last year need not conform to the standard of today to be compared.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from banshi.model.finding import Finding, Severity
from banshi.model.matter import Matter
from banshi.model.setting import Bundle, Overlay
from banshi.source.document import position
from banshi.source.file_schema import FileSchema
from banshi.source.judge import judge
from banshi.source.reader import read
from banshi.source.text import decode

RECORDS: dict[str, type] = {"matter": Matter, "overlay": Overlay, "bundle": Bundle}
"""Kinds of file compared as records; all others are compared as they were written."""


class State(NamedTuple):
    """One state of a file.

    Attributes:
        text: Its text, empty if it could not be decoded.
        record: A record, or plain values for kinds that have none; None if it could not be read.
        flaw: Why it could not be read.
    """

    text: str
    record: Any
    flaw: Finding | None


def read_state(name: str, kind: str, data: bytes, schema: FileSchema) -> State:
    """Read one state of a file.

    Args:
        name: Its path below `guides/`.
        kind: What belongs at this place.
        data: Its bytes.
        schema: The schema of its kind.
    """
    text, flaws = decode(data)
    lines = (text or "").split("\n")
    fatal = next((flaw for flaw in flaws if flaw.fatal), None)
    if text is None or fatal:
        return State(text or "", None, (fatal or flaws[-1]).finding(name, lines))
    reading = read(text)
    if reading.broken or not isinstance(reading.value, dict):
        flaw = next((flaw for flaw in reading.flaws if flaw.fatal), None)
        return State(text, None, flaw.finding(name, lines) if flaw else _not_records(name))
    record_type = RECORDS.get(kind)
    if record_type is None:
        return State(text, reading.value, None)
    schema.coerce(reading.value)
    try:
        return State(text, msgspec.convert(reading.value, record_type), None)
    except msgspec.ValidationError:
        objections = ((rule, Severity.ERROR, problem) for rule, problem in judge(schema, reading.value))
        found = position(name, text, objections)
        return State(text, None, found[0] if found else _not_records(name))


def plain(data: bytes | None) -> dict[str, Any]:
    """What a file says, as it is written; nothing where it is not there or cannot be read."""
    text = decode(data)[0] if data else None
    value = read(text).value if text else None
    return value if isinstance(value, dict) else {}


def rows(data: bytes | None, key: str) -> list[dict[str, Any]]:
    """The rows a file lists under a key."""
    listed = plain(data).get(key)
    return [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []


def _not_records(name: str) -> Finding:
    return Finding(
        rule="Y001",
        severity=Severity.ERROR,
        file=name,
        line=1,
        column=1,
        found="文件里没有一行行的“键: 值”。",
        expected="文件最外层应是一行行的“键: 值”。",
        next_step="请照同一文件夹里别的文件的样子填写。",
    )
