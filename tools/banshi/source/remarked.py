"""Codes with the remark behind them that says whose they are, as lists of matters are kept by people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from banshi.source.files import Project, SourceFile
from banshi.source.text import decode

KINDS = frozenset({"overlay", "bundle", "batch", "events", "terms", "targets"})
"""Kinds of file that list codes."""
_LINE = re.compile(
    r"^ *(?:- +)?(?:\{ *)?(?:code: *)?\"?(?P<written>[0-9][0-9A-Za-z.+]{4,18})\"?[ ,}\]]* # *(?P<remark>[^\s#][^#\n]*?) *$",
    re.M,
)


class Remarked(NamedTuple):
    """A code as it is written, and what the remark on its line says; lines count from 0."""

    line: int
    written: str
    remark: str


def remarked(text: str) -> Iterator[Remarked]:
    """Every code of a file that has a remark."""
    line, seen = 0, 0
    for hit in _LINE.finditer(text):
        line, seen = line + text.count("\n", seen, hit.start()), hit.start()
        yield Remarked(line, hit["written"], hit["remark"])


def read_remarked(project: Project, files: Iterable[SourceFile]) -> Iterator[tuple[str, Remarked]]:
    """The same of every file that lists codes, each with the file's name."""
    for file in files:
        if file.kind in KINDS:
            for one in remarked(decode(project.read(file.name) or b"")[0] or ""):
                yield file.name, one
