"""Where a matter is handled: channels, offices, windows and telephones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from banshi.catalog.catalog import Catalog
from banshi.model.matter import Channels, Matter
from banshi.model.setting import Claim, Hall, Hours, Overlay, Window
from banshi.wording.phrases import UNPUBLISHED

_DEPTHS = {
    "互联网咨询": ("网上咨询", "网上可以咨询"),
    "网上预约": ("网上预约", "网上可以预约"),
    "全程网办": ("网上办理", "全程网办"),
    "办理结果信息反馈": ("网上办理", "网上能办到查询结果"),
    "电子证照反馈": ("网上办理", "网上能办到领取电子证照"),
    "其他": ("网上办理", "部分环节可以网上办"),
}
"""Depth of the online way → what the button says, and how far one gets."""


class WindowView(NamedTuple):
    """One counter; `spot` is where it is on a map, in words."""

    name: str
    address: str
    hours: str
    phone: str
    note: str
    spot: str


class Office(NamedTuple):
    """One office that handles the matter.

    Attributes:
        phone, supervise: May be empty.
        better: What it promises beyond the standard, each a short phrase.
        windows: Its counters for this matter; empty where none is published.
        online_url: Its own online entrance, may be empty.
        code: Code of its region.
        promised, trips: A shorter limit and fewer trips it promises; empty where the standard stands.
    """

    region: str
    region_url: str
    body: str
    phone: str
    supervise: str
    better: tuple[str, ...]
    note: str
    windows: tuple[WindowView, ...]
    online_url: str
    code: str
    promised: str
    trips: str


class Online(NamedTuple):
    """The online way: what can be done, where it leads, how far it goes and how many trips remain."""

    action: str
    url: str
    host: str
    words: str
    note: str


def online_view(channels: Channels) -> Online | None:
    """The online way; None where there is none."""
    online = channels.online
    if online is None:
        return None
    action, reach = _DEPTHS.get(online.depth) or ("网上办理", f"网上能办到“{online.depth}”这一步")
    words = f"{reach}，不用到现场" if online.trips == 0 else f"{reach}，还要到现场 {online.trips} 次"
    return Online(action, online.url or "", urlsplit(online.url or "").hostname or "", words, online.note or "")


def channel_words(channels: Channels) -> tuple[str, ...]:
    """The other ways, each a word or two."""
    mail = channels.mail
    offered = (
        ("窗口办理", channels.window),
        ("自助终端", channels.self_service),
        ("可以预约", channels.appointment),
        ("邮寄交材料", mail and mail.receive),
        ("结果邮寄到家", mail and mail.deliver),
        ("帮办代办", channels.agent),
        ("网上缴费", channels.pay_online),
        (f"{channels.range}通办", channels.range),
    )
    return tuple([word for word, there in offered if there])


def offices(matter: Matter, catalog: Catalog) -> tuple[Office, ...]:
    """Every office that has claimed the matter, by region."""
    claims = catalog.claims.get(matter.code)
    return tuple([_office(overlay, claim, catalog) for overlay, claim in claims]) if claims else ()


def _office(overlay: Overlay, claim: Claim, catalog: Catalog) -> Office:
    region = catalog.setting.regions.get(overlay.region)
    shown = [window for window in overlay.windows if window.id in claim.windows]
    return Office(
        region.name if region else overlay.region,
        f"../regions/{overlay.region}.html",
        overlay.body or "",
        claim.phone or "",
        claim.supervise_phone or "",
        tuple(better_words(claim)),
        claim.note or "",
        tuple([window_view(window, catalog.setting.halls) for window in shown]),
        claim.online_url or "",
        overlay.region,
        claim.promised or "",
        "" if claim.trip_count is None else str(claim.trip_count),
    )


def speaks(office: Office) -> bool:
    """Whether an office has published anything of its own."""
    own = (office.windows, office.phone, office.supervise, office.better, office.note, office.online_url)
    return any(own)


def better_words(claim: Claim) -> Iterator[str]:
    """What an office promises beyond the standard."""
    if claim.promised:
        yield f"承诺 {claim.promised}"
    if claim.trip_count is not None:
        yield f"到现场 {claim.trip_count} 次"
    if claim.deferrable:
        yield f"可以后补：{'、'.join(claim.deferrable)}"
    if claim.fee_waived:
        yield f"免收：{'、'.join(claim.fee_waived)}"


def window_view(window: Window, halls: dict[str, Hall]) -> WindowView:
    """A counter; what it leaves out is taken from its hall."""
    hall = halls.get(window.hall) if window.hall else None
    place = [hall.name if hall else None, window.address or (hall.address if hall else None), window.counter]
    return WindowView(
        window.name,
        "，".join(part for part in place if part) or UNPUBLISHED,
        hours_words(window.hours or (hall.hours if hall else [])),
        window.phone or (hall.phone if hall else None) or "",
        window.note or "",
        _spot(window, hall),
    )


def _spot(window: Window, hall: Hall | None) -> str:
    place = window.coordinates or (hall.coordinates if hall and not window.address else None)
    return str(place) if place else ""


def hours_words(hours: list[Hours]) -> str:
    """Opening hours on one line."""
    spans = (f"{span.season + '：' if span.season else ''}{span.days} {span.time}" for span in hours)
    return "；".join(spans) or UNPUBLISHED
