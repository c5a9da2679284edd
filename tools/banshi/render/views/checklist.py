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

_FREE = "免提交 · "
_SPARED = {
    "电子证照": "出示或授权查询电子证照即可",
    "数据共享": "部门之间共享数据，窗口自己核验",
    "告知承诺": "签一份承诺书代替",
}
_ASSETS = "../assets/"


class Later(NamedTuple):
    """How a document that may follow later is handed in."""

    within: str
    how: str
    overdue: str


class Saving(NamedTuple):
    """What the applicant is spared, in one line.

    Attributes:
        kind: What replaces the documents; empty for those that may follow later.
        how: How it replaces them, in words; empty for those that may follow later.
        count: How many rows.
        text: Their names, or what is due when.
    """

    kind: str
    how: str
    count: int
    text: str


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
        later: How it is handed in when it follows later.
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
    later: Later | None


def checklist(matter: Matter, dictionary: Mapping[str, DictionaryMaterial]) -> tuple[Row, ...]:
    """Every row in the order of the standard."""
    return tuple([_row(material, matter, dictionary) for material in matter.materials])


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


def savings(rows: tuple[Row, ...]) -> tuple[Saving, ...]:
    """What need not be brought, by what replaces it, then what may follow later."""
    free: dict[str, list[str]] = {}
    later = []
    for row in rows:
        if row.badge[0] == "free":
            free.setdefault(row.badge[1].removeprefix(_FREE), []).append(_named(row))
        elif row.later:
            later.append(f"{_named(row)}，{row.later.within}，{row.later.overdue.removesuffix('。')}")
    found = [Saving(kind, _SPARED[kind], len(names), "、".join(names)) for kind, names in free.items()]
    if later:
        found.append(Saving("", "", len(later), "；".join(later)))
    return tuple(found)


def _named(row: Row) -> str:
    return row.names[0].text if len(row.names) == 1 else "或".join([name.text for name in row.names])


@lru_cache(maxsize=8192)
def material_link(name: str) -> Link:
    """A document and its page, seen from any page one folder down."""
    return Link(name, f"../materials/{material_slug(name)}.html")


def _row(material: Material, matter: Matter, dictionary: Mapping[str, DictionaryMaterial]) -> Row:
    situation = mark(material.when, matter.questions)
    later = _later(material)
    known = [dictionary[name] for name in material.names if name in dictionary]
    one = known[0] if material.name and known else None
    return Row(
        tuple([material_link(name) for name in material.names]),
        situation.when,
        situation.words,
        _badge(material),
        _relief(material, later),
        _form(material),
        _origin(material, known),
        _note(material, one),
        citation_words(material.basis),
        _files(one),
        later,
    )


def _badge(material: Material) -> tuple[str, str]:
    if material.exempt:
        return ("free", _FREE + material.exempt)
    if material.necessity == "容缺后补":
        return ("later", "可以后补")
    if material.necessity == "非必要":
        return ("optional", "有就带")
    return ("", "")


def _relief(material: Material, later: Later | None) -> str:
    first = f"不用带：{_SPARED[material.exempt]}。" if material.exempt else ""
    return first + sentence(f"先受理，{later.within}：{later.how}", later.overdue) if later else first


def _later(material: Material) -> Later | None:
    if not (defer := material.defer):
        return None
    # Most say of whom they speak: 到期没有补交的，…
    overdue = defer.overdue if "的，" in defer.overdue else f"逾期不补的，{defer.overdue}"
    return Later(f"{defer.within}内补交", defer.how.removesuffix("。"), sentence(overdue))


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
    issuers = (material.issuer,) if material.issuer else tuple([item.issuer for item in known])
    return _origin_words(issuers, tuple([item.source for item in known]))


@lru_cache(maxsize=8192)
def _origin_words(issuers: tuple[str | None, ...], sources: tuple[str, ...]) -> str:
    named = "、".join(dict.fromkeys(issuer for issuer in issuers if issuer and issuer != "申请人"))
    kinds = "、".join(dict.fromkeys(sources))
    if not named or not kinds:
        return kinds or named or UNPUBLISHED
    return named if kinds == "其他" else f"{kinds}（{named}）"


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
