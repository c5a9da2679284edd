"""One difference between two states of a file, and what the file is about."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any, NamedTuple

from banshi.changes.kinds.kind import Direction, Kind
from banshi.model.finding import Finding, Path
from banshi.model.matter import Change
from banshi.source.flaw import quotable, visible

_QUOTED = 100
_AROUND = 20


About = dict[str, Any]
"""Texts of a `Difference` by name (`what`, `old`, `new`, `situation`), handed from one comparison to the next."""


class Difference(NamedTuple):
    """One difference.

    Attributes:
        kind: What sort it is.
        path: Where it stands in the new file, or in the old one if `gone`.
        what: What it is about, such as the name of a document.
        old: What was written; new: what is written now. Empty where there was or is nothing.
        situation: In which situation it holds, in words; empty means in all.
        matter: Code of the matter, when the file is about several.
        matter_name: Its name, where it is known.
        gone: Only the old file has the place.
        line: 1-based line of the place; 0 while nobody has looked.
        because: The words that made a program say so.
    """

    kind: Kind
    path: Path
    what: str = ""
    old: str = ""
    new: str = ""
    situation: str = ""
    matter: str = ""
    matter_name: str = ""
    gone: bool = False
    line: int = 0
    because: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What changed, for people: “办理人是“代办”时，增加材料“授权委托书””. One line, safe to print."""
        told: About = {"what": _shown(self.what), "old": _shown(self.old), "new": _shown(self.new)}
        said = self.kind.sentence.format(**told, words=in_words(self.old, self.new))
        said += f"（{'、'.join(map(_shown, self.because))}）" if self.because else ""
        return f"{_shown(self.situation)}时，{said}" if self.situation else said


class Subject(NamedTuple):
    """What a file is about.

    Attributes:
        sort: `matter`, `overlay`, `bundle`, or the kind of another file.
        file: Its path below `guides/`, where it is now or was last.
        name: Its name for people.
        code: Basic code of a matter, slug of a bundle.
        region: Region code of an overlay.
        department: Department id of a matter or an overlay.
        status: Status before the change; afterwards if it is new.
    """

    sort: str
    file: str
    name: str = ""
    code: str = ""
    region: str = ""
    department: str = ""
    status: str = ""

    @property
    def key(self) -> str:
        """What it is known by, wherever its file lies."""
        return self.code or self.file


class Comparison(NamedTuple):
    """Everything that differs in one file.

    Attributes:
        subject: What the file is about.
        differences: What differs, in the order of the file.
        entries: What the matter's `changes:` newly says about it, with its index there.
        versions: The matter's version before and after; 0 where there is none.
        last_told: The day of the newest record the old state held; empty if it held none.
        exempt: Nobody could rely on what was there before: it was a sample, and the city's gate leaves samples alone.
    """

    subject: Subject
    differences: tuple[Difference, ...]
    entries: tuple[tuple[int, Change], ...] = ()
    versions: tuple[int, int] = (0, 0)
    exempt: bool = False
    last_told: str = ""

    @property
    def records(self) -> list[Change]:
        """The entries alone."""
        return [record for _, record in self.entries]

    @property
    def corrected(self) -> bool:
        """Whether the matter calls all of it the correction of a mistake."""
        return bool(self.records) and all(record.correction for record in self.records)

    @property
    def sample(self) -> bool:
        """Whether it was a sample before."""
        return self.subject.status == "sample"

    def of(self, direction: Direction) -> list[Difference]:
        """The differences of one direction."""
        return [difference for difference in self.differences if difference.kind.direction is direction]

    @property
    def heavier(self) -> list[Difference]:
        """What adds to the citizen's burden."""
        return self.of(Direction.HEAVIER)


class UnreadableFile(NamedTuple):
    """A file that one of the two states has and that cannot be read.

    Attributes:
        file: Its path below `guides/`.
        old: Whether it is the old state that cannot be read.
        finding: The first thing that is wrong with it.
    """

    file: str
    old: bool
    finding: Finding


class Changes(NamedTuple):
    """Everything that changed between two states.

    Attributes:
        base: What the old state is called.
        head: What the new state is called.
        comparisons: File by file, in order of sort and name; files without a difference are left out.
        unread: Files that could not be compared.
        folder: Where the guides lie in their repository, ending in a slash.
        retired: Codes the new state says are never used again; looked up when a matter is gone.
        today: The day the change would be merged on; None where nothing depends on it.
        accepted: Paths of newly accepted findings, with their index in `suppress.yml`.
    """

    base: str
    head: str
    comparisons: tuple[Comparison, ...]
    unread: tuple[UnreadableFile, ...] = ()
    retired: frozenset[str] = frozenset()
    folder: str = "guides/"
    today: date | None = None
    accepted: tuple[tuple[str, int], ...] = ()


def fingerprint(subject: Subject, difference: Difference) -> str:
    """Twelve hex digits that stay the same as long as the change does, wherever its line moves."""
    parts = (
        subject.sort, subject.key, difference.kind.code, difference.matter, difference.what, difference.old,
        difference.new, difference.situation,
    )  # fmt: skip
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=6).hexdigest()


def in_words(old: str, new: str) -> str:
    """Both texts, one after the other. Of long ones what is alike at both ends is left out, never what differs."""
    start = end = 0
    if len(old) + len(new) > 2 * _QUOTED:
        start = _alike(old, new)
        end = _alike(old[start:][::-1], new[start:][::-1])
    start, end = max(0, start - _AROUND), max(0, end - _AROUND)

    def cut(text: str) -> str:
        inner = text[start : len(text) - end]
        return f"“{'…' if start else ''}{visible(inner.strip())}{'…' if end else ''}”"

    return f"由{cut(old)}改为{cut(new)}" if old and new else f"新写{cut(new)}" if new else f"删去{cut(old)}"


def _alike(one: str, other: str) -> int:
    """How many signs two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _shown(text: str) -> str:
    text = quotable(text[:400].strip().replace("\n", "↵"))
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"
