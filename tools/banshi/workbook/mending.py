"""What people write into a cell of several things, or of a fixed choice, read the way they mean it, and said so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from banshi.source.remedy import nearest_option, truth
from banshi.workbook.field_text import Unreadable, understood
from banshi.workbook.sheets import Column

_MARKS = re.compile(r"\s*[、，,；;／/|｜]\s*")
_HARD = re.compile(r"\s*[；;]\s*")
_BLANKS = re.compile(r"\s+")
_NUMBERED = re.compile(r"^\s*(?:[（(]?[0-9]{1,2}[)）.、．]|[①-⑳]|[•●·\-–—])\s*(?=\S)")
_NUMBER = re.compile(
    r"(?:^|(?<=[；;。，\n]))\s*(?:[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十])[)）.．、](?![0-9])|[①-⑳])"
)
_ORDINAL = re.compile(r"^(?:[（(]?[0-9]{1,2}[)）.．、]|[①-⑳])\s*(?=[^\W\d])")
_SPREAD = re.compile("[一-鿿](?:[ ]+[一-鿿])+")
_BEFORE_UNIT = re.compile("(?<=[0-9])[ ]+(?=[元份个日次年月])")
_HAN = re.compile("[一-鿿]{2,}")
_BARE = re.compile(r"[\s。，、；;,.\"'“”‘’]+")
_EITHER = re.compile("或者|或")
_ASKED = re.compile(r"([^=＝:：\n]+)[=＝:：]([^=＝:：\n]+)")
_LEAD = re.compile("(?:任一|且)[：:]")
_JOINTS = "[，,、；;/／|｜+＋]|同时|并且|且|和|\\s"
"""What stands between two questions that somebody wrote on one line."""
_WORDS = ("aliases", "any_of", "related", "partners", "local_codes", "windows", "deferrable", "fee_waived")
"""Fields whose items are names or codes, which hold no commas themselves."""
NOTHING_SAID = re.compile(
    r"无|没有|暂无|暂缺|略|同上|同前|不适用|不涉及|待定|待补|空|见附件|详见附件|N/A|[^\w\s]+", re.I
)
"""Words that stand for no content."""
_ALT_ENTER = "一格里写几样的，一行写一样，用 Alt+Enter 换行"


def mended(text: str, column: Column, questions: Mapping[str, Sequence[str]], before: Any) -> tuple[Any, str]:
    """The value a cell stands for, and what was mended to understand it.

    Args:
        text: Of the cell, tidied.
        column: Its field.
        questions: Questions of the matter with their options.
        before: What the file says there now.

    Raises:
        Unreadable: nobody can know what is meant.
    """
    said = ""
    if text and (column.kind == "lines" or (column.mixed and "｜" not in text and "|" not in text)):
        text, said = _lines(text, column, list(_names(before, column)))
    elif column.kind == "choices":
        text, said = _choices(text, column)
    elif column.kind == "boolean":
        text, said = _yes_or_no(text)
    elif column.kind == "situation":
        text, said = _situation(text, questions)
    elif column.kind == "choice":
        text, said = _choice(text, column)
    elif column.path == ("text",) and (count := _several(text)) > 1 and _several(str(before or "")) < 2:
        raise Unreadable(f"一格里写了 {count} 条。一条写一行：第一条留在这一格，其余的各写新的一行。")
    elif column.kind == "text" and (column.form == "line" or column.path[-1:] == ("q",)):
        text, said = _name(text, before)
    return understood(text, column, questions), said


def _name(text: str, before: Any) -> tuple[str, str]:
    """A name on one line, without the number before it, the marks behind it and the blanks that spread it."""
    said = ""
    if "\n" in text:
        joined = "".join(text.split())
        if joined != "".join(str(before or "").split()):
            parts = "”“".join(line.strip() for line in text.split("\n") if line.strip())
            raise Unreadable(
                f"写成了几行“{parts}”，是一样还是几样看不出来。是一样的写在一行里；是几样的，各写新的一行。"
            )
        text, said = joined, "中间的换行已经去掉。"
    bare = _ORDINAL.sub("", text).rstrip("。；，、;,")
    bare = "".join(bare.split()) if _SPREAD.fullmatch(bare) else _BEFORE_UNIT.sub("", bare)
    if bare and bare != text:
        said += f"写的是“{text}”，前面的序号、末尾的标点和中间的空格已经去掉：“{bare}”。"
        text = bare
    return text, said


def _several(text: str) -> int:
    """How many sentences a cell for one of them holds, by their numbers or their lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    return max(len(_NUMBER.findall(text)), len(lines))


