"""全程网办就不用到现场。

查什么
    网上办理深度（depth）为“全程网办”的，网上办理跑动次数（online.trips）为 0。

为什么
    还要跑一趟的，不叫全程网办。

反例
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 全程网办, trips: 1}
      mail: {receive: false, deliver: true}

正例
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 全程网办, trips: 0}
      mail: {receive: false, deliver: true}

怎么改
    不用跑的，trips 写 0；还要跑的，depth 按网上实际能办到的一步填写。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report matters done wholly online that still cost a trip."""
    online = matter.channels.online
    if online is not None and online.depth == "全程网办" and online.trips:
        yield Problem(
            ("channels", "online", "trips"),
            f"网上办理深度是全程网办，网上办理却还要跑 {online.trips} 次。",
            "全程网办的，网上办理跑动次数是 0。",
            "请把次数改成 0；还要到现场的，请把网上办理深度（depth）改成网上实际能办到的一步。",
            fix=written(("channels", "online", "trips"), 0, safe=False),
        )
