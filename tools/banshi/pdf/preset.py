"""A matter narrowed to the answers one applicant has given, so that a sheet holds exactly that list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from banshi.errors import NotPrinted
from banshi.model.matter import Condition, Matter
from banshi.model.situation import Answers, When, applies, options_of

Row = TypeVar("Row")


def answers_for(matter: Matter, pairs: Iterable[str]) -> dict[str, str]:
    """Read `问题=选项` pairs against the questions the matter asks.

    Raises:
        NotPrinted: the matter does not ask that, or does not offer that answer.
    """
    answers: dict[str, str] = {}
    for pair in pairs:
        question, equals, option = (part.strip() for part in pair.partition("="))
        if not equals:
            raise NotPrinted(f"“{pair}”的写法不对，要写成 问题=选项，例如 办理人=委托他人。")
        if question not in matter.questions:
            asked = "、".join(matter.questions) or "没有问题"
            raise NotPrinted(f"{matter.name}（{matter.code}）不问“{question}”，它问的是：{asked}。")
        if option not in matter.questions[question]:
            offered = "、".join(matter.questions[question])
            raise NotPrinted(f"{matter.name}（{matter.code}）的“{question}”没有“{option}”这个选项，只能是：{offered}。")
        answers[question] = option
    return answers


def narrowed(matter: Matter, answers: Answers) -> Matter:
    """The matter as it is for somebody who gave these answers.

    Rows of other situations are gone; a row whose situation is fully answered loses its mark. A limit of such a
    case becomes the limit.
    """
    if not answers:
        return matter
    kept: dict[str, Any] = {
        field: _rows(getattr(matter, field), answers)
        for field in ("materials", "steps", "fees", "result", "apply_within")
    }
    return msgspec.structs.replace(
        matter,
        **kept,
        conditions=msgspec.structs.replace(matter.conditions, items=_conditions(matter, answers)),
        time_limit=_limit(matter, answers),
        questions={question: options for question, options in matter.questions.items() if question not in answers},
    )


def _rows(rows: list[Row], answers: Answers) -> list[Row]:
    return [_answered(row, answers) for row in rows if applies(row.when, answers)]  # type: ignore[attr-defined]


def _answered(row: Any, answers: Answers) -> Any:
    """A row without the part of its situation that has been answered."""
    return msgspec.structs.replace(row, when=_open(row.when, answers) or None) if row.when else row


def _open(when: When, answers: Answers) -> dict[str, Any]:
    return {
        question: wanted
        for question, wanted in when.items()
        if question not in answers or answers[question] not in options_of(wanted)
    }


def _conditions(matter: Matter, answers: Answers) -> list[str | Condition]:
    found: list[str | Condition] = []
    for item in matter.conditions.items:
        if isinstance(item, str):
            found.append(item)
        elif applies(item.when, answers):
            left = _open(item.when, answers)
            found.append(msgspec.structs.replace(item, when=left) if left else item.text)
    return found


def _limit(matter: Matter, answers: Answers) -> Any:
    limit = matter.time_limit
    open_cases = []
    for case in limit.cases:
        if not applies(case.when, answers):
            continue
        left = _open(case.when, answers)
        if left:
            open_cases.append(msgspec.structs.replace(case, when=left))
        else:
            limit = msgspec.structs.replace(
                limit,
                promised=case.promised,
                statutory=case.statutory or limit.statutory,
                promised_note=case.note or limit.promised_note,
            )
    return msgspec.structs.replace(limit, cases=open_cases, excluded=_rows(limit.excluded, answers))
