"""What JSON Schema objects to, in Chinese sentences under S rule codes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any, Protocol

from banshi.model.finding import Path, Problem
from banshi.source.advice import hint, where_it_fits
from banshi.source.file_schema import FileSchema
from banshi.source.flaw import MOST, short
from banshi.source.keys import Keys, field_help, field_name
from banshi.source.remedy import Asked, nearest_option, parted, remedy
from banshi.source.yaml_text import in_line

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

NO_NAMES: Mapping[str, str] = {}
_LONGEST_ADVICE = 120
"""Characters of a list worth typing anew; in a longer one the line to take out is told more simply."""


class _Objection(Protocol):
    """A `ValidationError` after the judgement, when all of it is set."""

    instance: Any
    validator: Any
    validator_value: Any
    schema: Any

    @property
    def absolute_path(self) -> Sequence[str | int]:
        """Where the value stands."""

    @property
    def absolute_schema_path(self) -> Sequence[str | int]:
        """Where in the schema the keyword stands."""


_TYPE_WORDS = {
    "string": "文字",
    "integer": "整数",
    "number": "数字",
    "boolean": " true 或 false",
    "array": "列表，各项写在英文方括号 [ ] 里，或者每行以“- ”开头",
    "object": "一组“键: 值”",
}


def judge(schema: FileSchema, value: Any, names: Mapping[str, str] = NO_NAMES) -> list[tuple[str, Problem]]:
    """Type `value` in place and say what the schema objects to, each thing once.

    Args:
        schema: What it must conform to.
        value: What was read.
        names: What people call departments and regions → what they are known by.

    Returns:
        Pairs of S rule code and problem; empty when the value conforms.
    """
    schema.coerce(value)
    if schema.accepts(value):
        return []
    keys = Keys(schema, value)
    found: dict[tuple[str, Path, str], Problem] = {}
    errors = takewhile(lambda _: not keys.full, objections_of(schema, value))
    objections = (item for error in errors for item in _explain(schema, value, error, keys, names))
    for rule, problem in islice(objections, MOST):
        # An empty text is both too short and of the wrong form; people need to hear it once.
        found.setdefault((rule, problem.at, problem.found), problem)
    return [*islice(keys.problems(), MOST), *((rule, problem) for (rule, _, _), problem in found.items())] or [
        ("S010", _unexplained(schema))
    ]


def objections_of(schema: FileSchema, value: Any) -> Iterator[ValidationError]:
    """What the schema objects to, as the library says it."""
    return _validator(schema).iter_errors(value)


@lru_cache(maxsize=64)
def _validator(schema: FileSchema) -> Validator:
    # Imported late: only files that are wrong pay for it.
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    # The stubs leave this function without types.
    extended: Callable[..., type[Validator]] = extend
    return extended(Draft202012Validator, {"pattern": _pattern, "uniqueItems": _unique})(schema.schema)


def _pattern(validator: Validator, pattern: str, instance: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    from jsonschema import ValidationError

    # `$` in Python also matches before a last line break; the standard means the very end.
    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _unique(validator: Validator, unique: bool, instance: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
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


def _explain(
    schema: FileSchema, value: Any, error: _Objection, keys: Keys, names: Mapping[str, str]
) -> Iterator[tuple[str, Problem]]:
    path: Path = tuple(error.absolute_path)
    keyword = str(error.validator)
    if error.validator is None:
        # Properties switched off by `if/then/else`: jsonschema names the object and the branch, not the property.
        row, node = value, schema.resolve(list(schema.nodes(path))[-1])
        for step in path:
            row = row[step]
        fields = _branch(node, list(error.absolute_schema_path)).get("properties", {})
        for key in row:
            if fields.get(key) is False:
                keys.unknown(path, key)
        return
    if keyword == "additionalProperties":
        known = error.schema.get("properties", {})
        for key in error.instance:
            if key not in known:
                keys.unknown(path, key)
        return
    if keyword == "required":
        for key in error.validator_value:
            if key not in error.instance:
                keys.missing(path, key)
        return
    is_key = "propertyNames" in error.absolute_schema_path
    if is_key:
        path = (*path, error.instance)
    maker = _MAKERS.get(keyword)
    rule, problem = maker(schema, path, error) if maker else ("S010", _unexplained(schema, path))
    if keyword == "enum" and "then" in error.absolute_schema_path:
        problem = problem._replace(next_step=where_it_fits(schema, value, path, error.instance) + problem.next_step)
    fix = None
    if not is_key:
        asked = Asked(
            keyword, path, error.validator_value, error.instance, field=error.schema, document=value,
            may_be_empty="[]" in field_help(schema, path[:-1] if path and isinstance(path[-1], int) else path), names=names,
        )  # fmt: skip
        fix = remedy(asked)
    if fix and len(fix.steps) == 1 and fix.steps[0].do == "set" and fix.steps[0].value == []:
        # To type “fees: []” is what a person has to be told, not that a row is no map.
        rule = "S003"
        problem = problem._replace(next_step=f"没有内容的列表写空列表，改成“{fix.steps[0].at[-1]}: []”。")
    yield rule, problem._replace(on_key=is_key or problem.on_key, fix=fix)


def _branch(node: Mapping[str, Any], path: list[str | int]) -> Mapping[str, Any]:
    """The branch of `if/then/else`, maybe inside another, that a path through a schema ends in."""
    turns: list[str] = []
    for step in reversed(path):
        if step in ("then", "else"):
            turns.insert(0, str(step))
        elif step not in ("if", "properties"):
            break
    for turn in turns:
        node = node.get(turn, node)
    return node


def _written(value: Any) -> str:
    """What people wrote: a value in quotes, a list or map by its kind, nothing as such."""
    if value in ("", None):
        return "是空的，没有填写"
    if isinstance(value, list):
        return "写成了列表"
    if isinstance(value, dict):
        return "写成了一组“键: 值”"
    return f"写成了“{short(value if isinstance(value, str) else str(value).lower())}”"


def _type(schema: FileSchema, path: Path, error: _Objection) -> tuple[str, Problem]:
    allowed = [error.validator_value] if isinstance(error.validator_value, str) else error.validator_value
    words = "或".join(_TYPE_WORDS[name] for name in allowed)
    found = f"{field_name(schema, path)}{_written(error.instance)}。"
    advice = field_help(schema, path).removeprefix(f"{words}。")
    return "S003", Problem(path, found, f"这里应写{words}。{advice}", f"请改成{words}。")


def _enum(schema: FileSchema, path: Path, error: _Objection) -> tuple[str, Problem]:
    allowed = [str(item) for item in error.validator_value]
    close, _ = nearest_option(str(error.instance), allowed)
    advice = f"是不是“{close}”？请从可选的写法里选一个。" if close else "请从可选的写法里选一个。"
    if isinstance(error.instance, str) and re.search("[，、；]", error.instance):
        advice = "有好几项的，用英文逗号“,”隔开；请从可选的写法里选。"
    if isinstance(error.instance, str) and parted(error.instance, allowed):
        advice = "有好几项的，每一项分开写，用英文逗号“,”隔开，不用顿号、斜线或空格。"
    found = f"{field_name(schema, path)}{_written(error.instance)}。"
    return "S004", Problem(path, found, f"只能是：{'、'.join(allowed)}。", advice)


def _form(schema: FileSchema, path: Path, error: _Objection) -> tuple[str, Problem]:
    expect = error.schema.get("x-expect", "")
    if error.instance == "":
        return "S006", Problem(
            path, f"{field_name(schema, path)}是空的，没有填写。", f"应{expect}。", "请填写内容；没有内容就删掉这一行。"
        )
    return "S005", Problem(
        path,
        f"{field_name(schema, path)}{_written(error.instance)}。",
        f"应{expect}。" if expect else f"写法不符合标准。{field_help(schema, path)}",
        hint(error.instance, error.validator_value) + "请照标准写法改正。",
    )


def _short_of(schema: FileSchema, path: Path, error: _Objection) -> tuple[str, Problem]:
    least = error.validator_value
    if isinstance(error.instance, str):
        found = f"{field_name(schema, path)}{_written(error.instance)}。"
        return "S006", Problem(path, found, f"至少要写 {least} 个字。", "请填写内容；没有内容就删掉这一行。")
    found = f"{field_name(schema, path)}只有 {len(error.instance)} 项。"
    advice = "请补全。" if _required(schema, path) else "请补全；确实没有内容就把这一项整个删掉。"
    return "S006", Problem(path, found, f"至少要有 {least} 项。", advice, on_key=True)


def _required(schema: FileSchema, path: Path) -> bool:
    """Whether a field must be there, so that nobody is told to take it out."""
    nodes = list(schema.nodes(path[:-1]))
    if not path or len(nodes) != len(path):
        return False
    node = schema.resolve(nodes[-1])
    return path[-1] in {*node.get("required", ()), *node.get("then", {}).get("required", ())}


def _too_long(schema: FileSchema, path: Path, error: _Objection) -> tuple[str, Problem]:
    most, size = error.validator_value, len(error.instance)
    unit = "个字" if isinstance(error.instance, str) else "项"
    return "S007", Problem(
        path, f"{field_name(schema, path)}有 {size} {unit}。", f"最多 {most} {unit}。", "请精简，或者分成几处写。"
    )


def _out_of_range(schema: FileSchema, path: Path, error: _Objection) -> tuple[str, Problem]:
    bound = "不小于" if error.validator == "minimum" else "不大于"
    return "S008", Problem(
        path,
        f"{field_name(schema, path)}是 {error.instance}。",
        f"应{bound} {error.validator_value}。",
        "请核对后改正。",
    )


def _repeated(schema: FileSchema, path: Path, error: _Objection) -> tuple[str, Problem]:
    index = _repeat(error.instance)
    at, value = (path, None) if index is None else ((*path, index), error.instance[index])
    advice = "请删掉重复的一项。"
    if isinstance(error.instance, list) and all(isinstance(item, str) for item in error.instance):
        written = in_line(list(dict.fromkeys(error.instance)))
        if len(written) <= _LONGEST_ADVICE:
            advice = f"请删掉重复的一项，写成“{written}”。"
    found = f"{field_name(schema, path)}里有一项和前面的重复，{_written(value)}。"
    if isinstance(value, str):
        found = f"{field_name(schema, path)}里的“{short(value)}”写了两遍，重复了。"
    return "S009", Problem(
        at,
        found,
        "同一个列表里不能有重复的内容。",
        advice,
    )


def _unexplained(schema: FileSchema, path: Path = ()) -> Problem:
    return Problem(
        path,
        f"{field_name(schema, path)}不符合标准。",
        f"请对照字段说明。{field_help(schema, path)}",
        "请核对这一处的写法。",
    )


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
