"""证明类材料要写明依据。

查什么
    材料字典里类型为“证明”的材料，或者名称以“证明”“证明书”“介绍信”结尾的材料，都要写要求依据（basis）。靠电子证照或数据共享免提交的除外；任选其一里有别的材料可选的也除外。

为什么
    没有法律、法规或者国务院决定作依据的证明，不得要求群众去开。

反例
    materials:
      - {name: 监护关系证明, original: 1, necessity: 必要}
    ---
    materials:
      - {name: 单位介绍信, original: 1, necessity: 非必要}

正例
    materials:
      - name: 监护关系证明
        original: 1
        necessity: 必要
        basis: {law: 中华人民共和国居民身份证法, article: 第七条第二款}
    ---
    materials:
      - {name: 出生医学证明, original: 1, check_only: true, necessity: 必要}

怎么改
    查到依据的，补上 basis；查不到的，取消这份证明，改用证照、数据共享或者告知承诺。

依据
    《优化营商环境条例》第四十四条：证明事项应当有法律、法规或者国务院决定依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.documents import is_proof

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report proofs nobody says why they are asked for."""
    for index, row in enumerate(matter.materials):
        if row.basis is not None or row.exempt in ("电子证照", "数据共享"):
            continue
        if all(is_proof(name, setting) for name in row.names):
            name = "、".join(row.names)
            yield Problem(
                ("materials", index),
                f"证明类材料“{name}”没有写要求依据。",
                "要群众开证明，须有法律、法规或者国务院决定作依据。",
                "请在这份材料里补上依据（basis）；查不到依据的，请取消这份证明。",
            )
