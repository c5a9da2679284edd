"""不收费的事项没有网上缴费。

查什么
    写了网上缴费（pay_online: true）的，收费（fees）里要有收费项目。

为什么
    说能网上缴费又没有收费项目，群众不知道到底收不收钱。

反例
    fees: []
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 受理, trips: 1}
      mail: {receive: false, deliver: true}
      pay_online: true

正例
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 受理, trips: 1}
      mail: {receive: false, deliver: true}
      pay_online: true

怎么改
    不收费的，删掉 pay_online；收费的，在 fees 里写明项目、标准和依据。

依据
    《中华人民共和国政府信息公开条例》第二十条：公开行政事业性收费项目及其依据、标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report payment where nothing is charged."""
    if matter.channels.pay_online and not matter.fees:
        yield Problem(
            ("channels", "pay_online"),
            "写着可以网上缴费，收费里却没有收费项目。",
            "不收费的事项不写网上缴费。",
            "不收费的，请删掉这一行；收费的，请在收费（fees）里写明项目、标准和依据。",
            fix=removing(("channels", "pay_online"), safe=False),
        )
