"""New matters from a national table: what it says is filled in, the rest is a gap with the table's words beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from banshi.catalog.catalog import Catalog
from banshi.errors import NotChanged
from banshi.lifecycle.codes import demand_new, next_code
from banshi.lifecycle.new_matter import HEAD, demand_line, gaps
from banshi.lifecycle.plan import Edits, Plan
from banshi.model.code import ON_APPLICATION, split_code
from banshi.source.file_schema import FileSchema
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.source.yaml_text import in_line, on_lines
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.national.row_values import NationalRow

_COMMENT = "# 国家平台交换表写的是："
_PARTS = ("time_limit",)
"""Fields whose parts are filled in one by one, the others left as gaps."""


def new_matters(
    project: Project, catalog: Catalog, sheet: str, rows: Iterable[NationalRow], notes: tuple[str, ...] = ()
) -> tuple[Plan, list[CellProblem]]:
    """Plan a file for every row.

    Args:
        project: Where the guides are.
        catalog: What they are like now.
        sheet: Name of the sheet, for what is said about a row.
        rows: New matters.
        notes: What to say with the plan.

    Returns:
        The plan, and rows that can be no matter here.
    """
    edits, schema = Edits(project.guides), Standard(project.schema)["matter"]
    files, problems, given = [], [], [code for row in rows if (code := row.values.get("code"))]
    for row in rows:
        kind, department = row.values["kind"], row.values["department"]
        try:
            if kind not in ON_APPLICATION:
                raise NotChanged(f"“{kind}”不是依申请办理的，没有办事指南。请删掉这一行。")
            if code := row.values.get("code"):
                demand_new(catalog, code, kind, provisional=True)
            else:
                code = next_code(catalog, kind, demand_line(catalog, department, None), given)
                given.append(code)
            file = f"matters/{department}/{code}.yml"
            edits.create(file, matter_text(code, row, schema))
            files.append(file)
        except NotChanged as error:
            problems.append(CellProblem(sheet, row.number, None, "", str(error)))
    return edits.plan(unfinished=frozenset(files), notes=notes), problems


def matter_text(code: str, row: NationalRow, schema: FileSchema) -> str:
    """The file of a matter, its fields in the order of the standard."""
    provisional = split_code(code).is_provisional_form
    fixed = {
        "code": code,
        "code_status": "provisional" if provisional else "assigned",
        "status": "sample",
        "version": 1,
    }
    values = {**row.values, **fixed}
    blocks = gaps(schema, {field: value for field, value in values.items() if field.split(".")[0] in _PARTS})
    for field, value in _whole(values).items():
        blocks[field] = f"{field}: {in_line(value)}\n" if value == [] else "\n".join(on_lines({field: value}, 0)) + "\n"
    for field, quotes in row.quotes.items():
        blocks[field] = "".join(f"{_COMMENT}{_one_line(quote)}\n" for quote in quotes) + blocks.get(field, "")
    order = list(schema.schema["properties"])
    return HEAD + "".join(blocks[field] for field in sorted(blocks, key=order.index))


def _whole(values: dict[str, Any]) -> dict[str, Any]:
    """Values by their first key, those with dots put together again; a no is what a channel is without saying."""
    found: dict[str, Any] = {}
    mail = {field: values.get(field) for field in ("channels.mail.receive", "channels.mail.deliver")}
    for field, value in values.items():
        first, *others = field.split(".")
        if first in _PARTS or value == "" or field in mail:
            continue
        if not others:
            found[first] = value
        elif value is not False:
            found.setdefault(first, {})[others[0]] = value
    if any(value is not None for value in mail.values()):
        way = {field.rpartition(".")[2]: bool(value) for field, value in mail.items()}
        found.setdefault("channels", {})["mail"] = way
    return found


def _one_line(text: str) -> str:
    return " ".join("".join(_readable(text)).split())


def _readable(text: str) -> Iterator[str]:
    """A comment ends with its line, so nothing may end the line but we."""
    for character in text:
        yield character if character.isprintable() else " "
