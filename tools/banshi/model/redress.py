"""What one can do about a decision or about the way one was treated."""

from __future__ import annotations

from banshi.model.record import Citation, Record


class Remedy(Record, frozen=True):
    """救济途径: one way to have a decision looked at again."""

    way: str
    authority: str | None = None
    within: str | None = None
    event: str | None = None
    address: str | None = None
    phone: str | None = None
    url: str | None = None
    basis: Citation | None = None
    note: str | None = None


class Complaint(Record, frozen=True):
    """投诉渠道: where to complain about how one was treated."""

    name: str
    phone: str | None = None
    url: str | None = None
    address: str | None = None
    note: str | None = None
