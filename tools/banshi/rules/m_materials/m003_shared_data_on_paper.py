"""能共享的证照和数据不再收纸质件。

查什么
    材料字典写明可以由电子证照或数据共享代替的材料，事项里却还要交纸质原件或复印件，既没有写免提交方式（exempt），也没有写核验原件不留存（check_only）、可交电子件（electronic）。
    说明（note）写着收回、交回或者换发旧证的，以及写着还给本人的除外。

为什么
    政府部门自己能查到的，不应再让群众和企业带来。

反例
    materials:
      - {name: 居民户口簿, original: 1, copies: 1, necessity: 必要}

正例
    materials:
      - {name: 居民户口簿, original: 1, copies: 1, necessity: 必要, exempt: 数据共享}
    ---
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}
    ---
    materials:
      - {name: 居民身份证, original: 1, necessity: 必要, note: 换领新证时交回旧证。}

怎么改
    已经能共享的，写 exempt: 电子证照 或 exempt: 数据共享；暂时还要看原件的，写 check_only: true。

依据
    《国务院关于在线政务服务的若干规定》（国务院令第716号）第七条：能够通过共享获得的信息，不得另行要求提供。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_TAKEN_BACK = re.compile(r"收回|交回|缴回|收缴|换发|还给")
_NONE = (None, "0")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report paper that has to be handed in although the dictionary knows a way without."""
    dictionary = setting.materials
    for index, row in enumerate(matter.materials):
        if row.exempt or row.check_only or row.electronic or row.name is None:
            continue
        if row.original in _NONE and row.copies in _NONE:
            continue
        known = dictionary.get(row.name)
        if known is not None and known.replaced_by and not (row.note and _TAKEN_BACK.search(row.note)):
            yield Problem(
                ("materials", index, "name"),
                f"“{row.name}”已经可以由{known.replaced_by}代替，这里仍要交纸质件。",
                "能通过共享获得的信息，不再要求申请人提供。",
                f"请写上免提交方式（exempt: {known.replaced_by}）；"
                "确需看原件的，写核验原件不留存（check_only: true）。",
            )
