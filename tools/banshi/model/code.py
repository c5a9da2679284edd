"""The three codes of a matter: basic (12), implementing (31) and handling-item (33).

Structure: GB/T 39554.1 as seen in the national exchange tables; the check digit of the body that
implements a matter is GB 32100-2015.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from stdnum.cn import uscc as _uscc

KIND_SEGMENT = {
    "行政许可": "01",
    "行政处罚": "02",
    "行政强制": "03",
    "行政征收": "04",
    "行政给付": "05",
    "行政检查": "06",
    "行政确认": "07",
    "行政奖励": "08",
    "行政裁决": "09",
    "其他行政权力": "10",
    "公共服务": "20",
}
"""Kind of matter → third and fourth character of its basic code."""

ON_APPLICATION = frozenset({"行政许可", "行政给付", "行政确认", "行政奖励", "行政裁决", "其他行政权力", "公共服务"})
"""Kinds somebody applies for. The others act ex officio and have no guide."""

LEVEL_DIGIT = {"国家级": "1", "省级": "2", "市级": "3", "县级": "4", "乡级": "5", "村级": "6"}

_BASIC = re.compile(r"([0-9]{2})([0-9A-Z]{2})([0-9A-Z]{2})([0-9A-Z]{3})([0-9A-Z]{3})")


class BasicCode(NamedTuple):
    """The five segments of a 12-character basic code."""

    region: str
    kind: str
    line: str
    item: str
    sub_item: str

    @property
    def is_parent(self) -> bool:
        """`00Y` marks a main item that only groups its sub-items; it never becomes a guide."""
        return self.sub_item == "00Y"

    @property
    def is_provisional_form(self) -> bool:
        """Main item 9nn is the range this product keeps for codes the province has not assigned."""
        return self.item.startswith("9")


def split_code(code: str) -> BasicCode:
    """Split a basic code into its segments.

    Raises:
        ValueError: `code` is not 12 characters of the right kind.
    """
    parts = _BASIC.fullmatch(code)
    if parts is None:
        raise ValueError(f"not a basic code: {code!r}")
    return BasicCode(*parts.groups())


def implementing_code(uscc: str, level: str, code: str) -> str:
    """Join body (18), level (1) and basic code (12) into the 31-character implementing code.

    Args:
        uscc: Unified social credit code of the body.
        level: Level as the standard names it, e.g. 县级.
        code: Basic code.
    """
    return f"{uscc}{LEVEL_DIGIT[level]}{code}"


def check_digit(uscc: str) -> str | None:
    """The check digit GB 32100 gives the first 17 characters, or None if they cannot have one."""
    try:
        return _uscc.calc_check_digit(uscc[:17])
    except (ValueError, IndexError):
        return None
