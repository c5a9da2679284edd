"""Where a matter is handled: one row for each office and counter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from banshi.model.matter import Matter
from banshi.model.setting import Claim, Hall, Hours, Overlay, Window
from banshi.open_data.cells import cell, joined
from banshi.open_data.tables.table import IDENTITY, Field, Row, Table, View, labelled
from banshi.source.standard import Standard

_CLAIM = (
    "phone", "supervise_phone", "promised", "trip_count", "deferrable", "fee_waived", "online_url", "note",
)  # fmt: skip


def _fields(standard: Standard) -> list[Field]:
    window = ("name", "counter", "address")
    return [
        *IDENTITY,
        *labelled(standard, "overlay", "region"),
        Field("地区"),
        *labelled(standard, "overlay", "body"),
        Field("窗口", 24),
        Field("大厅", 24),
        *labelled(standard, "overlay", *(f"windows.*.{key}" for key in window[1:])),
        Field("办公时间", 36),
        Field("窗口电话"),
        *labelled(standard, "overlay", "windows.*.coordinates"),
        *labelled(standard, "overlay", *(f"matters.*.{key}" for key in _CLAIM)),
    ]


def _rows(matter: Matter, view: View) -> Iterator[Row]:
    setting = view.catalog.setting
    for overlay, claim in view.catalog.claims.get(matter.code, ()):
        region = setting.regions.get(overlay.region)
        office = (overlay.region, region.name if region else "", overlay.body or "")
        promises = tuple(
            map(
                cell,
                (
                    claim.phone, claim.supervise_phone, claim.promised, claim.trip_count, claim.deferrable,
                    claim.fee_waived, claim.online_url, claim.note,
                ),
            )
        )  # fmt: skip
        for place in counters(overlay, claim, view) or (_NOWHERE,):
            yield (matter.code, matter.name, *office, *place, *promises)


_NOWHERE = ("",) * 7


def counters(overlay: Overlay, claim: Claim, view: View) -> list[tuple[str, ...]]:
    """The office's published counters for a matter: name, hall, number, address, hours, telephone, place on a map."""
    known = view.counters
    found = []
    for window in overlay.windows:
        if window.id in claim.windows:
            cells = known.get(id(window))
            if cells is None:
                cells = known[id(window)] = _counter(window, view.catalog.setting.halls)
            found.append(cells)
    return found


def _counter(window: Window, halls: Mapping[str, Hall]) -> tuple[str, ...]:
    """The cells of a counter; what it leaves out is taken from its hall."""
    hall = halls.get(window.hall) if window.hall else None
    return (
        window.name,
        hall.name if hall else "",
        window.counter or "",
        window.address or (hall.address if hall else None) or "",
        hours_words(tuple(window.hours or (hall.hours if hall else ()))),
        window.phone or (hall.phone if hall else None) or "",
        cell(window.coordinates or (hall.coordinates if hall and not window.address else None)),
    )


@lru_cache(maxsize=1024)
def hours_words(hours: tuple[Hours, ...]) -> str:
    """Opening hours in one cell."""
    return joined((f"{span.season + '：' if span.season else ''}{span.days} {span.time}" for span in hours), "；")


OFFICES = Table(
    "offices", "办理地点", "每个事项在每个单位、每个窗口一行：地址、时间、电话和更优的承诺。", _fields, _rows
)
