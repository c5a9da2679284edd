"""不计入时限的程序要写依据和所需时间。

查什么
    不计入时限的程序（excluded），除邮寄、快递、送达外，都写明依据（basis）和所需时间（limit）。时间长短不定的，
    在说明（note）里写明怎样告知；由申请人自己决定快慢的，也可以用说明代替依据。

为什么
    不计入的时间如果没有依据、没有期限，承诺时限就可以无限拖长。

反例
    time_limit: {statutory: 60日, promised: 20个工作日, excluded: [{name: 专家评审}]}
    ---
    time_limit: {statutory: 60日, promised: 20个工作日, excluded: [{name: 听证, limit: 20日}]}

正例
    time_limit:
      statutory: 60日
      promised: 20个工作日
      excluded:
        - {name: 听证, limit: 20日, basis: {law: 中华人民共和国行政许可法, article: 第四十七条}}
        - {name: 补缴费用, note: 从通知缴费到缴清的时间由申请人自己掌握，不计入。}
        - {name: 邮寄, limit: 3日}

怎么改
    补上 basis 和 limit；没有依据的，把这段时间算进承诺时限。

依据
    《中华人民共和国行政许可法》第四十五条：听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计算在内，应当将所需时间书面告知申请人。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

# What the law itself names, and what offices do in its place, always has a basis.
_OFFICIAL = re.compile(r"听证|招标|拍卖|检验|检测|检疫|鉴定|评审|评估|勘验|踏勘|核查|公示")
_MAIL = re.compile(r"邮寄|快递|送达|寄送")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report time that is not counted, without saying why or how much."""
    for index, excluded in enumerate(matter.time_limit.excluded):
        missing = []
        if excluded.basis is None and (excluded.note is None or _OFFICIAL.search(excluded.name)):
            missing.append("依据（basis）")
        if excluded.limit is None and excluded.note is None:
            missing.append("所需时间（limit）")
        if missing and not _MAIL.search(excluded.name):
            yield Problem(
                ("time_limit", "excluded", index),
                f"不计入时限的程序“{excluded.name}”没有写{'和'.join(missing)}。",
                "不计入时限的程序要写明依据和所需时间。",
                f"请补上{'和'.join(missing)}；没有依据的，请把这段时间算进承诺办结时限。",
            )
