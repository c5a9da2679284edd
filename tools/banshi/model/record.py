"""What everything read from `guides/` is made of: frozen records, the `when` of a row, and citations."""

from __future__ import annotations

import msgspec

WhenField = dict[str, str | list[str | dict[str, str | list[str]]]]
"""A `when` as it is read: question → option or options; `any` → a list of the same kind."""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of everything read from `guides/`: immutable, named fields, absent means None."""


class Citation(Record, frozen=True):
    """A law with its article, or a document with its title, its number, or only one of the two."""

    law: str | None = None
    article: str | None = None
    document: str | None = None
    number: str | None = None
    role: str | None = None
    note: str | None = None

    def __str__(self) -> str:
        name = self.law or self.document
        if not name:
            return (self.number or "") + (self.article or "")
        return f"《{name}》{self.article or ''}" + (f"（{self.number}）" if self.number else "")

    @property
    def identity(self) -> tuple[str | None, ...]:
        """What is cited, whatever is said about it."""
        return (self.law, self.article, self.document, self.number)
