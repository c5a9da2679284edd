"""材料要几份，份数和说明要一致。

查什么
    说明里写“每人几张”“一共几份”，份数却不是那个数，也不是它的几倍。

为什么
    照份数准备的人，到窗口才知道还差几份。

反例
    materials: [{name: 居民户口簿, original: 1, necessity: 必要, note: 每人2份。}]
    ---
    materials: [{name: 居民户口簿, original: 2, necessity: 必要, note: 一共4份。}]

正例
    materials: [{name: 居民户口簿, original: 4, necessity: 必要, note: 每人2份。}]
    ---
    materials: [{name: 居民户口簿, original: 4, necessity: 必要, note: 一共4份。}]

怎么改
    对照依据核对要几份，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.lengths import number_of
from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_COUNT = re.compile("(?P<way>每人|各|一共|共)(?P<number>[0-9]{1,2}|[一二两三四五六七八九十])(?:张|份|本)(?!以)")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold the counts of every row against what its note says of them."""
    for index, row in enumerate(matter.materials):
        hit = _COUNT.search(row.note) if row.note else None
        counts = [int(count) for count in (row.original, row.copies) if count and str(count).isdecimal()]
        if hit is None or not counts:
            continue
        said = number_of(hit["number"])
        # What each brings is multiplied by how many come; what is handed in altogether is not.
        each = hit["way"] in ("每人", "各")
        fits = any(count % said == 0 for count in counts) if each else said in (*counts, sum(counts))
        if not fits:
            field = "original" if row.original else "copies"
            yield Problem(
                ("materials", index, field),
                f"“{'、'.join(row.names)}”的份数写的是 {sum(counts)}，说明里说的是“{hit[0]}”。",
                "份数和说明写同一个数。",
                f"请核对要几份：份数写错的改份数（如 {said}），说明写错的改说明。",
            )
