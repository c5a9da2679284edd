"""能邮寄的，不用专门跑来领。

查什么
    必须到现场的原因（trip_reason）只有领取证件、文书，而结果可以邮寄送达（mail.deliver: true）。

为什么
    能寄到家，就没有理由让人为领证跑一趟。

反例
    trip_reason: 到窗口领取证件。

正例
    trip_reason: 须现场采集人像和指纹。

怎么改
    能邮寄的，把次数改成 0；确实要本人到场的，写明到场做什么。

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

_COLLECT = re.compile("领取|领证|取证|取件|领回|自取")
_PRESENCE = re.compile(
    "采集|核对|核验|查验|签|指纹|人像|身份|出示|交回|面谈|考试|体检|检验|勘验|拍照|询问|当面|现场(?!领)|验"
)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report trips whose only reason is what a courier can bring."""
    mail, reason = matter.channels.mail, matter.trip_reason
    if (
        matter.trip_count
        and mail
        and mail.deliver
        and reason
        and _COLLECT.search(reason)
        and not _PRESENCE.search(reason)
    ):
        yield Problem(
            ("trip_reason",),
            f"到现场的原因只是“{reason.rstrip('。')}”，结果却可以邮寄送达。",
            "能邮寄送达的，不因领取结果让人到现场。",
            "请把到办事现场次数（trip_count）改成 0；要本人到场办别的，请写明。",
        )
