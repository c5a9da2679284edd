"""Rows of a national table as values of matters: what can be taken is, the rest is said cell by cell."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from banshi.model.department import Department
from banshi.model.limit import parse_limit
from banshi.model.statute import NOT_STATED
from banshi.open_data.cells import unquoted
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.cell_text import taken
from banshi.workbook.field_text import Unreadable
from banshi.workbook.file import Row
from banshi.workbook.national.columns import NationalColumn, NationalTable
from banshi.workbook.national.file import Sheet
from banshi.workbook.national.matter_row import DAYS, WORDED
from banshi.workbook.national.plain import plain
from banshi.workbook.sheets import Column

_SEPARATORS = re.compile(r"[,，、;；|\s]+")
_DIGITS = re.compile(r"0|[1-9][0-9]{0,3}")
_YES_NO = {"1": True, "0": False, "是": True, "否": False, "true": True, "false": False, "有": True, "无": False}
_WITH_UNIT = re.compile("([0-9]{1,4})\\s*(个?工作日|个?自然日|日|天|个?日历日)")
_UNITS = {
    "个工作日": "工作日",
    "工作天": "工作日",
    "天": "自然日",
    "日": "自然日",
    "个自然日": "自然日",
    "日历日": "自然日",
    "个日历日": "自然日",
}
_AT_ONCE = ("即办", "即时", "当场", "当场办结", "即时办结", "立等可取")
_NONE = ("无", "没有", "/", "-", "—", "无期限")
_NEVER = 999
"""So many days stand in portals for none."""
_OURS = {national: ours for ours, national in DAYS.items()}
_FORMS = {"code": "code", "uscc": "uscc", "date": "date"}
_CANCELLED = "取消"
_MAY_BE_NOTHING = ("text", "procedures", "intermediaries")
_UNSAID = ("status", "version", "channels.mail")
"""Fields an import decides itself: what the table says of them is not worth a comment."""


class NationalRow(NamedTuple):
    """What a row says.

    Attributes:
        number: 1-based, as the program shows it.
        values: Field, keys with dots between → value.
        quotes: First key of a field → what the table says of it in words only people understand.
    """

    number: int
    values: dict[str, Any]
    quotes: dict[str, list[str]]


class Taking:
    """Takes the rows of a table.

    Args:
        table: Its columns.
        departments: Those of the city.
    """

    def __init__(self, table: NationalTable, departments: Mapping[str, Department]) -> None:
        self._table = table
        self._words = {
            key: {**{code: word for word, code in codes.items() if "," not in code}, **{word: word for word in codes}}
            for key, codes in table.codes.items()
        }
        self._ids = {
            name: one.id for one in departments.values() for name in (one.name, one.short_name, one.uscc) if name
        }

    def rows(self, sheet: Sheet, known: Collection[str]) -> tuple[list[NationalRow], list[str], list[CellProblem]]:
        """Every row.

        Args:
            sheet: Where they are.
            known: Codes that matters have; their rows are left alone.

        Returns:
            The rows of new matters, the codes of those left alone, and what cannot be taken.
        """
        rows, left, problems, seen = [], [], [], set[str]()
        for row in sheet.rows:
            texts, wrong = self._texts(sheet, row)
            code = texts.get("catalog_code", "")
            if code in known:
                left.append(code)
                continue
            values: dict[str, Any] = {}
            quotes: dict[str, list[str]] = {}
            for column in self._table.columns:
                if (text := texts.get(column.key, "")) and column.direction != "none":
                    try:
                        self._take(column, text, texts, values, quotes)
                    except Unreadable as error:
                        wrong.append(_trouble(sheet, row, column, str(error)))
            wrong += self._missing(sheet, row, texts, values, wrong)
            if code and code in seen:
                column = next(column for column in self._table.columns if column.key == "catalog_code")
                wrong.append(_trouble(sheet, row, column, f"“{code}”在前面已经有一行。一个编码只能有一个事项。"))
            seen.add(code)
            problems += wrong
            if not wrong:
                rows.append(NationalRow(row.number, values, quotes))
        return rows, left, problems

    def lacking(self, sheet: Sheet) -> list[CellProblem]:
        """Columns without which no row can be a matter."""
        found = []
        for column in self._table.columns:
            if column.field in _NEEDED and column.form != "uscc" and column.key not in sheet.at:
                close = difflib.get_close_matches(column.key, [text.casefold() for text in sheet.unknown], 1, 0.7)
                meant = f"表头里有“{close[0]}”，是不是写错了？" if close else ""
                said = f"表里没有“{column.key}”（{column.label}）这一列，新建事项要有它。{meant}请补上这一列。"
                found.append(CellProblem(sheet.name, sheet.number, None, "", said))
        return found

    def _missing(
        self, sheet: Sheet, row: Row, texts: Mapping[str, str], values: Mapping[str, Any], wrong: list[CellProblem]
    ) -> list[CellProblem]:
        """Cells a new file cannot do without; those that cannot be read have been named already."""
        named = {problem.column for problem in wrong}
        return [
            _trouble(sheet, row, column, "是空的，新建事项要有这一项。")
            for column in self._table.columns
            if column.field in _NEEDED and column.form != "uscc" and not texts.get(column.key)
            if column.field not in values and (sheet.at.get(column.key) not in named or column.key not in sheet.at)
        ]

    def _texts(self, sheet: Sheet, row: Row) -> tuple[dict[str, str], list[CellProblem]]:
        texts, problems = {}, []
        for column in self._table.columns:
            place = sheet.at.get(column.key)
            if place is None or place >= len(row.cells):
                continue
            kind = "boolean" if column.form in ("flag", "fees", "online", "express") else "text"
            try:
                form = _FORMS.get(column.form, "count")
                text = taken(row.cells[place], Column((column.key,), column.label, kind=kind, form=form)).text
                texts[column.key] = plain(unquoted(text))
            except Unreadable as error:
                problems.append(_trouble(sheet, row, column, str(error)))
        return texts, problems

    def _take(
        self,
        column: NationalColumn,
        text: str,
        texts: Mapping[str, str],
        values: dict[str, Any],
        quotes: dict[str, list[str]],
    ) -> None:
        if text == "无" and column.form in _MAY_BE_NOTHING and column.field != "name":
            return
        if column.form == "state":
            if self._words[column.key].get(text) == _CANCELLED:
                raise Unreadable("这个事项已经取消，不能新建。请删掉这一行。")
        elif column.direction == "out":
            if column.field not in _UNSAID and (column.form, text) != ("online", "0"):
                quotes.setdefault(column.field.split(".")[0], []).append(f"{column.label}：{text}")
        elif column.form in ("days", "unit", "explanation"):
            self._limit(column, texts, values, quotes)
        elif column.form == "themes":
            found = [*values.get(column.field, []), *self._several(column, text)]
            values[column.field] = list(dict.fromkeys(found))
        elif column.form in ("department", "uscc"):
            self._department(column, text, texts, values)
        elif column.form in ("result_types", "result_names"):
            self._results(column, texts, values, quotes)
        elif column.form == "fees":
            if not _flag(text):
                values[column.field] = []
        elif column.form == "ways":
            ways = self._several(column, text)
            if "窗口办理" in ways:
                values["channels.window"] = True
        elif column.form in ("choices", "partners"):
            values[column.field] = self._several(column, text)
        elif column.form == "choice":
            values[column.field] = self._word(column, text)
        else:
            values[column.field] = _PLAIN[column.form](text)

    def _word(self, column: NationalColumn, text: str) -> str:
        words = self._words[column.key]
        if text not in words:
            options = "、".join(f"{code} {word}" for code, word in words.items() if code != word)
            raise Unreadable(f"写的是“{text[:40]}”，这一列只能写：{options}。")
        return words[text]

    def _several(self, column: NationalColumn, text: str) -> list[str]:
        if column.form == "partners":
            return [self._id(one) for one in filter(None, re.split(r"[\n、，,;；]", text)) if one != "无"]
        return list(dict.fromkeys(self._word(column, one) for one in _SEPARATORS.split(text) if one))

    def _id(self, name: str) -> str:
        if name.strip() not in self._ids:
            raise Unreadable(f"写的是“{name[:40]}”，departments.yml 里没有这个部门。请先写上，或者改成那里的全称。")
        return self._ids[name.strip()]

    def _department(self, column: NationalColumn, text: str, texts: Mapping[str, str], values: dict[str, Any]) -> None:
        """By name; the code is looked at where there is no name, and must not be another department's."""
        named, coded = texts.get("dept_name", ""), text if column.form == "uscc" else ""
        if column.form == "department" or not named:
            values[column.field] = self._id(text)
        elif coded in self._ids and values.get(column.field) not in (None, self._ids[coded]):
            raise Unreadable(f"“{coded}”不是“{named[:40]}”的统一社会信用代码。请核对是哪个部门。")

    def _limit(
        self,
        column: NationalColumn,
        texts: Mapping[str, str],
        values: dict[str, Any],
        quotes: dict[str, list[str]],
    ) -> None:
        """Days, unit and explanation together; taken with whichever of them comes first."""
        field, head = column.field.removesuffix("_note"), column.key.rpartition("_")[0]
        if field in values or f"{field}_note" in values:
            return
        days, unit, said = (texts.get(f"{head}_{part}", "") for part in ("day", "type", "explain"))
        if column.form == "explanation" and days not in ("", "0"):
            return
        if days not in ("", "0"):
            if column.form == "unit":
                return
            if self._unlimited(column, days, field, values, quotes):
                return
            if hit := _WITH_UNIT.fullmatch(days):
                days, unit = hit[1], hit[2]
            unit = _UNITS.get(unit, unit)
            if not _DIGITS.fullmatch(days):
                raise Unreadable(f"写的是“{days[:40]}”，要写整数天数。")
            if unit not in _OURS:
                raise Unreadable(
                    f"是 {days}，单位写的是“{unit[:40]}”。单位只能写“工作日”或“自然日”；是代码的，请照本省的代码表换成这两个词。"
                )
            values[field] = days + _OURS[unit]
            if said:
                values[f"{field}_note"] = said
            return
        first, _, rest = said.partition("。")
        if first in WORDED or _is_limit(first):
            values[field] = WORDED.get(first, first)
            said = rest
        elif said and field.endswith("statutory"):
            # An explanation without days does not say that the law sets none.
            values[field] = NOT_STATED
        elif said or days:
            quotes.setdefault("time_limit", []).append(f"{column.label}：{' '.join(filter(None, (days, unit, said)))}")
            return
        if said:
            values[f"{field}_note"] = said

    def _unlimited(
        self, column: NationalColumn, days: str, field: str, values: dict[str, Any], quotes: dict[str, list[str]]
    ) -> bool:
        """Whether the cell of days says that there are none: at once, none set, or a number that stands for that."""
        if days in _AT_ONCE:
            values[field] = "即办"
        elif days in _NONE or (days.isdecimal() and int(days) >= _NEVER):
            if field.endswith("statutory"):
                values[field] = NOT_STATED
            quotes.setdefault("time_limit", []).append(f"{column.label}：{days}")
        else:
            return False
        return True

    def _results(
        self,
        column: NationalColumn,
        texts: Mapping[str, str],
        values: dict[str, Any],
        quotes: dict[str, list[str]],
    ) -> None:
        """Types and names, where there are as many of one as of the other."""
        names = texts.get("result_name", "").split("\n")
        if column.form == "result_names":
            if column.field not in values:
                quotes.setdefault("result", []).append(f"{column.label}：{texts['result_name']}")
            return
        types = [self._word(column, one) for one in _SEPARATORS.split(texts[column.key]) if one]
        if len(types) == len(names) or types == ["无"]:
            pairs = zip(names, types, strict=False)
            values[column.field] = [{**({"name": name} if name else {}), "type": type_} for name, type_ in pairs]
        else:
            quotes.setdefault("result", []).append(f"{column.label}：{'、'.join(types)}")


