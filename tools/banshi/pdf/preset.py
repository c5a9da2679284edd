"""A matter narrowed to the answers one applicant has given, so that a sheet holds exactly that list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from banshi.errors import NotPrinted
from banshi.model.asking import Asking
from banshi.model.matter import SITUATED, WORDED, Condition, Matter
from banshi.model.situation import ANY, Answers, Plain, When, describe, holds, meets, ways_of

Row = TypeVar("Row")


def answers_for(matter: Matter, pairs: Iterable[str]) -> dict[str, str]:
    """Read `问题=选项` pairs against the questions the matter asks.

    Raises:
        NotPrinted: the matter does not ask that, does not offer that answer, or nobody can give all of them.
    """
    answers: dict[str, str] = {}
    named = f"{matter.name}（{matter.code}）"
    questions = matter.questions
    for pair in pairs:
        question, equals, option = (part.strip() for part in pair.partition("="))
        if not equals:
            raise NotPrinted(f"“{pair}”的写法不对，要写成 问题=选项，例如 办理人=委托他人。")
        if question not in questions:
            asked = "、".join(questions) or "没有问题"
            raise NotPrinted(f"{named}不问“{question}”，它问的是：{asked}。")
        if option not in questions[question]:
            offered = "、".join(questions[question])
            raise NotPrinted(f"{named}的“{question}”没有“{option}”这个选项，只能是：{offered}。")
        answers[question] = option
    _agree(answers, matter.asking, named)
    return answers


def _agree(answers: Answers, asking: Asking, named: str) -> None:
    for question in answers:
        if not meets(asking.ways({question: answers[question]}), answers):
            only = describe(asking.whens.get(question))
            why = f"“{question}”只在{only}时才问" if only else f"“{question}”不能选“{answers[question]}”"
            raise NotPrinted(f"{named}的这几个回答对不上：{why}。")
    if not asking.possible(answers):
        chosen = "、".join(f"{question}={option}" for question, option in answers.items())
        raise NotPrinted(f"{named}里，{chosen} 不会同时出现，请核对情形。")


def narrowed(matter: Matter, answers: Answers) -> Matter:
    """The matter as it is for somebody who gave these answers.

    Rows of other situations are gone; a row whose situation is fully answered loses its mark. A limit of such a
    case becomes the limit.
    """
    if not answers:
        return matter
    asking = matter.asking
    kept: dict[str, Any] = {field: _rows(getattr(matter, field), asking, answers) for field in SITUATED}
    kept |= {field: _sentences(matter.sentences(field), asking, answers) for field in WORDED if getattr(matter, field)}
    conditions = matter.conditions
    still = dict(asking.open(answers))
    return msgspec.structs.replace(
        matter,
        **kept,
        conditions=msgspec.structs.replace(conditions, items=_sentences(conditions.items, asking, answers)),
        time_limit=_limit(matter, asking, answers),
        asks={
            question: asked
            for question, asked in matter.asks.items()
            if question in still or _may(question, asking, answers)
        },
    )


def _may(question: str, asking: Asking, answers: Answers) -> bool:
    """Whether further answers may still lead to a question."""
    when = asking.whens.get(question)
    return question not in answers and when is not None and asking.applies(when, answers)


def _rows(rows: list[Row], asking: Asking, answers: Answers) -> list[Row]:
    return [_answered(row, asking, answers) for row in rows if asking.applies(row.when, answers)]  # type: ignore[attr-defined]


def _answered(row: Any, asking: Asking, answers: Answers) -> Any:
    """A row without the part of its situation that has been answered."""
    return msgspec.structs.replace(row, when=still_open(row.when, asking, answers) or None) if row.when else row


def still_open(when: When, asking: Asking, answers: Answers) -> dict[str, Any]:
    """What is still unanswered of a situation; empty when it has come about."""
    if holds(asking.ways(when), answers):
        return {}
    left = [_left(way, answers) for way in ways_of(when) if asking.applies(way, answers)]
    return left[0] if len(left) == 1 else {ANY: left}


def _left(way: Plain, answers: Answers) -> dict[str, Any]:
    wanted = {question: options for question, options in way.items() if question not in answers}
    return {question: options[0] if len(options) == 1 else list(options) for question, options in wanted.items()}


def _sentences(items: list[str | Condition], asking: Asking, answers: Answers) -> list[str | Condition]:
    found: list[str | Condition] = []
    for item in items:
        if isinstance(item, str):
            found.append(item)
        elif asking.applies(item.when, answers):
            left = still_open(item.when, asking, answers)
            found.append(msgspec.structs.replace(item, when=left) if left else item.text)
    return found


def _limit(matter: Matter, asking: Asking, answers: Answers) -> Any:
    limit = matter.time_limit
    open_cases = []
    for case in limit.cases:
        if not asking.applies(case.when, answers):
            continue
        left = still_open(case.when, asking, answers)
        if left:
            open_cases.append(msgspec.structs.replace(case, when=left))
        else:
            limit = msgspec.structs.replace(
                limit,
                promised=case.promised,
                statutory=case.statutory or limit.statutory,
                promised_note=case.note or limit.promised_note,
            )
    return msgspec.structs.replace(limit, cases=open_cases, excluded=_rows(limit.excluded, asking, answers))
