"""What a command is about to change, before anything is written."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from banshi.errors import NotChanged
from banshi.model.upstream import is_from_above
from banshi.source.draft import Draft


class Plan(NamedTuple):
    """Files as they are to be.

    Attributes:
        before: Path below `guides/` → bytes as they are; None where there is no file yet.
        after: The same paths → bytes as they are to be; None where the file goes away.
        unfinished: Files whose findings are the work still to do, not a reason to refuse.
        same: Texts that mean the same before and after, such as a new code and the old one.
        notes: What people have to look at themselves, in Chinese.
        moved: New name → old name of files that only got another name.
    """

    before: dict[str, bytes | None]
    after: dict[str, bytes | None]
    unfinished: frozenset[str] = frozenset()
    same: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()

    def diff(self) -> str:
        """Everything that changes, as a unified diff."""
        moved = dict(self.moved)
        old_names = set(moved.values())
        found: list[str] = []
        for name, new in self.after.items():
            if name not in old_names:
                old_name = moved.get(name, name)
                found += _lines(old_name, self.before[old_name], name, new)
        return "".join(found)


class Edits:
    """Files of a project laid out to be changed together; nothing is written until a plan is carried out.

    Args:
        guides: The `guides/` folder.
    """

    def __init__(self, guides: Path) -> None:
        self._guides = guides
        self._before: dict[str, bytes | None] = {}
        self._drafts: dict[str, Draft] = {}
        self._after: dict[str, bytes | None] = {}
        self._moved: dict[str, str] = {}

    @property
    def contents(self) -> dict[str, bytes | None]:
        """Every file touched so far, as it is to be."""
        return {**self._after, **{name: draft.data for name, draft in self._drafts.items()}}

    def was(self, name: str) -> bytes | None:
        """The bytes of a file that is touched as they were at first; None where there was none."""
        return self._before[name]

    def has(self, name: str) -> bool:
        """Whether there is such a file, or is to be one."""
        if name in self._drafts:
            return True
        return self._after[name] is not None if name in self._after else (self._guides / name).is_file()

    def read(self, name: str) -> bytes:
        """The bytes of a file as they are now, changes included."""
        if name in self._drafts:
            return self._drafts[name].data
        return self._after.get(name) or self._take(name)

    def draft(self, name: str) -> Draft:
        """A file to change.

        Raises:
            NotChanged: it comes from above.
            Unpatchable: it cannot be read.
        """
        if name not in self._drafts:
            _ours(name)
            self._drafts[name] = Draft(self.read(name))
        return self._drafts[name]

    def rewrite(self, name: str, data: bytes) -> None:
        """Put other bytes in the place of a file that is there; for what no value says, such as a comment.

        Raises:
            Unpatchable: they cannot be read.
        """
        self.read(name)
        self._drafts[name] = Draft(data)

    def create(self, name: str, text: str) -> None:
        """Add a file.

        Raises:
            NotChanged: there is one.
        """
        if self.has(name):
            raise NotChanged(f"已经有 guides/{name} 这个文件，没有覆盖。")
        self._before.setdefault(name, None)
        self._after[name] = text.encode("utf-8")

    def remove(self, name: str) -> None:
        """Take a file away."""
        _ours(name)
        self._take(name)
        self._drafts.pop(name, None)
        self._after[name] = None

    def move(self, old: str, new: str) -> None:
        """Give a file another name, changes included."""
        data = self.read(old)
        self.remove(old)
        self.create(new, data.decode("utf-8"))
        self._moved[new] = old

    def plan(
        self,
        unfinished: frozenset[str] = frozenset(),
        same: tuple[tuple[str, str], ...] = (),
        notes: tuple[str, ...] = (),
    ) -> Plan:
        """Everything that differs now."""
        after = {**self._after, **{name: draft.data for name, draft in self._drafts.items()}}
        changed = sorted(name for name, data in after.items() if data != self._before[name])
        before = {name: self._before[name] for name in changed}
        return Plan(
            before, {name: after[name] for name in changed}, unfinished, same, notes, tuple(self._moved.items())
        )

    def _take(self, name: str) -> bytes:
        """The bytes on disk, remembered as what was there before."""
        data = (self._guides / name).read_bytes()
        self._before.setdefault(name, data)
        return data


def _ours(name: str) -> None:
    """Let a file through that may be changed here.

    Raises:
        NotChanged: it comes from above.
    """
    if is_from_above(name):
        raise NotChanged(f"guides/{name} 由上级公布，不能在这里改，什么都没有改动。标准要改的，请向公布目录的单位提。")


def _lines(old_name: str, old: bytes | None, name: str, new: bytes | None) -> Iterator[str]:
    found = difflib.unified_diff(
        _text(old),
        _text(new),
        "/dev/null" if old is None else f"a/guides/{old_name}",
        "/dev/null" if new is None else f"b/guides/{name}",
    )
    return (line if line.endswith("\n") else line + "\n" for line in found)


def _text(data: bytes | None) -> list[str]:
    return (data or b"").decode("utf-8", "replace").splitlines(keepends=True)
