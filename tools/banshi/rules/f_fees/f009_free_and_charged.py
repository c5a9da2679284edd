"""写了不收费的依据，就不能又收费。

查什么
    写了不收费的依据（free_basis）的，收费（fees）里是不是还有人人都要交的收费项目。

为什么
    一处说不收费，一处又要交钱，申请人不知道该信哪个。

反例
    free_basis: [{document: 虚构的免费通知, number: 江财综〔2019〕45号}]

正例
    fees: []
    free_basis: [{document: 虚构的免费通知, number: 江财综〔2019〕45号}]
    ---
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {办理人: 监护人代办}}
    free_basis: [{document: 虚构的免费通知, number: 江财综〔2019〕45号}]

怎么改
    确实不收费的，把收费写成 []；只对部分人收费的，在那一行写上适用情形（when）；照样收费的，删掉不收费的依据。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for a charge everybody pays."""
    if not matter.free_basis:
        return
    for index, fee in enumerate(matter.fees):
        if fee.when is None:
            yield Problem(
                ("fees", index),
                f"写了不收费的依据，却又人人都要交“{fee.name}”。",
                "不收费的事项，收费写 []；只对部分人收费的，写明适用情形。",
                "请删掉这项收费，或者写上适用情形（when），或者删掉不收费的依据（free_basis）。",
            )
