"""What people looked for and did not find, out of the logs of an ordinary web server: the page of results has the
question in its address. Nobody is followed: addresses, times and browsers of people are not read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote_plus

from banshi.search.engine import Engine

_ASKED = re.compile(r'"(?:GET|HEAD) [^" ]*search/(?:index\.html)?\?(?:[^" ]*&)?q=([^&" #]*)')
_NUMBER = re.compile(r"\d{6,}")
"""Of a person or a telephone."""
_LONGEST = 30
"""What is longer is a story, and may be somebody's own."""


class Miss(NamedTuple):
    """A question that was not answered.

    Attributes:
        times: How often it was asked.
        nearest: Name of the nearest matter; empty where there is none.
        elsewhere: Who sees to it, where that is known.
    """

    text: str
    times: int
    nearest: str
    elsewhere: str


def asked(lines: Iterable[str]) -> Counter[str]:
    """Questions in log lines, with how often each was asked; nothing that may tell who asked."""
    found: Counter[str] = Counter()
    for line in lines:
        for written in _ASKED.findall(line):
            text = " ".join(unquote_plus(written, errors="replace").split())
            if 1 < len(text) <= _LONGEST and text.isprintable() and "\ufffd" not in text and not _NUMBER.search(text):
                found[text] += 1
    return found


def misses(engine: Engine, questions: Counter[str], least: int) -> Iterator[Miss]:
    """Those that were not answered, the most frequent first.

    Args:
        engine: The search.
        questions: What was asked.
        least: How often something has to be asked.
    """
    often = [
        (text, times)
        for text, times in sorted(questions.items(), key=lambda item: (-item[1], item[0]))
        if times >= least
    ]
    for (text, times), told in zip(often, engine.answers(text for text, _ in often), strict=True):
        if told["state"] != "found":
            near = [hit["name"] for hit in told["hits"] if hit["kind"] == "事项"]
            yield Miss(text, times, near[0] if near and not told["elsewhere"] else "", told["elsewhere"])
