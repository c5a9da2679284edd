"""Plain records stand in for PyYAML's events only while a text is read."""

from __future__ import annotations

import threading

import pytest
import yaml

from banshi.source.events import ScalarEvent, events_of
from banshi.source.outline import Outline
from banshi.source.reader import read


def test_whoever_else_uses_pyyaml_finds_it_as_it_was():
    read("a: [1, {b: 2}]")
    Outline("a: 1")
    events = list(yaml.parse("a: [1]", Loader=yaml.CSafeLoader))
    assert all(isinstance(event, yaml.Event) for event in events)
    assert yaml.emit(yaml.parse("a: [1]", Loader=yaml.SafeLoader), Dumper=yaml.CDumper) == "a: [1]\n"


@pytest.mark.parametrize("text", ["a: [", "a: b: c", "\ud800"])
def test_what_cannot_be_read_leaves_it_as_it_was_too(text):
    assert read(text).broken
    assert isinstance(next(yaml.parse("a", Loader=yaml.CSafeLoader)), yaml.StreamStartEvent)
    assert yaml._yaml.ScalarEvent is yaml.ScalarEvent


def test_events_are_plain_while_a_text_is_read():
    with events_of("a") as get:
        kinds = [type(event) for event in iter(get, None)]
    assert ScalarEvent in kinds


def test_threads_take_turns():
    wrong = []

    def work() -> None:
        for _ in range(50):
            if read("a: {b: [1, 2]}").value != {"a": {"b": ["1", "2"]}}:
                wrong.append(1)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
