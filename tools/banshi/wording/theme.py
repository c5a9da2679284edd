"""National themes: those with matters, and one with its matters by department."""

from __future__ import annotations

from typing import Any, NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.events import PERSON
from banshi.model.slug import theme_slug
from banshi.wording.matter_lines import cut
from banshi.wording.phrases import Link

_AUDIENCE_OF = {"自然人": "个人", "法人": "经营主体"}


class ThemeView(NamedTuple):
    """A theme's page.

    Attributes:
        audiences: Whose theme it is nationally: 个人, 经营主体 or both.
        groups: Department and its matters of this theme, most first.
        rest: A sentence about matters that are left off.
    """

    slug: str
    name: str
    audiences: tuple[str, ...]
    total: int
    people: int
    businesses: int
    groups: tuple[tuple[Link, list[Entry]], ...]
    rest: str


def theme_views(catalog: Catalog, table: list[dict[str, Any]]) -> list[ThemeView]:
    """Every theme that has matters, in the order of the national table.

    Args:
        catalog: Where the matters are.
        table: Rows of the national code table, each with `name` and `group`.
    """
    audiences: dict[str, list[str]] = {}
    for row in table:
        audiences.setdefault(row["name"], []).append(_AUDIENCE_OF.get(row["group"], ""))
    return [_view(name, tuple(groups), catalog) for name, groups in audiences.items() if name in catalog.by_theme]


def _view(name: str, audiences: tuple[str, ...], catalog: Catalog) -> ThemeView:
    entries = catalog.by_theme[name]
    wanted = [entry for entry in entries if entry.high_frequency]
    shown, rest = cut(wanted + [entry for entry in entries if not entry.high_frequency])
    people = sum([PERSON in entry.audience for entry in entries])
    both = sum([PERSON in entry.audience and len(entry.audience) > 1 for entry in entries])
    groups: dict[str, list[Entry]] = {}
    for entry in shown:
        groups.setdefault(entry.department, []).append(entry)
    departments = catalog.setting.departments
    return ThemeView(
        theme_slug(name),
        name,
        audiences,
        len(entries),
        people,
        len(entries) - people + both,
        tuple(
            (
                Link(departments[identifier].short_name, f"../departments/{identifier}.html")
                if identifier in departments
                else Link(identifier, ""),
                members,
            )
            for identifier, members in sorted(groups.items(), key=lambda item: -len(item[1]))
        ),
        rest,
    )
