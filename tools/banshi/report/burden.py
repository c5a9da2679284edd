"""The burden of a change in numbers and in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from banshi.changes.difference import Changes, Comparison, Difference
from banshi.changes.kinds.kind import Direction
from banshi.source.flaw import quotable


class Burden(NamedTuple):
    """How many changes push which way.

    Attributes:
        heavier: Changes that weigh, corrections of mistakes left out.
        lighter: Changes that free.
        corrected: Changes that weigh, but in files that only correct a mistake.
        unclear: Changes of words that only a person can weigh.
        neutral: All others.
    """

    heavier: int
    lighter: int
    corrected: int
    unclear: int
    neutral: int


def burden(comparisons: Iterable[Comparison]) -> Burden:
    """Count what changed."""
    counted = dict.fromkeys(Burden._fields, 0)
    for comparison in comparisons:
        for difference in comparison.differences:
            counted[_place(comparison, difference)] += 1
    return Burden(**counted)


def headline(changes: Changes) -> str:
    """One sentence: “加重 2 处，减轻 1 处，涉及 2 个文件。”"""
    if not changes.comparisons and not changes.unread:
        return "指南没有变化。"
    total = burden(changes.comparisons)
    said = [f"{label} {count} 处" for label, count in (("加重", total.heavier), ("减轻", total.lighter)) if count]
    if not said:
        said = ["没有加重，也没有减轻"]
    others = (("按更正处理的加重", total.corrected), ("要人判断轻重", total.unclear), ("不分轻重", total.neutral))
    rest = [f"{label} {count} 处" for label, count in others if count]
    sentence = "，".join(said) + (f"；另有{'、'.join(rest)}" if rest else "")
    sentence += f"，涉及 {len(changes.comparisons)} 个文件。"
    if changes.unread:
        sentence += f"有 {len({one.file for one in changes.unread})} 个文件读不出来，没有比较。"
    return sentence


def label(comparison: Comparison, difference: Difference) -> str:
    """The word before a change: 加重, 减轻, 更正, 待判断 or 中性."""
    words = {"heavier": "加重", "lighter": "减轻", "corrected": "更正", "unclear": "待判断", "neutral": "中性"}
    return words[_place(comparison, difference)]


def by_weight(comparison: Comparison) -> list[Difference]:
    """The differences of a file, what weighs first, otherwise in their order."""
    order = ("heavier", "corrected", "unclear", "lighter", "neutral")
    return sorted(comparison.differences, key=lambda difference: order.index(_place(comparison, difference)))


def _place(comparison: Comparison, difference: Difference) -> str:
    if difference.kind.direction is Direction.HEAVIER:
        return "corrected" if comparison.corrected else "heavier"
    if difference.kind.direction is Direction.LIGHTER:
        return "lighter"
    return "unclear" if difference.kind.unclear else "neutral"


def told(difference: Difference) -> str:
    """One change in a sentence, with the matter's name where a file is about several."""
    if not difference.matter:
        return difference.sentence
    name = f"{difference.matter_name}（{difference.matter}）" if difference.matter_name else difference.matter
    return f"{quotable(name)}：{difference.sentence}"


def title(comparison: Comparison) -> str:
    """What a file is about: a matter with its code, an office, a bundle, or the file's name."""
    subject = comparison.subject
    sample = "，示例" if comparison.sample else ""
    name = quotable(subject.name)
    if subject.sort == "matter":
        return f"{name}（{quotable(subject.code)}{sample}）"
    if subject.sort == "bundle":
        return f"一件事“{name}”" + ("（示例）" if sample else "")
    return name
