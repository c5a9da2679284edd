"""The band: limit, trips, charge and result at one glance."""

from __future__ import annotations

from collections.abc import Iterable

from banshi.model.matter import Fee, Matter, Result
from banshi.render.views.wording import Figure, split_amount, statute_words

_SHOWN = 2


def band(matter: Matter, labels: dict[str, str]) -> tuple[Figure, ...]:
    """The four figures, always in the same order."""
    return (
        _limit(matter, labels["promised"]),
        _trips(matter, labels["trip_count"]),
        _charge(matter.fees, labels["fees"]),
        _result(matter.result, labels["result"]),
    )


def _limit(matter: Matter, label: str) -> Figure:
    limit = matter.time_limit
    number, unit = split_amount(limit.promised)
    note = statute_words(limit.statutory)
    return Figure(label, number, unit, f"{note}；不同情形见下" if limit.cases else note)


def _trips(matter: Matter, label: str) -> Figure:
    if matter.trip_count:
        return Figure(label, str(matter.trip_count), "次", matter.trip_reason or "")
    return Figure(label, "0", "次", "不用到现场")


def _charge(fees: list[Fee], label: str) -> Figure:
    if not fees:
        return Figure(label, "不收费", "", "")
    if len(fees) == 1:
        number, unit = split_amount(fees[0].standard)
        return Figure(label, number, unit, fees[0].name)
    shown = "、".join(dict.fromkeys(fee.standard for fee in fees[:_SHOWN]))
    return Figure(label, str(len(fees)), "项", f"{shown}等" if len(fees) > _SHOWN else shown)


def _result(results: list[Result], label: str) -> Figure:
    names = list(dict.fromkeys(result.name for result in results if result.name))
    if not names:
        return Figure(label, "不发文书", "", "")
    others = f"等 {len(names)} 种，按情形发" if len(names) > 1 else ""
    return Figure(label, names[0], "", others or _validity(result.valid for result in results))


def _validity(periods: Iterable[str | None]) -> str:
    known = list(dict.fromkeys(period for period in periods if period))
    if not known:
        return ""
    *others, last = known
    if not others:
        return "长期有效" if last == "长期" else f"有效期 {last}"
    return f"有效期 {'、'.join(others)}或{last}"
