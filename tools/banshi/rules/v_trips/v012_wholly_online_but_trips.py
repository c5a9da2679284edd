"""全程网办的，要写明谁还要跑。

查什么
    网上办理深度是“全程网办”、网上办理跑动 0 次，到办事现场次数（trip_count）却是 1 次及以上的：
    没有窗口的，次数写 0；有窗口的，在网上办理的说明（online.note）或者必须到现场的原因里写明谁、什么情形要到现场。

为什么
    一行说全程网上办，一行说要跑一次，又不说是谁，人人都会白跑或者白等。

反例
    trip_count: 1
    trip_reason: 须核对原件。
    channels: {window: true, online: {url: https://zwfw.example.com/, depth: 全程网办, trips: 0}, mail: {receive: false, deliver: true}}

正例
    trip_count: 1
    trip_reason: 到窗口办的，当面核对身份；网上办的不用跑。
    channels: {window: true, online: {url: https://zwfw.example.com/, depth: 全程网办, trips: 0}, mail: {receive: false, deliver: true}}
    ---
    # 删去: trip_reason
    trip_count: 0
    channels: {window: true, online: {url: https://zwfw.example.com/, depth: 全程网办, trips: 0}, mail: {receive: false, deliver: true}}

怎么改
    都能网上办完的，次数写 0；有的情形要跑，写明是哪种情形。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_WHO = re.compile("网上|线上|手机|窗口|的，|的才|的要|情形|只有|现场(?:的|被)")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report matters done wholly online that cost trips nobody is named for."""
    online = matter.channels.online
    if not matter.trip_count or online is None or online.depth != "全程网办" or online.trips:
        return
    if not matter.channels.window or not _WHO.search(f"{online.note or ''}{matter.trip_reason or ''}"):
        yield Problem(
            ("trip_count",),
            f"网上能全程办完、不用跑，到办事现场次数却是 {matter.trip_count} 次，没有写明谁要跑。",
            "都能全程网办的，到办事现场次数是 0；有的情形要跑的，写明是哪种情形。",
            "请把次数改成 0；有人要跑的，请在必须到现场的原因（trip_reason）或网上办理的说明（online.note）里写明是谁。",
        )
