"""The law on a day: how a cited law stands, and which laws move around that day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from banshi.model.law import Law, Standing


def year_after(day: date) -> str:
    """The same day of the next year, up to which a change is announced."""
    try:
        return day.replace(year=day.year + 1).isoformat()
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + 1, day=28).isoformat()


def standing(laws: Mapping[str, Law], name: str | None, day: date) -> Standing | None:
    """How a cited law stands on a day; None if nothing is cited or the index does not know it."""
    law = laws.get(name or "")
    return law.on(day.isoformat()) if law is not None else None


def moving_laws(laws: Iterable[Law], today: date) -> dict[str, str | None]:
    """Laws about which something depends on the day.

    Returns:
        Name → None if every citation of it has to be looked at, otherwise the day its edition in force began, which
        matters only to guides that were checked before.
    """
    found: dict[str, str | None] = {}
    day, horizon = today.isoformat(), year_after(today)
    for law in laws:
        stands = law.on(day)
        shorter = stands.now is not None and stands.now.articles not in (None, law.most_articles)
        if stands.now is None or shorter or stands.ends_by(horizon) or stands.begins_by(horizon):
            found[law.name] = None
        else:
            found[law.name] = stands.now.begins
    return found


def moved(moving: Mapping[str, str | None], law: str, checked: str | None) -> bool:
    """Whether a guide that cites a law, last checked on a day, has to be read again."""
    if law not in moving:
        return False
    began = moving[law]
    return began is None or (checked is not None and checked < began)