def _lines(text: str, column: Column, before: Sequence[Any]) -> tuple[str, str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    numbered = [_NUMBERED.sub("", line) for line in lines]
    if len(lines) > 1 and all(_NUMBERED.match(line) for line in lines):
        return "\n".join(numbered), "每行前面的序号已经去掉；" + _ALT_ENTER + "，不写序号。"
    if "" in [line.strip() for line in text.split("\n")] and len(lines) > 1:
        return "\n".join(lines), "中间的空行已经去掉；" + _ALT_ENTER + "，不空行。"
    parts = [part for line in lines for part in _parts(line, column, before)]
    if column.path[-1] == "options" and len(lines) == 1:
        # One option is no choice: they were written on one line.
        parts = [part for part in _MARKS.split(lines[0]) if part]
    parts = list(dict.fromkeys(parts))
    if parts != lines and len(parts) > len(lines):
        return "\n".join(parts), f"写在一行里的几样已经分开成 {len(parts)} 行；{_ALT_ENTER}。"
    for line in lines:
        _demand_code(line, column)
        if column.kind == "lines" and NOTHING_SAID.fullmatch(line):
            raise Unreadable(f"写的是“{line}”，没有内容，这一格里每一行都会照着显示。请写出内容；没有的请清空。")
    joined = next((seen for line in lines if line not in before and (seen := _EITHER.search(line))), None)
    if joined and column.path[-1] == "any_of":
        raise Unreadable(f"“{joined.string}”里有“{joined[0]}”，是几样还是一样看不出来。{_ALT_ENTER}，不写“或者”。")
    return text, ""


def _names(before: Any, column: Column) -> Iterator[Any]:
    """What the items of a list are called."""
    for item in before if isinstance(before, list) else ():
        yield item.get(column.parts[0]) if isinstance(item, Mapping) and column.parts else item


def _demand_code(line: str, column: Column) -> None:
    if column.form == "code" and re.fullmatch("[0-9A-Za-z]+", line) and re.search("[OIol]", line):
        meant = line.translate(str.maketrans("OIol", "0101"))
        raise Unreadable(f"编码“{line}”里有字母 O 或 I，编码里用数字 0 和 1。是不是“{meant}”？")


def _parts(line: str, column: Column, before: Sequence[Any]) -> list[str]:
    """A line that holds several items, apart; one that is an item already is left alone."""
    if line in before:
        return [line]
    words = column.path[-1] in _WORDS or column.form in ("code", "identifier")
    for marks, certain in ((_HARD, True), (_MARKS, words), (_BLANKS, words and column.form == "code")):
        parts = [part for part in marks.split(line) if part]
        known = sum(part in before for part in parts)
        if len(parts) > 1 and (certain or known >= 1):
            return parts
    parts = _BLANKS.split(line)
    if len(parts) > 1 and words and all(map(_HAN.fullmatch, parts)):
        return parts
    if len(parts) > 1 and sum(part in before for part in parts) >= 2:
        return parts
    return [line]


def _yes_or_no(text: str) -> tuple[str, str]:
    """Yes or no, however it was written."""
    said = None if text in ("", "是", "否") else truth(_BARE.sub("", text))
    if said is None:
        return text, ""
    word = "是" if said else "否"
    return word, f"写的是“{' '.join(text.split())}”，已按“{word}”读；这一列请写“是”或“否”。"


def _choice(text: str, column: Column) -> tuple[str, str]:
    """A choice without the line breaks, blanks and marks somebody put into it."""
    labels = [label for _, label in column.options]
    bare = _BARE.sub("", text)
    if text not in labels and bare in labels:
        what = "中间的换行" if "\n" in text else "多出来的空格、标点"
        return bare, f"写的是“{' '.join(text.split())}”，{what}已经去掉，按“{bare}”读；请从下拉列表里选。"
    if text not in (*labels, *dict(column.options)):
        near, sure = nearest_option(bare, labels)
        if near and sure:
            return near, f"写的是“{text}”，已按“{near}”读；请从下拉列表里选。"
    _hint(text, column)
    return text, ""


def _choices(text: str, column: Column) -> tuple[str, str]:
    labels = [label for _, label in column.options]
    parts = [part for part in re.split(r"[、，,；;／/|｜\s]+", text) if part]
    said, known = "", {*labels, *dict(column.options)}
    for at, part in enumerate(parts):
        if part not in known:
            near, sure = nearest_option(_BARE.sub("", part), labels)
            if not near or not sure:
                _hint(part, column)
                continue
            said, parts[at] = f"{said}“{part}”已按“{near}”读。", near
    if text and not parts:
        raise Unreadable(f"写的是“{text}”，只有标点，没有内容。请从下拉列表里选；没有的请清空。")
    once = list(dict.fromkeys(parts))
    if said:
        pass
    elif len(once) < len(parts):
        said = f"“{next(part for part in parts if parts.count(part) > 1)}”写了两遍，重复的已经去掉。"
    elif "、".join(parts) != text:
        said = "几样之间已经改用顿号隔开；请用顿号“、”分开。"
    return "、".join(once), said


def foreign(text: str, column: Column) -> list[str]:
    """Words in a cell of fixed choices that are none of them."""
    known = {*dict(column.options), *dict(column.options).values()}
    parts = [_BARE.sub("", part) for part in re.split(r"[、，,；;／/|｜\s]+", text)]
    return [part for part in parts if part and part not in known] if column.options else []


def _hint(text: str, column: Column) -> None:
    """Refuse a word that is none of the choices, naming the one it may stand for."""
    labels = [label for _, label in column.options]
    if not text or text in labels or text in dict(column.options):
        return
    near, _ = nearest_option(text, labels)
    meant = f"是不是“{near}”？" if near else ""
    raise Unreadable(f"写的是“{text}”，这一列只能写：{'、'.join(labels)}。{meant}请从下拉列表里选。")


def _situation(text: str, questions: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    """Situations on one line, apart; an option alone has lost its question."""
    asked = "|".join(re.escape(name) for name in questions) or "(?!)"
    parts = [part for part in re.split(rf"\s*(?:{_JOINTS})\s*(?=(?:{asked})\s*[=＝:：])|\s*[；;]\s*", text) if part]
    if "\n" not in text and len(parts) > 1 and all(re.search("[=＝:：]", part) for part in parts):
        return "\n".join(parts), f"几个问题已经分开成 {len(parts)} 行；一个问题写一行，用 Alt+Enter 换行。"
    colon = re.compile(rf"^({asked})\s*[:：]\s*", re.M)
    if colon.search(text):
        return colon.sub(r"\1=", text), "问题和选项之间写的是冒号，已经改成等号“=”。"
    chosen = {part for part in _MARKS.split(text) if part}
    for name, options in questions.items():
        if text in options or (chosen and chosen <= set(options)):
            raise Unreadable(f"写的是“{text}”，少了问题。要写成“问题=选项”，如“{name}={text}”，中间用等号“=”。")
    if (hit := _ASKED.fullmatch(text)) and hit[1].strip() not in questions and not _LEAD.match(text):
        meant = [name for name, options in questions.items() if hit[2].strip() in options]
        if len(meant) == 1:
            raise Unreadable(
                f"写的是“{text}”，这个事项没有问“{hit[1].strip()}”。是不是“{meant[0]}={hit[2].strip()}”？"
                f"这个事项的问题有：{'、'.join(questions)}。"
            )
    return text, ""
