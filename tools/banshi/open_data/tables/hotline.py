"""What an agent of the hotline reads aloud: one row for each matter, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.department import Hotline
from banshi.model.material import Material
from banshi.model.matter import Condition, Matter
from banshi.model.situation import describe
from banshi.model.statute import statute_words
from banshi.open_data.cells import joined
from banshi.open_data.tables.materials import copies, named
from banshi.open_data.tables.offices import counters
from banshi.open_data.tables.table import IDENTITY, Field, Row, Table, View
from banshi.source.standard import Standard

UNPUBLISHED = "未公布"
_SPARED = {"数据共享": "不用带，窗口自己查", "告知承诺": "不用带，签承诺书代替"}


def _fields(standard: Standard) -> list[Field]:
    texts = (
        "也叫",
        "能不能办",
        "多久办完",
        "跑几次",
        "多少钱",
        "给多少钱",
        "要带什么",
        "在哪里办",
        "网上怎么办",
        "办完拿到什么",
    )
    return [
        *IDENTITY,
        Field("部门", 20),
        *(Field(text, 40) for text in texts),
        Field("咨询电话", 30),
        Field("网页", 40),
    ]


def _rows(matter: Matter, view: View) -> Iterator[Row]:
    department = view.catalog.setting.departments.get(matter.department)
    yield (
        matter.code,
        matter.name,
        department.name if department else matter.department,
        joined(matter.aliases),
        joined(_conditions(matter), ""),
        _how_long(matter),
        _trips(matter),
        joined(_fees(matter), "；") or _empty(matter, "fees", "不收费。"),
        joined(_amounts(matter), "；"),
        joined(_materials(matter), "；") or _empty(matter, "materials", "不用带材料。"),
        joined(_places(matter, view), "；") or _nowhere(matter),
        _online(matter),
        joined(_results(matter), "；") or "没有结果文书。",
        joined(f"{line.name} {line.phone}" for line in _lines(matter, view)) or UNPUBLISHED,
        view.release.address(f"matters/{matter.code}.html"),
    )


def _lines(matter: Matter, view: View) -> Iterator[Hotline]:
    """Where one may ask: the lines of the department that answer for this matter, and always the city's own."""
    setting = view.catalog.setting
    if department := setting.departments.get(matter.department):
        yield from department.lines_for(matter.code, matter.themes)
    if setting.city:
        yield setting.city.hotline


def _empty(matter: Matter, field: str, none: str) -> str:
    """What an empty list means: none, or nobody said."""
    return "没有写明，以窗口答复为准。" if field in matter.not_stated else none


def _nowhere(matter: Matter) -> str:
    """What no published counter means: there is none, or it is not published."""
    return "不在窗口办理。" if matter.channels.window is False else UNPUBLISHED


def _conditions(matter: Matter) -> Iterator[str]:
    if matter.status == "paused":
        yield "目前暂停办理。"
    items = matter.conditions.items
    if len(items) > 1:
        yield "符合下面任意一条就可以办：" if matter.conditions.match == "任一" else "要同时符合："
    for number, item in enumerate(items, 1):
        said = f"{item.text}（{describe(item.when)}时）" if isinstance(item, Condition) else item
        yield f"{number}. {said}" if len(items) > 1 else said


def _how_long(matter: Matter) -> str:
    limit = matter.time_limit
    law = statute_words(limit.law)
    first = "当场办完" if limit.promised == "即办" else f"承诺 {limit.promised}办完"
    if limit.promised == "无":
        first = "按年度安排办理"
    cases = "".join(f"；{describe(case.when)}时 {case.promised}" for case in limit.cases)
    apart = joined(f"{row.name}{' ' + row.limit if row.limit else ''}" for row in limit.excluded)
    return f"{first}（{law}）{cases}。" + (f"不算在内：{apart}。" if apart else "")


def _trips(matter: Matter) -> str:
    first = "不用跑。" if matter.trip_count == 0 else f"到现场 {matter.trip_count} 次。"
    return first + (matter.trip_reason or "")


def _fees(matter: Matter) -> Iterator[str]:
    for fee in matter.fees:
        when = f"（{describe(fee.when)}时）" if fee.when else ""
        yield f"{fee.name} {fee.standard}{when}" + (f"，减免：{fee.waiver}" if fee.waiver else "")


def _amounts(matter: Matter) -> Iterator[str]:
    for row in matter.amounts:
        yield f"{row.name} {row.standard}" + (f"（{describe(row.when)}时）" if row.when else "")


def _materials(matter: Matter) -> Iterator[str]:
    for number, row in enumerate(matter.materials, 1):
        when = f"（{describe(row.when)}时）" if row.when else ""
        yield f"{number}. {named(row)}{when}：{_how(row)}"


def _how(row: Material) -> str:
    """In which form a document is wanted, and whether it is wanted at all."""
    if row.exempt in _SPARED:
        return _SPARED[row.exempt]
    parts = []
    if row.original not in (None, "0"):
        parts.append(f"原件 {copies(row.original)} 份" + ("（看过即还）" if row.check_only else ""))
    if row.copies not in (None, "0"):
        parts.append(f"复印件 {copies(row.copies)} 份")
    if row.electronic:
        parts.append("可交电子件")
    if row.shown:
        parts.append("也可以用手机出示电子证照")
    if row.necessity == "非必要":
        parts.append("有就带")
    if row.defer:
        parts.append(f"可以后补，{row.defer.within}内")
    return "、".join(parts) or UNPUBLISHED


def _places(matter: Matter, view: View) -> Iterator[str]:
    setting = view.catalog.setting
    missing = "不在窗口办理" if matter.channels.window is False else f"窗口{UNPUBLISHED}"
    for overlay, claim in view.catalog.claims.get(matter.code, ()):
        region = setting.regions.get(overlay.region)
        found = counters(overlay, claim, view)
        places = " 或 ".join(["，".join(filter(None, place[:-1])) for place in found]) or missing
        phone = f"，电话 {claim.phone}" if claim.phone else ""
        where, body = region.name if region else overlay.region, overlay.body or ""
        yield f"{body if body.startswith(where) else where + body}：{places}{phone}"


def _online(matter: Matter) -> str:
    online = matter.channels.online
    if online is None:
        return "不能网上办。"
    rest = "不用到现场" if online.trips == 0 else f"还要到现场 {online.trips} 次"
    return f"网上能办到“{online.depth}”，{rest}。{online.url or ''}"


def _results(matter: Matter) -> Iterator[str]:
    for result in matter.result:
        if result.name:
            valid = f"，{'长期有效' if result.valid == '长期' else f'有效期 {result.valid}'}" if result.valid else ""
            yield f"{result.name}{valid}" + (f"，{'、'.join(result.delivery)}" if result.delivery else "")


HOTLINE = Table("hotline", "热线话务", "接线员照着念的一张表，每个事项一行。", _fields, _rows)
