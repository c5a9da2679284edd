"""Lengths of time in sentences, and those a matter names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from banshi.model.matter import WORDED, Matter
from banshi.model.numerals import chinese_number

_CHINESE = "一二两三四五六七八九十百"
# What stands before a number is asked once its first sign is found: a pattern that asks first is tried at every sign.
_LENGTH = re.compile(
    rf"([0-9{_CHINESE}](?<![0-9.．/第月同每].)(?:(?<=[0-9])[0-9]{{0,3}}|(?<=[{_CHINESE}])[{_CHINESE}]{{0,3}}))("
    r"个工作日|个月|工作日|小时|分钟|日|天|年)(?![0-9月龄级度报检审份])"
)
_UNITS = {"天": "日", "工作日": "个工作日"}


def number_of(written: str) -> int:
    """A number in digits or in Chinese."""
    return int(written) if written[0].isdecimal() else chinese_number(written)


def lengths(text: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """Every length of time in a text: as it is written, and as number and unit; 天 is 日."""
    for hit in _LENGTH.finditer(text):
        yield hit[0], (number_of(hit[1]), _UNITS.get(hit[2], hit[2]))


def known_lengths(matter: Matter, *, noted: bool = True) -> set[tuple[int, str]]:
    """Every length of time the matter's own fields and notes name, summary and answers left out.

    Args:
        matter: The matter.
        noted: Whether what is noted of the law counts.
    """
    limit = matter.time_limit
    texts: list[str | None] = [limit.statutory, limit.promised, limit.statutory_note, limit.promised_note]
    for case in limit.cases:
        texts += [case.promised, case.statutory, case.note]
    for excluded in limit.excluded:
        texts += [excluded.limit, excluded.note, excluded.name]
    for other in (limit.expedited, limit.extension):
        texts += [other.limit, other.condition] if other else []
    for step in matter.steps:
        texts += [step.limit, step.note, step.standard]
    for within in matter.apply_within:
        texts += [within.event, within.limit, within.note]
    for row in matter.materials:
        texts += [row.validity, row.note, row.defer.within if row.defer else None]
    for result in matter.result:
        texts += [result.valid, result.valid_note, result.delivery_limit]
    for fee in matter.fees:
        texts += [fee.standard, fee.waiver, fee.note]
    texts += [service.limit for service in matter.intermediaries]
    texts += [item if isinstance(item, str) else item.text for item in matter.conditions.items]
    said = [item for field in WORDED for item in matter.sentences(field)]
    texts += [matter.scope, *(item if isinstance(item, str) else item.text for item in said)]
    rows: list[Any] = [*matter.apply_period, *matter.yearly, *matter.remedies]
    texts += [one.note for one in rows]
    texts += [text for remedy in matter.remedies for text in (remedy.within, remedy.event)]
    texts += [note for question in matter.questions.items() for note in (question[0], *question[1])]
    if noted:
        texts += [citation.note for _, citation in matter.citations()]
    return {length for text in texts if text for _, length in lengths(text)}


def written_limits(matter: Matter) -> Iterator[str]:
    """Every limit that has a field of its own, and those in conditions and answers; all notes would cost twice more."""
    limit = matter.time_limit
    yield from (limit.statutory, limit.promised)
    for case in limit.cases:
        yield from filter(None, (case.promised, case.statutory))
    limited: list[Any] = [*limit.excluded, *matter.steps, *matter.apply_within, *matter.intermediaries]
    for row in limited:
        if row.limit:
            yield row.limit
    for other in (limit.expedited, limit.extension):
        if other:
            yield other.limit
    for material in matter.materials:
        yield from filter(None, (material.validity, material.defer.within if material.defer else None))
    for result in matter.result:
        if result.valid:
            yield result.valid
    said = [item if isinstance(item, str) else item.text for item in matter.conditions.items]
    said += [item.a for item in matter.faq]
    yield from (f"{number}{unit}" for _, (number, unit) in lengths("\n".join(said)))
