"""What people ask about a matter, each answered in a sentence: the search shows it with the result, assistants repeat it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from banshi.catalog.catalog import Catalog
from banshi.model.matter import Matter
from banshi.wording.phrases import UNPUBLISHED
from banshi.wording.place import Office

if TYPE_CHECKING:
    from banshi.wording.matter import MatterView

_ROWS = 6
"""More than this is read on the page."""
_AGENT = ("代办", "委托", "代理", "监护人", "他人")


def facts(matter: Matter, view: MatterView, catalog: Catalog) -> dict[str, str]:
    """What is asked, as `search/speech.py` names it, and the answer. A region's own answer has its code behind the name.

    Args:
        matter: What is asked about.
        view: The words of its page.
        catalog: Where its department and the city's hotline are.
    """
    hotline = catalog.setting.city.hotline.phone if catalog.setting.city else ""
    call = f"请打 {hotline} 问" if hotline else "请到窗口问"
    limit, _, charge, _ = view.band
    found = {
        "带什么": _papers(view),
        "多久": _joined([_figure(limit.number, limit.unit, limit.note.removesuffix("；不同情形见下")), *_limits(view)]),
        "多少钱": _joined(list(_fees(view))) or _figure(charge.number, charge.unit, charge.note),
        "代办": _agent(matter, call),
        "网上": _online(view, call),
        "进度": f"{_promise(matter)}；凭受理时给的编号问受理的窗口，或者{call}",
        "谁能办": _conditions(view),
        "投诉": call,
    }
    for asked, answer in (("去哪", _where), ("几点", _hours), ("电话", _phone)):
        found[asked] = _joined(list(dict.fromkeys(filter(None, map(answer, view.offices))))) or f"还没有公布，{call}"
        for office in view.offices:
            if own := answer(office):
                found[f"{asked} {office.code}"] = own
    if not any(office.phone for office in view.offices) and (lines := list(_lines(matter, catalog))):
        found["电话"] = "；".join(lines)
    return found


def _joined(rows: list[str]) -> str:
    more = f"；等 {len(rows)} 种情形，见页面" if len(rows) > _ROWS else ""
    return "；".join(rows[:_ROWS]) + more


def _figure(number: str, unit: str, note: str) -> str:
    return f"{number}{unit}（{note}）" if note else f"{number}{unit}"


def _promise(matter: Matter) -> str:
    promised = matter.time_limit.promised
    return "当场办结" if promised == "即办" else f"承诺 {promised}内办结" if promised != "无" else "没有规定时限"


def _only(text: str, situation: str) -> str:
    return f"{text}（{situation.replace('”并且“', '，').strip('“”')}）" if situation else text


def _papers(view: MatterView) -> str:
    brought = [row for row in view.materials if row.badge[0] != "free"]
    named = [_only("或".join(name.text for name in row.names), row.situation) for row in brought]
    more = f"等，{view.materials_summary}" if len(named) > _ROWS else f"（{view.materials_summary}）"
    return "、".join(named[:_ROWS]) + more if named else view.materials_summary


def _limits(view: MatterView) -> Iterator[str]:
    for row in view.times:
        if row.role == "promise":
            yield _only(row.value, row.situation)


def _fees(view: MatterView) -> Iterator[str]:
    for fee in view.fees:
        yield _only(f"{fee.name} {fee.standard}", fee.situation)


def _conditions(view: MatterView) -> str:
    rows = [_only(text.removesuffix("。"), situation) for text, _, situation in view.conditions]
    return view.conditions_match.replace("下面", "") + _joined(rows)


def _agent(matter: Matter, call: str) -> str:
    if matter.channels.agent:
        return "可以由窗口帮办代办"
    for question, options in matter.questions.items():
        for option in options:
            if any(word in option for word in _AGENT):
                return f"可以，选“{question}：{option}”看要带什么"
    return f"没有写明可以由别人代办，去之前{call}"


def _online(view: MatterView, call: str) -> str:
    if online := view.online:
        return f"{online.words}{f'：{online.host}' if online.host else ''}"
    ways = "、".join(view.channels)
    return f"没有公布网上办理的入口，可以{ways}" if ways else f"没有公布网上办理的入口，{call}"


def _where(office: Office) -> str:
    places = dict.fromkeys(f"{view.name}，{view.address}" for view in office.windows if view.address != UNPUBLISHED)
    return f"{office.region}：{'、'.join(places)}" if places else ""


def _hours(office: Office) -> str:
    hours = dict.fromkeys(view.hours for view in office.windows if view.hours != UNPUBLISHED)
    return f"{office.region}：{'、'.join(hours)}" if hours else ""


def _phone(office: Office) -> str:
    phones = dict.fromkeys(phone for phone in (office.phone, *(view.phone for view in office.windows)) if phone)
    return f"{office.region}：{'、'.join(phones)}" if phones else ""


def _lines(matter: Matter, catalog: Catalog) -> Iterator[str]:
    department = catalog.setting.departments.get(matter.department)
    for line in department.hotlines if department else ():
        yield f"{line.name} {line.phone}"
    if catalog.setting.city:
        yield f"{catalog.setting.city.hotline.name} {catalog.setting.city.hotline.phone}"
