"""用语对照的每一条都要用得上。

查什么
    用语对照（terms.yml）左边的规范用语，有没有出现在事项名称、日常用语、材料、部门或者阶段的名称里；右边的口头用语有没有问话，有没有和左边一样的；“别处办”的说法有没有本市已经收录的事。

为什么
    规范用语哪儿都没有，这一条就永远用不上；问话对上任何事项，搜索就乱了。本市已经收录的事还说在别处办，人就被支走了。

反例
    # 文件: terms.yml
    terms:
      - {official: 渔船登记, words: [渔船上户]}
    ---
    # 文件: terms.yml
    terms:
      - {official: 局民身份证, words: [身份证件]}
    ---
    # 文件: terms.yml
    terms:
      - {official: 补领, words: [怎么补]}
    ---
    # 文件: terms.yml
    terms:
      - {official: 补领, words: [补领, 补办]}
    ---
    # 文件: terms.yml
    terms:
      - {official: 补领, words: [补办]}
    elsewhere:
      - {words: [居民身份证补领], handled_by: 邻市公安局}

正例
    # 文件: terms.yml
    terms:
      - {official: 补领, words: [补办, 丢了]}

怎么改
    规范用语写错的改正，用不上的删掉；口头用语只留下说事情的词。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import Mend, removing
from banshi.model.fix import setting as written
from banshi.rules.shared.wording import QUESTION, sayings
from banshi.source.mistyped import miswritten, one_slip, respelt

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("safe", "unsafe")
_FILE = "terms.yml"
_LONG = 4
"""Characters of a term in which another one may be a slip; of a shorter one it makes another word."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for rules of the thesaurus that a search can never or should never use."""
    yield from _held(catalog)
    setting = catalog.setting
    if not setting.terms:
        return
    # Without one of the dictionaries nobody can say that a word is used nowhere.
    whole = bool(setting.departments and setting.materials and not catalog.unread)
    spoken_of = "\n".join(_names(catalog))
    for number, term in enumerate(catalog.setting.terms):
        if whole and term.official not in spoken_of:
            meant = _meant(term.official, spoken_of)
            if meant in {other.official for other in setting.terms}:
                meant = None
            yield Problem(
                ("terms", number, "official"),
                f"“{term.official}”没有出现在任何事项、材料、部门或阶段的名称里。",
                "左边写事项、材料、部门或阶段名称里真有的规范用语。",
                (f"是不是“{meant}”？" if meant else "") + "请核对用语；用不上的请删掉这一条。",
                file=_FILE,
                fix=written(("terms", number, "official"), meant, safe=False) if meant else None,
            )
        for index, word in enumerate(term.words):
            if len(parts := sayings(word)) > 1:
                yield Problem(
                    ("terms", number, "words", index),
                    f"口头用语“{word}”里有几个词连在一起。",
                    "右边一个词写一项，各项用英文逗号“,”隔开，不用顿号。",
                    "请把几个词分成几项写。",
                    file=_FILE,
                    fix=written(
                        ("terms", number, "words"),
                        list(dict.fromkeys([*term.words[:index], *parts, *term.words[index + 1 :]])),
                    ),
                )
                continue
            hit = QUESTION.search(word)
            if hit or word == term.official:
                yield Problem(
                    ("terms", number, "words", index),
                    f"口头用语“{word}”{f'里有“{hit[0]}”' if hit else '和左边的规范用语一样'}。",
                    "右边只写和规范用语不同的、说事情的词，不写问话和标点。",
                    "请删掉这个词，或者去掉里面的问话。",
                    file=_FILE,
                    fix=_fix(number, index, alone=len(term.words) == 1) if not hit else None,
                )


def _held(catalog: Catalog) -> Iterator[Problem]:
    """What is said to be handled elsewhere although a guide is about it."""
    held = {name: entry.name for entry in catalog.public for name in (entry.name, *entry.aliases)}
    for number, row in enumerate(catalog.setting.thesaurus.elsewhere):
        for index, word in enumerate(row.words):
            if word in held:
                yield Problem(
                    ("elsewhere", number, "words", index),
                    f"“{word}”写成了在别处办，本市已经有事项“{held[word]}”。",
                    "“别处办”只写本市指南里没有的事。",
                    "请删掉这个说法。",
                    file=_FILE,
                )


def _meant(official: str, spoken_of: str) -> str | None:
    """The only stretch of a name that sounds like a term, or, of a long one, has one other character."""
    size = len(official)
    # A slip leaves the beginning or the end as it was, and there are far fewer names than stretches of them.
    half = size // 2
    if official[:half] not in spoken_of and official[size - half :] not in spoken_of:
        return None
    stretches = {
        name[at : at + size]
        for name in spoken_of.split("\n")
        if official[:half] in name or official[size - half :] in name
        for at in range(len(name) - size + 1)
    }
    near = [name for name in dict.fromkeys(spoken_of.split("\n")) if size >= _LONG and one_slip(name, official)]
    return (miswritten if size >= _LONG else respelt)(official, stretches) or (near[0] if len(near) == 1 else None)


def _names(catalog: Catalog) -> Iterator[str]:
    for entry in catalog.entries:
        yield entry.name
        yield from entry.aliases
    for material in catalog.setting.materials.values():
        yield material.name
    # Of two departments listed under one identifier, the look-up keeps one.
    for department in (*catalog.setting.departments.values(), *catalog.setting.lists.get("departments", ())):
        yield department.name
    for event in catalog.setting.events.values():
        yield event.name


def _fix(number: int, index: int, *, alone: bool) -> Mend:
    return removing(("terms", number), empty_list_too=False) if alone else removing(("terms", number, "words", index))
