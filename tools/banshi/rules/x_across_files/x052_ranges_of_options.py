"""按数值分档的选项要接得上、不重叠。

查什么
    问题的选项写了数值范围（from、over、to、below）的：每个选项都要写，写明计量单位（unit），各档之间不重叠、不留空当。

为什么
    重叠的，申请人不知道选哪一档；留空当的，正好在中间的人哪一档都选不到。

反例
    questions:
      面积: {unit: 平方米, options: [{name: 小型, below: 500}, {name: 大型, from: 600}]}
    fees:
      - {name: 登记费, standard: 40元/件, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {面积: 大型}}
    ---
    questions:
      面积: {unit: 平方米, options: [{name: 小型, to: 500}, {name: 大型, from: 500}]}
    fees:
      - {name: 登记费, standard: 40元/件, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {面积: 大型}}
    ---
    questions:
      面积: {options: [{name: 小型, below: 500}, 大型]}
    fees:
      - {name: 登记费, standard: 40元/件, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {面积: 大型}}

正例
    questions:
      办理人: [本人, 监护人代办]
      面积: {unit: 平方米, options: [{name: 小型, below: 500}, {name: 中型, from: 500, to: 3000}, {name: 大型, over: 3000}]}
    fees:
      - {name: 登记费, standard: 40元/件, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {面积: 大型}}

怎么改
    每一档都写范围：含这个数的写 from 或 to，不含的写 over 或 below，前一档的末尾就是后一档的开头。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.question import Asked, Option, options_asked, range_words

SEVERITY = Severity.ERROR
SCOPE = "matter"

_NOWHERE, _EVERYWHERE = float("-inf"), float("inf")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Lay the ranges of each question end to end."""
    for text, question in matter.asks.items():
        options = options_asked(question)
        ranged = [option for option in options if option.ranged]
        if not ranged:
            continue
        at = ("questions", text)
        if len(ranged) < len(options):
            bare = "、".join(option.name for option in options if not option.ranged)
            yield _problem(at, f"“{text}”按数值分档，选项“{bare}”却没有写范围。", "请给每一档写上范围。")
        elif not isinstance(question, Asked) or not question.unit:
            yield _problem(at, f"“{text}”按数值分档，却没有写计量单位。", "请写上计量单位（unit），如 平方米。")
        else:
            yield from _joints(at, text, sorted(ranged, key=_start))


def _joints(at: tuple[str, ...], text: str, options: list[Option]) -> Iterator[Problem]:
    for option in options:
        if _empty(option):
            yield _problem(
                at,
                f"“{text}”的选项“{option.name}”（{range_words(option)}）写不通：同一头写了两个数，或者里面一个数也没有。",
                "请核对范围。",
            )
            return
    for first, second in pairwise(options):
        where = f"“{text}”的“{first.name}”（{range_words(first)}）和“{second.name}”（{range_words(second)}）"
        if _end(first) > _start(second):
            yield _problem(at, f"{where}有重叠。", "请让前一档的末尾正好是后一档的开头，同一个数只在一档里。")
        elif _end(first) < _start(second):
            yield _problem(at, f"{where}之间留了空当。", "请让前一档的末尾正好是后一档的开头，每个数都在一档里。")


_Edge = tuple[float, int]
"""A number, and 1 for just behind it: where `over` begins and `to` ends."""


def _start(option: Option) -> _Edge:
    if option.over is not None:
        return (option.over, 1)
    return (_NOWHERE if option.from_ is None else option.from_, 0)


def _end(option: Option) -> _Edge:
    if option.to is not None:
        return (option.to, 1)
    return (_EVERYWHERE if option.below is None else option.below, 0)


def _empty(option: Option) -> bool:
    both = (option.from_ is not None and option.over is not None) or (
        option.to is not None and option.below is not None
    )
    return both or _start(option) >= _end(option)


def _problem(at: tuple[str, ...], found: str, advice: str) -> Problem:
    return Problem(at, found, "按数值分档的选项要每档都有范围，不重叠，不留空当，并写明计量单位。", advice, on_key=True)
