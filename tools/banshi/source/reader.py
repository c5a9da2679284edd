"""Text to plain values, in one pass over libyaml events.

Every scalar stays text, so `000109001000` cannot turn octal and `12:30` cannot turn into 750; the schema says
afterwards which texts are numbers. What YAML offers beyond maps, lists and scalars is a flaw.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from yaml.error import YAMLError
from yaml.events import AliasEvent, DocumentEndEvent, DocumentStartEvent, StreamEndEvent

from banshi.model.fix import Edit, Fix
from banshi.source.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    events_of,
)
from banshi.source.flaw import Flaw, short
from banshi.source.syntax import explain
from banshi.source.text import HIDDEN

MAX_DEPTH = 20

_NO_KEY = object()
_RISKY_FIRST = frozenset("0123456789nNyYoO~.+-")
# What YAML 1.1 programs (Excel add-ins, other cities' scripts) would read as something else than text.
_MISREAD = re.compile(
    r"0[0-9_]+|0x[0-9a-fA-F]+|0o[0-7]+"  # octal, hexadecimal
    r"|[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?"  # base 60
    r"|[-+]?([0-9][0-9_]*(\.[0-9]*)?|\.[0-9]+)[eE][-+]?[0-9]+"  # exponent
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"  # date
    r"|[0-9]{11,}"  # a number Excel rounds
    r"|[nN]o|NO|[yY]es|YES|[oO]n|ON|[oO]ff|OFF|[yYnN]|~|[nN]ull|NULL|[-+]?\.(inf|nan|NaN|NAN|Inf|INF)"
)


def misread(text: str) -> bool:
    """Whether other programs would read a text without quotes as something else, such as a date or yes/no."""
    return _MISREAD.fullmatch(text) is not None


class Reading:
    """What was read: a value (None if nothing could be) and the flaws of the writing."""

    __slots__ = ("flaws", "value")

    def __init__(self) -> None:
        self.value: Any = None
        self.flaws: list[Flaw] = []

    @property
    def broken(self) -> bool:
        """Whether a fatal flaw stopped the reading."""
        return any(flaw.fatal for flaw in self.flaws)


class _Stop(Exception):
    """Reading cannot go on; the flaw that says why is already noted."""


def read(text: str) -> Reading:
    """Read one document.

    Args:
        text: The file's text with `\\n` line ends, as `decode` returns it.

    Returns:
        Its value made of dict, list and str, and its flaws. Never raises on bad input.
    """
    reading = Reading()
    try:
        with events_of(text) as get:
            reading.value = _document(get, reading.flaws, text)
    except _Stop:
        reading.value = None
    except (YAMLError, UnicodeEncodeError) as error:
        reading.value = None
        reading.flaws.append(explain(error, text))
    return reading


def _document(get: Callable[[], Any], flaws: list[Flaw], text: str) -> Any:
    root: list[Any] = []
    stack: list[tuple[Any, Any, bool]] = []
    container: Any = root
    is_map = False
    key: Any = _NO_KEY
    documents = 0
    while True:
        event = get()
        kind = type(event)
        if kind is ScalarEvent:
            value = event.value
            if event.anchor is not None or event.tag is not None:
                flaws.append(_decorated(event))
            if event.style == '"' and not value.isprintable() and (hidden := _from_escape(event, text)):
                flaws.append(_escaped(event, hidden))
            if is_map and key is _NO_KEY:
                if value in container:
                    flaws.append(_duplicate(event))
                if value == "<<" and event.implicit[0]:
                    flaws.append(_merge(event))
                key = value
                continue
            if value and value[0] in _RISKY_FIRST and event.implicit[0] and _MISREAD.fullmatch(value):
                flaws.append(_misread(event))
            if not is_map:
                container.append(value)
            else:
                container[key] = value
                key = _NO_KEY
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                flaws.append(_decorated(event))
            if is_map and key is _NO_KEY:
                flaws.append(_complex_key(event))
                raise _Stop
            if len(stack) >= MAX_DEPTH:
                flaws.append(_too_deep(event))
                raise _Stop
            child: Any = {} if kind is MappingStartEvent else []
            if is_map:
                container[key] = child
                key = _NO_KEY
            else:
                container.append(child)
            stack.append((container, is_map, key))
            container, is_map = child, kind is MappingStartEvent
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            container, is_map, key = stack.pop()
        elif kind is AliasEvent:
            flaws.append(_alias(event))
            if not is_map:
                container.append("")
            elif key is _NO_KEY:
                key = f"*{event.anchor}"
            else:
                container[key] = ""
                key = _NO_KEY
        elif kind is DocumentStartEvent:
            documents += 1
            if event.version or event.tags:
                flaws.append(_directive(event))
            if documents == 2:
                flaws.append(_second_document(event))
                raise _Stop
        elif kind is StreamEndEvent:
            return root[0] if root else None
        elif kind is DocumentEndEvent:
            continue


def _at(event: Any, rule: str, length: int, found: str, expected: str, next_step: str, *, fatal: bool = False) -> Flaw:
    mark = event.start_mark
    return Flaw(rule, mark.line, mark.column, length, found, expected, next_step, fatal=fatal)


def _duplicate(event: Any) -> Flaw:
    return _at(
        event, "Y002", len(event.value),
        f"“{short(event.value)}”在同一级里写了两次。",
        "同一级里每个键只能出现一次，否则后一个会悄悄盖掉前一个。",
        "请把两处内容合并成一处，删掉多余的那一处。",
    )  # fmt: skip


def _decorated(event: Any) -> Flaw:
    tag = str(event.tag).replace("tag:yaml.org,2002:", "!!", 1)
    sign = short(tag if event.anchor is None else f"&{event.anchor}")
    return _at(
        event, "Y003", len(sign),
        f"这里用了 YAML 的高级写法“{sign}”。",
        "只用“键: 值”和“- 列表”，不用锚点（&）、引用（*）和标签（!）。",
        f"请删掉“{sign}”，把内容直接写出来。",
    )  # fmt: skip


def _alias(event: Any) -> Flaw:
    return _at(
        event, "Y003", len(event.anchor) + 1,
        f"这里用“*{short(event.anchor)}”引用了别处的内容。",
        "只用“键: 值”和“- 列表”，不用锚点（&）、引用（*）和标签（!）。",
        "请把要引用的内容在这里原样再写一遍；如果本来就是星号，请给整句加英文双引号。",
        fatal=True,
    )  # fmt: skip


def _merge(event: Any) -> Flaw:
    return _at(
        event, "Y003", 2,
        "这里用“<<”合并了别处的内容。",
        "只用“键: 值”和“- 列表”，不用 YAML 的合并写法。",
        "请把要合并的内容在这里原样再写一遍，删掉“<<”。",
        fatal=True,
    )  # fmt: skip


def _from_escape(event: Any, text: str) -> str | None:
    """A character nobody sees that an escape made; one that stands there itself was found before."""
    hidden = HIDDEN.search(event.value)
    written = text[event.start_mark.index : event.end_mark.index]
    return hidden[0] if hidden and hidden[0] not in written else None


def _escaped(event: Any, hidden: str) -> Flaw:
    return _at(
        event, "Y007", event.end_mark.column - event.start_mark.column if event.start_mark.line == event.end_mark.line else 1,
        f"引号里的“\\”写出了一个看不见的控制字符（U+{ord(hidden):04X}）。",
        "文字里只能有看得见的字符。",
        "请删掉反斜杠“\\”和它后面的几个字母数字。",
    )  # fmt: skip


def _directive(event: Any) -> Flaw:
    return _at(
        event, "Y003", 1,
        "文件开头用了以“%”开始的 YAML 指令。",
        "文件里不需要任何指令。",
        "请删掉以“%”开头的行。",
    )  # fmt: skip


def _complex_key(event: Any) -> Flaw:
    return _at(
        event, "Y001", 1,
        "冒号左边不是一个词，而是一组内容。",
        "冒号左边只能是一个键名。",
        "请检查这一行有没有多写“?”“{”或“[”；如果花括号是正文，请给整句加英文双引号。",
        fatal=True,
    )  # fmt: skip


def _too_deep(event: Any) -> Flaw:
    return _at(
        event, "Y006", 1,
        f"内容嵌套超过了 {MAX_DEPTH} 层。",
        f"最多嵌套 {MAX_DEPTH} 层，正常的指南不超过 6 层。",
        "请检查是不是多打了括号“[”“{”或“- ”。",
        fatal=True,
    )  # fmt: skip


def _second_document(event: Any) -> Flaw:
    return _at(
        event, "Y003", 3,
        "文件里有第二份内容（由“---”隔开）。",
        "一个文件只写一份内容。",
        "请把“---”后面的内容放到它自己的文件里。",
        fatal=True,
    )  # fmt: skip


def _misread(event: Any) -> Flaw:
    return _at(
        event, "Y011", len(event.value),
        f"“{short(event.value)}”没有加引号。",
        "编码、日期、时刻以及 yes、no、on、off 这类词，不加引号会被别的程序读成另外的值（如 0123 变成 83，12:30 变成 750）。",
        f"请加英文双引号，写成 \"{short(event.value)}\"。",
    )._replace(fix=Fix(True, (Edit(event.start_mark.index, event.end_mark.index, f'"{event.value}"'),)))  # fmt: skip
