"""行政许可要有法律、法规作依据。

查什么
    行政许可的设定依据里，有没有法律、行政法规、地方性法规或者国务院决定。

为什么
    部门规章和规范性文件不能设定行政许可。依据里只有文件，要么没有写全，要么这项许可本来就不该有。

反例
    kind: 行政许可
    legal_basis: [{document: 关于食品经营许可的通知}]

正例
    kind: 行政许可
    legal_basis: [{law: 中华人民共和国食品安全法, article: 第三十五条}]

怎么改
    补上设定这项许可的法律、法规条款；国务院决定保留的，写明决定的名称。

依据
    《中华人民共和国行政许可法》第十四条、第十五条、第十七条：法律、行政法规、国务院决定、地方性法规等可以设定
    行政许可，其他规范性文件一律不得设定行政许可。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.record import Citation

SEVERITY = Severity.WARNING
SCOPE = "matter"


_ENOUGH = frozenset({"法律", "行政法规", "地方性法规", "地方政府规章"})


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for one source that may establish a licence."""
    if matter.kind != "行政许可" or any(_may_establish(citation, setting) for citation in matter.legal_basis):
        return
    yield Problem(
        ("legal_basis",),
        "这项行政许可的设定依据里，没有法律、行政法规、地方性法规，也没有国务院决定。",
        "行政许可要由法律、行政法规、国务院决定或者地方性法规等设定，部门规章和文件不能设定。",
        "请补上设定这项许可的法律、法规条款；找不到的，请核对它是不是行政许可。",
        on_key=True,
    )


def _may_establish(citation: Citation, setting: Setting) -> bool:
    if citation.law is None:
        return "国务院" in (citation.document or "")
    law = setting.laws.get(citation.law)
    # B001 reports laws the index does not know.
    return law is None or law.level in _ENOUGH
