"""What one office adds, before and now: windows, phones, better promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from banshi.changes.compare.opening import compare_hours
from banshi.changes.compare.rows import detail, provenance, reworded
from banshi.changes.compare.ways import favour, limits, members, ordered
from banshi.changes.compare.words import weighed
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import places, ways
from banshi.changes.kinds.kind import Pair
from banshi.changes.kinds.time import LIMIT_REWORDED
from banshi.model.finding import Path
from banshi.model.setting import Claim, Overlay, Window


def compare_overlays(old: Overlay | None, new: Overlay | None) -> Iterator[Difference]:
    """Everything that differs in one office's additions; None is an office that had or has none."""
    yield from weighed(_parts(old, new), old, new)


def _parts(old: Overlay | None, new: Overlay | None) -> Iterator[Difference]:
    before = {claim.code: (index, claim) for index, claim in enumerate(old.matters)} if old else {}
    after = {claim.code: (index, claim) for index, claim in enumerate(new.matters)} if new else {}
    names_before, names_after = _names(old), _names(new)
    for code, (index, _) in before.items():
        if code not in after:
            yield Difference(places.OFFICE.more, ("matters", index), matter=code, gone=True)
    for code, (index, claim) in after.items():
        if code not in before:
            yield Difference(places.OFFICE.less, ("matters", index), matter=code)
            continue
        for one in _claim(before[code][1], claim, ("matters", index), names_before, names_after):
            yield one._replace(matter=code)
    if old and new:
        yield from reworded((), old, new, ("body",))
        for field in ("region", "department", "uscc"):
            yield from detail((field,), getattr(old, field), getattr(new, field))
        yield from provenance(old.source, new.source)
        yield from _windows(old, new)


def _names(overlay: Overlay | None) -> dict[str, str]:
    return {window.id: window.name for window in overlay.windows} if overlay else {}


def _claim(
    old: Claim, new: Claim, at: Path, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[Difference]:
    windows = [after.get(one, before.get(one, one)) for one in old.windows]
    if old.windows and new.windows:
        yield from members(places.WINDOW, (*at, "windows"), windows, [after.get(one, one) for one in new.windows])
    elif new.windows and len(before) > len(new.windows):
        # No list means every window of the office, so a list narrows and its end widens.
        yield Difference(
            places.WINDOWS.more, (*at, "windows"), new="、".join(after.get(one, one) for one in new.windows)
        )
    elif old.windows and len(after) > len(old.windows):
        yield Difference(places.WINDOWS.less, (*at, "windows"), old="、".join(windows), gone=True)
    elif old.windows != new.windows:
        yield from detail((*at, "windows"), old.windows, new.windows)
    promise = (*at, "promised")
    if old.promised and new.promised:
        yield from limits(
            places.LOCAL_PROMISED, LIMIT_REWORDED, promise, old.promised, new.promised, what="本地承诺时限"
        )
    else:
        yield from _promise(places.LOCAL_PROMISE, promise, old.promised, new.promised)
    trips = (*at, "trip_count")
    if old.trip_count is not None and new.trip_count is not None:
        yield from ordered(places.LOCAL_TRIPS, trips, old.trip_count, new.trip_count)
    else:
        yield from _promise(places.LOCAL_TRIP, trips, _number(old.trip_count), _number(new.trip_count))
    yield from members(places.LOCAL_DEFERRAL, (*at, "deferrable"), old.deferrable, new.deferrable)
    yield from members(places.LOCAL_WAIVER, (*at, "fee_waived"), old.fee_waived, new.fee_waived)
    address = (*at, "online_url")
    yield from favour(ways.ONLINE_ADDRESS, ways.ONLINE_ADDRESS_CHANGED, address, old.online_url, new.online_url)
    for field, what in (("phone", "咨询电话"), ("supervise_phone", "监督电话")):
        phones = (getattr(old, field), getattr(new, field))
        yield from favour(places.PHONE, places.PHONE_CHANGED, (*at, field), *phones, what=what)
    yield from reworded(at, old, new, ("note",))


def _number(value: int | None) -> str | None:
    return None if value is None else str(value)


def _promise(pair: Pair, at: Path, old: str | None, new: str | None) -> Iterator[Difference]:
    """A better promise given or withdrawn."""
    if old and not new:
        yield Difference(pair.more, at, old=old, gone=True)
    elif new and not old:
        yield Difference(pair.less, at, new=new)


def _windows(old: Overlay, new: Overlay) -> Iterator[Difference]:
    """Windows that stayed. One that came or went is told with the matters handled there."""
    before = {window.id: window for window in old.windows}
    after = {window.id: window for window in new.windows}
    for index, window in enumerate(new.windows):
        if window.id not in before:
            yield Difference(places.ROW.more, ("windows", index), window.name)
        else:
            yield from _window(before[window.id], window, ("windows", index))
    for index, window in enumerate(old.windows):
        if window.id not in after:
            yield Difference(places.ROW.less, ("windows", index), window.name, gone=True)


def _window(old: Window, new: Window, at: Path) -> Iterator[Difference]:
    if old.name != new.name:
        yield from reworded(at, old, new, ("name",), old.name)
    for field, label in (("hall", "大厅"), ("counter", "窗口号"), ("address", "地址"), ("coordinates", "坐标")):
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            told: About = {"old": f"{label}由“{was or '未写'}”", "new": f"“{now or '未写'}”"}
            yield Difference(places.WINDOW_CHANGED, (*at, field), new.name, **told, gone=not now)
    if old.hours != new.hours:
        yield from compare_hours((*at, "hours"), old.hours, new.hours, new.name)
    phone = f"“{new.name}”的电话"
    yield from favour(places.PHONE, places.PHONE_CHANGED, (*at, "phone"), old.phone, new.phone, what=phone)
    yield from reworded(at, old, new, ("note",), new.name)
