"""How a matter can be applied for: trips, counters, online, by post."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.rows import reworded
from banshi.changes.compare.ways import favour, ordered, switched
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import ways
from banshi.model.matter import Channels, Mail, Matter, Online

_DEPTHS = (
    "互联网咨询", "网上预约", "收件", "预审", "受理", "办理", "办理结果信息反馈", "电子证照反馈", "全程网办",
)  # fmt: skip
"""How far one gets online, ever further, as the national table lists it; 其他 stands nowhere."""
_RANGES = ("全村", "全镇", "全县", "全市", "全省", "全国")
_SWITCHES = {
    "window": "窗口办理",
    "self_service": "自助终端",
    "agent": "帮办代办",
    "appointment": "预约",
    "pay_online": "网上缴费",
}
_MAIL = {"receive": "邮寄收件", "deliver": "邮寄送达"}


def compare_channels(old: Matter, new: Matter) -> Iterator[Difference]:
    """Trips and ways."""
    yield from ordered(ways.TRIPS, ("trip_count",), old.trip_count, new.trip_count)
    yield from reworded((), old, new, ("trip_reason",))
    before, after = old.channels, new.channels
    for field, name in _SWITCHES.items():
        yield from switched(ways.CHANNEL, ("channels", field), getattr(before, field), getattr(after, field), what=name)
    for field, name in _MAIL.items():
        was, now = getattr(before.mail or _NO_MAIL, field), getattr(after.mail or _NO_MAIL, field)
        yield from switched(ways.CHANNEL, ("channels", "mail", field), was, now, what=name)
    yield from _online(before.online, after.online)
    yield from _range(before, after)


_NO_MAIL = Mail(receive=False, deliver=False)


def _online(old: Online | None, new: Online | None) -> Iterator[Difference]:
    at = ("channels", "online")
    if old is None or new is None:
        yield from switched(ways.CHANNEL, at, old is not None, new is not None, what="网上办理", gone=new is None)
        return
    if old.depth in _DEPTHS and new.depth in _DEPTHS:
        deep = ways.ONLINE_DEPTH
        # Getting further is lighter: the pair's heavier kind is the one that stops earlier.
        before, after = -_DEPTHS.index(old.depth), -_DEPTHS.index(new.depth)
        yield from ordered(deep, (*at, "depth"), before, after, old=old.depth, new=new.depth)
    elif old.depth != new.depth:
        yield Difference(ways.ONLINE_DEPTH_CHANGED, (*at, "depth"), old=old.depth, new=new.depth)
    yield from ordered(ways.ONLINE_TRIPS, (*at, "trips"), old.trips, new.trips)
    yield from favour(ways.ONLINE_ADDRESS, ways.ONLINE_ADDRESS_CHANGED, (*at, "url"), old.url, new.url)
    yield from reworded(at, old, new, ("note",))


def _range(old: Channels, new: Channels) -> Iterator[Difference]:
    """No range means the counter of one's own place only, which is narrower than any."""
    before, after = (-_RANGES.index(one.range) if one.range in _RANGES else 1 for one in (old, new))
    told: About = {"old": old.range or "未写明", "new": new.range or "未写明"}
    yield from ordered(ways.RANGE, ("channels", "range"), before, after, **told)
