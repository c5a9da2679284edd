"""Rules: what is checked, family by family, and one rule's page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from banshi.rules.engine.rule import Rule

FAMILIES = {
    "Y": "文件写法",
    "S": "字段",
    "C": "编码",
    "N": "名称和用语",
    "M": "材料",
    "T": "时限",
    "V": "跑动次数",
    "F": "收费",
    "B": "设定依据",
    "D": "容缺受理",
    "X": "文件之间",
    "W": "网页文字和附件",
    "L": "本地信息",
    "P": "改革目标",
    "G": "修改把关",
}
"""First letter of a rule's code → what the family looks at."""

_EXAMPLES = ("反例", "正例")
_ENDS = ("。", "？", "！", "：")
"""How a sentence ends."""


class Part(NamedTuple):
    """One section of a rule's page; an example is shown as it is written in a file."""

    heading: str
    example: str
    paragraphs: tuple[str, ...]


class RuleView(NamedTuple):
    """A rule."""

    code: str
    title: str
    severity: str
    effect: str
    """What happens to who does not heed it."""
    mending: str
    """Whether a program can mend it."""
    parts: tuple[Part, ...]


def rule_families(rules: Mapping[str, Rule]) -> list[tuple[str, str, list[RuleView]]]:
    """Letter, name and rules of every family that has any."""
    views = [rule_view(rules[code]) for code in sorted(rules)]
    letters = [*FAMILIES, *sorted({view.code[0] for view in views} - set(FAMILIES))]
    families = [(letter, FAMILIES.get(letter, letter), [v for v in views if v.code[0] == letter]) for letter in letters]
    return [family for family in families if family[2]]


def rule_view(rule: Rule) -> RuleView:
    """Word one rule."""
    return RuleView(
        rule.code,
        rule.title,
        rule.severity.label,
        _effect(rule),
        rule.mending,
        tuple(_part(heading, text) for heading, text in rule.sections.items()),
    )


def _effect(rule: Rule) -> str:
    if rule.severity.rank:
        return "不挡合并，请人看一看" if rule.scope == "change" else "不挡发布，建议改正"
    return "有这个问题的修改不能合并" if rule.scope == "change" else "有这个问题的事项不能发布"


def _part(heading: str, text: str) -> Part:
    if heading in _EXAMPLES:
        return Part(heading, text, ())
    paragraphs: list[str] = []
    for line in map(str.strip, text.split("\n")):
        # The page of a rule is as wide as its file; a sentence that goes on there goes on here.
        if paragraphs and line and not paragraphs[-1].endswith(_ENDS):
            paragraphs[-1] += line
        elif line:
            paragraphs.append(line)
    return Part(heading, "", tuple(paragraphs))
