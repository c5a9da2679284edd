"""同一行不写两遍。

查什么
    事项的各种列表、一件事的常见问题和别的清单里，有没有一模一样的两行；常见问题里有没有同一个问题的两个回答；
    有没有名称和办理人都一样、同一种情形的人都要走的两个环节。

为什么
    同一步写了两遍，群众以为要办两次；同一个问题有两个回答，不知道信哪一个。

反例
    steps: [{name: 受理, by: 户籍窗口, limit: 即办}, {name: 受理, by: 户籍窗口, limit: 即办}]
    ---
    faq: [{q: 能代办吗？, a: 能。}, {q: 能代办吗？, a: 不能。}]
    ---
    steps: [{name: 审核, by: 公安机关, limit: 1个工作日}, {name: 审核, by: 公安机关, limit: 3个工作日, when: {办理人: 本人}}]
    ---
    # 追加: local/990102/gongan.yml
      - {title: 虚构的示例}

正例
    steps: [{name: 审核, by: 公安机关, limit: 1个工作日, when: {办理人: 监护人代办}}, {name: 审核, by: 公安机关, limit: 3个工作日, when: {办理人: 本人}}]

怎么改
    删掉多出来的一行；两行要说的不是一件事的，改成各自的名称，或者写明各自的适用情形（when）。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import removing
from banshi.model.matter import Question, Step
from banshi.model.record import Record
from banshi.model.situation import both, ways_of
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe",)

_LABELS = {"steps": "办理环节", "legal_basis": "依据", "apply_within": "申请期限", "faq": "常见问题", "source": "来源"}
_TOLD_ELSEWHERE = frozenset({"materials", "matters", "windows"})
"""Lists whose own rules say more: M006, L005, X015."""


def check(said: Said) -> Iterator[Problem]:
    """Look for rows that stand in their list before."""
    # What has a list for a whole is a dictionary, and its rows are known by their names.
    for at, rows in _lists(said.value, (), deep=said.matter is None) if isinstance(said.value, Record) else ():
        for index, row in enumerate(rows):
            if index and row in rows[:index]:
                yield Problem(
                    (*at, index),
                    f"{_LABELS.get(str(at[-1]), '这里')}的第 {index + 1} 行和第 {rows.index(row) + 1} 行一模一样，写重复了。",
                    "同一行不写两遍。",
                    "请删掉重复的这一行；要写的是另一行的，请改过来。",
                    fix=removing((*at, index)),
                )
            elif index and (before := _alike(row, rows[:index])) is not None:
                yield from _two_of_one(at, index, before, row)


def _lists(value: Record, at: Path, *, deep: bool) -> Iterator[tuple[Path, Sequence[object]]]:
    """Lists of rows with their paths; those of a matter stand right below it."""
    for name, key in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
        inner = getattr(value, name)
        if type(inner) is list and len(inner) > 1 and isinstance(inner[0], Record) and key not in _TOLD_ELSEWHERE:
            yield (*at, key), inner
        if deep:
            for step, row in enumerate(inner) if type(inner) is list else ((None, inner),):
                if isinstance(row, Record):
                    below = (*at, key) if step is None else (*at, key, step)
                    yield from _lists(row, below, deep=True)


def _alike(row: object, before: Sequence[object]) -> int | None:
    """The earlier row that asks the same question, or is a step of the same name for some of the same people."""
    if not isinstance(row, Question | Step):
        return None
    for place, other in enumerate(before):
        if isinstance(row, Question) and isinstance(other, Question) and row.q == other.q:
            return place
        if (
            isinstance(row, Step)
            and isinstance(other, Step)
            and _two_rounds(row, other, next_to=place == len(before) - 1)
        ):
            return place
    return None


def _two_rounds(row: Step, other: Step, *, next_to: bool) -> bool:
    """Whether some people go through both, though what they are called does not tell them apart."""
    if (row.name, row.by) != (other.name, other.by):
        return False
    # Without situations anywhere two rounds are meant, unless nothing is done between them.
    if not (row.when or other.when):
        return next_to
    return any(both(one, two) is not None for one in ways_of(row.when) for two in ways_of(other.when))


def _two_of_one(at: Path, index: int, before: int, row: object) -> Iterator[Problem]:
    if isinstance(row, Question):
        yield Problem(
            (*at, index, "q"),
            f"“{row.q}”问了两遍，第 {before + 1} 问已经回答过，两处的回答还不一样。",
            "同一个问题只问一遍，只有一个回答。",
            "请核对哪一个回答对，删掉重复的另一个。",
        )
    elif isinstance(row, Step):
        yield Problem(
            (*at, index),
            f"环节“{row.name}”重复了：第 {before + 1} 行是同一个名称、同一个办理人，有的人两行都要走。",
            "一个环节对同一个人只出现一次。",
            "请核对适用情形（when）：不同情形各走一行的，两行都写上适用情形；真要走两遍的，名称写成不一样的。",
        )
