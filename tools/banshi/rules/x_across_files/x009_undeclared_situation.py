"""适用情形里的问题和选项要先列出来。

查什么
    各处适用情形（when）里写的问题和选项，是不是情形（questions）里列出来的；几个选项有没有连成一个。

为什么
    没有列出来的选项谁也选不到，那一行就永远不会显示。

反例
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {办理人: 亲属代办}}
    ---
    steps: [{name: 受理, by: 户籍窗口}, {name: 公告, by: 公安机关, when: {是否涉外: 是}}]
    ---
    steps: [{name: 受理, by: 户籍窗口}, {name: 公告, by: 公安机关, when: {办理: 监护人代办}}]
    ---
    questions: {办理人: [本人, 监护人代办]}
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要}
      - {name: 监护关系证明, original: 1, necessity: 必要, when: {办理人: 监护人 代办}}
    ---
    questions: {办理人: [本人， 监护人代办, 受托人代办]}

正例
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {办理人: 监护人代办}}

怎么改
    照情形里的写法一字不差地写；需要新的问题或选项，先加到情形里。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend, renaming
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.closeness import closest
from banshi.source.mistyped import mistyped
from banshi.source.remedy import nearest_option, parted

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe", "unsafe")

_MANY = 3
"""Rows that name the same option do not all err."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look every question and option up."""
    questions = matter.questions
    run_together = list(_run_together(matter))
    for question, index, parts in run_together:
        before = questions[question]
        apart = [*before[:index], *parts, *before[index + 1 :]]
        yield Problem(
            ("questions", question, index),
            f"“{question}”的选项“{before[index]}”是几个选项连在一起的。",
            "一个选项写一项，各项用英文逗号“,”隔开。",
            "请把它分开写。",
            fix=written(("questions", question), list(dict.fromkeys(apart))),
        )
    told = {(question, part) for question, _, parts in run_together for part in parts}
    gone = _gone(matter)
    for (question, option), count in gone.items():
        if (question, option) in told:
            continue
        yield Problem(
            ("questions", question),
            f"{count} 行的适用情形（when）写着“{option}”，“{question}”却没有这个选项。",
            f"适用情形里写的，情形（questions）里都要有；现在可选的是：{'、'.join(questions[question])}。",
            f"请把“{option}”加回选项里；这种情形真的取消了的，请改好或者删掉用到它的各行。",
            on_key=True,
        )
    for at, place, question, wanted in matter.choices:
        options = questions.get(question)
        if options is None:
            yield Problem(
                (*at, *place),
                f"情形里没有“{question}”这个问题。",
                f"情形（questions）里的问题有：{'、'.join(questions)}。"
                if questions
                else "这个事项还没有写情形（questions）。",
                "请照情形里的问题写；确实要问的，请先加到情形里并列出选项。",
                on_key=True,
                fix=_fix((*at, *place), question, wanted, questions),
            )
            continue
        for option in wanted:
            if option not in options and (question, option) not in gone and (question, option) not in told:
                yield Problem(
                    (*at, *place),
                    f"“{question}”没有“{option}”这个选项。",
                    f"可选的是：{'、'.join(options)}。",
                    "请照情形里的选项写，几个选项写成列表；确实有这种情形的，请先加到选项里。",
                    fix=_chosen((*at, *place), wanted, option, options),
                )


def _run_together(matter: Matter) -> Iterator[tuple[str, int, list[str]]]:
    """Question, place and parts of an option that is several, as rows that name one of them alone show."""
    suspects = [
        (question, index, parts)
        for question, options in matter.questions.items()
        for index, option in enumerate(options)
        if len(parts := [part for part in _BETWEEN.split(option) if part]) > 1
    ]
    if suspects:
        named = {(question, one) for _, _, question, wanted in matter.choices for one in wanted}
        yield from (one for one in suspects if any((one[0], part) in named for part in one[2]))


_BETWEEN = re.compile(r"\s*[、，,；;]\s*")


def _gone(matter: Matter) -> dict[tuple[str, str], int]:
    """Question and option → how many rows name the option, of options many rows name and nobody can have misspelt."""
    named = Counter((question, one) for _, _, question, wanted in matter.choices for one in wanted)
    known = matter.questions
    return {
        (question, option): count
        for (question, option), count in named.items()
        if count >= _MANY
        and question in known
        and option not in known[question]
        and not mistyped(option, known[question])
    }


def _chosen(at: Path, wanted: tuple[str, ...], option: str, options: list[str]) -> Mend | None:
    """Options that stand in one text, or one with a blank too many, mean the same; one that is only like another may not."""
    parts = parted(option, options) or [one for one in options if one == "".join(option.split())]
    safe = bool(parts)
    if not parts and (meant := mistyped(option, options)):
        parts, safe = [meant], True
    if not parts:
        close = closest(option, options) or nearest_option(option, options)[0]
        parts = [close] if close else []
    if not parts:
        return None
    chosen = list(dict.fromkeys(part for one in wanted for part in (parts if one == option else [one])))
    return written(at, chosen if len(chosen) > 1 else chosen[0], safe=safe)


def _fix(at: Path, question: str, wanted: Iterable[str], questions: Mapping[str, list[str]]) -> Mend | None:
    close = mistyped(question, questions) or closest(question, questions)
    if close is None:
        return None
    # The options say which question is meant, where no other question has them.
    meant = [name for name, options in questions.items() if all(option in options for option in wanted)]
    return renaming(at, close, safe=meant == [close])
