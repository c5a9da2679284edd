"""Whose window a paper for one applicant comes from: known where somebody says so or there is only one, else to fill in."""

from __future__ import annotations

from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.errors import NotPrinted
from banshi.model.setting import Claim, Overlay, Window
from banshi.wording.phrases import UNPUBLISHED
from banshi.wording.place import window_view


class Place(NamedTuple):
    """Where a paper is handed out.

    Attributes:
        region: Code of the region; empty where nobody said.
        window: Identifier or name of the window; empty where nobody said.
    """

    region: str = ""
    window: str = ""


ANYWHERE = Place()


class Desk(NamedTuple):
    """What a paper says of the window; each is empty, and then a line to fill in, where it is not known."""

    body: str = ""
    window: str = ""
    address: str = ""
    hours: str = ""
    phone: str = ""
    supervise: str = ""


def desk(code: str, catalog: Catalog, place: Place) -> Desk:
    """The window of one matter at a place."""
    claims = [pair for pair in catalog.claims.get(code, ()) if place.region in ("", pair[0].region)]
    found = [(overlay, claim, window) for overlay, claim in claims for window in _windows(overlay, claim, place)]
    if len(found) == 1:
        overlay, claim, window = found[0]
        view = window_view(window, catalog.setting.halls)
        return _office(overlay, claim, catalog)._replace(
            window=view.name,
            address=_known(view.address),
            hours=_known(view.hours),
            phone=view.phone or claim.phone or "",
        )
    if len(claims) == 1 and place != ANYWHERE:
        return _office(*claims[0], catalog)
    return Desk()


def check_place(code: str, name: str, catalog: Catalog, place: Place) -> None:
    """See that a place is one.

    Raises:
        NotPrinted: nobody there handles the matter.
    """
    claims = [pair for pair in catalog.claims.get(code, ()) if place.region in ("", pair[0].region)]
    if place.region and not claims:
        known = "、".join(overlay.region for overlay, _ in catalog.claims.get(code, ())) or "一个也没有"
        raise NotPrinted(
            f"{place.region} 没有单位认领{name}（{code}），认领的地区有：{known}。不写 --region 就留空白来填。"
        )
    if place.window and not any(_windows(overlay, claim, place) for overlay, claim in claims):
        windows = [f"{window.id}（{window.name}）" for pair in claims for window in _windows(*pair, ANYWHERE)]
        raise NotPrinted(
            f"{name}（{code}）没有 {place.window} 这个窗口，公布的有：{'、'.join(windows) or '一个也没有'}。"
            "不写 --window 就留空白来填。"
        )


def _windows(overlay: Overlay, claim: Claim, place: Place) -> list[Window]:
    shown = [window for window in overlay.windows if window.id in claim.windows]
    return [window for window in shown if place.window in ("", window.id, window.name)]


def _office(overlay: Overlay, claim: Claim, catalog: Catalog) -> Desk:
    region = catalog.setting.regions.get(overlay.region)
    return Desk(
        body=overlay.body or (region.name if region else overlay.region),
        phone=claim.phone or "",
        supervise=claim.supervise_phone or "",
    )


def _known(words: str) -> str:
    return "" if words == UNPUBLISHED else words
