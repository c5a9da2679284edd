"""The limits of a matter, default and cases, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.situation import When
from banshi.model.time_limit import TimeLimit

# 法定, 依法 and 有关规定 name nothing.
_CITED = re.compile(
    r"《|(?<![方做合依执司无非立办])法(?!定|律|规(?!定)|人|院)|(?<!有关)(?<!相关)(?<![按法])规定|条例|办法|决定|细则|规则|令第"
)


class Statute(NamedTuple):
    """One statutory limit and what is said about it."""

    at: Path
    limit: str
    note: str | None


def statutes(limit: TimeLimit) -> Iterator[Statute]:
    """The statutory limit and those of the cases that have their own."""
    yield Statute(("time_limit", "statutory"), limit.statutory, limit.statutory_note)
    for index, case in enumerate(limit.cases):
        if case.statutory is not None:
            at = ("time_limit", "cases", index, "statutory")
            notes = [note for note in (case.note, limit.statutory_note) if note]
            yield Statute(at, case.statutory, "".join(notes) or None)


def promises(limit: TimeLimit) -> Iterator[tuple[Path, str, When | None]]:
    """The promised limit and those of the cases, with the situations they are for."""
    yield ("time_limit", "promised"), limit.promised, None
    for index, case in enumerate(limit.cases):
        yield ("time_limit", "cases", index, "promised"), case.promised, case.when


def promise_in(matter: Matter, answers: dict[str, str]) -> list[tuple[Path, str]]:
    """The promises that hold for one applicant: those of the cases that apply, otherwise the default."""
    asking = matter.asking
    cases = [(at, promised, when) for at, promised, when in promises(matter.time_limit) if when]
    found = [(at, promised) for at, promised, when in cases if asking.applies(when, answers)]
    return found or [(("time_limit", "promised"), matter.time_limit.promised)]


def cites(note: str | None) -> bool:
    """Whether a note names the law or document a limit comes from."""
    return note is not None and _CITED.search(note) is not None
