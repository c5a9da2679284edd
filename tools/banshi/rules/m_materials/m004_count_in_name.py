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
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.documents import named

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe", "unsafe")

_NUMBER = "[0-9一二两三四五六七八九十]"
# 股份 and 身份 have no number before 份; 份额 and 月份 are no counts.
_COUNT = re.compile(f"原件|复印件|影印件|扫描件|一式{_NUMBER}*份?|{_NUMBER}+份(?!额)")

_EMPTY = re.compile(r"[（(][、，和及或 ]*[)）]")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report names that also say how many or which form."""
    for at, name in named(matter):
        if seen := _COUNT.search(name):
            yield _problem(at, name, seen[0], matter, setting)


def _problem(at: Path, name: str, seen: str, matter: Matter, setting: Setting) -> Problem:
    meant, safe = _meant(at, name, seen, matter, setting)
    return Problem(
        at,
        f"材料名称“{name}”里写了“{seen}”。",
        "名称只写材料的标准名称，原件、复印件和份数写在自己的栏目里。",
        f"请从名称里删掉“{seen}”，改填原件份数（original）或复印件份数（copies）"
        + (f"，名称写成“{meant}”。" if meant else "。"),
        fix=written(at, meant, safe=safe) if meant else None,
    )


def _meant(at: Path, name: str, seen: str, matter: Matter, setting: Setting) -> tuple[str, bool]:
    """The name alone, by its standard name where it has one; nobody needs to look where the counts say the rest."""
    bare = _EMPTY.sub("", _COUNT.sub("", name)).strip("、和及，, ")
    known = setting.materials
    standard = next(
        (one for one in (bare, setting.synonyms.get(bare), bare.removesuffix("副本")) if one in known), None
    )
    row = matter.materials[int(at[1])]
    said = {"原件": row.original, "复印件": row.copies}.get(seen)
    return standard or bare, bool(standard and said)
