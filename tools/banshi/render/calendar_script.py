"""The working calendar for the page's own script, which counts from the day somebody reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from banshi.model.calendar import WorkingCalendar

YEARS = 3
"""Announced years that are sent: a limit that begins in an older one has ended."""


def calendar_script(calendar: WorkingCalendar) -> str:
    """One statement that hands the calendar to `deadline.js`: days as eight digits, one after the other."""
    table = calendar.table(YEARS)
    known = {
        "first": _digits([table.first]),
        "last": _digits([table.last]),
        "off": _digits(table.off),
        "on": _digits(table.on),
        "local": _digits(table.local),
    }
    return f"var banshiCalendar={msgspec.json.encode(known).decode()};\n"


def _digits(days: Iterable[date]) -> str:
    return " ".join(f"{day:%Y%m%d}" for day in days)
