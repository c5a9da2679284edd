"""不用跑的事项，要写明怎样不跑。

查什么
    到办事现场次数（trip_count）为 0 的，办理渠道里要有网上办理（online）或者邮寄收件（mail.receive）。
    没有写办理渠道的（不知道，页面显示未公布）不查；由别人申请（apply_within 的 actor）或者按年度安排（yearly）集中办的，
    本来就不用申请人自己去交，也不查。

为什么
    只有窗口一个渠道，却说不用到现场，群众没法办。

反例
    # 删去: trip_reason
    trip_count: 0
    channels: {window: true}

正例
    # 删去: trip_reason
    trip_count: 0
    channels: {window: true, mail: {receive: true, deliver: true}}

    ---
    # 每年由用人单位集中申报，申请人自己哪里也不用去。
    # 删去: trip_reason
    trip_count: 0
    channels: {window: true}
    apply_within: [{event: 每年申报开始后, limit: 10日, actor: 用人单位}]

怎么改
    补上网上办理或者邮寄收件；都没有的，把次数改成 1 并写明原因。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Channels, Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report matters nobody has to come for, but that have only a counter."""
    channels = matter.channels
    others = matter.yearly or any(row.actor for row in matter.apply_within)
    if others or channels == Channels():
        return
    if matter.trip_count == 0 and channels.online is None and not (channels.mail and channels.mail.receive):
        yield Problem(
            ("trip_count",),
            "到办事现场次数是 0 次，办理渠道里却没有网上办理，也不能邮寄收件。",
            "不用跑的事项，要能网上办理或者邮寄材料。",
            "请在办理渠道（channels）里补上网上办理（online）或邮寄收件（mail）；都没有的，请把次数改成 1 并写明原因。",
        )
