"""同一种材料在同一情形下不重复列出。

查什么
    两行材料名称相同，适用情形有重合，说明（note）和出具单位（issuer）又没有区别。

为什么
    申请人会看到两遍同样的要求，不知道要带一份还是两份。

反例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {办理人: 监护人代办}}
    ---
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}

正例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {办理人: 本人}}
      - {name: 居民户口簿, original: 2, check_only: true, necessity: 必要, when: {办理人: 监护人代办}}
    ---
    materials:
      - {name: 居民身份证, original: 1, necessity: 必要}
      - {name: 居民身份证, original: 1, necessity: 必要, note: 指监护人的。, when: {办理人: 监护人代办}}

    ---
    # 代办的要交，未成年的也要交，只写一行。
    questions: {办理人: [本人, 监护人代办], 年龄: [未满18周岁, 18周岁以上]}
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {any: [{办理人: 监护人代办}, {年龄: 未满18周岁}]}}

怎么改
    是同一份的，删掉一行；几种情形有一种就要交的，把几种情形写在 when 的 any 下面；不是同一份的，在 note 里写明各是谁的，或者把 when 写成互不重合。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.material import Material
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare each row with the earlier rows of the same name."""
    asking = matter.asking
    seen: dict[str, list[tuple[int, Material]]] = {}
    for index, row in enumerate(matter.materials):
        if row.name is None:
            continue
        earlier = seen.setdefault(row.name, [])
        for place, other in earlier:
            if row.note == other.note and row.issuer == other.issuer and asking.overlap(row.when, other.when):
                yield Problem(
                    ("materials", index, "name"),
                    f"材料“{row.name}”列了两遍：第 {place + 1} 项和第 {index + 1} 项，适用情形有重合。",
                    "同一种材料在同一情形下只列一次。",
                    "请删掉一项；几种情形有一种就要交的，请写成一行，用 any 列出几种情形；"
                    "如果不是同一份，请在说明（note）里写明各是谁的，或者让适用情形（when）互不重合。",
                    fix=removing(("materials", index)) if row == other else None,
                )
                break
        earlier.append((index, row))
