"""Working-day arithmetic over the State Council's holidays and a city's own additions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cached_property
from math import ceil
from typing import NamedTuple

from banshi.model.limit import Limit


class Deadline(NamedTuple):
    """The last day of a limit.

    Attributes:
        day: The day itself.
        certain: False when it reaches into a year whose holidays are not announced yet.
    """

    day: date
    certain: bool


class CalendarTable(NamedTuple):
    """What a reader's own device needs to count as `WorkingCalendar` does.

    Attributes:
        first, last: The first and the last day whose holidays are announced.
        off: Days off on which an ordinary week has work.
        on: Working days on which an ordinary week has none.
        local: The city's own among both, certain even where the national ones are not announced.
    """

    first: date
    last: date
    off: tuple[date, ...]
    on: tuple[date, ...]
    local: tuple[date, ...]


class WorkingCalendar:
    """Tells working days from days off.

    Args:
        holidays: Extra days off of this city.
        workdays: Extra working days of this city.
        complete: Years of which the two above are the whole official arrangement: the package is not asked.
    """

    def __init__(
        self, holidays: Collection[date] = (), workdays: Collection[date] = (), complete: Collection[int] = ()
    ) -> None:
        self._holidays = frozenset(holidays)
        self._workdays = frozenset(workdays)
        self._complete = frozenset(complete)

    def is_working_day(self, day: date) -> tuple[bool, bool]:
        """Whether offices work on `day`, and whether that is certain."""
        if day in self._workdays:
            return True, True
        if day in self._holidays:
            return False, True
        if day.year in self._complete:
            return day.weekday() < 5, True
        # Imported late: its tables cost more than all the rest of a command that asks for no dates.
        import chinese_calendar

        try:
            return chinese_calendar.is_workday(day), True
        except NotImplementedError:
            return day.weekday() < 5, False

    @cached_property
    def latest_year(self) -> int:
        """The last year whose holidays are announced."""
        from chinese_calendar import constants

        latest: int = max(constants.holidays).year
        while latest + 1 in self._complete:
            latest += 1
        return latest

    def table(self, years: int) -> CalendarTable:
        """The calendar of the latest announced years, by its differences from an ordinary week.

        Args:
            years: How many of them; older ones nobody counts in.
        """
        from chinese_calendar import constants

        latest = self.latest_year
        first, last = date(latest - years + 1, 1, 1), date(latest, 12, 31)
        local = sorted(self._holidays | self._workdays)
        # Asking day by day costs a hundred times as much.
        known = {day for day in (*constants.holidays, *constants.workdays) if day.year > latest - years}
        days = {day: self.is_working_day(day)[0] for day in sorted(known.union(local))}
        apart = {day: works for day, works in days.items() if works != (day.weekday() < 5) or day in local}
        off = tuple([day for day, works in apart.items() if not works])
        on = tuple([day for day, works in apart.items() if works])
        return CalendarTable(first, last, off, on, tuple(local))

    def deadline(self, start: date, limit: Limit) -> Deadline | None:
        """The last day of `limit`, counted from the day after `start` (民法典 第二百零一条).

        Limits shorter than a day end on `start`. 无 has no end, nor has what ends after the year 9999. Calendar
        limits that end on a day off end on the next working day (民法典 第二百零三条). A half day counts as a whole one.
        """
        if not limit.exists:
            return None
        if limit.immediate or limit.unit in ("分钟", "小时"):
            return Deadline(start, True)
        try:
            if limit.unit == "个工作日":
                return self._after_working_days(start, ceil(limit.amount))
            return self._roll_forward(_add_calendar(start, limit))
        except (ValueError, OverflowError):
            return None

    def _after_working_days(self, start: date, count: int) -> Deadline:
        day, certain = start, True
        while count:
            day += timedelta(days=1)
            works, known = self.is_working_day(day)
            certain &= known
            count -= works
        return Deadline(day, certain)

    def _roll_forward(self, day: date) -> Deadline:
        works, certain = self.is_working_day(day)
        while not works:
            day += timedelta(days=1)
            works, known = self.is_working_day(day)
            certain &= known
        return Deadline(day, certain)


def _add_calendar(start: date, limit: Limit) -> date:
    """Add days, months or years; a month too short for the day ends on its last day (民法典 第二百零二条)."""
    amount = ceil(limit.amount)
    if limit.unit == "日":
        return start + timedelta(days=amount)
    months = amount * (12 if limit.unit == "年" else 1)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    next_first = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(first + timedelta(days=start.day - 1), next_first - timedelta(days=1))
