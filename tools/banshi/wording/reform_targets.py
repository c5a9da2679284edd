"""The fields of the reform plan with their targets: what was promised, what is measured, who lags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.days_saved import working_days
from banshi.catalog.entry import Entry
from banshi.catalog.targets import Measured, longest_promise, measure, whole_days
from banshi.model.limit import parse_limit
from banshi.model.setting import Target
from banshi.wording.bars import Piece, bar
from banshi.wording.phrases import Link, split_amount

_NAMED = 3
_JUDGES = frozenset({"P001", "P002", "P005"})


class TargetRow(NamedTuple):
    """One target.

    Attributes:
        value: What is measured, in a few words.
        detail: How many matters that is about.
        state, words: `met`, `missed` or `none`, and the same in words.
        who: What the links below are: those that lag, or those that take longest.
        links: Matters, each with its figure and, where the steward has accepted that it lags, the reason.
        rest: How many more there are, in words.
    """

    name: str
    note: str
    value: str
    detail: str
    bar: tuple[Piece, ...]
    state: str
    words: str
    who: str
    links: tuple[tuple[Link, str, str], ...]
    rest: str


class FieldProgress(NamedTuple):
    """One field of the plan."""

    id: str
    name: str
    content: str
    deadline: str
    lead: tuple[Link, ...]
    lead_note: str
    responsible: tuple[Link, ...]
    matters: int
    reached: int
    targets: tuple[TargetRow, ...]


def field_progress(catalog: Catalog) -> Iterator[FieldProgress]:
    """Every field, in the order of the plan."""
    accepted = {item.path: item.reason for item in catalog.suppressions if item.rule in _JUDGES}
    for number, field in enumerate(catalog.setting.fields.values(), 1):
        measured = [measure(field, target, catalog) for target in field.targets]
        about = {entry.code for one in measured for entry in one.matters}
        yield FieldProgress(
            id=f"field-{number}",
            name=field.name,
            content=field.content,
            deadline=field.deadline,
            lead=units(field.lead, catalog),
            lead_note=field.lead_note or "",
            responsible=units(field.responsible, catalog),
            matters=len(about | {entry.code for entry in catalog.by_field.get(field.name, ())}),
            reached=sum(one.reached for one in measured),
            targets=tuple(_row(one, accepted) for one in measured),
        )


def units(names: list[str], catalog: Catalog) -> tuple[Link, ...]:
    """Units of the plan; those that are departments with a page lead there."""
    pages = {department.short_name: department.id for department in catalog.setting.departments.values()}
    return tuple(Link(name, f"../departments/{pages[name]}.html" if name in pages else "") for name in names)


def _row(measured: Measured, accepted: dict[str, str]) -> TargetRow:
    target = measured.target
    total = len(measured.matters)
    state, words = _state(measured)
    shown = measured.lagging or (measured.heaviest if target.limit else ())
    reasons = accepted if measured.lagging else {}
    value, detail = _value(target, measured) if total else ("没有事项", "还没有收录这个目标的事项")
    return TargetRow(
        name=target.name,
        note=target.note or "",
        value=value,
        detail=detail,
        bar=_bar(target, measured) if total else (),
        state=state,
        words=words,
        who="没达到的" if measured.lagging else "用时最长的",
        links=tuple(
            (Link(entry.name, f"../{entry.url}"), _figure(entry, target), reasons.get(entry.file, ""))
            for entry in shown[:_NAMED]
        ),
        rest=f"等 {len(shown)} 个" if len(shown) > _NAMED else "",
    )


def _state(measured: Measured) -> tuple[str, str]:
    if not measured.matters:
        return "none", "无从衡量"
    return ("met", "达到") if measured.reached else ("missed", "没有达到")


def _value(target: Target, measured: Measured) -> tuple[str, str]:
    total = len(measured.matters)
    about = f"{total} 个事项，{measured.met} 个达到"
    if target.measure == "承诺时限":
        return f"最长 {_limit(longest_promise(measured.heaviest[0]))}" if measured.heaviest else "全部即办", about
    if target.measure == "合计时限":
        return f"合计 {whole_days(measured.total)} 个工作日", f"{total} 个事项的承诺时限直接相加{_turned(measured)}"
    if target.measure == "跑动次数":
        most = max(entry.trip_count for entry in measured.matters)
        never = sum(entry.trip_count == 0 for entry in measured.matters)
        return (f"最多 {most} 次" if most else "都不用跑"), f"{about}，{never} 个不用跑"
    return f"{measured.met} / {total} 能网上办", about


def _turned(measured: Measured) -> str:
    """What of a sum is not counted in working days, and how it was turned into them."""
    turned = sum(working_days(entry.promised) is None for entry in measured.matters)
    return f"，其中 {turned} 个按日承诺的每7日算5个工作日，有零头的进一" if turned else ""


def _bar(target: Target, measured: Measured) -> tuple[Piece, ...]:
    if target.measure != "合计时限" or not target.limit:
        return bar((("met", measured.met), ("missed", len(measured.lagging))), len(measured.matters))
    allowed = parse_limit(target.limit).working_days
    used = ("met" if measured.reached else "missed", measured.total)
    return bar((used, ("left", allowed - measured.total)), max(allowed, measured.total))


def _figure(entry: Entry, target: Target) -> str:
    if target.measure == "跑动次数":
        return f"{entry.trip_count} 次"
    if target.measure == "网办":
        return entry.online or "不能网办"
    return _limit(longest_promise(entry) if target.measure == "承诺时限" else entry.promised)


def _limit(text: str) -> str:
    return " ".join(part for part in split_amount(text) if part)
