"""National themes: those with matters, and one with its matters by department."""

from __future__ import annotations

from typing import Any, NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.counting import Counts, counts
from banshi.catalog.entry import Entry
from banshi.catalog.happening import is_for
from banshi.model.slug import theme_slug
from banshi.render.views.listing import cut
from banshi.render.views.wording import Link

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
    counts: Counts
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
    shown, rest = cut(sorted(entries, key=lambda entry: not entry.high_frequency))
    groups: dict[str, list[Entry]] = {}
    for entry in shown:
        groups.setdefault(entry.department, []).append(entry)
    departments = catalog.setting.departments
    return ThemeView(
        theme_slug(name),
        name,
        audiences,
        counts(entries),
        sum(is_for(entry, "个人") for entry in entries),
        sum(is_for(entry, "经营主体") for entry in entries),
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
