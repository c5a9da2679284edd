"""数和它说的情形对得上。

查什么
    话里一个情形的选项（或者男、女）后面跟着的数，是不是写成了另一个选项的数：适用情形写着这个选项的条件、收费、时限里是一个数，
    话里却是另一个选项那一行的数；两处都写到男、女两个数的，是不是写颠倒了。

为什么
    两个数写反了，两边的人都照错的准备。

反例
    conditions: {match: 全部, items: [男方满20周岁，女方满22周岁。]}
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条, note: 男不得早于22周岁，女不得早于20周岁。}
    ---
    questions: {办理人: [本人, 监护人代办]}
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {办理人: 本人}}
      - {name: 工本费, standard: 20元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {办理人: 监护人代办}}
    faq:
      - {q: 收多少钱？, a: 监护人代办40元。}

正例
    conditions: {match: 全部, items: [男方满22周岁，女方满20周岁。]}
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条, note: 男不得早于22周岁，女不得早于20周岁。}
    ---
    questions: {办理人: [本人, 监护人代办]}
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {办理人: 本人}}
      - {name: 工本费, standard: 20元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {办理人: 监护人代办}}
    faq:
      - {q: 收多少钱？, a: 监护人代办20元。}

怎么改
    核对哪一处对，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.model.numerals import chinese_number
from banshi.model.situation import parts_of
from banshi.model.texts import joined, texts
from banshi.rules.shared.remedies import reworded

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_CHINESE = "一二两三四五六七八九十百"
# What stands before a number is asked once its first sign is found: a pattern that asks first is tried at every sign.
_NUMBER = re.compile(
    f"([0-9{_CHINESE}](?<![0-9.〔第/年月].)(?:(?<=[0-9])[0-9]*(?:[.][0-9]+)?|(?<=[{_CHINESE}])[{_CHINESE}]{{0,2}}))"
    "(个工作日|工作日|个月|周岁|岁|小时|日|天|年|万元|元|名|人|倍|%|平方米|亩|吨|千克|公里)(?![0-9月龄级内]?[第日号])"
)
_UNITS = {"天": "日", "工作日": "个工作日", "岁": "周岁", "人": "名"}
_SEXES = ("男", "女")
_CLAUSES = re.compile("[^，。；？！\n]+")
_MAIN, _BESIDE = ("text", "standard", "limit", "valid", "promised"), ("note", "waiver", "valid_note", "statutory")
"""Where a row says its number, and where it may say others."""
_CITED = frozenset({"legal_basis", "source", "basis"})
_OTHER = re.compile("[非不除无未]$|其他$|其它$")
_READ = frozenset({"note", "a", "text", "valid_note", "waiver", "summary", "scope"})


class Number(NamedTuple):
    """A number of a row; `main` where the row is about it."""

    value: float
    unit: str
    written: str
    main: bool


class Bound(NamedTuple):
    """A number with what it is the number of: an option, or a sex."""

    noun: str
    value: float
    unit: str
    at: Path
    text: str
    start: int
    written: str


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for numbers of a sibling: of another option's row, or of the other sex."""
    words = joined(matter)
    if all(sex in words for sex in _SEXES):
        yield from _swapped(matter)
    # An option stands once among the options; somebody speaks of it only where it stands once more.
    spoken = [options for options in matter.questions.values() if any(words.count(option) > 1 for option in options)]
    rows = _rows(matter) if spoken else {}
    for options in spoken:
        named = {option: rows[option] for option in options if option in rows}
        if len(named) > 1:
            yield from _of_another(matter, options, named)


