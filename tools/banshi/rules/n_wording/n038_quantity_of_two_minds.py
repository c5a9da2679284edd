"""同一个数前后要一致。

查什么
    同一件事的数量（天数、金额、面积、岁数、比例、次数）在说明、条件、环节、依据、问答里写了几处，只有一处和别处不一样的。
    是不是同一件事，看数量前后的字：前后的字差不多，数却不同，才提醒；两个数只是
    颠倒了数字（98和89），旁边有一个词一样就提醒。

为什么
    改了一处忘了另一处，群众照哪一处办都可能白跑。

反例
    faq: [{q: 多大要监护人代办？, a: 未满18周岁的，由监护人代为申请。}]
    ---
    steps: [{name: 受理, by: 户籍窗口, note: 未满16周岁的核对监护关系。}, {name: 发证, by: 户籍窗口, note: 未满14周岁的交给监护人。}]
    ---
    trip_reason: 逾期每日按工本费的10%收滞纳金。
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条, note: 逾期的，每日按工本费的1%收滞纳金。}]

正例
    faq: [{q: 多大要监护人代办？, a: 未满16周岁的，由监护人代为申请；70周岁以上的可以上门办。}]
    ---
    fees:
      - name: 工本费
        standard: 40元/证
        basis: {law: 中华人民共和国居民身份证法, article: 第二十一条第一款}
        note: 首次申领不收；换领每证20元，补领每证40元。

怎么改
    核对哪一个数对，把写错的一处改过来；说的是两件事的，把话写明白，让人看得出不是同一件事。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import Mend
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.quantities import Quantity, comparable, likeness, quantities, theme_of, turned
from banshi.rules.shared.remedies import reworded

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_SURE, _ONLY, _RARE, _BACKED, _ALONE = 3.5, 2.5, 1.0, 0.5, 1.0
"""How alike two places must be: among several numbers of the unit; where there is one other; where the unit is not one of
time; how much less where the other number stands in several places, and how much more where it stands in one."""
_LOOSE = ("faq", "summary", "quota", "frequency", "channels", "trip_reason", "scope", "steps", "apply_within", "result")
_FIRM = ("legal_basis", "free_basis", "source")
"""Where a number is a copy, the loosest first; and where it is noted as it was read in the law."""
_CALLED = {
    "summary": "一句话说明", "scope": "适用范围", "trip_reason": "到场理由", "time_limit": "办结时限", "conditions": "受理条件", "materials": "材料",
    "steps": "办理环节", "fees": "收费", "amounts": "金额", "result": "办理结果", "legal_basis": "依据", "free_basis": "依据", "faq": "常见问题",
    "apply_within": "申请期限", "apply_period": "办理时段", "yearly": "每年办理时段", "quota": "数量限制", "frequency": "次数限制",
    "not_eligible": "不予办理的情形", "not_required": "无需办理的情形", "channels": "办理渠道", "source": "来源", "intermediaries": "中介服务",
}  # fmt: skip


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold every number that stands in one place only against those that are said of the same thing."""
    every = quantities(matter)
    counts = Counter(one.value for one in every)
    of_unit: dict[str, list[Quantity]] = {}
    for one in every:
        of_unit.setdefault(one.value[1], []).append(one)
    theme = theme_of(matter)
    told: set[str] = set()
    for one in sorted(every, key=_looseness):
        # Fees that differ, differ on purpose.
        if counts[one.value] != 1 or not one.said or (one.at[0] in ("fees", "amounts") and len(matter.fees) > 1):
            continue
        other = _contradicting(one, of_unit[one.value[1]], counts, theme)
        if other is None or one.value[1] in told:
            continue
        told.add(one.value[1])
        if counts[other.value] == 1 and _looseness(other) < _looseness(one):
            one, other = other, one
        yield _problem(one, other)


def _contradicting(
    one: Quantity, same_unit: list[Quantity], counts: Counter[tuple[float, str]], theme: frozenset[str]
) -> Quantity | None:
    values = {other.value for other in same_unit if other is not one}
    if values <= {one.value}:
        return None
    here = {other.value for other in same_unit if other.at == one.at}
    found = [
        (likeness(one, other, theme), other)
        for other in comparable(one, same_unit)
        # A text that names both numbers tells them apart itself.
        # Two answers that each name a number once answer two questions.
        if other.value not in here
        and not (one.at[0] == other.at[0] == "faq" and counts[other.value] == 1)
        and not any(near.at == other.at and near.value == one.value for near in same_unit)
    ]
    if not found:
        return None
    score, other = max(found, key=lambda item: (turned(one, item[1]), item[0]))
    least = _SURE if len(values) > 1 else _ONLY if one.timed else _RARE
    if turned(one, other):
        return other
    # Two numbers that stand once each may as well be two things.
    return other if score >= least + (-_BACKED if counts[other.value] > 1 else _ALONE) else None


def _looseness(one: Quantity) -> int:
    field = str(one.at[0])
    return _LOOSE.index(field) if field in _LOOSE else len(_LOOSE) + (field in _FIRM)


def _problem(one: Quantity, other: Quantity) -> Problem:
    place = _CALLED.get(str(other.at[0]), "别处")
    return Problem(
        one.at,
        f"“{one.before[-6:]}{one.written}{one.behind[:6]}”里的“{one.written}”，和{place}里的“{other.written}”对不上："
        f"那里写的是“{other.before[-6:]}{other.written}{other.behind[:6]}”。",
        "同一个数，各处写得一样。",
        f"请核对是“{other.written_like(one)}”还是“{one.written}”，把写错的一处改过来；说的不是一件事的，请写明白。",
        fix=_fix(one, other),
    )


def _fix(one: Quantity, other: Quantity) -> Mend | None:
    text = one.text[: one.start] + other.written_like(one) + one.text[one.end :]
    if one.at[-1] in ("limit", "valid"):
        return written(one.at, text, safe=False)
    return reworded(one.at, text, safe=False)
