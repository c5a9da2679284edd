"""What is said in passing, sentence by sentence, of what has a field of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Path
from banshi.model.matter import Matter

_SENTENCE = re.compile(r"[^。！？；\n]+")


def sentences(text: str) -> list[str]:
    """A text in sentences, without their ends."""
    return _SENTENCE.findall(text)


def spoken(matter: Matter) -> Iterator[tuple[Path, str]]:
    """What is said in passing of what has a field of its own: the summary and the answers."""
    if matter.summary:
        yield ("summary",), matter.summary
    for index, item in enumerate(matter.faq):
        yield ("faq", index, "a"), item.a
