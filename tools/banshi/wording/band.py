"""The band: what to bring, limit, trips, charge, place and result at one glance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from banshi.model.matter import Fee, Matter, Result
from banshi.model.statute import statute_words
from banshi.wording.parts import APPLICANT
from banshi.wording.phrases import UNSTATED, Figure, promise_words, split_amount
from banshi.wording.place import Office

_SHOWN = 2


def band(matter: Matter, labels: dict[str, str]) -> tuple[Figure, ...]:
    """The four figures, always in the same order."""
    return (
        _limit(matter, labels["promised"]),
        _trips(matter, labels["trip_count"]),
        _charge(matter, labels["fees"]),
        _result(matter.result, labels["result"]),
    )


def figures(matter: Matter, offices: Sequence[Office], labels: dict[str, str]) -> tuple[tuple[str, Figure], ...]:
    """What the page answers at once, each with its name for the page's script."""
    limit, trips, charge, result = band(matter, labels)
    return (
        ("bring", burden(matter)),
        ("limit", limit),
        ("trips", trips),
        ("charge", charge),
        ("place", place(matter, offices)),
        ("result", result),
    )


def burden(matter: Matter) -> Figure:
    """How many documents have to be brought at most: those nobody spares the applicant."""
    rows = matter.materials
    brought = [row for row in rows if not row.spared]
    if not rows and "materials" in matter.not_stated:
        return Figure(_BRING, UNSTATED, "", "去之前先打电话问")
    if not brought:
        return Figure(_BRING, "不用带", "", "窗口自己查" if rows else "不需要材料")
    fewer = any(row.when or row.necessity != "必要" for row in brought)
    kinds = list(dict.fromkeys("或".join(row.names) for row in brought))
    note = "选了情形会更少" if fewer and matter.questions else "、".join(kinds) if len(kinds) <= _SHOWN else ""
    return Figure(_BRING, str(len(brought)), "样以内" if fewer else "样", note)


def place(matter: Matter, offices: Sequence[Office]) -> Figure:
    """Who receives the applicant first, and whether it is published where that is."""
    if not matter.trip_count and matter.channels.online:
        return Figure(_GO, "不用去", "", "网上办")
    if not matter.trip_count:
        return Figure(_GO, "不用去", "", "")
    receiving = next((step.by for step in matter.steps if step.by != APPLICANT and not step.outside), "")
    published = len({office.region for office in offices if office.windows})
    if published:
        return Figure(_GO, receiving, "", f"{published} 个地区公布了地址")
    return Figure(_GO, receiving, "", "地址没有公布，先打电话问")


_BRING, _GO = "要带", "去哪"


def _limit(matter: Matter, label: str) -> Figure:
    limit = matter.time_limit
    number, unit = split_amount(promise_words(limit.promised))
    note = statute_words(limit.law)
    return Figure(label, number, unit, f"{note}；不同情形见下" if limit.cases else note)


def _trips(matter: Matter, label: str) -> Figure:
    if matter.trip_count:
        return Figure(label, str(matter.trip_count), "次", matter.trip_reason or "")
    return Figure(label, "0", "次", "不用到现场")


def _charge(matter: Matter, label: str) -> Figure:
    fees = matter.fees
    if not fees and "fees" in matter.not_stated:
        return Figure(label, UNSTATED, "", "以窗口为准")
    if not fees:
        return Figure(label, "不收费", "", "")
    if len(fees) == 1:
        number, unit = split_amount(fees[0].standard)
        return Figure(label, number, unit, fees[0].name)
    number, unit = _least(fees)
    shown = "、".join(dict.fromkeys(fee.standard for fee in fees[:_SHOWN]))
    return Figure(label, number, unit, f"{len(fees)} 项：{shown}{'等' if len(fees) > _SHOWN else ''}")


def _least(fees: Sequence[Fee]) -> tuple[str, str]:
    """The smallest of several charges as a price to start from; how many there are where one is no number."""
    amounts = [split_amount(fee.standard) for fee in fees]
    if not all(unit.startswith("元") for _, unit in amounts):
        return str(len(fees)), "项"
    number = min((number for number, _ in amounts), key=float)
    units = {unit for _, unit in amounts}
    if len(set(amounts)) > 1:
        return number, "元起"
    return number, units.pop()


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
