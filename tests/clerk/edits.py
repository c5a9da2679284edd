"""The clerks' edits of workbooks: each is made in a fresh export, imported in memory, and the outcome judged.

`python -m tests.clerk.edits [--missed] [id…]` prints the shares.
"""

from __future__ import annotations

import io
import json
import re
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import copy
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import column_index_from_string

from banshi.catalog.loading import read_catalog
from banshi.lifecycle.workbook_import import Import, plan_import
from banshi.source.files import Project
from banshi.source.reader import read
from banshi.source.standard import Standard
from banshi.workbook.book import workbook
from banshi.workbook.guides import data_files
from banshi.workbook.sheets import Sheet, sheets

from .handling import handled
from .mistakes import HERE, SETS, TODAY, office

UNTRIED = {"csv", "xls", "encrypted-xlsx", "libreoffice-xlsx", "date1904", "ods"}
"""Made by programs this test does not have; other tests try what it can of them."""


class Outcome(NamedTuple):
    """What came of an edit: taken, mended or refused, what was said, and the values written."""

    row: dict[str, Any]
    kind: str
    said: list[str]
    values: dict[str, Any]

    @property
    def right(self) -> bool:
        """Whether it is one of the outcomes that are right."""
        row = self.row
        ways = [row, *row.get("or", ())]
        return any(self._fits(way) for way in ways)

    @property
    def silent(self) -> bool:
        """Whether something else than what was meant was written without a word."""
        return self.kind == "taken" and not self.right

    def _fits(self, way: dict[str, Any]) -> bool:
        expected = way["expect"]
        text = "\n".join(self.said)
        if expected == "refused":
            if self.kind != "refused":
                return False
            named = not self.row.get("cell_named") or "工作表“" in text or self.row.get("action") in ("save_as", "huge")
            few = len(self.said) <= self.row.get("max_messages", 99)
            return (
                named and few and (not (causes := self.row.get("cause", ())) or any(cause in text for cause in causes))
            )
        if self.kind == "refused" or (expected == "mended" and self.kind == "taken"):
            return False
        return self._value_fits(way.get("expect_value"))

    def _value_fits(self, wanted: Any) -> bool:
        if isinstance(wanted, str) and wanted in ("no change", "unchanged"):
            return not self.values
        if wanted is None:
            return True
        flat = list(self.values.values())
        if isinstance(wanted, str) and re.match("one |file |a file|retired|material removed|reordered", wanted):
            return bool(flat)
        if self.row.get("action") == "two_sheets" and isinstance(wanted, list):
            return all(any(_same(one, value) for value in flat) for one in wanted)
        if any(_same(wanted, value) for value in flat):
            return True
        # Nothing changed: the value was there before.
        return not flat


def _same(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, bool):
        return str(value).lower() == str(wanted).lower()
    if isinstance(wanted, int):
        return str(value) == str(wanted)
    if isinstance(wanted, dict) and isinstance(value, dict):
        return wanted.keys() == value.keys() and all(_same(one, value[key]) for key, one in wanted.items())
    return value == wanted


def rows(which: str = "") -> list[dict[str, Any]]:
    """Every edit of a set."""
    return [json.loads(line) for line in (HERE / f"workbook{which}.jsonl").read_text(encoding="utf-8").splitlines()]


