"""Which matters stand first: one of every event in turn, and only what is asked for often."""

from __future__ import annotations

from banshi.catalog.catalog import Catalog
from banshi.catalog.popular import popular
from banshi.catalog.setting import Setting

from .test_events import event
from .test_progress import A, B, C, entry


def chosen(events: list, *entries) -> list[str]:
    catalog = Catalog(Setting({"events": events}), entries)
    return [one.code for one in popular(catalog.happenings, catalog.public)]


def test_every_event_gives_its_first_before_any_gives_its_second():
    events = [event(matters=[A, B]), event(id="two", matters=[C, B])]
    often = [entry(code, high_frequency=True) for code in (A, B, C)]
    assert chosen(events, *often) == [A, C, B]


def test_rare_matters_are_left_out():
    assert chosen([event(matters=[A, B])], entry(A), entry(B, high_frequency=True)) == [B]


def test_without_events_departments_take_turns():
    often = [
        entry(A, high_frequency=True, department="one"),
        entry(B, high_frequency=True, department="one"),
        entry(C, high_frequency=True, department="two"),
    ]
    assert chosen([], *often) == [A, C, B]
