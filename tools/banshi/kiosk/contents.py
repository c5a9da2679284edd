"""Which matters a hall's pack is about: what its own windows take comes first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.setting import Claim, Hall, Overlay

Chosen = Literal["hall", "region", "city"]
"""Whose matters: the hall's, its region's, or everybody's."""


class Choice(NamedTuple):
    """The matters of a hall.

    Attributes:
        chosen: `hall` when windows of the hall are published, `region` when only its region's offices are, else `city`.
        entries: The matters, by code.
    """

    chosen: Chosen
    entries: list[Entry]


WORDS: Mapping[Chosen, str] = {
    "hall": "本大厅窗口办理的事项",
    "region": "本地区认领的事项（本大厅的窗口没有公布）",
    "city": "全市事项（本大厅的窗口和本地区认领的事项都没有公布）",
}
"""What was chosen, in words."""


def matters_of(hall: Hall, catalog: Catalog) -> Choice:
    """The matters the hall's windows take; where none is published, those of its region; else all."""
    tests: Mapping[Chosen, Callable[[Overlay, Claim], bool]] = {
        "hall": lambda overlay, claim: hall.id in _halls(overlay, claim),
        "region": lambda overlay, claim: overlay.region == hall.region,
    }
    for chosen, takes in tests.items():
        found = [
            entry
            for entry in catalog.public
            if any(takes(overlay, claim) for overlay, claim in catalog.claims.get(entry.code, ()))
        ]
        if found:
            return Choice(chosen, found)
    return Choice("city", catalog.public)


def _halls(overlay: Overlay, claim: Claim) -> set[str | None]:
    return {window.hall for window in overlay.windows if window.id in claim.windows}
