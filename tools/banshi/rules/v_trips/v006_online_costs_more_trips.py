"""网上办理不能跑得更多。

查什么
    网上办理跑动次数（online.trips）不多于到办事现场次数（trip_count）。

为什么
    走网上反而多跑一趟，网上办理就没有意义；多半是两个次数有一个填错了。

反例
    trip_count: 1
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 受理, trips: 2}
      mail: {receive: false, deliver: true}

正例
    trip_count: 1
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 受理, trips: 1}
      mail: {receive: false, deliver: true}

怎么改
    核对两个次数，把写错的一个改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the trips of the online way with those of the matter."""
    online = matter.channels.online
    if online is not None and online.trips > matter.trip_count:
        yield Problem(
            ("channels", "online", "trips"),
            f"网上办理要跑 {online.trips} 次，比到办事现场次数 {matter.trip_count} 次还多。",
            f"网上办理跑动次数应不多于 {matter.trip_count} 次。",
            "请核对网上办理跑动次数（online.trips）和到办事现场次数（trip_count），改正写错的一个。",
        )
