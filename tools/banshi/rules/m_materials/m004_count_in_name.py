"""材料名称里不写原件、复印件和份数。

查什么
    材料名称（包括任选其一里的名称）里不出现“原件”“复印件”“影印件”“扫描件”“一式几份”“几份”。

为什么
    同一份材料在各处要用同一个名称。原件、复印件和份数有自己的栏目，写进名称就没法合并、查找和免提交。

反例
    materials:
      - {name: 居民户口簿复印件, copies: 1, necessity: 必要}
    ---
    materials:
      - {name: 居民户口簿（一式两份）, copies: 2, necessity: 必要}

正例
    materials:
      - {name: 居民户口簿, original: 1, copies: 2, check_only: true, necessity: 必要}

怎么改
    名称只留材料的标准名称，份数写到 original 和 copies，其他要求写到 note。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.documents import named

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("unsafe",)

_NUMBER = "[0-9一二两三四五六七八九十]"
# 股份 and 身份 have no number before 份; 份额 and 月份 are no counts.
_COUNT = re.compile(f"原件|复印件|影印件|扫描件|一式{_NUMBER}*份?|{_NUMBER}+份(?!额)")

_EMPTY = re.compile(r"[（(][、，和及或 ]*[)）]")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report names that also say how many or which form."""
    for at, name in named(matter):
        yield from _judge(at, name)


def _judge(at: Path, name: str) -> Iterator[Problem]:
    seen = _COUNT.search(name)
    if seen is not None:
        yield Problem(
            at,
            f"材料名称“{name}”里写了“{seen[0]}”。",
            "名称只写材料的标准名称，原件、复印件和份数写在自己的栏目里。",
            f"请从名称里删掉“{seen[0]}”，改填原件份数（original）或复印件份数（copies）。",
            fix=_fix(at, name),
        )


def _fix(at: Path, name: str) -> Mend | None:
    bare = _EMPTY.sub("", _COUNT.sub("", name)).strip("、和及，, ")
    return written(at, bare, safe=False) if bare else None
