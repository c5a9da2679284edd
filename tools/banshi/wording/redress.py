"""What somebody can do who is not content: appeal, complain, give a mark."""

from __future__ import annotations

from typing import NamedTuple

from banshi.model.matter import Matter
from banshi.model.phone import Phone, phones
from banshi.model.redress import Complaint, Remedy
from banshi.wording.phrases import sentence

_ACTS = frozenset({"行政许可", "行政给付", "行政确认", "行政奖励", "行政裁决", "其他行政权力"})
"""Kinds of matter that end in a decision of an authority; a public service need not."""

GENERAL = (
    "这份指南没有写救济途径。按全国统一的法律规定：认为行政行为侵犯自己合法权益的，可以从知道或者应当知道那天起60日内申请行政复议"
    "（《中华人民共和国行政复议法》第二十条），也可以在六个月内向人民法院提起行政诉讼"
    "（《中华人民共和国行政诉讼法》第四十六条）；其他法律另有规定的，照那部法律办。能不能受理，由复议机关和人民法院依法决定。"
)
"""What the law says for the whole country, where a guide says nothing. It is never said as the guide's own word."""


SHORT = "不服行政行为的，一般可以在60日内申请行政复议，或者在六个月内提起行政诉讼；法律另有规定的除外。这是全国统一的规定，不是本指南另外写的。"
"""The same on paper, where space is dear."""


class Way(NamedTuple):
    """One way to be heard.

    Attributes:
        text: Where, by when, on which law.
        phones: Numbers to call.
        url: Address, may be empty.
    """

    name: str
    text: str
    phones: tuple[Phone, ...]
    url: str


class Redress(NamedTuple):
    """Everything about not being content.

    Attributes:
        remedies: Against a decision, as the guide says.
        general: What the law says for everybody, where the guide says nothing; may be empty. `short` is for paper.
        complaints: About how one was treated.
        rating_url: Where to give a mark, may be empty.
    """

    remedies: tuple[Way, ...]
    general: str
    short: str
    complaints: tuple[Way, ...]
    rating_url: str


def redress(matter: Matter, city_rating_url: str | None) -> Redress:
    """Word it for one matter.

    Args:
        matter: The matter.
        city_rating_url: Where the city takes marks for all matters.
    """
    silent = not matter.remedies and matter.kind in _ACTS
    return Redress(
        tuple([_remedy(one) for one in matter.remedies]),
        GENERAL if silent else "",
        SHORT if silent else "",
        tuple([_complaint(one) for one in matter.complaints]),
        matter.rating_url or city_rating_url or "",
    )


def _remedy(one: Remedy) -> Way:
    to = f"向{one.authority}提出" if one.authority else None
    until = f"{one.event or ''}{one.within}内" if one.within else one.event
    text = sentence(
        "，".join(filter(None, (until, to))),
        f"地址：{one.address}" if one.address else None,
        one.note,
        f"依据{one.basis}" if one.basis else None,
    )
    return Way(one.way, text, phones(one.phone), one.url or "")


def _complaint(one: Complaint) -> Way:
    return Way(
        one.name,
        sentence(f"地址：{one.address}" if one.address else None, one.note),
        phones(one.phone),
        one.url or "",
    )
