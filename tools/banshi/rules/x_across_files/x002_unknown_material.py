"""材料写材料字典里的标准名称。

查什么
    申请材料的名称（name、any_of）是不是 materials.yml 里的标准名称。写了俗称的，提示标准名称。

为什么
    同一份材料到处一个名字，群众才知道是同一样东西，“只交一次”才统计得出来。

反例
    materials:
      - {name: 户口本, original: 1, necessity: 必要}
    ---
    materials:
      - {name: 无犯罪记录承诺书, original: 1, necessity: 必要}

正例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}
      - {name: 监护关系证明, original: 1, necessity: 必要, when: {办理人: 监护人代办}, basis: {law: 中华人民共和国居民身份证法, article: 第七条}}

怎么改
    俗称改成标准名称；字典里确实没有的材料，先加到 materials.yml，写清楚由谁出具。

依据
    本产品的标准：同一材料全市一个名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.closeness import closest
from banshi.rules.shared.documents import named
from banshi.source.mistyped import respelt

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look every document up."""
    known = setting.materials
    if not known:
        return
    for at, name in named(matter):
        if name not in known:
            yield _unknown(at, name, setting)


def _unknown(at: Path, name: str, setting: Setting) -> Problem:
    standard = setting.synonyms.get(name)
    if standard:
        return Problem(
            at,
            f"“{name}”是俗称。",
            f"它的标准名称是“{standard}”。",
            f"请改成“{standard}”。",
            fix=written(at, standard),
        )
    meant = respelt(name, setting.materials)
    close = meant or closest(name, setting.materials)
    return Problem(
        at,
        f"材料字典里没有“{name}”。",
        "材料只写 materials.yml 里的标准名称。",
        (f"是不是“{close}”？" if close else "") + "请核对名称；确实是新的材料，请先加到 materials.yml。",
        fix=written(at, meant) if meant else None,
    )