_NEEDED = ("name", "kind", "level", "audience", "processing", "department")
"""Fields a new file cannot do without; a code is given to a matter that has none."""


def _trouble(sheet: Sheet, row: Row, column: NationalColumn, said: str) -> CellProblem:
    return CellProblem(sheet.name, row.number, sheet.at.get(column.key), f"{column.key} {column.label}", said)


def _is_limit(text: str) -> bool:
    try:
        return bool(parse_limit(text))
    except ValueError:
        return False


def _flag(text: str) -> bool:
    if text not in _YES_NO:
        raise Unreadable(f"写的是“{text[:40]}”，这一列只能写 1（是）或 0（否）。")
    return _YES_NO[text]


def _integer(text: str) -> int:
    text = re.sub("(?<=[0-9])(?:次|个|天|项)$", "", text)
    if not _DIGITS.fullmatch(text):
        raise Unreadable(f"写的是“{text[:40]}”，这一列只能写整数。")
    return int(text)


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Unreadable(f"写的是“{text[:40]}”，日期要写成 2026-11-01 这样。") from None


_PLAIN: dict[str, Callable[[str], Any]] = {
    "text": str,
    "code": str,
    "integer": _integer,
    "date": _date,
    "flag": _flag,
    "lines": lambda text: list(dict.fromkeys(filter(None, text.split("\n")))),
}
