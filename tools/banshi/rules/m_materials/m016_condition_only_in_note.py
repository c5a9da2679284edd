"""只有一部分人要交的材料，要写适用情形。

查什么
    说明（note）以“只有”“仅”“……的才要交”限定了谁要交的必要材料，写了适用情形（when）。

为什么
    写在说明里的条件，选情形时收不起来，每个人都以为要带，数出来的材料也多了。

反例
    materials:
      - {name: 居住证, original: 1, check_only: true, necessity: 必要, note: 外地户口的才要交。}

正例
    questions:
      办理人: [本人, 监护人代办]
      户口: [本地, 外地]
    materials:
      - {name: 居住证, original: 1, check_only: true, necessity: 必要, when: {户口: 外地}}
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {办理人: 监护人代办}}

怎么改
    在情形（questions）里加上这个问题，给这一行写上 when；只是有的人才有的，必要性写非必要。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_ONLY_SOME = re.compile(
    "^(?:只有|仅限|仅)[^。；，]{2,24}(?:才|需要|要|须)|^[^。；，]{2,30}的，?才(?:要|用|需)(?:要)?(?:交|带|提交|提供)"
)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for conditions that stand in a note and not in `when`."""
    for index, row in enumerate(matter.materials):
        if row.when or not row.note or row.necessity != "必要" or row.spared:
            continue
        if hit := _ONLY_SOME.search(row.note):
            yield Problem(
                ("materials", index, "note"),
                f"“{'或'.join(row.names)}”的说明写着“{hit[0]}”，却没有写适用情形，人人都会看到要带。",
                "只有一部分人要交的材料，用适用情形（when）写明是哪部分人。",
                "请加上情形（questions）并给这一行写上 when；可带可不带的，必要性写非必要。",
            )