class Desk:
    """A department's workbook, exported once and edited again and again."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.layout: list[Sheet] = sheets(Standard(project.schema))
        self._made: dict[str, bytes] = {}
        self.setting = read_catalog(project).setting

    def exported(self, department: str) -> bytes:
        if department not in self._made:
            files, _ = data_files(self.project, department)
            self._made[department] = workbook(self.layout, files, {}, ["说明"])
        return self._made[department]


def judged(desk: Desk, row: dict[str, Any]) -> Outcome | None:
    """Make an edit and import it; None for what cannot be made here."""
    if row.get("format") in UNTRIED or row.get("action") in ("stale",):
        return None
    data = edited(desk, row)
    if data is None:
        return None
    result = plan_import(desk.project, [("工作簿.xlsx", data)], TODAY)
    return Outcome(row, *_outcome(desk, result))


def _outcome(desk: Desk, result: Import) -> tuple[str, list[str], dict[str, Any]]:
    if result.problems:
        return "refused", [str(one) for one in result.problems], {}
    said = [str(one) for one in result.notes] + [str(one.problem) for one in result.findings]
    if result.errors:
        return "refused", said, {}
    values: dict[str, Any] = {}
    for name, data in result.plan.after.items():
        old = read((result.plan.before.get(name) or b"").decode()).value or {}
        new = read((data or b"").decode()).value or {}
        values |= {f"{name}:{path}": value for path, value in _changed(old, new, "")}
    return ("mended" if said else "taken"), said, values


def _changed(old: Any, new: Any, path: str) -> Iterator[tuple[str, Any]]:
    if old == new:
        return
    yield path, new
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from _changed(old.get(key), new.get(key), f"{path}.{key}")
    elif isinstance(old, list) and isinstance(new, list):
        for number in range(max(len(old), len(new))):
            one, other = (items[number] if number < len(items) else None for items in (old, new))
            yield from _changed(one, other, f"{path}.{number}")


def edited(desk: Desk, row: dict[str, Any]) -> bytes | None:
    """The workbook after an edit."""
    book = openpyxl.load_workbook(io.BytesIO(desk.exported(row["department"])), rich_text=True)
    raw: list[tuple[str, str]] = []
    action = row.get("action", "cell")
    if action == "huge":
        return _huge(desk.exported(row["department"]), row)
    # What is edited afterwards is looked up in the table as it stood before.
    then = row.get("then")
    if then and action != "cell":
        _cell(book, {"sheet": row.get("sheet"), **then}, raw)
    if not handled(book, row) and not _ACTIONS[action](book, row, raw):
        return None
    out = io.BytesIO()
    book.save(out)
    return _stored_raw(out.getvalue(), raw)


def _stored_raw(data: bytes, raw: list[tuple[str, str]]) -> bytes:
    if not raw:
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for part in packed.infolist():
            content = packed.read(part)
            for mark, text in raw:
                content = content.replace(mark.encode(), text.encode())
            written.writestr(part, content)
    return out.getvalue()


def _huge(data: bytes, row: dict[str, Any]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    page = book[row["sheet"]]
    if "columns" in row:
        page.cell(2, row["columns"]).value = "x"
    out = io.BytesIO()
    book.save(out)
    if "rows" not in row:
        return out.getvalue()
    packed = zipfile.ZipFile(io.BytesIO(out.getvalue()))
    part = f"xl/worksheets/sheet{book.sheetnames.index(row['sheet']) + 1}.xml"
    many = b"".join(b'<row r="%d" s="1" customFormat="1"></row>' % number for number in range(2000, row["rows"]))
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as written:
        for info in packed.infolist():
            content = packed.read(info)
            written.writestr(
                info.filename,
                content.replace(b"</sheetData>", many + b"</sheetData>") if info.filename == part else content,
            )
    return again.getvalue()


class _Headers(dict[str, int]):
    """Header → column; a header that has another name since is the one it is part of, or that is part of it."""

    def __missing__(self, name: str) -> int:
        close = [header for header in self if name in header or header in name or name[:2] == header[:2]] or ["内容"]
        assert close, (name, list(self))
        return self[min(close, key=len)]


def _columns(page: Any) -> dict[str, int]:
    return _Headers({str(cell.value): cell.column for cell in page[1] if cell.value is not None})


def _find(page: Any, key: dict[str, str]) -> int:
    columns = _columns(page)
    fits = [
        number
        for number in range(2, page.max_row + 1)
        if all(str(page.cell(number, columns[name]).value or "") == value for name, value in key.items())
    ]
    assert len(fits) == 1, (key, fits)
    return fits[0]


def _cell(book: Any, row: dict[str, Any], raw: list[tuple[str, str]]) -> bool:
    page = book[row["sheet"]]
    cell = page.cell(_find(page, row["row_key"]), _columns(page)[row["column"]])
    return _set(cell, row["set"], raw)


def _set(cell: Any, what: dict[str, Any], raw: list[tuple[str, str]]) -> bool:
    if "rich" in what:
        blocks = []
        for text, look in what["rich"]:
            font = InlineFont(
                strike=look.get("strike"), b=look.get("bold"), color=look.get("color"), vertAlign=look.get("vertAlign")
            )
            blocks.append(TextBlock(font, text) if look else text)
        cell.value = CellRichText(*blocks)
    elif "formula" in what:
        cell.value = what["formula"]
    elif "error" in what:
        cell.value = what["error"]
        cell.data_type = "e"
    elif "xml_text" in what:
        mark = f"RAW{len(raw)}MARK"
        cell.value = mark
        raw.append((mark, what["xml_text"].replace("&", "&amp;").replace("<", "&lt;")))
    elif not what.get("keep_value") and "value" in what:
        value = what["value"]
        if what.get("type") in ("date", "datetime"):
            value = datetime.fromisoformat(value)
        cell.value = value if value != "" else None
        if isinstance(value, str) and value:
            cell.data_type = "s"
    if isinstance(cell.value, int | float) and "number_format" not in what:
        cell.number_format = "General"
    if "number_format" in what:
        cell.number_format = what["number_format"]
    elif what.get("type") in ("date", "datetime"):
        cell.number_format = "yyyy-mm-dd"
    if "font" in what:
        old = copy(cell.font)
        look = what["font"]
        cell.font = Font(
            name=old.name, sz=look.get("size", old.sz), strike=look.get("strike", False), b=look.get("bold", old.b),
            color=look.get("color", old.color),
        )  # fmt: skip
    if "fill" in what:
        from openpyxl.styles import PatternFill

        cell.fill = PatternFill("solid", fgColor=what["fill"])
    if what.get("quote_prefix"):
        style = copy(cell._style)
        style.quotePrefix = 1
        cell._style = style
    if "hyperlink" in what:
        cell.hyperlink = what["hyperlink"]
        cell.value = what["value"]
    if "comment" in what:
        cell.comment = Comment(what["comment"], "科长")
    return not ("text_box" in what or "threaded_comment" in what)


def _rename_header(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    page.cell(1, _columns(page)[row["column"]]).value = row["to"]
    return True


def _delete_column(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    page.delete_cols(_columns(page)[row["column"]])
    return True


def _copy_column(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    source, target = _columns(page)[row["column"]], max(_columns(page).values()) + 1
    for number in range(1, page.max_row + 1):
        page.cell(number, target).value = page.cell(number, source).value
    return True


def _insert_column(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    at = _columns(page)[row["after"]] + 1
    page.insert_cols(at)
    page.cell(1, at).value = row["header"]
    page.cell(2, at).value = "可用复印件"
    return True


def _new_matter(book: Any, row: dict[str, Any], raw: Any) -> bool:
    for one in row["rows"]:
        _append(book, one, raw)
    return True


def _append(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    number = page.max_row + 1
    while number > 2 and not any(page.cell(number - 1, column).value for column in range(1, 12)):
        number -= 1
    number += row.get("skip_rows", 0)
    for header, value in row["cells"].items():
        cell = page.cell(number, _columns(page)[header])
        cell.value = value["value"] if isinstance(value, dict) else value or None
    return True


def _insert_row(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    at = row.get("at_row") or _find(page, row["before"])
    columns = _columns(page)
    page.insert_rows(at)
    for header, value in row.get("cells", {}).items():
        page.cell(at, columns[header]).value = value
    for letter, value in row.get("cells_by_column", {}).items():
        page.cell(at, column_index_from_string(letter)).value = value
    return True


def _delete_row(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    page.delete_rows(_find(page, row["row_key"]))
    return True


def _retire(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book["事项"]
    number, columns = _find(page, row["row_key"]), _columns(page)
    for header, value in (("操作", "取消"), ("取消原因", row["reason"]), ("接替编码", row["successor"])):
        page.cell(number, columns[header]).value = value or None
    return True


def _merge(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    columns = sorted(_columns(page)[name] for name in row["columns"])
    number = _find(page, row["row_key"])
    page.merge_cells(start_row=number, end_row=number, start_column=columns[0], end_column=columns[-1])
    return True


def _hide(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    page.row_dimensions[_find(page, row["row_key"])].hidden = True
    return True


def _filter(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    column = _columns(page)[row["column"]]
    for number in range(2, page.max_row + 1):
        if page.cell(number, column).value != row["keep"]:
            page.row_dimensions[number].hidden = True
    return True


def _fill_down(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    column = _columns(page)[row["column"]]
    for step, number in enumerate(range(2, page.max_row + 1)):
        if page.cell(number, 1).value:
            page.cell(number, column).value = f"{20 + step}个工作日"
    return True


def _sort(book: Any, row: dict[str, Any], raw: Any) -> bool:
    page = book[row["sheet"]]
    names = _columns(page)
    last = max(number for number in range(2, page.max_row + 1) if page.cell(number, 1).value)
    if row["action"] == "sort_rows":
        chosen = list(range(1, page.max_column + 1))
    elif "columns" in row:
        chosen = [names[name] for name in row["columns"]]
    else:
        chosen = list(range(column_index_from_string(row["from_column"]), page.max_column + 1))
    by = names[row["by"]] if "by" in row else chosen[0]
    order = sorted(
        range(2, last + 1),
        key=lambda number: str(page.cell(number, by).value or "\uffff"),
        reverse=row["order"] == "desc",
    )
    held = [[page.cell(number, column).value for column in chosen] for number in order]
    for number, values in zip(range(2, last + 1), held, strict=True):
        for column, value in zip(chosen, values, strict=True):
            page.cell(number, column).value = value
    return True


def _two_sheets(book: Any, row: dict[str, Any], raw: list[tuple[str, str]]) -> bool:
    return all(_cell(book, one, raw) for one in row["edits"])


def _rename_sheet(book: Any, row: dict[str, Any], raw: Any) -> bool:
    book[row["sheet"]].title = row["to"]
    return True


_ACTIONS = {
    "cell": _cell, "rename_header": _rename_header, "delete_column": _delete_column, "copy_column": _copy_column,
    "insert_column": _insert_column, "new_matter": _new_matter, "append_row": _append, "insert_row": _insert_row,
    "delete_row": _delete_row, "retire": _retire, "merge": _merge, "hide_rows": _hide, "filter": _filter,
    "fill_down": _fill_down, "sort_rows": _sort, "sort_column": _sort, "two_sheets": _two_sheets,
    "rename_sheet": _rename_sheet, "undo": lambda book, row, raw: True, "save_as": lambda book, row, raw: True,
}  # fmt: skip


def shares(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """Per cent of edits with a right outcome, with silence, and mended where lint would."""
    found = list(outcomes)
    asked = [one for one in found if one.row["expect"] == "mended"]
    counts = Counter(right=sum(one.right for one in found), silent=sum(one.silent for one in found))
    return {
        "right": round(100 * counts["right"] / len(found), 1),
        "silent": round(100 * counts["silent"] / len(found), 1),
        "mended": round(100 * sum(one.right and one.kind != "refused" for one in asked) / max(1, len(asked)), 1),
    }


def main() -> None:
    wanted = [word for word in sys.argv[1:] if not word.startswith("-")]
    for which in SETS:
        _measure(which, wanted)


def _measure(which: str, wanted: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(office(Path(folder), which))
        found = []
        for row in rows(which):
            if wanted and row["id"] not in wanted:
                continue
            try:
                outcome = judged(desk, row)
            except Exception as error:
                print("!!", row["id"], repr(error)[:300])
                if "--raise" in sys.argv:
                    raise
                continue
            if outcome is None:
                continue
            found.append(outcome)
            if "--missed" in sys.argv and (not outcome.right or wanted):
                row = outcome.row
                place = [row.get("action"), row.get("sheet"), row.get("column"), row.get("set")]
                print(f"== {row['id']} {row['why']} | {json.dumps(place, ensure_ascii=False)[:200]}")
                ways = [(one["expect"], one.get("expect_value")) for one in (row, *row.get("or", ()))]
                print(f"   wants {ways} cause {row.get('cause')}")
                print(f"   got {outcome.kind} {list(outcome.values.items())[-1:]}")
                for one in outcome.said[:4]:
                    print("     ", one[:300])
        print(len(found), shares(found))


if __name__ == "__main__":
    main()
