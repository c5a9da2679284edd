"""行政许可收费最好写出法律、行政法规依据。

查什么
    行政许可的收费依据（basis）只写了文件（document），没有写法律、行政法规（law）。

为什么
    收费文件只能核定标准，不能设定行政许可收费；要能查到背后的法律、行政法规。

反例
    kind: 行政许可
    fees:
      - {name: 证书工本费, standard: 10元/证, basis: {document: 关于核定证书工本费标准的通知}}

正例
    kind: 行政许可
    fees:
      - {name: 检验费, standard: 10元/件, basis: {law: 中华人民共和国食品安全法, article: 第八十七条}}

怎么改
    依据写设定收费的法律、行政法规，核定标准的文件写到依据的 note 里。

依据
    《中华人民共和国行政许可法》第五十八条、第五十九条：收费须有法律、行政法规依据，并按照公布的法定项目和标准收取。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report fees of licences for which only a document is named."""
    if matter.kind != "行政许可":
        return
    for index, fee in enumerate(matter.fees):
        if fee.basis.law is None:
            yield Problem(
                ("fees", index, "basis"),
                f"行政许可收费“{fee.name}”的依据只写了文件《{fee.basis.document}》。",
                "行政许可收费要有法律或者行政法规的依据，文件只核定标准。",
                "请把依据改成设定收费的法律、行政法规（law），文件写到依据的说明（note）里。",
            )
