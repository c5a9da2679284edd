"""引用的法律法规要在法律索引里。

查什么
    各处依据里的法律法规（law）是不是 laws.yml 里的全称。只差开头“中华人民共和国”的由 B006 报告。

为什么
    写错名字的法，谁也查不到。不在索引里的，也没法核对有没有这一条。

反例
    legal_basis: [{law: 中华人民共和国居民身份法, article: 第十一条}]

    ---
    legal_basis: [{law: 中华人民共和国居民生份证法, article: 第十一条}]

正例
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条}]

怎么改
    照索引里的全称改；部门规章、规范性文件不在索引里的，改用 document 写；确实是现行法律法规的，补到 laws.yml。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.closeness import closest
from banshi.source.mistyped import respelt

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe", "unsafe")


_PREFIX = "中华人民共和国"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look every cited law up."""
    laws = setting.laws
    if not laws:
        return
    for at, citation in matter.citations():
        law = citation.law
        if law is None or law in laws or _PREFIX + law in laws or "《" in law or "》" in law:
            continue
        bare = law.removeprefix(_PREFIX)
        meant = bare if bare in laws else respelt(law, laws) or respelt(_PREFIX + law, laws)
        close = meant or closest(law, laws, 0.7)
        yield Problem(
            (*at, "law"),
            f"法律索引里没有“{law}”。",
            "law 里只写 laws.yml 收录的法律、行政法规等的全称。",
            f"是不是“{close}”？请核对后改正。"
            if close
            else "请核对名称；部门规章和文件请改用 document，现行的法律法规请补到 laws.yml。",
            fix=written((*at, "law"), close, safe=close == meant) if close else None,
        )
