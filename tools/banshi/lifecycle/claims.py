"""An office takes on matters of the standard."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.catalog.catalog import Catalog
from banshi.errors import NotChanged
from banshi.lifecycle.plan import Edits, Plan
from banshi.lifecycle.records import matter_of
from banshi.source.files import Project
from banshi.source.yaml_text import on_lines

_HEAD = "# yaml-language-server: $schema=../../../schema/overlay.schema.json\n"


def overlay_file(region: str, department: str) -> str:
    """Where an office's overlay is, below `guides/`."""
    return f"local/{region}/{department}.yml"


def department_for(catalog: Catalog, codes: Sequence[str], department: str | None) -> str:
    """Whose overlay the matters belong into.

    Raises:
        NotChanged: they are of several departments and nobody said which office it is, or it does not exist.
    """
    found = list(dict.fromkeys(matter_of(catalog, code).department for code in codes))
    if department is None and len(found) > 1:
        raise NotChanged(f"这些事项分属 {'、'.join(found)}，请分几次认领，或者用 --department 写明是哪个部门。")
    chosen = department or found[0]
    if chosen not in catalog.setting.departments:
        raise NotChanged(f"departments.yml 里没有标识为“{chosen}”的部门。")
    return chosen


def claim(
    project: Project, catalog: Catalog, region: str, codes: Sequence[str], department: str, body: str | None
) -> Plan:
    """Plan to add matters to an office's overlay.

    Args:
        project: Where the guides are.
        catalog: What they say.
        region: Code of the office's region.
        codes: What it handles.
        department: The department it belongs to.
        body: Full name of the office; needed only where it has no overlay yet.

    Raises:
        NotChanged: an unknown region or matter, or one that is claimed already.
        Unpatchable: the overlay cannot be read.
    """
    if region not in catalog.setting.regions:
        known = "、".join(f"{item.code} {item.name}" for item in catalog.setting.regions.values())
        raise NotChanged(f"regions.yml 里没有“{region}”这个地区。可以写：{known}。")
    edits, file = Edits(project.guides), overlay_file(region, department)
    if not edits.has(file):
        if not body:
            raise NotChanged(f"还没有 guides/{file}，请用 --body 写明实际办理的单位全称。")
        claims = [f'  - code: "{code}"' for code in dict.fromkeys(codes)]
        lines = on_lines({"region": region, "department": department, "body": body}, 0)
        edits.create(file, _HEAD + "\n".join([*lines, "matters:", *claims]) + "\n")
        return edits.plan()
    claimed = {item["code"] for item in edits.draft(file).get(("matters",)) or []}
    if twice := [code for code in codes if code in claimed]:
        raise NotChanged(f"guides/{file} 已经认领了 {'、'.join(twice)}。")
    for code in dict.fromkeys(codes):
        edits.draft(file).append(("matters",), {"code": code})
    return edits.plan()
