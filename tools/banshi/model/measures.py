"""What cities are compared by: seven measures of one matter, each a number to rank by and the words people read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from banshi.model.limit import parse_limit
from banshi.model.peer import FREE, NOT_ONLINE, Measures

UNKNOWN = "未公布"

_DEPTHS = (
    NOT_ONLINE, "互联网咨询", "网上预约", "收件", "预审", "受理", "办理", "办理结果信息反馈", "电子证照反馈", "全程网办",
)  # fmt: skip
_CHARGE = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,2})?)(元(?:/[^0-9\s]{1,8})?)")


class Measure(NamedTuple):
    """One way to compare.

    Attributes:
        key: For programs.
        label: For people.
        value: What is ranked, the less the better; None where it cannot be said.
        words: What is shown.
        gap: How far the second is behind the first, in words; asked only where it is behind.
    """

    key: str
    label: str
    value: Callable[[Measures], float | None]
    words: Callable[[Measures], str]
    gap: Callable[[Measures, Measures], str]

    def comparable(self, one: Measures, other: Measures) -> bool:
        """Whether both say something that can be held against the other."""
        if self.value(one) is None or self.value(other) is None:
            return False
        return self.key != "fee" or _same_unit(one.fee or "", other.fee or "")


def _days(of: Measures) -> float | None:
    if of.promised is None:
        return None
    limit = parse_limit(of.promised)
    return limit.days if limit.exists else None


def _days_gap(best: Measures, own: Measures) -> str:
    first, second = parse_limit(best.promised or ""), parse_limit(own.promised or "")
    if first.unit == second.unit:
        return f"少 {_number(second.amount - first.amount)} {second.unit}"
    if first.immediate:
        return f"少 {_number(second.amount)} {second.unit}"
    return f"按 5 个工作日合 7 日折算，少约 {_number(round(second.days - first.days, 1))} 日"


def _papers(of: Measures) -> float | None:
    return None if of.papers is None else len(of.papers)


def _at_once(of: Measures) -> float | None:
    """Papers that have to be there on the day."""
    return None if of.papers is None or of.later is None else len(set(of.papers) - set(of.later))


def _later_words(of: Measures) -> str:
    if of.papers is None or of.later is None:
        return UNKNOWN
    later = len(set(of.papers) & set(of.later))
    return f"{later} 份可以后补" if later else "没有可以后补的"


def _at_once_gap(best: Measures, own: Measures) -> str:
    return f"当天少交 {_number((_at_once(own) or 0) - (_at_once(best) or 0))} 份"


def _asked(of: Measures) -> float | None:
    """The share of what is asked for that still has to be brought; nothing asked for is nothing to bring."""
    if of.papers is None or of.spared is None:
        return None
    total = len(of.papers) + len(of.spared)
    return len(of.papers) / total if total else 0.0


def _spared_words(of: Measures) -> str:
    if of.papers is None or of.spared is None:
        return UNKNOWN
    total = len(of.papers) + len(of.spared)
    return f"{total} 份里免交 {len(of.spared)} 份" if total else "没有材料"


def _spared_gap(best: Measures, own: Measures) -> str:
    return f"免交的比例高 {100 * ((_asked(own) or 0) - (_asked(best) or 0)):.0f} 个百分点"


def _fee(of: Measures) -> float | None:
    if of.fee == FREE:
        return 0.0
    form = _CHARGE.fullmatch(of.fee or "")
    return float(form[1]) if form else None


def _fee_gap(best: Measures, own: Measures) -> str:
    form = _CHARGE.fullmatch(own.fee or "")
    return f"少 {_number((_fee(own) or 0) - (_fee(best) or 0))} {form[2] if form else '元'}"


def _same_unit(one: str, other: str) -> bool:
    """Whether two charges are counted alike: nothing is nothing in every unit."""
    first, second = _CHARGE.fullmatch(one), _CHARGE.fullmatch(other)
    return first is None or second is None or first[2] == second[2]


def _online(of: Measures) -> float | None:
    return float(-_DEPTHS.index(of.online)) if of.online in _DEPTHS else None


@lru_cache(maxsize=1024)
def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").removesuffix(".")


MEASURES = (
    Measure("days", "承诺时限", _days, lambda of: of.promised or UNKNOWN, _days_gap),
    Measure(
        "trips", "到现场次数", lambda of: of.trips,
        lambda of: UNKNOWN if of.trips is None else f"{of.trips} 次",
        lambda best, own: f"少跑 {(own.trips or 0) - (best.trips or 0)} 次",
    ),
    Measure(
        "papers", "要带的材料", _papers,
        lambda of: UNKNOWN if of.papers is None else f"{len(of.papers)} 份",
        lambda best, own: f"少带 {len(own.papers or ()) - len(best.papers or ())} 份",
    ),
    Measure("fee", "收费", _fee, lambda of: of.fee or UNKNOWN, _fee_gap),
    Measure(
        "online", "网上办理深度", _online, lambda of: of.online or UNKNOWN,
        lambda best, own: f"网上多办 {_number((_online(own) or 0) - (_online(best) or 0))} 级",
    ),
    Measure("later", "容缺后补", _at_once, _later_words, _at_once_gap),
    Measure("spared", "免交材料", _asked, _spared_words, _spared_gap),
)  # fmt: skip
"""In the order they are shown."""

BY_KEY = {measure.key: measure for measure in MEASURES}
