"""说明和问答里的有效期，要和结果的有效期对得上。

查什么
    一句话说明和常见问题的回答里说有效期几年、几个月的，办理结果的有效期（valid、valid_note）、材料的有效期或者其他字段里有这个数。
    办理结果没有写有效期的不查。依据和来源的说明里都说另一个有效期、没有一处说这个的，也要说。

为什么
    上面写20年，问答里写10年，群众会按错的日子去换证。

反例
    faq: [{q: 新证管多久？, a: 新证有效期是10年。}]

    ---
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条, note: 有效期30年。}]

正例
    faq: [{q: 新证管多久？, a: 新证有效期20年。}]

怎么改
    核对有效期，改成一致的。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.lengths import known_lengths, lengths
from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.amounts import sentences, spoken

SEVERITY = Severity.WARNING
SCOPE = "matter"

_ASKED = re.compile("有效期|能用几年|管几年|管多久|用多久|几年有效")
_VALID = re.compile("有效期(?:限)?(?:是|为|只有|都是|一般|变成|改为)?")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare validity in passing with that of the results."""
    if not any(result.valid for result in matter.result):
        return
    yield from _unsupported(matter)
    answered = list(_answered(matter))
    yield from answered
    told = {problem.at for problem in answered}
    known = None
    for at, text in spoken(matter):
        if at in told:
            continue
        for sentence in sentences(text) if "有效期" in text else ():
            for hit in _VALID.finditer(sentence):
                near = next(lengths(sentence[hit.end() : hit.end() + 6]), None)
                if near is None or not sentence[hit.end() :].lstrip(" ").startswith(near[0]):
                    continue
                known = known_lengths(matter) if known is None else known
                if near[1] not in known:
                    valid = "、".join(dict.fromkeys(result.valid for result in matter.result if result.valid))
                    yield Problem(
                        at,
                        f"这里说有效期“{near[0]}”，办理结果的有效期写的是 {valid}。",
                        "说明和问答里的有效期，要和办理结果写的一致。",
                        "请核对有效期：结果写错的改结果，说错的改这句话。",
                    )


def _deadline(text: str, length: str) -> bool:
    """Whether a length says by when, not how long: 期满前1年内, 满5年以后."""
    return re.search(f"(?:前|后|满|近|过了?){length}|{length}(?:以|之)?[内前后上来]", text) is not None


def _answered(matter: Matter) -> Iterator[Problem]:
    """Answers to “how long is it valid” that begin with a length no result has, or name years no result has."""
    known = None
    for index, row in enumerate(matter.faq):
        said = (
            [
                one
                for one in lengths(row.a)
                if row.a.startswith(one[0]) or (one[1][1] == "年" and not _deadline(row.a, one[0]))
            ]
            if _ASKED.search(row.q)
            else []
        )
        if not said:
            continue
        known = known_lengths(matter) if known is None else known
        near = next((one for one in said if one[1] not in known), None)
        if near is not None:
            valid = "、".join(dict.fromkeys(result.valid for result in matter.result if result.valid))
            yield Problem(
                ("faq", index, "a"),
                f"这里回答有效期“{near[0]}”，办理结果的有效期写的是 {valid}。",
                "说明和问答里的有效期，要和办理结果写的一致。",
                f"请核对是“{valid}”还是“{near[0]}”：结果写错的改结果，说错的改这句话。",
            )


def _unsupported(matter: Matter) -> Iterator[Problem]:
    """The validity of a result that every note on the law contradicts."""
    notes = [citation.note or "" for _, citation in matter.citations()] + [
        source.note or "" for source in matter.source
    ]
    said = {
        near[1]
        for note in notes
        for hit in _VALID.finditer(note)
        for near in [next(lengths(note[hit.end() : hit.end() + 6]), None)]
        if near and note[hit.end() :].startswith(near[0])
    }
    for index, result in enumerate(matter.result):
        own = {length for _, length in lengths(result.valid or "")}
        if own and said and not own & said and not own & {length for note in notes for _, length in lengths(note)}:
            named = "、".join(f"{number}{unit}" for number, unit in sorted(said))
            yield Problem(
                ("result", index, "valid"),
                f"办理结果的有效期写的是“{result.valid}”，依据和来源的说明里说的有效期都是 {named}。",
                "办理结果的有效期，要和依据一致。",
                "请对照依据核对有效期，改正写错的一处。",
            )
