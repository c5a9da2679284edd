"""The colon after a key: without its space, full-width, another sign in its place, or one too many in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.source.slips.slip import ENTRY, Slip
from banshi.source.yaml_text import scalar

_EXPECTED = "每一项写成“键: 值”，冒号用英文，后面空一格。"
_KEY = r"[A-Za-z_][\w-]*|[\u4e00-\u9fff][\u4e00-\u9fff\w、/（）]*"
_NO_SPACE = re.compile(rf"(?P<before> *(?:- *)?)(?P<key>{_KEY}):(?=[^\s/])(?P<rest>.*)")
_NO_SPACE_INSIDE = re.compile(rf"(?P<before>[{{,]\s*)(?P<key>{_KEY}):(?=[^\s/])")
_OTHER = re.compile(rf"(?P<before> *(?:- *)?)(?P<key>{_KEY}?)\s*(?P<sign>[：︰﹕∶;；=＝])\s*(?P<rest>.*)")
_OTHER_INSIDE = re.compile(rf"(?P<before>[{{,]\s*)(?P<key>{_KEY}?)\s*(?P<sign>[：︰﹕∶=＝])\s*")
_NONE = re.compile(r"(?P<before> *(?:- )?)(?P<key>[a-z_]{3,}) +(?P<rest>\S.*)")
_QUOTED_KEY = re.compile(r"(?P<before> *(?:- )?)[“”](?P<key>[^“”:]+)[“”](?P<rest>\s*:.*)")
_PROSE = re.compile("(?<=[\u4e00-\u9fff”》）]): +(?=[\u4e00-\u9fff“《（0-9])")
_NAMES = {"：": "中文（全角）冒号", "；": "中文分号", ";": "分号", "=": "等号", "＝": "全角等号"}


def without_space(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """`key:value`."""
    line = lines[number]
    if hit := _NO_SPACE.match(line):
        said = f"“{hit['key']}:”后面没有空格，冒号和后面的内容连在了一起。"
        mended = f"{hit['before']}{hit['key']}: {hit['rest']}"
        yield Slip("Y001", number, hit.end("key"), 1, said, _EXPECTED, "请在冒号后面加一个空格", {number: mended})
    if hit := _NO_SPACE_INSIDE.search(line):
        said = f"“{hit['key']}:”后面没有空格，冒号和后面的内容连在了一起。"
        mended = _NO_SPACE_INSIDE.sub(r"\g<before>\g<key>: ", line)
        yield Slip("Y001", number, hit.end("key"), 1, said, _EXPECTED, "请在冒号后面加一个空格", {number: mended})


def other_sign(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """`key：value`, `key=value`, or no sign at all."""
    line = lines[number]
    for pattern in (_OTHER_INSIDE, _OTHER):
        if hit := pattern.search(line) if pattern is _OTHER_INSIDE else pattern.match(line):
            name = _NAMES.get(hit["sign"], "别的符号")
            whole = f"{hit['before']}{hit['key']}: {hit['rest']}".rstrip() if pattern is _OTHER else None
            mended = whole or pattern.sub(r"\g<before>\g<key>: ", line)
            yield Slip(
                "Y009", number, hit.start("sign"), 1, f"“{hit['key']}”后面用了{name}“{hit['sign']}”。",
                "键和值之间要用英文冒号加一个空格。", "请改用英文冒号，冒号后面空一格", {number: mended},
            )  # fmt: skip
    if hit := _NONE.fullmatch(line):
        yield Slip(
            "Y001", number, hit.end("key"), 1, f"“{hit['key']}”后面没有冒号。", _EXPECTED, "请补上英文冒号和空格",
            {number: f"{hit['before']}{hit['key']}: {hit['rest']}"},
        )  # fmt: skip
    if hit := _QUOTED_KEY.fullmatch(line):
        yield Slip(
            "Y009", number, hit.end("before"), 1, f"键名“{hit['key']}”两边用了中文引号。", "键名不加引号。",
            "请删掉中文引号", {number: f"{hit['before']}{hit['key']}{hit['rest']}"},
        )  # fmt: skip


def in_text(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A colon with a space, or one at the end, inside a text."""
    if (hit := ENTRY.fullmatch(lines[number])) and ":" in hit["value"] and hit["value"][0] not in "\"'{[":
        at = len(hit["head"]) + hit["value"].index(":")
        if _PROSE.search(hit["value"]) and ": " not in (said := _PROSE.sub("：", hit["value"])):
            yield Slip(
                "Y001", number, at, 1, "正文里有英文冒号，后面的内容被当成了另一个“键: 值”。",
                "正文里用中文冒号“：”。", "请改用中文冒号", {number: hit["head"] + scalar(said, in_brackets=False)},
            )  # fmt: skip
            return
        yield Slip(
            "Y001", number, at, 1, "正文里有英文冒号，后面的内容被当成了另一个“键: 值”。",
            "正文里有英文冒号时，整句要加英文双引号；或者改用中文冒号“：”。", "请给整句加英文双引号",
            {number: hit["head"] + scalar(hit["value"], in_brackets=False, style='"')},
        )  # fmt: skip
