"""列了几种材料，至少有一种是必要的。

查什么
    材料有两行以上，却全部写成“非必要”。

为什么
    全都可交可不交，等于没有说清要带什么；多半是必要性填错了。

反例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 非必要}
      - {name: 居住证, original: 1, check_only: true, necessity: 非必要}

正例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}
      - {name: 居住证, original: 1, check_only: true, necessity: 非必要}

怎么改
    逐行核对必要性（necessity）；带一种即可的写成任选其一（any_of）；真的不需要的删掉。

依据
    《中华人民共和国行政许可法》第三十一条：不得要求申请人提交与其申请的行政许可事项无关的材料。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report lists in which everything is optional."""
    rows = matter.materials
    if len(rows) > 1 and all(row.necessity == "非必要" for row in rows):
        yield Problem(
            ("materials",),
            f"{len(rows)} 种材料全部写成“非必要”。",
            "至少有一种材料是必要的，或者干脆不要材料。",
            "请逐行核对必要性（necessity）；带一种即可的写成任选其一（any_of），不需要的删掉。",
            on_key=True,
        )
