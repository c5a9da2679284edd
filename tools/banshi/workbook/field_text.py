"""A field between the file, where everything is text, lists and maps, and the text of one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from banshi.model.situation import ANY, choices_in, plain_part
from banshi.workbook.sheets import Column

_YES_NO = {"true": "是", "false": "否"}
_FROM_YES_NO = {"是": True, "否": False, "true": True, "false": False, "√": True, "×": False}
_SEPARATORS = re.compile(r"[、，,；;\s]+")
_ASSIGN = re.compile(r"[=＝:：]")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,9})?")
_EITHER, _AND = "任一：", "且："
_BREAK = "↵"
"""Stands for a line break inside a part of a table, whose lines are its rows."""

_OR = re.compile(r"[、，,]|或者|或")


class Unreadable(ValueError):
    """What a cell says cannot be a value of its field; the message is a full Chinese sentence."""


def tidy(text: str) -> str:
    """A text as it is compared: one kind of line end, no blanks around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").strip()


def shown(value: Any, column: Column) -> str:
    """The text of the cell for a value as it is read from a file; "" for none."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return tidy("\n".join(_situation_lines(value)))
    if isinstance(value, list):
        if column.kind == "sentences":
            return tidy("\n".join(map(_sentence, value)))
        if column.parts:
            return tidy("\n".join(item if isinstance(item, str) else _bars(item, column.parts) for item in value))
        by = "、" if column.kind == "choices" else "\n"
        return tidy(by.join(_label(item, column) for item in value))
    return tidy(_YES_NO.get(value, value) if column.kind == "boolean" else _label(value, column))


def understood(text: str, column: Column, questions: Mapping[str, Sequence[str]]) -> Any:
    """The value a cell stands for: text, whole number, yes/no, list or map; None for an empty one.

    Args:
        text: Of the cell, tidied.
        column: Its field.
        questions: Questions of the matter with their options, which situations speak of.

    Raises:
        Unreadable: it is none.
    """
    if not text:
        return None
    if column.kind == "boolean":
        if text not in _FROM_YES_NO:
            raise Unreadable(f"写的是“{text}”，这一列只能写“是”或“否”，不适用就留空。")
        return _FROM_YES_NO[text]
    if column.kind == "choice":
        return _value(text, column)
    if column.kind == "choices":
        return [_value(part, column) for part in _SEPARATORS.split(text) if part]
    if column.kind == "lines":
        return [line.strip() for line in text.split("\n") if line.strip()]
    if column.kind == "table":
        rows = [_unbarred(line, column) for line in text.split("\n") if line.strip()]
        first = column.parts[:1]
        return [row[first[0]] if column.mixed and tuple(row) == first else row for row in rows]
    if column.kind == "situation":
        return _whole_situation(text, questions)
    if column.kind == "sentences" and any(line.strip().startswith("【") for line in text.split("\n")):
        return [_understood_sentence(line.strip(), questions) for line in text.split("\n") if line.strip()]
    if column.kind == "number":
        return _number(text)
    # A count may be a range; written as a number it needs no quotes.
    return int(text) if (column.kind == "integer" or column.form == "count") and _WHOLE.fullmatch(text) else text


def _situation_lines(when: Mapping[str, Any]) -> Iterator[str]:
    for name, options in plain_part(when).items():
        yield f"{name}={_choices(options)}"
    for choice in choices_in(when):
        for number, (name, options) in enumerate(choice.items()):
            yield f"{_AND if number else _EITHER}{name}={_choices(options)}"


def _whole_situation(text: str, questions: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    own: dict[str, Any] = {}
    choices: list[dict[str, Any]] = []
    for line in (line.strip() for line in text.split("\n") if line.strip()):
        lead = next((lead for lead in (_EITHER, _AND) if re.match(f"{lead[:-1]}[：:]", line)), "")
        if not lead or any(line.startswith(question) for question in questions):
            own |= [_situation(line, questions)]
            continue
        if lead == _EITHER:
            choices.append({})
        elif not choices:
            raise Unreadable(f"“{line}”前面没有“{_EITHER}”开头的一行，不知道和哪一组一起成立。")
        choices[-1] |= [_situation(line[len(lead) :].strip(), questions)]
    if len(choices) == 1:
        raise Unreadable(f"“{_EITHER}”只写了一组。只有一组的，不写“{_EITHER}”，直接写问题和选项。")
    return {**own, ANY: choices} if choices else own


def _choices(options: Any) -> str:
    return "、".join(options) if isinstance(options, list) else str(options)


def _label(value: Any, column: Column) -> str:
    return dict(column.options).get(value, str(value))


def _value(text: str, column: Column) -> str:
    for value, label in column.options:
        if text in (value, label):
            return value
    allowed = "、".join(label for _, label in column.options)
    raise Unreadable(f"写的是“{text}”，这一列只能写：{allowed}。")


def _bars(item: Any, parts: Sequence[str]) -> str:
    return "｜".join(str(item.get(part, "")).replace("\n", _BREAK) for part in parts).rstrip("｜")


def _number(text: str) -> int | float:
    if not _NUMBER.fullmatch(text):
        raise Unreadable(f"写的是“{text}”，这里只能写数字，如 1000 或 131.157。")
    return float(text) if "." in text else int(text)


def _sentence(item: Any) -> str:
    """A sentence on one line, what it depends on before it."""
    if isinstance(item, str):
        return item.replace("\n", _BREAK)
    return f"【{'；'.join(_situation_lines(item['when']))}】{item['text']}".replace("\n", _BREAK)


def _understood_sentence(line: str, questions: Mapping[str, Sequence[str]]) -> Any:
    text = line.replace(_BREAK, "\n")
    if not text.startswith("【"):
        return text
    inside, end, said = text[1:].partition("】")
    if not end or not said.strip():
        raise Unreadable(f"“{line}”的写法不对：情形写在【】里，后面写这种情形的话。")
    return {"text": said.strip(), "when": _whole_situation(inside.replace("；", "\n"), questions)}


def _unbarred(line: str, column: Column) -> dict[str, Any]:
    parts = column.parts
    pieces = [piece.strip() for piece in re.split(r"[｜|]", line)]
    if len(pieces) > len(parts):
        raise Unreadable(f"“{line}”里的竖线太多，一行最多 {len(parts)} 段。")
    found = {part: piece.replace(_BREAK, "\n") for part, piece in zip(parts, pieces, strict=False) if piece}
    return {part: _number(piece) if part in column.numeric else piece for part, piece in found.items()}


def _chosen(said: str, options: Sequence[str]) -> Iterator[str]:
    """The options in a cell; one that has a separator of its own is one all the same."""
    whole = sorted((option for option in options if _OR.search(option)), key=len, reverse=True)
    for part in re.split(f"({'|'.join(map(re.escape, whole))})", said) if whole else [said]:
        if part in whole:
            yield part
        else:
            yield from (piece.strip() for piece in _OR.split(part) if piece.strip())


def _situation(line: str, questions: Mapping[str, Sequence[str]]) -> tuple[str, Any]:
    for question, options in questions.items():
        rest = line[len(question) :].lstrip()
        if line.startswith(question) and _ASSIGN.match(rest):
            said = rest[1:].strip()
            if said in options:
                return question, said
            chosen = list(_chosen(said, options))
            unknown = [part for part in chosen if part not in options]
            if unknown or not chosen:
                raise Unreadable(
                    f"“{line}”里的“{'、'.join(unknown) or said}”不是“{question}”的选项，可以写：{'、'.join(options)}。"
                )
            return question, chosen if len(chosen) > 1 else chosen[0]
    known = "、".join(questions) or "（这个事项没有设问题，请先在“情形”表里写）"
    raise Unreadable(f"“{line}”要写成“问题=选项”，这个事项的问题有：{known}。")
