"""Documents: all of them, and one with who asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.material import SHOWN
from banshi.model.setting import DictionaryMaterial
from banshi.model.slug import material_slug
from banshi.wording.matter_lines import cut
from banshi.wording.phrases import UNPUBLISHED, Link


class MaterialView(NamedTuple):
    """A document under its standard name."""

    slug: str
    name: str
    synonyms: str
    facts: tuple[tuple[str, str], ...]
    note: str
    files: tuple[Link, ...]
    total: int
    matters: list[Entry]
    rest: str


def material_views(catalog: Catalog) -> list[MaterialView]:
    """Every document of the dictionary or of a matter, the most wanted first."""
    names = {**dict.fromkeys(catalog.setting.materials), **dict.fromkeys(catalog.by_material)}
    views = [_view(name, catalog.setting.materials.get(name), catalog.by_material.get(name, [])) for name in names]
    return sorted(views, key=lambda view: (-view.total, view.name))


def _view(name: str, known: DictionaryMaterial | None, entries: list[Entry]) -> MaterialView:
    matters, rest = cut(sorted(entries, key=lambda entry: (not entry.high_frequency, entry.code)))
    return MaterialView(
        material_slug(name),
        name,
        "、".join(known.synonyms) if known else "",
        tuple(_facts(known)) if known else (),
        (known.note or "") if known else "",
        tuple(_files(known)) if known else (),
        len(entries),
        matters,
        rest,
    )


def _facts(known: DictionaryMaterial) -> Iterator[tuple[str, str]]:
    yield "材料类型", known.type
    yield "持有人", known.holder or UNPUBLISHED
    yield "出具单位", known.issuer or UNPUBLISHED
    yield "来源渠道", known.source
    if known.replaced_by:
        shown = known.replaced_by == SHOWN
        yield "可由什么代替", "电子证照：带上原件，或者用手机出示" if shown else f"{known.replaced_by}：不用带"


def _files(known: DictionaryMaterial) -> Iterator[Link]:
    if known.form:
        yield Link("空白表格", f"../assets/{known.form}")
    if known.sample:
        yield Link("填写样表", f"../assets/{known.sample}")
