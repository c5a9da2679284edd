"""What to bring, row by row, and what the applicant is spared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from banshi.model.asking import Asking
from banshi.model.material import Material
from banshi.model.matter import Matter
from banshi.model.setting import DictionaryMaterial
from banshi.model.slug import material_slug
from banshi.wording.phrases import UNPUBLISHED, Link, citation_words, copies_words, sentence
from banshi.wording.situation import mark

_FREE = "不用带 · "
_CARD = "可用电子证照"
_SPARED = {"数据共享": "窗口自己向别的部门查", "告知承诺": "签一份承诺书代替"}
_SHOW = "带上，或者用手机出示电子证照"
_ASSETS = "../assets/"


class Later(NamedTuple):
    """How a document that may follow later is handed in."""

    within: str
    how: str
    overdue: str


class Saving(NamedTuple):
    """What is made easier for the applicant, in one line.

    Attributes:
        look: Badge of its rows: `free`, `card` or `later`.
        some: Whether it holds only in some situations.
        title: What may be done with them: 不用带, 可以出示电子证照, 可以先办后补.
        kind: What replaces documents that need not be brought; empty for the others.
        how: How that goes, in words; empty for what may follow later.
        total: How many rows.
        text: Their names, with the situation where it is not everybody's, or what is due when.
    """

    look: str
    some: bool
    title: str
    kind: str
    how: str
    total: int
    text: str


class Row(NamedTuple):
    """One row of the checklist.

    Attributes:
        names: The documents; several when any one of them will do.
        when, situation: See `Mark`.
        badge: Class and text of what marks the row (`free`, `later`, `optional`, `card`), or two empty texts.
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
    asking = matter.asking
    return tuple([_row(material, asking, dictionary) for material in matter.materials])


def summary(rows: tuple[Row, ...]) -> str:
    """How many documents, how many need not be brought, may be shown on the phone or may follow.

    What holds only in some situation is said apart: nobody may leave a paper at home because another need not bring it.
    """
    counts = [
        (sum(row.badge[0] == look and bool(row.when) is only_some for row in rows), words)
        for look, only_some, words in _SUMMARY
    ]
    return "，".join([f"共 {len(rows)} 项", *[f"{count} 项{words}" for count, words in counts if count]])


_SUMMARY = (
    ("free", False, "不用带"),
    ("free", True, "有的情形不用带"),
    ("card", False, "可以出示电子证照"),
    ("card", True, "有的情形可以出示电子证照"),
    ("later", False, "可以后补"),
    ("later", True, "有的情形可以后补"),
)


def savings(rows: tuple[Row, ...]) -> tuple[Saving, ...]:
    """What need not be brought, by what replaces it, then what may be shown on the phone, then what may follow.

    What holds for everybody and what holds only in some situation stand in lines of their own.
    """
    free: dict[str, list[Row]] = {}
    for row in rows:
        if row.badge[0] == "free":
            free.setdefault(row.badge[1].removeprefix(_FREE), []).append(row)
    found: list[Saving] = []
    for kind, spared in free.items():
        found += _lines(Saving("free", False, "不用带", kind, _SPARED[kind], 0, ""), spared)
    cards = [row for row in rows if row.badge[0] == "card"]
    found += _lines(Saving("card", False, "可以出示电子证照", "", _SHOW, 0, ""), cards)
    later = [row for row in rows if row.badge[0] == "later" and row.later]
    found += _lines(Saving("later", False, "可以先办后补", "", "", 0, ""), later)
    return tuple(found)


def _lines(plain: Saving, rows: list[Row]) -> Iterator[Saving]:
    """The line for everybody, empty where only some are spared, since an answer may fill it; then that for some."""
    for some in (False, True):
        own = [row for row in rows if bool(row.when) is some]
        if own or (rows and not some):
            text = "；".join(map(_terms, own)) if plain.look == "later" else "、".join(map(_named, own))
            title = f"有的情形{plain.title}" if some else plain.title
            yield plain._replace(some=some, title=title, total=len(own), text=text)


def _terms(row: Row) -> str:
    later = row.later
    return f"{_named(row)}，{later.within}，{later.overdue.removesuffix('。')}" if later else _named(row)


def _named(row: Row) -> str:
    name = row.names[0].text if len(row.names) == 1 else "或".join([name.text for name in row.names])
    return f"{name}（只在{row.situation}时）" if row.situation else name


@lru_cache(maxsize=8192)
def material_link(name: str) -> Link:
    """A document and its page, seen from any page one folder down."""
    return Link(name, f"../materials/{material_slug(name)}.html")


def _row(material: Material, asking: Asking, dictionary: Mapping[str, DictionaryMaterial]) -> Row:
    situation = mark(material.when, asking)
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
    if material.spared:
        return ("free", f"{_FREE}{material.exempt}")
    if material.necessity == "容缺后补":
        return ("later", "可以后补")
    if material.necessity == "非必要":
        return ("optional", "有就带")
    return ("card", _CARD) if material.shown else ("", "")


def _relief(material: Material, later: Later | None) -> str:
    first = f"{_SHOW}。" if material.shown else f"不用带：{_SPARED[material.exempt]}。" if material.exempt else ""
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
    if material.spared:
        return "不用带"
    return form or ("电子证照" if material.shown else UNPUBLISHED)


def _origin(material: Material, known: list[DictionaryMaterial]) -> str:
    issuers = (material.issuer,) if material.issuer else tuple([item.issuer for item in known])
    return _origin_words(issuers, tuple([item.source for item in known]))


@lru_cache(maxsize=8192)
def _origin_words(issuers: tuple[str | None, ...], sources: tuple[str, ...]) -> str:
    # Several documents of one row may come from the same office, alone or among others.
    offices = (office for issuer in issuers if issuer for office in issuer.split("、"))
    named = "、".join(dict.fromkeys(office for office in offices if office != "申请人"))
    kinds = "、".join(dict.fromkeys(sources))
    if not named or not kinds:
        return kinds or named or UNPUBLISHED
    return named if kinds == "其他" else f"{kinds}（{named}）"


def _note(material: Material, known: DictionaryMaterial | None) -> str:
    return sentence(
        material.note or (known.note if known else None),
        *(f"{name}：{note}" for name, note in material.choice_notes.items()),
        f"开具后 {material.validity}内有效" if material.validity and material.validity != "长期" else None,
        "只在第一次办理时提交" if material.first_time_only else None,
    )


def _files(known: DictionaryMaterial | None) -> tuple[Link, ...]:
    if known is None:
        return ()
    files = (("空白表格", known.form), ("填写样表", known.sample))
    return tuple(Link(text, _ASSETS + path) for text, path in files if path)
