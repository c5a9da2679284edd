"""只能咨询或预约的，不算网上办理不用跑。

查什么
    网上办理深度（depth）为“互联网咨询”或“网上预约”的，网上办理跑动次数（online.trips）不写 0。

为什么
    咨询和预约以后还是要到现场办，写 0 次会让人以为不用来。

反例
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 网上预约, trips: 0}
      mail: {receive: false, deliver: true}

正例
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 网上预约, trips: 1}
      mail: {receive: false, deliver: true}

怎么改
    还要到现场的，trips 写 1；真能在网上办完的，depth 按实际能办到的一步填写。

依据
    国家平台交换表的网上办理深度。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report advice and booking that pretend to spare the trip."""
    online = matter.channels.online
    if online is not None and online.trips == 0 and online.depth in ("互联网咨询", "网上预约"):
        yield Problem(
            ("channels", "online", "trips"),
            f"网上只能办到“{online.depth}”，网上办理跑动次数却写 0。",
            "只能咨询或者预约的，还要到现场办理。",
            "请把次数改成 1；真能在网上办完的，请改网上办理深度（depth）。",
        )
