"""What JSON Schema objects to, in Chinese sentences under S rule codes."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from banshi.model.finding import Path, Problem
from banshi.model.fix import renaming
from banshi.source.file_schema import FileSchema
from banshi.source.flaw import MOST, short
from banshi.source.remedy import remedy

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

_TYPE_WORDS = {
    "string": "文字",
    "integer": "整数",
    "boolean": " true 或 false",
    "array": "列表（每行以“- ”开头）",
    "object": "一组“键: 值”",
}


def judge(schema: FileSchema, value: Any) -> list[tuple[str, Problem]]:
    """Type `value` in place and say what the schema objects to, each thing once.

    Returns:
        Pairs of S rule code and problem; empty when the value conforms.
    """
    schema.coerce(value)
    if schema.accepts(value):
        return []
    validator = _validator(schema)
    found: dict[tuple[str, Path, str], Problem] = {}
    objections = (objection for error in validator.iter_errors(value) for objection in _explain(schema, value, error))
    for rule, problem in islice(objections, MOST):
        # An empty text is both too short and of the wrong form; people need to hear it once.
        found.setdefault((rule, problem.at, problem.found), problem)
    return [(rule, problem) for (rule, _, _), problem in found.items()] or [("S010", _unexplained(schema))]


@lru_cache(maxsize=64)
def _validator(schema: FileSchema) -> Validator:
    # Imported late: only files that are wrong pay for it.
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    return extend(Draft202012Validator, {"pattern": _pattern, "uniqueItems": _unique})(schema.schema)


def _pattern(validator: Validator, pattern: str, instance: Any, schema: dict) -> Iterator[ValidationError]:
    from jsonschema import ValidationError

    # `$` in Python also matches before a last line break; the standard means the very end.
    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _unique(validator: Validator, unique: bool, instance: Any, schema: dict) -> Iterator[ValidationError]:
    from jsonschema import ValidationError

    # The library compares every two items, which takes hours for a list of thousands of maps.
    if unique and isinstance(instance, list) and _repeat(instance) is not None:
        yield ValidationError("has repeated items")


def _repeat(items: list[Any]) -> int | None:
    """The index of the first item that was written before."""
    seen: set[str] = set()
    for index, item in enumerate(items):
        written = json.dumps(item, sort_keys=True)
        if written in seen:
            return index
        seen.add(written)
    return None


def _explain(schema: FileSchema, value: Any, error: ValidationError) -> Iterator[tuple[str, Problem]]:
    path: Path = tuple(error.absolute_path)
    keyword = str(error.validator)
    if error.validator is None:
        # Properties switched off by `if/then/else`: jsonschema names the object and the branch, not the property.
        row, node = value, schema.resolve(list(schema.nodes(path))[-1])
        for step in path:
            row = row[step]
        fields = node.get(error.absolute_schema_path[-2], node).get("properties", {})
        yield from (_unknown(schema, path, key) for key in row if fields.get(key) is False)
        return
    if keyword == "additionalProperties":
        known = error.schema.get("properties", {})
        for key in error.instance:
            if key not in known:
                yield _unknown(schema, path, key)
        return
    if keyword == "required":
        for key in error.validator_value:
            if key not in error.instance:
                yield _missing(schema, path, key)
        return
    is_key = "propertyNames" in error.absolute_schema_path
    if is_key:
        path = (*path, error.instance)
    maker = _MAKERS.get(keyword)
    rule, problem = maker(schema, path, error) if maker else ("S010", _unexplained(schema, path))
    fix = None if is_key else remedy(keyword, path, error.validator_value, error.instance)
    yield rule, problem._replace(on_key=is_key or problem.on_key, fix=fix)


def _written(value: Any) -> str:
    """What people wrote: a value in quotes, a list or map by its kind, nothing as such."""
    if value in ("", None):
        return "没有填写"
    if isinstance(value, list):
        return "写成了列表"
    if isinstance(value, dict):
        return "写成了一组“键: 值”"
    return f"写成了“{short(value if isinstance(value, str) else str(value).lower())}”"


def _field(schema: FileSchema, path: Path) -> str:
    """“承诺办结时限（promised）”, or the row's position in its list."""
    if not path:
        return schema.label(())
    if isinstance(path[-1], int):
        return f"{schema.label(path[:-1])}的第 {path[-1] + 1} 项"
    return f"{short(schema.label(path))}（{short(path[-1])}）"


def _missing(schema: FileSchema, path: Path, key: str) -> tuple[str, Problem]:
    label = schema.label((*path, key))
    return "S001", Problem(
        path,
        f"{_field(schema, path)}缺少“{label}”（{key}）。",
        f"“{label}”是必填项。{_help(schema, (*path, key))}",
        f"请补上一行“{key}: ”并填写{label}。",
        on_key=True,
    )


def _unknown(schema: FileSchema, path: Path, key: str) -> tuple[str, Problem]:
    nodes = list(schema.nodes(path))
    node = schema.resolve(nodes[-1]) if len(nodes) == len(path) + 1 else {}
    fields = {**node.get("then", {}).get("properties", {}), **node.get("properties", {})}
    names = [name for name, sub in fields.items() if sub is not False and name != key]
    titles = {schema.label((*path, name)): name for name in names}
    close = [titles[key]] if key in titles else difflib.get_close_matches(key, names, 1, 0.6)
    if key in fields:
        close = []  # it is spelt right, only in the wrong company
    advice = (
        f"是不是想写“{close[0]}”（{schema.label((*path, close[0]))}）？请改过来，或者删掉这一行。"
        if close
        else "请删掉这一行；内容确实需要时，写到合适的键里。"
    )
    label = schema.label((*path, key))
    found = f"“{key}”（{label}）不能和这里的其他内容同时出现。" if key in fields else f"不认识的键“{short(key)}”。"
    listed = "、".join(f"{name}（{schema.label((*path, name))}）" for name in names) if len(names) <= 12 else ""
    expected = f"这里可以写：{listed}。" if listed else f"这里有 {len(names)} 个可写的键，见字段说明。"
    fix = renaming((*path, key), close[0], safe=key in titles) if close else None
    return "S002", Problem((*path, key), found, expected, advice, on_key=True, fix=fix)


