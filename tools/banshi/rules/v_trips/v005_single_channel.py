"""不限定只能网上办或者只能邮寄。

查什么
    办理渠道只有网上办理、只有邮寄或者只有自助终端的，要开通窗口或者帮办代办，
    或者在网上办理的说明（online.note）里写明不会用网的人怎么办。只有窗口的由规则 V001 要求写明原因。

为什么
    老年人和不会上网的人也要能办；选哪种渠道由申请人决定。

反例
    # 删去: trip_reason
    trip_count: 0
    channels:
      online: {url: https://zwfw.example.com/, depth: 全程网办, trips: 0}

正例
    # 删去: trip_reason
    trip_count: 0
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 全程网办, trips: 0}
      mail: {receive: false, deliver: true}
    ---
    # 删去: trip_reason
    trip_count: 0
    channels:
      agent: true
      online: {url: https://zwfw.example.com/, depth: 全程网办, trips: 0}
      mail: {receive: true, deliver: true}

怎么改
    能到窗口办的，写 window: true；确实只有一个渠道的，在说明里写清不会用的人怎么办。

依据
    《优化营商环境条例》第三十七条：不得限定办理渠道，由申请人自主选择。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report matters with one way in that is no counter, when nothing explains it."""
    channels = matter.channels
    if channels.window or channels.agent:
        return
    ways = [
        name
        for name, open_ in (
            ("网上办理", channels.online is not None),
            ("邮寄", channels.mail is not None and channels.mail.receive),
            ("自助终端", channels.self_service),
        )
        if open_
    ]
    if len(ways) == 1 and not (channels.online and channels.online.note):
        yield Problem(
            ("channels",),
            f"办理渠道只有{ways[0]}。",
            "申请人可以自己选择办理渠道，不限定只能走一种。",
            "能到窗口办的，请写上 window: true；确实只有这一种的，请在说明（note）里写清不会用的人怎么办。",
            on_key=True,
        )
