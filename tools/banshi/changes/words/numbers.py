"""Numbers that changed in a text that is otherwise the same."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from banshi.changes.words.plain import numbered, plain

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?%?")
_LENGTH = re.compile("([0-9]+)(个月|年|日|天|个工作日|周)")
_ALIKE = 0.6


def numbers(old: str, new: str) -> tuple[str, ...]:
    """What became more, each as “6→8”.

    Args:
        old: What was written.
        new: What is written now.
    """
    before, after = numbered(plain(old)), numbered(plain(new))
    if _NUMBER.sub("#", before) != _NUMBER.sub("#", after):
        was, now = _LENGTH.findall(before), _LENGTH.findall(after)
        if len(was) == len(now) == 1 and was != now and SequenceMatcher(None, before, after).ratio() > _ALIKE:
            return (f"{''.join(was[0])}→{''.join(now[0])}",)
        return ()
    pairs = zip(_NUMBER.finditer(before), _NUMBER.findall(after), strict=True)
    return tuple(f"{was[0]}→{now}" for was, now in pairs if was[0] != now and _weighs(before, was, now))


def _weighs(text: str, was: re.Match[str], now: str) -> bool:
    """Whether a number that changed asks more. What nobody can tell asks more in both directions."""
    more = float(now.rstrip("%")) > float(was[0].rstrip("%"))
    behind, ahead = text[was.end() : was.end() + 6], text[max(0, was.start() - 4) : was.start()]
    if re.match(r"[份张本套趟元页遍枚回%]", behind):
        return more
    if re.match(r"(?:个月|年|日|天|个工作日)(?:之?内|以内)?有效", behind):
        return not more
    if re.match(r"(?:万元|元|平方米)(?:以下|及以下|以内)", behind):
        return not more
    if re.match(r"(?:周岁|年|个月|日)?(?:以上|及以上)", behind) or re.search(r"满|连续|公示|超过", ahead):
        return more
    return True