def _type(schema: FileSchema, path: Path, error: ValidationError) -> tuple[str, Problem]:
    allowed = [error.validator_value] if isinstance(error.validator_value, str) else error.validator_value
    words = "或".join(_TYPE_WORDS[name] for name in allowed)
    found = f"{_field(schema, path)}{_written(error.instance)}。"
    advice = _help(schema, path).removeprefix(f"{words}。")
    return "S003", Problem(path, found, f"这里应写{words}。{advice}", f"请改成{words}。")


def _enum(schema: FileSchema, path: Path, error: ValidationError) -> tuple[str, Problem]:
    allowed = [str(item) for item in error.validator_value]
    close = difflib.get_close_matches(str(error.instance), allowed, 1, 0.4)
    advice = f"是不是“{close[0]}”？请从可选的写法里选一个。" if close else "请从可选的写法里选一个。"
    if isinstance(error.instance, str) and re.search("[，、；]", error.instance):
        advice = "有好几项的，用英文逗号“,”隔开；请从可选的写法里选。"
    found = f"{_field(schema, path)}{_written(error.instance)}。"
    return "S004", Problem(path, found, f"只能是：{'、'.join(allowed)}。", advice)


def _form(schema: FileSchema, path: Path, error: ValidationError) -> tuple[str, Problem]:
    expect = error.schema.get("x-expect", "")
    if error.instance == "":
        return "S006", Problem(
            path, f"{_field(schema, path)}没有填写。", f"应{expect}。", "请填写内容；没有内容就删掉这一行。"
        )
    return "S005", Problem(
        path,
        f"{_field(schema, path)}{_written(error.instance)}。",
        f"应{expect}。" if expect else f"写法不符合标准。{_help(schema, path)}",
        "请照标准写法改正。",
    )


def _short_of(schema: FileSchema, path: Path, error: ValidationError) -> tuple[str, Problem]:
    least = error.validator_value
    if isinstance(error.instance, str):
        found = f"{_field(schema, path)}{_written(error.instance)}。"
        return "S006", Problem(path, found, f"至少要写 {least} 个字。", "请填写内容；没有内容就删掉这一行。")
    found = f"{_field(schema, path)}只有 {len(error.instance)} 项。"
    return "S006", Problem(
        path, found, f"至少要有 {least} 项。", "请补全；确实没有内容就把这一项整个删掉。", on_key=True
    )


def _too_long(schema: FileSchema, path: Path, error: ValidationError) -> tuple[str, Problem]:
    most, size = error.validator_value, len(error.instance)
    unit = "个字" if isinstance(error.instance, str) else "项"
    return "S007", Problem(
        path, f"{_field(schema, path)}有 {size} {unit}。", f"最多 {most} {unit}。", "请精简，或者分成几处写。"
    )


def _out_of_range(schema: FileSchema, path: Path, error: ValidationError) -> tuple[str, Problem]:
    bound = "不小于" if error.validator == "minimum" else "不大于"
    return "S008", Problem(
        path, f"{_field(schema, path)}是 {error.instance}。", f"应{bound} {error.validator_value}。", "请核对后改正。"
    )


def _repeated(schema: FileSchema, path: Path, error: ValidationError) -> tuple[str, Problem]:
    index = _repeat(error.instance)
    at, value = (path, None) if index is None else ((*path, index), error.instance[index])
    return "S009", Problem(
        at,
        f"{_field(schema, path)}里有一项和前面的重复，{_written(value)}。",
        "同一个列表里不能有重复的内容。",
        "请删掉重复的一项。",
    )


def _unexplained(schema: FileSchema, path: Path = ()) -> Problem:
    return Problem(
        path, f"{_field(schema, path)}不符合标准。", f"请对照字段说明。{_help(schema, path)}", "请核对这一处的写法。"
    )


def _help(schema: FileSchema, path: Path) -> str:
    """The schema's own advice for a field: its description, its own or by reference."""
    nodes = list(schema.nodes(path))
    if len(nodes) != len(path) + 1:
        return ""
    # The common one-line and free-text definitions say nothing a clerk needs here.
    inherited = (
        ""
        if str(nodes[-1].get("$ref", "")).endswith(("/line", "/text"))
        else schema.resolve(nodes[-1]).get("description")
    )
    return str(nodes[-1].get("description") or inherited or "")


_MAKERS: dict[str, Callable[[Any, Path, Any], tuple[str, Problem]]] = {
    "type": _type,
    "enum": _enum,
    "const": lambda schema, path, error: ("S010", _unexplained(schema, path)),
    "pattern": _form,
    "minLength": _short_of,
    "minItems": _short_of,
    "minProperties": _short_of,
    "maxLength": _too_long,
    "maxItems": _too_long,
    "maxProperties": _too_long,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "uniqueItems": _repeated,
}
