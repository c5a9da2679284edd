"""满多大才能办，一句话说明和受理条件要一致。

查什么
    一句话说明、适用范围里说满多少岁，受理条件里也说满多少岁，各只有一个数，却不一样。

为什么
    到了一处写的年龄就来的人，会被另一处挡回去。

反例
    summary: 80周岁以上的老人，申请按月领取补贴。
    conditions: {match: 全部, items: [本市户籍，年满70周岁。]}

正例
    summary: 80周岁以上的老人，申请按月领取补贴。
    conditions: {match: 全部, items: [本市户籍，年满80周岁。]}

怎么改
    对照依据核对，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.remedies import reworded

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_AGED = re.compile("(?<![不未])满([0-9]{1,3})周?岁|([0-9]{1,3})周?岁(?:及)?以上")
_PARTED = re.compile("[男女]|不满|未满|以下|或者|[0-9]周?岁[^。]*[0-9]周?岁")
"""Where a sentence speaks of more than one age."""


class Age(NamedTuple):
    """An age somebody must have reached, and where it is said."""

    years: str
    at: Path
    text: str
    written: str


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the one age of the summary with the one age of the conditions."""
    told = list(_ages(((name,), text) for name in ("summary", "scope") if (text := getattr(matter, name))))
    if not told:
        return
    asked = list(
        _ages(
            (("conditions", "items", index), item)
            for index, item in enumerate(matter.conditions.items)
            if isinstance(item, str)
        )
    )
    if len({age.years for age in told}) != 1 or len(asked) != 1 or told[0].years == asked[0].years:
        return
    one, other = asked[0], told[0]
    meant = one.text.replace(one.written, one.written.replace(one.years, other.years))
    yield Problem(
        one.at,
        f"受理条件写的是“{one.written}”，{'一句话说明' if other.at == ('summary',) else '适用范围'}里说的是“{other.written}”。",
        "满多大才能办，各处写同一个数。",
        f"请对照依据核对是“{other.years}”岁还是“{one.years}”岁，把写错的一处改过来。",
        fix=reworded(one.at, meant, safe=False),
    )


def _ages(texts: Iterable[tuple[Path, str]]) -> Iterator[Age]:
    for at, text in texts:
        hit = _AGED.search(text) if "岁" in text and not _PARTED.search(text) else None
        if hit:
            yield Age(hit[1] or hit[2], at, text, hit[0])