def _swapped(matter: Matter) -> Iterator[Problem]:
    """Both sexes with each other's numbers."""
    said: dict[Path, dict[str, Bound]] = {}
    for at, text in texts(matter):
        if all(sex in text for sex in _SEXES) and at[0] not in ("questions", "name", "aliases"):
            found = list(_bound(_SEXES, at, text))
            if len(found) == 2 and found[0].noun != found[1].noun and found[0].unit == found[1].unit:
                said[at] = {one.noun: one for one in found}
    for at, pair in said.items():
        man, woman = pair["男"], pair["女"]
        for place, other in said.items():
            turned = other["男"][1:3] == woman[1:3] and other["女"][1:3] == man[1:3]
            if place != at and turned and man.value != woman.value and place[0] in _CITED:
                yield Problem(
                    at,
                    f"这里写男{man.written}、女{woman.written}，依据里写的是男{other['男'].written}、女{other['女'].written}，正好相反。",
                    "男、女的数各处写得一样。",
                    f"是不是“{_put(man, woman)}”？请对照法律核对，把写错的一处改过来。",
                    fix=reworded(at, _put(man, woman), safe=False),
                )
                return


def _put(one: Bound, other: Bound) -> str:
    """The text with its two numbers changed for each other."""
    first, second = sorted((one, other), key=lambda bound: bound.start)
    text = first.text
    return (
        f"{text[: first.start]}{second.written}{text[first.start + len(first.written) : second.start]}"
        f"{first.written}{text[second.start + len(second.written) :]}"
    )


def _rows(matter: Matter) -> dict[str, list[Number]]:
    """Option → the numbers of the rows that are for it alone."""
    found: dict[str, list[Number]] = {}
    for at, when in matter.row_whens():
        row: object = matter
        for key in at[:-1]:
            row = row[key] if isinstance(key, int) else getattr(row, str(key))  # type: ignore[index]
        numbers = [
            Number(_value(hit[1]), _UNITS.get(hit[2], hit[2]), hit[0], field in _MAIN)
            for field in (*_MAIN, *_BESIDE)
            if isinstance(text := getattr(row, field, None), str)
            for hit in _NUMBER.finditer(text)
        ]
        for _, _, chosen in parts_of(when) if numbers else ():
            if len(chosen) == 1:
                found.setdefault(chosen[0], []).extend(numbers)
    return found


def _of_another(matter: Matter, options: list[str], named: dict[str, list[Number]]) -> Iterator[Problem]:
    for at, text in texts(matter):
        # What a law says has other conditions of its own.
        if at[-1] not in _READ or _CITED & set(at) or not any(option in text for option in named):
            continue
        for one in _bound(options, at, text):
            own = [number for number in named.get(one.noun, ()) if number.unit == one.unit]
            main = {number.value: number.written for number in own if number.main}
            if len(main) != 1 or any(number.value == one.value for number in own):
                continue
            other = next((name for name, numbers in named.items() if _has(numbers, one)), None)
            if other is not None:
                (meant,) = main.values()
                yield Problem(
                    at,
                    f"这里“{one.noun}”后面写的是“{one.written}”，这是“{other}”的数；“{one.noun}”那一行写的是“{meant}”。",
                    "同一种情形的数，各处写得一样。",
                    f"是不是“{meant}”？请核对后改正。",
                    fix=reworded(at, text[: one.start] + meant + text[one.start + len(one.written) :], safe=False),
                )
                return


def _has(numbers: Iterable[Number], one: Bound) -> bool:
    return any(number.main and (number.value, number.unit) == (one.value, one.unit) for number in numbers)


def _bound(nouns: Iterable[str], at: Path, text: str) -> Iterator[Bound]:
    """Numbers that stand in a clause with one noun before them, and no other number."""
    known = sorted(nouns, key=len, reverse=True)
    for clause in _CLAUSES.finditer(text):
        hits = list(_NUMBER.finditer(clause[0]))
        if len(hits) != 1:
            continue
        rest = clause[0]
        found = []
        for noun in known:
            if noun in rest:
                found.append(noun)
                rest = rest.replace(noun, "、")
        hit = hits[0]
        place = clause[0].find(found[0]) if len(found) == 1 else -1
        if 0 <= place <= hit.start() - len(found[0]) and not _OTHER.search(clause[0][:place]):
            start = clause.start() + hit.start()
            yield Bound(found[0], _value(hit[1]), _UNITS.get(hit[2], hit[2]), at, text, start, hit[0])


def _value(number: str) -> float:
    return float(number) if number[0].isdecimal() else float(chinese_number(number))
