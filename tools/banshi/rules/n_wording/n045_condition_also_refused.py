"""受理条件不能又是不予办理的情形。

查什么
    受理条件（conditions）里的一句话，在不予办理的情形（not_eligible）里是不是又写了一遍。标点、空格和“的”字不算。只在不同情形下成立的两句不查。

为什么
    同一句话，一处说符合了才办，一处说符合了不办，群众和窗口都不知道听哪一个。多半是漏了“不”字，或者贴错了地方。

反例
    conditions: {match: 全部, items: [具有中国国籍。, 居民身份证已经丢失。]}
    not_eligible: [具有中国国籍的。]

正例
    conditions: {match: 全部, items: [具有中国国籍。, 居民身份证已经丢失。]}
    not_eligible: [不具有中国国籍的。]

怎么改
    核对是条件还是不予办理的情形，删掉写错地方的一句；不予办理的漏了“不”“没有”的，补上。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Condition, Matter
from banshi.model.situation import When

SEVERITY = Severity.WARNING
SCOPE = "matter"

_UNHEARD = str.maketrans("", "", " \u3000。，、；：的")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for the conditions among the refusals."""
    if not matter.not_eligible:
        return
    refused = {_bare(item): item for item in matter.not_eligible}
    for index, condition in enumerate(matter.conditions.items):
        found = refused.get(_bare(condition))
        if found is None or not matter.asking.overlap(_when(condition), _when(found)):
            continue
        written = isinstance(found, Condition)
        at = ("not_eligible", matter.not_eligible.index(found), *(("text",) if written else ()))
        yield Problem(
            at,
            f"不予办理的情形写了“{_text(found).rstrip('。')}”，受理条件（conditions）第{index + 1}条却是“{_text(condition).rstrip('。')}”，"
            "两处互相矛盾。",
            "同一句话不能又是受理条件，又是不予办理的情形（not_eligible）。",
            "请核对：漏了“不”“没有”的，请补上；不该写在这里的，请删掉这一句。",
        )


def _text(item: str | Condition) -> str:
    return item if isinstance(item, str) else item.text


def _bare(item: str | Condition) -> str:
    return _text(item).translate(_UNHEARD)


def _when(item: str | Condition) -> When | None:
    return None if isinstance(item, str) else item.when
