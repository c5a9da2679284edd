"""邮寄送达和结果的送达方式要一致。

查什么
    结果的送达方式（delivery）里有“邮寄”的，办理渠道的邮寄送达（mail.deliver）写 true；
    邮寄送达写 true 的，至少有一种结果的送达方式里有“邮寄”。结果都没有写送达方式的不查。

为什么
    一处说寄、一处说不寄，申请人不知道要不要再跑一趟来领。

反例
    channels: {window: true, mail: {receive: false, deliver: false}}
    ---
    result:
      - {name: 居民身份证, type: 证照, valid: 20年, valid_note: 有效期按申领时的年龄确定。, delivery: [窗口领取]}

正例
    channels: {window: true, mail: {receive: false, deliver: true}}

怎么改
    能邮寄的，两处都写上；不能邮寄的，两处都去掉。

依据
    国家平台交换表：是否快递（is_express）。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the channel with the ways each result is handed over."""
    mail = matter.channels.mail
    deliver = mail is not None and mail.deliver
    ways = [result.delivery for result in matter.result if result.delivery]
    mailed = any("邮寄" in delivery for delivery in ways)
    if mailed and not deliver:
        index = next(place for place, result in enumerate(matter.result) if "邮寄" in result.delivery)
        yield Problem(
            ("result", index, "delivery"),
            "结果可以邮寄，办理渠道里却没有邮寄送达。",
            "送达方式里有“邮寄”的，办理渠道也写邮寄送达。",
            "能邮寄的，请在办理渠道里写 mail 的 deliver: true；不能邮寄的，请从送达方式里删掉“邮寄”。",
        )
    elif deliver and ways and not mailed:
        yield Problem(
            ("channels", "mail", "deliver"),
            "办理渠道写着邮寄送达，结果的送达方式里却没有“邮寄”。",
            "可以邮寄送达的，至少有一种结果的送达方式写“邮寄”。",
            "能邮寄的，请在结果的送达方式（delivery）里加上“邮寄”；不能邮寄的，请改成 deliver: false。",
        )
