"""What one sheet of paper says, in words: the page's view without its links, as JSON for the templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.model.department import Hotline
from banshi.model.matter import Matter
from banshi.model.setting import City
from banshi.model.situation import Answers
from banshi.pdf.desk import ANYWHERE, Place, desk
from banshi.pdf.edition import Edition
from banshi.pdf.preset import narrowed
from banshi.pdf.qr import qr_picture
from banshi.wording import parts
from banshi.wording.checklist import Row
from banshi.wording.matter import MatterView, matter_view
from banshi.wording.phrases import UNPUBLISHED, date_words, sentence
from banshi.wording.place import Office, speaks
from banshi.wording.redress import Redress
from banshi.wording.situation import words

NOBODY = City(name="", region="", site_name="办事指南", hotline=Hotline(name="政务服务便民热线", phone="12345"))
UNDATED = "2000-01-01"


class Sheet(NamedTuple):
    """One matter ready for the templates.

    Attributes:
        matter: The matter it shows, already narrowed.
        data: Text, numbers, lists and dictionaries only; the templates' `sheet`.
    """

    matter: Matter
    data: dict[str, Any]

    @property
    def json(self) -> bytes:
        """The data as the templates read it; the same sheet gives the same bytes."""
        return msgspec.json.encode(self.data, order="deterministic")


def sheet_of(
    matter: Matter,
    catalog: Catalog,
    labels: Mapping[str, str],
    edition: Edition,
    answers: Answers | None = None,
    place: Place = ANYWHERE,
) -> Sheet:
    """Word one matter for paper.

    Args:
        matter: The whole matter.
        catalog: Offices, departments and dictionary it is shown with.
        labels: Key of a field → its label, see `render.views.labels`.
        edition: Which paper.
        answers: What the applicant has answered already.
        place: Where a paper for one applicant is handed out.
    """
    answers = answers or {}
    matter = narrowed(matter, answers)
    city = catalog.setting.city or NOBODY
    view = matter_view(matter, catalog, dict(labels))
    address = f"{city.site_url.rstrip('/')}/matters/{matter.code}.html" if city.site_url else ""
    data = {
        "edition": edition.key,
        "label": edition.title,
        "title": f"{matter.name}{edition.title}",
        "site": city.site_name,
        "labels": {key: labels[key] for key in _LABELS},
        "name": view.name,
        "code": view.code,
        "codes": view.codes,
        "department": view.department.text,
        "facts": [view.department.text, *view.facts.split(" · ")],
        "marks": list(_marks(view)),
        "version": _version(matter),
        "date": _date(matter, catalog),
        "foot": f"{city.hotline.name} {city.hotline.phone}",
        "address": address,
        "qr": qr_picture(address) if address else (),
        "chosen": list(answers.items()),
        "summary": sentence(view.summary, f"适用范围：{view.scope}" if view.scope else None),
        "paused": f"这个事项目前暂停办理，恢复时间请拨打 {city.hotline.phone} 询问。" if view.paused else "",
        "notice": (city.notice or "") if view.sample else "",
        "band": [figure[:4] for figure in view.band],
        "materials_summary": view.materials_summary if view.materials else "",
        "materials": [_material(row) for row in view.materials],
        "not_stated": view.not_stated,
        "deferrals": [*_deferrals(matter), *_local_deferrals(matter, catalog)],
        "conditions_match": view.conditions_match,
        "conditions": [(text, situation) for text, _, situation in view.conditions],
        "exceptions": [
            (labels[key], [(text, situation) for text, _, situation in rows])
            for key in ("not_required", "not_eligible")
            if (rows := getattr(view, key))
        ],
        "steps": [_step(step) for step in view.steps],
        "ways": "、".join(view.channels),
        "online": _online(view),
        "offices": [_office(office) for office in view.offices if speaks(office)],
        "silent": _silent(view),
        "desk": desk(matter.code, catalog, place)._asdict(),
        "licence": matter.kind == "行政许可",
        "ask": _ask(city, view),
        "fees": [_fact(fee.name, fee.standard, f"{fee.note}依据{fee.basis}。", fee.situation) for fee in view.fees]
        + [_fact(name, "", text, "") for name, text in view.intermediaries],
        "free_basis": view.free_basis,
        "amounts": [_amount(row) for row in view.amounts],
        "times": [_fact(row.label, row.value, row.note, row.situation) for row in view.times],
        "results": [_fact(item.name or "不发文书", item.valid, _result(item), item.situation) for item in view.results],
        "basis": view.basis,
        "redress": [*_redress(view.redress)],
        "remedy": view.redress.short,
        "faq": view.faq,
    }
    return Sheet(matter, data)


_LABELS = ("amounts", "conditions", "steps", "fees", "time_limit", "result", "legal_basis", "faq")


def _chosen(view: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(view, name) for name in names}


def _marks(view: MatterView) -> Iterator[str]:
    if view.sample:
        yield "示例，以窗口为准"
    if view.provisional:
        yield "暂编码"
    if view.paused:
        yield "暂停办理"


def _version(matter: Matter) -> str:
    checked = f"{date_words(matter.verified.on)}核对" if matter.verified else "还没有核对记录"
    return f"第 {matter.version} 版 · {checked}"


def _date(matter: Matter, catalog: Catalog) -> dict[str, int]:
    """The latest day the data speaks of: when it was checked, changed or published. Nothing else dates a document.

    PDF/A wants a date in every file; a matter without any gets `UNDATED`, which is shown nowhere.
    """
    days = [change.on for change in matter.changes] + ([matter.verified.on] if matter.verified else [])
    days += [batch.date for batch in catalog.batches.values() if matter.code in batch.matters]
    year, month, day = max(days, default=UNDATED).split("-")
    return {"year": int(year), "month": int(month), "day": int(day)}


def _material(row: Row) -> dict[str, Any]:
    return {
        "names": [link.text for link in row.names],
        "badge": row.badge[1],
        "free": row.badge[0] == "free",
        **_chosen(row, "situation", "relief", "form", "origin", "note", "basis"),
    }


def _deferrals(matter: Matter) -> Iterator[dict[str, str]]:
    """Documents the whole city lets follow later."""
    for row in matter.materials:
        if row.necessity == "容缺后补":
            defer = row.defer
            yield {
                "name": "或".join(row.names),
                "situation": words(row.when),
                "within": defer.within if defer else UNPUBLISHED,
                "how": defer.how if defer else UNPUBLISHED,
                "overdue": defer.overdue if defer else UNPUBLISHED,
            }


def _local_deferrals(matter: Matter, catalog: Catalog) -> Iterator[dict[str, str]]:
    """Documents single offices let follow later; the overlay names no deadline."""
    wanted = {name for row in matter.materials for name in row.names}
    for overlay, claim in catalog.claims.get(matter.code, ()):
        region = catalog.setting.regions.get(overlay.region)
        for name in claim.deferrable:
            if name in wanted:
                place = region.name if region else overlay.region
                yield {
                    "name": name,
                    "situation": f"{place}办理",
                    "within": UNPUBLISHED,
                    "how": UNPUBLISHED,
                    "overdue": UNPUBLISHED,
                }


def _online(view: MatterView) -> str:
    if view.online is None:
        return ""
    return sentence(f"{view.online.words}，网址 {view.online.url}" if view.online.url else view.online.words) + (
        view.online.note
    )


def _silent(view: MatterView) -> str:
    """One sentence instead of a table full of 未公布; none where nobody is received at a counter."""
    offices = view.offices
    if view.windowless:
        return "这件事不在窗口办理。"
    if not offices:
        return "各县（区）的办理窗口未公布。"
    regions = "、".join(dict.fromkeys(office.region for office in offices if not speaks(office)))
    return f"{regions}的窗口地址、办公时间和电话未公布。" if regions else ""


def _office(office: Office) -> dict[str, Any]:
    return {
        **_chosen(office, "region", "body", "better", "note"),
        "phone": office.phone or UNPUBLISHED,
        "supervise": office.supervise or UNPUBLISHED,
        "windows": [_chosen(window, "name", "address", "hours", "phone", "note") for window in office.windows],
    }


def _ask(city: City, view: MatterView) -> str:
    lines = [f"{city.hotline.phone}（{city.hotline.name}）", *(f"{phone}（{name}）" for name, phone in view.hotlines)]
    return f"去之前可以先打电话问：{'，'.join(lines)}。"


def _step(step: parts.StepView) -> dict[str, Any]:
    note = sentence(step.note, "不计入时限" if step.uncounted else None, f"依据{step.basis}" if step.basis else None)
    return {**_chosen(step, "name", "by", "limit", "situation"), "note": note}


def _amount(row: parts.FeeView) -> dict[str, str]:
    note = row.note + (f"依据{row.basis}。" if row.basis else "")
    return _fact(row.name, row.standard, note, row.situation)


def _redress(redress: Redress) -> Iterator[dict[str, str]]:
    """Ways to be heard that the guide itself names."""
    rows = [*redress.remedies, *((way._replace(name=f"投诉：{way.name}")) for way in redress.complaints)]
    for way in rows:
        phones = "、".join(phone.text for phone in way.phones)
        more = sentence(f"电话 {phones}" if phones else None, f"网址 {way.url}" if way.url else None)
        yield _fact(way.name, "", way.text + more, "")
    if redress.rating_url:
        yield _fact("评价", "", f"办完以后可以到 {redress.rating_url} 给这次服务打分。", "")


def _fact(label: str, value: str, note: str, situation: str) -> dict[str, str]:
    return {"label": label, "value": value, "note": note, "situation": situation}


def _result(item: Any) -> str:
    return f"{item.note}领取：{item.delivery}。" if item.delivery else str(item.note)
