"""Values to YAML text, the way people write guides: plain where that is safe, else in double quotes."""

from __future__ import annotations

import re
from typing import Any

from banshi.source.reader import misread

WIDTH = 100
"""Columns a list or map may take before it is written one item to a line; a Chinese character takes two."""

_INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~"
_UNSAFE = re.compile(r":(?= |$)| #|[\t\n\r\x85\u2028\u2029]|^ | $")
_UNSAFE_IN_BRACKETS = re.compile(r"[,\[\]{}:]")
_TYPED = re.compile(r"[-+]?[0-9][0-9,_]*(\.[0-9]*)?|true|false|True|False|TRUE|FALSE")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(value: Any, *, in_brackets: bool, style: str = "", indent: int | None = None) -> str:
    """One value as YAML.

    Args:
        value: A text, number or yes/no.
        in_brackets: Whether it stands inside `[…]` or `{…}`.
        style: How the value before it was written, kept where it can be: a quote, `|`, `>`, or `0` for a plain
            number, after which another number needs no quotes.
        indent: Spaces before the lines of a text of several lines; None where it has to stay on one line.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = str(value)
    if "\n" in text and indent is not None and (block := _literal(text, indent)):
        return block
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if style != '"' and _plain(text, in_brackets, style == "0"):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def in_line(value: Any, *, in_brackets: bool = True) -> str:
    """A value on one line: `[…]`, `{…}` or a scalar."""
    if isinstance(value, dict):
        pairs = (f"{scalar(key, in_brackets=True)}: {in_line(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(in_line, value)) + "]"
    return scalar(value, in_brackets=in_brackets)


def on_lines(value: Any, indent: int) -> list[str]:
    """A map or list one entry to a line, without the spaces before them; nested ones as short as they can be.

    Args:
        value: A map or list that is not empty.
        indent: The column the lines will begin at.
    """
    lines: list[str] = []
    if isinstance(value, dict):
        for key, item in value.items():
            lines += _entry(scalar(key, in_brackets=False) + ":", item, indent)
        return lines
    for item in value:
        if isinstance(item, dict | list | tuple) and not is_short(item, indent + 2):
            first, *others = on_lines(item, indent + 2)
            lines += [f"- {first}", *(f"  {line}" if line else "" for line in others)]
        else:
            lines += _entry("-", item, indent)
    return lines


def _entry(head: str, item: Any, indent: int) -> list[str]:
    if isinstance(item, dict | list | tuple):
        if is_short(item, indent + _width(head) + 1):
            return [f"{head} {in_line(item)}"]
        return [head, *(f"  {line}" if line else "" for line in on_lines(item, indent + 2))]
    return [line.removeprefix(" " * indent) for line in f"{head} {scalar_at(item, indent)}".split("\n")]


def scalar_at(item: Any, indent: int) -> str:
    """A scalar as the value of an entry that begins at a column."""
    return scalar(item, in_brackets=False, indent=indent + 2)


def is_short(value: Any, column: int) -> bool:
    """Whether a list or map that begins at a column is to be written on one line."""
    return not value or ("\n" not in (text := in_line(value)) and "\\n" not in text and column + _width(text) <= WIDTH)


def _width(text: str) -> int:
    return sum(1 + (character > "\u2e7f") for character in text)


def _plain(text: str, in_brackets: bool, may_be_number: bool) -> bool:
    if not text or not text.isprintable() or text[0] in _INDICATORS or _UNSAFE.search(text):
        return False
    if misread(text) or text.startswith(("---", "...")) or (_TYPED.fullmatch(text) and not may_be_number):
        return False
    return not (in_brackets and _UNSAFE_IN_BRACKETS.search(text))


def _literal(text: str, indent: int) -> str | None:
    """The text after `|`, None if it cannot be written so."""
    body = text.rstrip("\n")
    lines = body.split("\n")
    if not body or not all(line.isprintable() for line in lines) or lines[0] != lines[0].lstrip():
        return None
    ends = len(text) - len(body)
    chomp = ("-", "", "+")[min(ends, 2)]
    return "\n".join([f"|{chomp}", *(" " * indent + line if line else "" for line in lines), *[""] * (ends - 1)])


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable() or character == "\u3000":
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
