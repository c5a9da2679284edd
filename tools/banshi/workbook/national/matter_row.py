"""A matter as a row of the national table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from banshi.model.department import Department
from banshi.model.limit import parse_limit
from banshi.model.matter import Condition, Matter
from banshi.model.statute import NONE, NOT_STATED
from banshi.open_data.cells import cell
from banshi.workbook.national.columns import NationalColumn, NationalTable

DAYS = {"个工作日": "工作日", "日": "自然日"}
"""Our unit → the national one; the table knows no others."""

WORDED = {"无法定时限": NONE, "法定时限没有写明": NOT_STATED}
"""What the national table says in words where there are no days → our value."""
_SAID = {ours: words for words, ours in WORDED.items()}
_STATES = {"published": "在用", "sample": "在用", "paused": "暂停", "retired": "取消"}

Codes = Mapping[str, str]
Departments = Mapping[str, Department]


class _Place(NamedTuple):
    """A column, and what its cells are made with."""

    column: NationalColumn
    codes: Codes
    departments: Departments


_Give = Callable[[Matter, Any, _Place], str]


def given(matter: Matter, table: NationalTable, departments: Departments) -> list[str]:
    """The cells of a matter, empty where we have nothing to say."""
    places = (_Place(column, table.codes.get(column.key, {}), departments) for column in table.columns)
    return [_cell(matter, place) for place in places]


def _cell(matter: Matter, place: _Place) -> str:
    column = place.column
    if column.direction == "none":
        return ""
    if column.form == "themes" and not _meant(matter, column.group):
        return ""
    return _GIVE[column.form](matter, _value(matter, column.field), place)


def _value(matter: Matter, field: str) -> Any:
    value: Any = matter
    for key in field.split("."):
        value = getattr(value, key, None)
    return value


def _meant(matter: Matter, group: str) -> bool:
    """Whether a matter is for people, or for bodies."""
    return "自然人" in matter.audience if group == "自然人" else any(one != "自然人" for one in matter.audience)


def _coded(words: Iterable[str], codes: Codes) -> str:
    return ",".join(codes[word] for word in words if codes.get(word))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _flag(value: object) -> str:
    return "1" if value else "0"


def _days(text: str) -> str:
    limit = parse_limit(text)
    return str(limit.amount) if limit.unit in DAYS else ""


def _explanation(matter: Matter, note: str | None, field: str) -> str:
    """What days cannot say, then the note: `3个月。` or `无法定时限。`."""
    text = _value(matter, field.removesuffix("_note"))
    head = "" if parse_limit(text).unit in DAYS else f"{_SAID.get(text, text)}。"
    return head + (note or "")


def _conditions(matter: Matter) -> str:
    texts = [item.text if isinstance(item, Condition) else item for item in matter.conditions.items]
    return _lines([f"符合以下{matter.conditions.match}条件：", *texts] if len(texts) > 1 else texts)


def _ways(matter: Matter, codes: Codes) -> str:
    channels = matter.channels
    open_ = {
        "窗口办理": channels.window,
        "网上办理": channels.online,
        "快递申请": channels.mail and channels.mail.receive,
    }
    return _coded((way for way, is_open in open_.items() if is_open), codes)


def _uscc(matter: Matter, departments: Departments) -> str:
    found = departments.get(matter.department)
    return (found.uscc or "") if found else ""


def _named(department: str, departments: Departments) -> str:
    return departments[department].name if department in departments else department


_GIVE: dict[str, _Give] = {
    "text": lambda matter, value, at: value or "",
    "code": lambda matter, value, at: value,
    "date": lambda matter, value, at: value or "",
    "integer": lambda matter, value, at: cell(value),
    "lines": lambda matter, value, at: _lines(value),
    "flag": lambda matter, value, at: _flag(value),
    "online": lambda matter, value, at: _flag(value),
    "fees": lambda matter, value, at: _flag(value),
    "choice": lambda matter, value, at: at.codes.get(value, ""),
    "depth": lambda matter, value, at: at.codes.get(value, ""),
    "choices": lambda matter, value, at: _coded(value, at.codes),
    "themes": lambda matter, value, at: _coded(value, at.codes),
    "state": lambda matter, value, at: at.codes[_STATES[value]],
    "department": lambda matter, value, at: _named(value, at.departments),
    "uscc": lambda matter, value, at: _uscc(matter, at.departments),
    "partners": lambda matter, value, at: _lines(_named(one, at.departments) for one in value),
    "days": lambda matter, value, at: _days(value),
    "explanation": lambda matter, value, at: _explanation(matter, value, at.column.field),
    "unit": lambda matter, value, at: DAYS.get(parse_limit(value).unit, ""),
    "citations": lambda matter, value, at: _lines(map(str, value)),
    "conditions": lambda matter, value, at: _conditions(matter),
    "steps": lambda matter, value, at: _lines(
        f"{number}. {step.name}（{step.by}）{'：' + step.limit if step.limit else ''}"
        for number, step in enumerate(value, 1)
    ),
    "procedures": lambda matter, value, at: _lines(one.name for one in value) or "无",
    "fee_basis": lambda matter, value, at: _lines(dict.fromkeys(str(fee.basis) for fee in value)),
    "intermediaries": lambda matter, value, at: _lines(one.name for one in value),
    "result_types": lambda matter, value, at: _coded((one.type for one in value), at.codes),
    "result_names": lambda matter, value, at: _lines(one.name or "" for one in value),
    "express": lambda matter, value, at: _flag(value and (value.receive or value.deliver)),
    "ways": lambda matter, value, at: _ways(matter, at.codes),
}
