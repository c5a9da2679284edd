"""Departments of a city and the telephone lines one may ask at."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.model.record import Record


class Hotline(Record, frozen=True):
    """A telephone line."""

    name: str
    phone: str
    note: str | None = None


class DepartmentLine(Hotline, frozen=True):
    """A telephone line of a department.

    Attributes:
        themes, matters: What it answers for; everything of the department where both are empty.
    """

    themes: list[str] = []
    matters: list[str] = []

    @property
    def words(self) -> str:
        """Name and number, with what it answers for where that is not everything."""
        scope = f"（只答{'、'.join(self.themes)}）" if self.themes else "（只答一部分事项）" if self.matters else ""
        return f"{self.name} {self.phone}{scope}"

    def answers(self, code: str, themes: Sequence[str]) -> bool:
        """Whether somebody who asks about a matter is helped here."""
        if not self.themes and not self.matters:
            return True
        return code in self.matters or not set(self.themes).isdisjoint(themes)


class Department(Record, frozen=True):
    """A department of the city."""

    id: str
    name: str
    short_name: str
    business_lines: list[str] = []
    hotlines: list[DepartmentLine] = []
    uscc: str | None = None
    owners: list[str] = []
    site: str | None = None
    note: str | None = None

    def lines_for(self, code: str, themes: Sequence[str]) -> list[DepartmentLine]:
        """The lines that answer for a matter."""
        return [line for line in self.hotlines if line.answers(code, themes)]
