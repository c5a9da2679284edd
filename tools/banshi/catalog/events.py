"""What has to be handled when something happens in a life or to a business."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from banshi.catalog.entry import Entry
from banshi.model.setting import Bundle, Event

PERSON = "自然人"


class Happening(NamedTuple):
    """An event with its matters.

    Attributes:
        named: Public matters the event names, in its order.
        themed: Other public matters of its themes that its audience may handle, by code.
        bundles: Bundles of the same stage that share a matter with it, those that share most first.
    """

    event: Event
    named: list[Entry]
    themed: list[Entry]
    bundles: list[Bundle]

    @property
    def total(self) -> int:
        """How many matters belong to it."""
        return len(self.named) + len(self.themed)


class Surroundings(NamedTuple):
    """What events lead to.

    Attributes:
        by_code: Basic code → matter.
        by_theme: Theme → public matters.
        bundles: All bundles.
    """

    by_code: Mapping[str, Entry]
    by_theme: Mapping[str, list[Entry]]
    bundles: Collection[Bundle]


def happenings(events: Iterable[Event], around: Surroundings) -> list[Happening]:
    """Every event, in the order given."""
    return [_happening(event, around) for event in events]


def is_for(entry: Entry, audience: str) -> bool:
    """Whether an audience of events and bundles (个人, 经营主体) may handle a matter."""
    person = PERSON in entry.audience
    return person if audience == "个人" else len(entry.audience) > person


def _happening(event: Event, around: Surroundings) -> Happening:
    found = (around.by_code.get(code) for code in event.matters)
    named = [entry for entry in found if entry is not None and entry.public]
    seen = {entry.code for entry in named}
    themed = {
        entry.code: entry
        for theme in event.themes
        for entry in around.by_theme.get(theme, ())
        if entry.code not in seen and is_for(entry, event.audience)
    }
    about = seen | set(themed)
    shared = {
        bundle.slug: len(about & {code for stage in bundle.stages for code in stage.parallel})
        for bundle in around.bundles
        if bundle.stage == event.stage and bundle.status != "retired"
    }
    bundles = sorted(
        (bundle for bundle in around.bundles if shared.get(bundle.slug)),
        key=lambda bundle: (-shared[bundle.slug], bundle.slug),
    )
    return Happening(event, named, [themed[code] for code in sorted(themed)], bundles)
