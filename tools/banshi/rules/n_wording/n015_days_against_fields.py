"""说明和问答里的天数，要和时限对得上。

查什么
    一句话说明（summary）和常见问题的回答里，说几天办完、拿到的，这个天数在办结时限、环节时限、申请期限等字段或者它们的说明里有。

为什么
    上面写20个工作日，问答里写7天，群众按哪个算都可能误事。

反例
    faq: [{q: 多久能拿到？, a: 一般7天就能办好。}]

正例
    faq: [{q: 多久能拿到？, a: 20个工作日内办好，邮寄的另加3天。}]
    time_limit:
      statutory: 60日
      statutory_note: 居民身份证法规定自提交申领登记表之日起60日内发放。
      promised: 20个工作日
      excluded: [{name: 邮寄, limit: 3日, basis: {document: 虚构的邮寄协议, number: 江邮〔2020〕1号}}]

怎么改
    改成和字段一致的天数；是另一段时间的，把它写进对应的字段。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.lengths import known_lengths, lengths
from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.amounts import sentences, spoken

SEVERITY = Severity.WARNING
SCOPE = "matter"

_HANDLED = re.compile("办结|办好|办完|办妥|办得完|拿到|领到|拿证|出证|发证|出结果|审完|批完|批下来|办下来|下证|到账")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for promises in passing that no field makes."""
    known = None
    for at, text in spoken(matter):
        if not _HANDLED.search(text):
            continue
        if known is None:
            known = known_lengths(matter)
        for sentence in sentences(text):
            if not _HANDLED.search(sentence):
                continue
            for written, length in lengths(sentence):
                if length not in known:
                    yield Problem(
                        at,
                        f"这里说“{written}”，办结时限、环节时限和申请期限里都没有这个数。",
                        "说明和问答里的天数，要和字段里写的一致。",
                        f"请核对是多久：时限写错的改时限（承诺办结时限现在是 {matter.time_limit.promised}），说错的改这句话。",
                    )
