"""One synthetic matter: a real one under another code and name, with rows more and rows less."""

from __future__ import annotations

import copy
import random
import re
from typing import Any

Matter = dict[str, Any]

_FIRST = "东西南北中上下左右前后内外远近高平长宽清白青红金银"
_SECOND = "江湖河海山川林田园泉溪湾港岛岭峰坡谷原野桥门城里村"
_NUMBER = re.compile(r"[0-9]")
# Fields that few real matters use; each is given to some synthetic ones, so that none goes untested.
_RARE: tuple[tuple[str, Any], ...] = (
    ("local_codes", ["XZ-0001-2019"]),
    ("quota", "每年办理一百件，额满为止。"),
    ("frequency", "每年一次。"),
    ("apply_period", [{"from": "03-01", "to": "10-31", "note": "其余月份封冻，不受理。"}]),
    ("not_required", ["已经办过并且仍在有效期内的。"]),
    ("not_eligible", ["提交的材料与实际情况不符的。"]),
    ("effective", "2026-11-01"),
    ("verified", {"on": "2026-11-01", "by": "示例科室"}),
    ("changes", [{"version": "1", "on": "2026-10-01", "summary": "第一次公布。"}]),
)
_MATERIAL_RARE = (("first_time_only", "true"), ("validity", "6个月"))


def prefix(number: int) -> str:
    """A made-up place, different for every number: 东江, 东湖, … 东江东江."""
    number, second = divmod(number, len(_SECOND))
    rest, first = divmod(number, len(_FIRST))
    return (prefix(rest - 1) if rest else "") + _FIRST[first] + _SECOND[second]


def vary(shape: Matter, others: list[Matter], number: int, chance: random.Random, code: str, department: str) -> Matter:
    """A new matter of the shape of a real one.

    Args:
        shape: The real one.
        others: Real ones to borrow questions and answers from.
        number: Which variant of the shape.
        chance: Where its differences come from.
        code: Its basic code.
        department: Its department.
    """
    matter = copy.deepcopy(shape)
    matter |= {"code": code, "code_status": "provisional", "department": department, "status": "published"}
    # What is published has been checked; unchecked matters would all be findings.
    matter["verified"] = {"on": "2026-11-01", "by": "合成数据"}
    for key in ("name", "summary"):
        matter[key] = prefix(number) + matter[key]
    matter["aliases"] = [prefix(number) + alias for alias in matter.get("aliases", [])]
    matter["faq"] = _more_or_less(matter.get("faq", []), chance.choice(others).get("faq", []), chance)
    for material in matter["materials"]:
        if "name" in material and "when" not in material and chance.random() < 0.05:
            key, value = chance.choice(_MATERIAL_RARE)
            material.setdefault(key, value)
    for key, value in _RARE:
        if chance.random() < 0.04:
            matter.setdefault(key, copy.deepcopy(value))
    return matter


def _more_or_less(rows: list, borrowed: list, chance: random.Random) -> list:
    """One row more, one row less, or as it was."""
    change = chance.choice((-1, 0, 1))
    if change < 0:
        return rows[:-1]
    # An answer's numbers are those of the matter it was written for.
    return rows + [row for row in borrowed[:change] if row not in rows and not _NUMBER.search(row["a"])]
