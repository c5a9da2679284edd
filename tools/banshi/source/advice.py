"""What else to say of a value that does not conform: what is odd about it, and where it would fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from banshi.model.finding import Path
from banshi.source.file_schema import FileSchema
from banshi.source.keys import field_name
from banshi.source.restated import HALF_A_UNIT, SCIENCE


def hint(written: Any, pattern: str) -> str:
    """What is odd about a text, where its signs tell it."""
    if not isinstance(written, str):
        return ""
    said = "".join(saying for signs, saying in _HINTS if any(sign in written for sign in signs))
    if SCIENCE.fullmatch(written):
        said += "表格把它变成了科学计数法，后面的数字丢了；请从原来的文件里照抄，列的格式先设成“文本”。"
    if unit := HALF_A_UNIT.search(written):
        said += f"是工作日写“{unit[1]}个工作日”，是自然日写“{unit[1]}日”。"
    return said + _units(written, pattern)


_HINTS = (
    ("“”＂‘’「」", "引号要用英文引号，不用中文引号。"),
    ("：；，", "里面的标点是中文（全角）的，要用英文（半角）的。"),
    ("。", "里面有中文句号，网址和数字里的点要用英文句点。"),
    ("－", "短横“-”要用英文（半角）的，不用全角的。"),
    ("~～—–", "范围和起止用英文短横“-”连接。"),
    ("\\", "斜线要用“/”，不用反斜线“\\”。"),
    ("\n", "要写在一行里，不要换行。"),
)


def _units(written: str, pattern: str) -> str:
    """The units a bare number may have lost, so that only one has to be chosen."""
    if not written.isdigit():
        return ""
    ways = [f"{written}{unit}" for unit in _UNITS if re.search(pattern, f"{written}{unit}")]
    return f"只有数字，没有单位；请看是“{'”“'.join(ways)}”里的哪一个。" if ways else ""


_UNITS = ("个工作日", "日", "个月", "年", "周", "元", "小时", "分钟", "周岁")


def where_it_fits(schema: FileSchema, value: Any, path: Path, written: Any) -> str:
    """What another field would have to say for this option to be one, where only one thing would do."""
    *around, key = path
    row = value
    for step in around:
        row = row[step]
    node = schema.resolve(list(schema.nodes(path[:-1]))[-1])
    fits = [
        (field, said) for field, said, fields in _branches(node) if written in fields.get(str(key), {}).get("enum", ())
    ]
    if len(fits) != 1 or row.get(fits[0][0]) == fits[0][1]:
        return ""
    field, said = fits[0]
    name = field_name(schema, (*around, field))
    return f"“{written}”只用于{name}是“{said}”的，这里{name}写的是“{row.get(field)}”：写错的是它，就改成“{said}”；没有写错，"


def _branches(node: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Field and value a schema makes other fields depend on, with what those may be then."""
    for field, wanted in node.get("if", {}).get("properties", {}).items():
        if isinstance(wanted, dict) and "const" in wanted:
            yield field, wanted["const"], node.get("then", {}).get("properties", {})
    for below in (node.get("else"), *node.get("allOf", ())):
        if below:
            yield from _branches(below)
