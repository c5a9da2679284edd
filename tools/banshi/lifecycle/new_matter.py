"""A new matter: a file that says what is known, and names every gap a clerk has to fill."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.errors import NotChanged
from banshi.lifecycle.codes import lines_of, next_code
from banshi.lifecycle.plan import Edits, Plan
from banshi.model.code import ON_APPLICATION
from banshi.source.file_schema import FileSchema
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.source.yaml_text import in_line

HEAD = """\
# yaml-language-server: $schema=../../../schema/matter.schema.json
# 新建的事项。每个“待填”都要填上核实过的内容，填好就删掉那句说明；还差什么，运行 banshi lint 看。
"""
_GAPS = """\
time_limit:
  statutory: # {time_limit.statutory}
  promised: # {time_limit.promised}
trip_count: # {trip_count}
conditions:
  match: 全部
  items:
    - # {conditions.items}
materials: # {materials}
steps:
  - name: # {steps.name}
    by: # {steps.by}
fees: # {fees}
result:
  - name: # {result.name}
    type: # {result.type}
legal_basis:
  - law: # {legal_basis.law}
    article: # {legal_basis.article}
source:
  - title: # {source.title}
"""


class NewMatter(NamedTuple):
    """What is known of a matter when its file is made.

    Attributes:
        name: Standard name.
        department: Id of its department.
        kind: Kind of matter.
        level: Levels that handle it.
        audience: Who may come.
        line: Business line, two digits.
        processing: 即办件 or 承诺件.
    """

    name: str
    department: str
    kind: str
    level: tuple[str, ...]
    audience: tuple[str, ...]
    line: str
    processing: str = "承诺件"


def demand_department(catalog: Catalog, department: str) -> None:
    """Make sure that there is such a department.

    Raises:
        NotChanged: there is none; whom may be meant is said.
    """
    known = catalog.setting.departments
    if department in known or not known:
        return
    names = {name: one.id for one in known.values() for name in (one.name, one.short_name, one.id) if name}
    inside = [one for name, one in names.items() if department and department in name]
    close = inside or [names[one] for one in difflib.get_close_matches(department, names, 1, 0.5)]
    meant = f"是不是 {close[0]}（{known[close[0]].name}）？" if close else ""
    raise NotChanged(
        f"没有“{department}”这个部门。{meant}部门要写 departments.yml 里的标识，如 {'、'.join(list(known)[:4])}。"
    )


def demand_line(catalog: Catalog, department: str, line: str | None) -> str:
    """The business line of a new code: the department's own, if it has one only.

    Raises:
        NotChanged: nobody said which of several.
    """
    if line is not None:
        return line
    known = list(lines_of(catalog, department))
    if len(known) != 1:
        said = f"有 {'、'.join(known)} 几个" if known else "没有写"
        raise NotChanged(f"departments.yml 里“{department}”的业务条线{said}，请用 --line 写明编码第 5、6 位。")
    return known[0]


def new_matter(project: Project, catalog: Catalog, asked: NewMatter) -> Plan:
    """Plan the file of a new matter under the next free provisional code.

    Raises:
        NotChanged: an unknown department, a kind without guides, or no free code.
    """
    demand_department(catalog, asked.department)
    if asked.kind not in ON_APPLICATION:
        raise NotChanged(f"“{asked.kind}”不是依申请办理的，没有办事指南。")
    if same := [entry for entry in catalog.public if entry.name == asked.name]:
        raise NotChanged(f"已经有叫“{asked.name}”的事项：guides/{same[0].file}。")
    code = next_code(catalog, asked.kind, asked.line)
    file = f"matters/{asked.department}/{code}.yml"
    edits = Edits(project.guides)
    edits.create(file, skeleton(code, asked, Standard(project.schema)["matter"]))
    return edits.plan(unfinished=frozenset([file]))


def skeleton(code: str, asked: NewMatter, schema: FileSchema) -> str:
    """The text of the file."""
    known = {
        "code": code,
        "code_status": "provisional",
        "name": asked.name,
        "kind": asked.kind,
        "level": asked.level,
        "department": asked.department,
        "audience": asked.audience,
        "status": "sample",
        "version": 1,
        "processing": asked.processing,
    }
    lines = [f"{key}: {in_line(value, in_brackets=not isinstance(value, str))}" for key, value in known.items()]
    return HEAD + "\n".join(lines) + "\n" + "".join(gaps(schema).values())


def gaps(schema: FileSchema, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """The gaps, each named as the schema names its field.

    Args:
        schema: Of a matter.
        known: Fields that are no gap, keys with dots between; a note stands below what it explains.

    Returns:
        First key → its lines.
    """
    blocks: dict[str, str] = {}
    first = ""
    for line in _GAPS.splitlines(keepends=True):
        if not line.startswith(" "):
            first = line.partition(":")[0]
        blocks[first] = blocks.get(first, "") + "".join(_filled(line, schema, known or {}))
    return blocks


def _filled(line: str, schema: FileSchema, known: Mapping[str, str]) -> Iterator[str]:
    before, brace, rest = line.partition("# {")
    field = rest.strip().rstrip("}")
    if not brace:
        yield line
    elif field not in known:
        yield f"{before}# 待填：{_said(schema, field.split('.'))}\n"
    else:
        yield f"{before}{in_line(known[field], in_brackets=False)}\n"
        if note := known.get(f"{field}_note"):
            key = field.rpartition(".")[2]
            yield f"{before.partition(key)[0]}{key}_note: {in_line(note, in_brackets=False)}\n"


def _said(schema: FileSchema, keys: list[str]) -> str:
    """Title and description of a field; lists are looked through."""
    node: Mapping[str, Any] = schema.schema
    for key in keys:
        node = schema.resolve(node)
        if "items" in node and "properties" not in node:
            node = schema.resolve(node["items"])
        node = node["properties"][key]
    described = node.get("description") or schema.resolve(node).get("description")
    title = node.get("title") or schema.resolve(node).get("title", "")
    return f"{title}。{described}" if described else str(title)
