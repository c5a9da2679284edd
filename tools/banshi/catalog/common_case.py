"""What the common case pays: the first option of every question, which is how guides put what most people come for."""

from __future__ import annotations

from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.model.situation import Answers


def common_answers(matter: Matter) -> Answers:
    """Somebody who answers every question they are asked with the first option they can give."""
    return next(matter.asking.situations(), {})


def common_papers(matter: Matter) -> list[str]:
    """What that person has to have in hand; of a choice the first, and nothing that need not be brought."""
    asking, answers = matter.asking, common_answers(matter)
    return [
        row.names[0]
        for row in matter.materials
        if not row.spared and row.necessity != "非必要" and asking.applies(row.when, answers)
    ]


def common_spared(matter: Matter) -> list[str]:
    """What that person is asked for and need not bring."""
    asking, answers = matter.asking, common_answers(matter)
    return [row.names[0] for row in matter.materials if row.spared and asking.applies(row.when, answers)]


def common_fees(matter: Matter) -> list[str]:
    """What that person is charged, as it is written."""
    asking, answers = matter.asking, common_answers(matter)
    return [fee.standard for fee in matter.fees if asking.applies(fee.when, answers)]


def common_promise(matter: Matter) -> str:
    """How long that person waits at most."""
    asking, answers = matter.asking, common_answers(matter)
    own = [case.promised for case in matter.time_limit.cases if asking.applies(case.when, answers)]
    return max(own, key=lambda promised: parse_limit(promised).days, default=matter.time_limit.promised)
