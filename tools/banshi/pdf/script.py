"""What a window asks before it takes papers in, and what each answer changes: the questions of a matter as a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from banshi.model.asking import Asking
from banshi.model.matter import Condition, Matter
from banshi.model.situation import When, parts_of
from banshi.pdf.preset import still_open
from banshi.wording.situation import questions_view, words


def script(matter: Matter) -> list[dict[str, Any]]:
    """The questions in the order they are asked, as text for the templates.

    Returns:
        One dictionary for each question: `text`, `when` (who is asked; empty for everybody), `note`, and `options` of
        name, note and what the answer changes. A row that depends on several questions stands under the last of them,
        with the other answers it needs.
    """
    asked = questions_view(matter).asked
    order = [question.text for question in asked]
    return [
        {
            "text": question.text,
            "when": question.words,
            "note": question.note,
            "options": [
                (option.text, option.note, list(_changes(matter, order, question.text, option.text)))
                for option in question.options
            ],
        }
        for question in asked
    ]


def _changes(matter: Matter, order: list[str], question: str, option: str) -> Iterator[str]:
    """What one answer changes, in clauses without full stops."""

    def told(rows: Iterable[tuple[str, When | None]]) -> str:
        return "、".join(_decided(matter.asking, rows, order, question, option))

    kept = told(("或".join(row.names), row.when) for row in matter.materials if not row.spared)
    free = told(("或".join(row.names), row.when) for row in matter.materials if row.spared)
    for label, found in (
        ("收", kept),
        ("不用收，自己查", free),
        ("收费", told((f"{fee.name} {fee.standard}", fee.when) for fee in matter.fees)),
        ("办结", told((case.promised, case.when) for case in matter.time_limit.cases)),
        ("多一步", told((step.name, step.when) for step in matter.steps)),
        ("发", told((result.name or "不发文书", result.when) for result in matter.result)),
    ):
        if found:
            yield f"{label} {found}"
    conditions = [item for item in matter.conditions.items if isinstance(item, Condition)]
    if found := told((item.text.rstrip("。"), item.when) for item in conditions):
        yield f"核对：{found}"
    refused = [item for item in matter.sentences("not_eligible") if isinstance(item, Condition)]
    if found := told((item.text.rstrip("。"), item.when) for item in refused):
        yield f"不能办：{found}"


def _decided(
    asking: Asking, rows: Iterable[tuple[str, When | None]], order: list[str], question: str, option: str
) -> Iterator[str]:
    others = [{question: other} for other in asking.questions[question] if other != option]
    for text, when in rows:
        if not when or not _last(when, order, question) or not asking.applies(when, {question: option}):
            continue
        if all(asking.applies(when, other) for other in others):
            continue
        left = words(still_open(when, asking, {question: option}) or None)
        yield f"{text}（{left}时）" if left else text


def _last(when: When, order: list[str], question: str) -> bool:
    """Whether a question is the last one asked of those a situation names."""
    named = [name for _, name, _ in parts_of(when) if name in order]
    return bool(named) and max(named, key=order.index) == question
