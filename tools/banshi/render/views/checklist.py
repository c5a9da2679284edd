"""What to bring, row by row, and what the applicant is spared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from banshi.model.matter import Material, Matter
from banshi.model.setting import DictionaryMaterial
from banshi.model.slug import material_slug
from banshi.render.views.situation import mark
from banshi.render.views.wording import UNPUBLISHED, Link, citation_words, copies_words, sentence

_EXEMPT = {
    "电子证照": "不用带：出示或授权查询电子证照即可。",
    "数据共享": "不用带：部门之间共享数据，窗口自己核验。",
    "告知承诺": "不用带：签一份承诺书代替。",
}
_ASSETS = "../assets/"


class Row(NamedTuple):
    """One row of the checklist.

    Attributes:
        names: The documents; several when any one of them will do.
        when, situation: See `Mark`.
        badge: Class and text of what marks the row (`free`, `later`, `optional`), or two empty texts.
        relief: What it saves the applicant, empty if nothing.
        form: Which form and how many copies.
        origin: Where the document comes from.
        note: How to fill it in and what is accepted.
        basis: Citation on one line.
        files: Blank form and sample.
    """

    names: tuple[Link, ...]
    when: str
    situation: str
    badge: tuple[str, str]
    relief: str
    form: str
    origin: str
    note: str
    basis: str
    files: tuple[Link, ...]


def checklist(matter: Matter, dictionary: Mapping[str, DictionaryMaterial]) -> tuple[Row, ...]:
    """Every row in the order of the standard."""
    return tuple(_row(material, matter, dictionary) for material in matter.materials)


def summary(rows: tuple[Row, ...]) -> str:
    """How many documents, and how many of them the applicant need not bring now."""
    free = sum(row.badge[0] == "free" for row in rows)
    later = sum(row.badge[0] == "later" for row in rows)
    parts = [f"共 {len(rows)} 项"]
    if free:
        parts.append(f"{free} 项不用带")
    if later:
        parts.append(f"{later} 项可以后补")
    return "，".join(parts)


@lru_cache(maxsize=8192)
def material_link(name: str) -> Link:
    """A document and its page, seen from any page one folder down."""
    return Link(name, f"../materials/{material_slug(name)}.html")


def _row(material: Material, matter: Matter, dictionary: Mapping[str, DictionaryMaterial]) -> Row:
    situation = mark(material.when, matter.questions)
    known = [dictionary[name] for name in material.names if name in dictionary]
    one = known[0] if material.name and known else None
    return Row(
        tuple([material_link(name) for name in material.names]),
        situation.when,
        situation.words,
        _badge(material),
        _relief(material),
        _form(material),
        _origin(material, known),
        _note(material, one),
        citation_words(material.basis),
        _files(one),
    )


def _badge(material: Material) -> tuple[str, str]:
    if material.exempt:
        return ("free", f"免提交 · {material.exempt}")
    if material.necessity == "容缺后补":
        return ("later", "可以后补")
    if material.necessity == "非必要":
        return ("optional", "有就带")
    return ("", "")


def _relief(material: Material) -> str:
    first = _EXEMPT.get(material.exempt or "", "")
    if not (defer := material.defer):
        return first
    overdue = defer.overdue if defer.overdue.startswith("逾期") else f"逾期不补的，{defer.overdue}"
    return first + sentence(f"先受理，{defer.within}内补交：{defer.how}", overdue)


def _form(material: Material) -> str:
    parts = []
    if material.original not in (None, "0"):
        parts.append(f"原件 {copies_words(material.original)}" + ("，看过即还" if material.check_only else ""))
    if material.copies not in (None, "0"):
        parts.append(f"复印件 {copies_words(material.copies)}")
    if material.electronic:
        parts.append("可交电子件" if parts else "电子件")
    form = "；".join(parts)
    if material.exempt:
        return f"免提交（原为{form}）" if form else "免提交"
    return form or UNPUBLISHED


def _origin(material: Material, known: list[DictionaryMaterial]) -> str:
    issuers = [material.issuer] if material.issuer else [item.issuer for item in known if item.issuer]
    named = "、".join(dict.fromkeys(issuer for issuer in issuers if issuer != "申请人"))
    sources = "、".join(dict.fromkeys(item.source for item in known))
    if not named or not sources:
        return sources or named or UNPUBLISHED
    return named if sources == "其他" else f"{sources}（{named}）"


def _note(material: Material, known: DictionaryMaterial | None) -> str:
    return sentence(
        material.note or (known.note if known else None),
        f"开具后 {material.validity}内有效" if material.validity and material.validity != "长期" else None,
        "只在第一次办理时提交" if material.first_time_only else None,
    )


def _files(known: DictionaryMaterial | None) -> tuple[Link, ...]:
    if known is None:
        return ()
    files = (("空白表格", known.form), ("填写样表", known.sample))
    return tuple(Link(text, _ASSETS + path) for text, path in files if path)
