"""依据说明里的令号，要和法律索引里的一样。

查什么
    依据的说明（note）里写的令号，和 laws.yml 里这部法的令号只差一点：颠倒了两位，或者错了一位。

为什么
    照错的令号查不到文件，也不知道哪一个是对的。

反例
    legal_basis:
      - {law: 虚构办证条例, article: 第三条, note: 由国务院令第272号公布。}
    # 追加: laws.yml
      - {name: 虚构办证条例, level: 行政法规, editions: [{promulgated: "2019-10-22", articles: 72, number: 国务院令第722号}]}

正例
    legal_basis:
      - {law: 虚构办证条例, article: 第三条, note: 由国务院令第722号公布。}
    # 追加: laws.yml
      - {name: 虚构办证条例, level: 行政法规, editions: [{promulgated: "2019-10-22", articles: 72, number: 国务院令第722号}]}

怎么改
    对照公布的文件核对令号，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined
from banshi.rules.shared.remedies import reworded
from banshi.source.mistyped import one_slip

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_DECREE = re.compile("令第[0-9]+号")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold the numbers of decrees in notes against those of the law's editions."""
    if not _DECREE.search(joined(matter)):
        return
    for at, citation in matter.citations():
        law = setting.laws.get(citation.law or "")
        if law is None or not citation.note:
            continue
        numbers = [edition.number for edition in law.history if edition.number]
        known = {hit[0]: number for number in numbers if (hit := _DECREE.search(number))}
        for hit in _DECREE.finditer(citation.note):
            # A number that is quite another may be that of an edition the index does not hold.
            close = [number for number in known if one_slip(hit[0], number)]
            if hit[0] in known or len(close) != 1:
                continue
            yield Problem(
                (*at, "note"),
                f"这里写“{hit[0]}”，法律索引里《{law.name}》是“{known[close[0]]}”，像是数字抄错了。",
                "同一个令号，各处写得一样。",
                f"请对照公布的文件核对是“{close[0]}”还是“{hit[0]}”，把写错的一处改过来。",
                fix=reworded((*at, "note"), citation.note.replace(hit[0], close[0]), safe=False),
            )
            break
