"""事项自己的词前后写得一样。

查什么
    事项的名称、办理结果、材料、主管部门这些词，在说明、环节、依据、问答里出现时，有没有一个字写成了同音的别的字，
    或者两个相邻的字写颠倒了。

为什么
    “工伤认定”写成“工商认定”，每个字都认识，意思却成了另一件事；群众按错的词去搜，什么也搜不到。

反例
    steps: [{name: 受理, by: 户籍窗口, note: 打印居民身份证申岭登记表。}]
    ---
    trip_reason: 要到江海市工安局采集指纹。

正例
    steps: [{name: 受理, by: 户籍窗口, note: 核对居民身份证补领的条件。}]

怎么改
    照名称改正。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.misspellings import misspelt
from banshi.rules.shared.remedies import reworded
from banshi.source.mistyped import alike_in_sound, respelt

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("safe",)

_SHORTEST = 4


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for what is nearly one of the matter's own words."""
    words = joined(matter)
    for term in _terms(matter, setting):
        for wrong in dict.fromkeys(_nearly(words, term)):
            # One that is known by this name, or is told by another rule, is no slip.
            if wrong in setting.materials or wrong in setting.synonyms or misspelt(wrong):
                continue
            for at, text in texts(matter):
                if wrong in text and at[0] != "aliases" and at[-1] not in ("law", "document", "title", "name"):
                    yield Problem(
                        at,
                        f"“{wrong}”和“{term}”只差一个同音的字，像是打错了。",
                        f"应写成“{term}”。",
                        "请核对后改正；确实是另一个词的，换一个不会认错的说法。",
                        fix=reworded(at, text.replace(wrong, term)),
                    )
                    return


def _terms(matter: Matter, setting: Setting) -> list[str]:
    """What the matter calls itself, what it gives and what it asks for."""
    names = [matter.name, *(result.name for result in matter.result if result.name)]
    names += [name for row in matter.materials for name in row.names]
    department = setting.departments.get(matter.department)
    if department:
        names += [department.short_name, department.name]
    return [name for name in dict.fromkeys(names) if len(name) >= _SHORTEST]


def _nearly(words: str, term: str) -> Iterator[str]:
    """Windows of a text that hold one half of a term and differ in the other by a character, or two beside each other."""
    size, half = len(term), len(term) // 2
    whole = words.count(term)
    for part, before in ((term[:half], 0), (term[half:], half)):
        # Every half is mostly one of the whole term.
        at = words.find(part) if words.count(part) > whole else -1
        while at >= 0:
            start = at - before
            window = words[start : start + size] if start >= 0 else ""
            # The last character may well begin the next word.
            if len(window) == size and window[-1] == term[-1] and window != term and _slip(window, term):
                yield window
            at = words.find(part, at + 1)


def _slip(window: str, term: str) -> bool:
    """Whether one character of a term is another of the same sound, or two neighbours stand the other way round."""
    apart = [(one, other) for one, other in zip(window, term, strict=True) if one != other]
    if len(apart) == 1:
        return alike_in_sound(*apart[0])
    return len(apart) == 2 and apart[0] == apart[1][::-1] and respelt(window, [term]) == term
