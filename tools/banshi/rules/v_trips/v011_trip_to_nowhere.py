"""要跑一趟的，要有地方可去。

查什么
    到办事现场次数（trip_count）为 1 次及以上的，窗口办理（window）没有写成 false，或者有自助终端（self_service）。

为什么
    写着没有窗口，又要人到现场，群众不知道去哪里。

反例
    channels:
      window: false
      online: {url: https://zwfw.example.com/, depth: 网上预约, trips: 1}

正例
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 网上预约, trips: 1}

怎么改
    有窗口的写 window: true；不用去的，把次数改成 0。

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
    """Report trips without a place to go to."""
    if matter.trip_count and matter.channels.window is False and not matter.channels.self_service:
        yield Problem(
            ("channels", "window"),
            f"要到现场 {matter.trip_count} 次，窗口办理却写着 false，也没有自助终端。",
            "要到现场的，要有窗口或者自助终端。",
            "有窗口的，请写 window: true；不用到现场的，请把到办事现场次数（trip_count）改成 0。",
        )
