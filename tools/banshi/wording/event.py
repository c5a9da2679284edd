"""Events of a life or a business: all of them, and one with its matters and bundles."""

from __future__ import annotations

from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.events import Happening
from banshi.wording.matter_lines import cut
from banshi.wording.phrases import Link

AUDIENCES = ("个人", "经营主体")


class EventView(NamedTuple):
    """An event's page.

    Attributes:
        named: Matters people come for first.
        themed, rest: The others, and a sentence about those that are left off.
        themes: Pages where all of them are.
    """

    id: str
    name: str
    audience: str
    stage: str
    icon: str
    summary: str
    total: int
    bundles: tuple[Link, ...]
    named: list[Entry]
    themed: list[Entry]
    rest: str
    themes: tuple[str, ...]


def event_views(catalog: Catalog) -> list[EventView]:
    """Every event, in the order of `events.yml`."""
    return [_view(happening) for happening in catalog.happenings]


def by_audience(views: list[EventView]) -> list[tuple[str, list[EventView]]]:
    """The events of people and those of businesses; a group without any is left out."""
    groups = ((audience, [view for view in views if view.audience == audience]) for audience in AUDIENCES)
    return [(audience, members) for audience, members in groups if members]


def _view(happening: Happening) -> EventView:
    event = happening.event
    themed, rest = cut(happening.themed)
    return EventView(
        event.id,
        event.name,
        event.audience,
        event.stage,
        event.icon or "",
        event.summary,
        happening.total,
        tuple(Link(bundle.name, f"../bundles/{bundle.slug}.html") for bundle in happening.bundles),
        happening.named,
        themed,
        rest,
        tuple(event.themes),
    )
