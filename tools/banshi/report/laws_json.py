"""The laws that guides cite, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from banshi.catalog.entry import Entry
from banshi.report.cited_laws import CitedLaw, Due


def as_rows(cited: Sequence[CitedLaw], documents: int, today: date) -> dict[str, Any]:
    """Every cited law with its editions."""
    return {"as_of": today.isoformat(), "documents": documents, "laws": [_law(one) for one in cited]}


def due_as_rows(rows: Sequence[Due], today: date, horizon: str) -> dict[str, Any]:
    """The changes guides have to follow."""
    listed = [{"day": row.day, "law": row.law, "change": row.change, "matters": _matters(row.matters)} for row in rows]
    return {"as_of": today.isoformat(), "until": horizon, "due": listed}


def _law(one: CitedLaw) -> dict[str, Any]:
    return {
        "name": one.name,
        "level": one.law.level if one.law is not None else None,
        "state": one.state,
        "verified": one.verified,
        "edition": msgspec.to_builtins(one.edition) if one.edition is not None else None,
        "editions": msgspec.to_builtins(one.law.history) if one.law is not None else [],
        "citations": one.citations,
        "articles": list(one.articles),
        "matters": _matters(one.matters),
    }


def _matters(entries: Sequence[Entry]) -> list[dict[str, str]]:
    return [{"code": entry.code, "name": entry.name, "department": entry.department} for entry in entries]
