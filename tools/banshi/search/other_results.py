"""What a search finds besides matters: bundles, events, themes, departments, places and documents, each with a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.model.slug import material_slug, theme_slug


class Kind(NamedTuple):
    """Pages of one kind.

    Attributes:
        label: What readers call the kind.
        folder: Where its pages are, below the site's root.
        least: How far a question and a name have to agree before the page is offered, 0 to 1.
        pages: For each page: its file name without ending, its name, what people call it.
    """

    label: str
    folder: str
    least: float
    pages: list[tuple[str, str, list[str]]]


def beside(catalog: Catalog) -> Iterator[Kind]:
    """Every kind that has pages."""
    setting = catalog.setting
    kinds = (
        Kind("一件事", "bundles", 0.45, sorted(_bundles(catalog))),
        Kind("阶段", "events", 0.6, list(_events(catalog))),
        Kind("主题", "themes", 0.6, [(theme_slug(name), name, []) for name in sorted(catalog.by_theme)]),
        Kind("部门", "departments", 0.45, list(_departments(catalog))),
        Kind("地区", "regions", 0.6, [(region.code, region.name, []) for region in setting.regions.values()]),
        Kind("大厅", "halls", 0.45, [(hall.id, hall.name, []) for hall in setting.halls.values()]),
        # There are many, and most questions name one without asking for it.
        # Only who types nearly all of a code or of a name means one that is gone.
        Kind("旧编码", "matters", 0.9, list(_gone(catalog))),
        Kind("材料", "materials", 0.6, sorted(_materials(catalog), key=lambda page: page[1])),
    )
    return (kind for kind in kinds if kind.pages)


def _bundles(catalog: Catalog) -> Iterator[tuple[str, str, list[str]]]:
    for bundle in catalog.bundles.values():
        if bundle.status != "retired":
            # The kind is shown beside the name, and nobody types it.
            yield bundle.slug, bundle.name.removesuffix("“一件事”"), bundle.aliases


def _events(catalog: Catalog) -> Iterator[tuple[str, str, list[str]]]:
    for item in catalog.setting.events.values():
        parts = item.name.split("、")
        said = [word for term in catalog.setting.terms if term.official in (item.name, *parts) for word in term.words]
        yield item.id, item.name, [*parts, *said]


def _departments(catalog: Catalog) -> Iterator[tuple[str, str, list[str]]]:
    for item in catalog.setting.departments.values():
        said = [word for term in catalog.setting.terms if term.official in item.name for word in term.words]
        lines = [part for line in item.hotlines for part in (line.phone, line.name)]
        yield item.id, item.name, [item.short_name, *said, *lines]


def _gone(catalog: Catalog) -> Iterator[tuple[str, str, list[str]]]:
    for row in catalog.gone:
        if row.renumbered and (heir := catalog.heir(row)) is not None:
            # Its name finds the matter itself.
            yield row.code, f"{heir.name}（旧编码 {row.code}）", [row.code]
        else:
            yield row.code, f"{row.name}（已取消）", [row.code, row.name]


def _materials(catalog: Catalog) -> Iterable[tuple[str, str, list[str]]]:
    known = catalog.setting.materials
    for name in {**dict.fromkeys(known), **dict.fromkeys(catalog.by_material)}:
        yield material_slug(name), name, known[name].synonyms if name in known else []
