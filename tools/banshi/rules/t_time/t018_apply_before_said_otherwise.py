"""期满前后多久申请，各处要一致。

查什么
    申请期限（apply_within）写着“期满前”“期满后”几日的，受理条件、依据、问答里“期满前几日”“期满后几日”是不是同一个数；
    一处说期满前几日，一处说期满以后几日，数目一样的，是不是写反了。

为什么
    照写错的一处算日子，群众会错过申请的期限。

反例
    apply_within: [{event: 有效期届满前, limit: 60日}]
    conditions: {match: 全部, items: [在有效期满前90日内申请。]}
    ---
    apply_within: [{event: 公示期届满后, limit: 60日}]
    faq: [{q: 什么时候来拿？, a: 公示期满后三十日内申请发证。}]
    ---
    conditions: {match: 全部, items: [在有效期届满30日以前提出。]}
    faq: [{q: 什么时候申请？, a: 届满以后30日内申请。}]

正例
    apply_within: [{event: 有效期届满前, limit: 90日}]
    conditions: {match: 全部, items: [在有效期满前90日内申请。]}
    ---
    apply_within: [{event: 公示期届满后, limit: 30日}]
    faq: [{q: 什么时候来拿？, a: 公示期满后三十日内申请发证。}]

怎么改
    对照依据核对，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.lengths import lengths, number_of
from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.remedies import reworded

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_SIDES = (
    re.compile("(?:届满|期满|满|到期|截止)(?:之日)?(?:以前|之前|前)的?"),
    re.compile("(?:届满|期满|到期)(?:之日)?(?:以后|之后|起|后)的?"),
)
"""Before an end, and after it."""
_ENDS = ("届满", "期满", "到期", "满期")
_END = f"(?:{'|'.join(_ENDS)})(?:之日)?"
_LENGTH = "(?P<number>[0-9]+|[一二三四五六七八九十]+)(?P<unit>个工作日|个月|日|天|年)"
_EARLY = (
    re.compile(f"{_END}的?(?:最后)?{_LENGTH}(?:以前|之前|前)"),
    re.compile(f"{_END}(?:以前|之前|前)的?{_LENGTH}"),
)
_LATE = re.compile(f"{_END}(?:以后|之后|起|后)的?{_LENGTH}(?:以内|之内|内)?")
_WITHIN = re.compile(f"{_END}{_LENGTH}(?:以内|之内|内)")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare every deadline before an end with what is said of it elsewhere."""
    words = joined(matter)
    if signs := [sign for sign in _ENDS if sign in words]:
        yield from _turned_round(matter, signs)
    for index, row in enumerate(matter.apply_within):
        own = {length for _, length in lengths(row.limit)}
        side = next((one for one in _SIDES if one.search(row.event or "")), None)
        if not own or side is None:
            continue
        said = {
            length: shown
            for at, text in texts(matter)
            if at[0] not in ("source", "apply_within")
            for hit in side.finditer(text)
            if not text.endswith("最早", 0, hit.start())
            for shown, length in list(lengths(text[hit.end() : hit.end() + 6]))[:1]
            if text.startswith(shown, hit.end())
        }
        # Other deadlines of other situations have rows of their own.
        kept = {length for other in matter.apply_within for _, length in lengths(other.limit)} - own
        if said and not own & said.keys() and (others := said.keys() - kept):
            number, unit = sorted(others)[0]
            yield Problem(
                ("apply_within", index, "limit"),
                f"“{row.event}”的申请期限写的是“{row.limit}”，别处说的是“{said[number, unit]}”。",
                "期满前后多久申请，各处写同一个数。",
                f"请对照依据核对是“{number}{unit}”还是“{row.limit}”，把写错的一处改过来。",
                fix=written(("apply_within", index, "limit"), f"{number}{unit}", safe=False),
            )


def _turned_round(matter: Matter, signs: list[str]) -> Iterator[Problem]:
    """The same length of time said before an end and after it."""
    said = [(at, text) for at, text in texts(matter) if at[0] != "source" and any(sign in text for sign in signs)]
    fields = [
        (("apply_within", index), f"{row.event or ''}{row.limit}") for index, row in enumerate(matter.apply_within)
    ]
    early = [(at, hit) for at, text in [*said, *fields] for pattern in _EARLY for hit in pattern.finditer(text)]
    if alone := _alone(early):
        yield alone
        return
    for at, text in said:
        for hit in (*_LATE.finditer(text), *_WITHIN.finditer(text)):
            same = [one for place, one in early if place != at and _length(one) == _length(hit)]
            if not same or any(place == at for place, _ in early):
                continue
            meant = f"{text[: hit.start()]}{same[0][0]}{text[hit.end() :]}"
            yield Problem(
                at,
                f"这里说“{hit[0]}”，别处说的是“{same[0][0]}”，一个在期满以前，一个不是。",
                "什么时候申请，各处说的一样。",
                f"请对照依据核对是不是“{same[0][0]}”，把写错的一处改过来。",
                fix=reworded(at, meant, safe=False),
            )
            return


def _alone(early: list[tuple[Path, re.Match[str]]]) -> Problem | None:
    """A length of time before an end that one text says, where all the others say one other."""
    places: dict[tuple[int, str], set[Path]] = {}
    for at, hit in early:
        places.setdefault(_length(hit), set()).add(at)
    if len(places) != 2:
        return None
    few, many = sorted(
        places, key=lambda length: (len(places[length]), not any(at[0] == "faq" for at in places[length]))
    )
    # A text that names both, and two conditions, tell two things apart.
    if len(places[few]) > 1 or places[few] & places[many]:
        return None
    (at,) = places[few]
    if at[0] in ("apply_within", "conditions") and all(
        place[0] in ("apply_within", "conditions") for place in places[many]
    ):
        return None
    said = {_length(hit): hit[0] for _, hit in early}
    return Problem(
        at,
        f"这里说“{said[few]}”，别处说的是“{said[many]}”。",
        "期满前多久申请，各处写同一个数。",
        f"请对照依据核对是“{many[0]}{many[1]}”还是“{few[0]}{few[1]}”，把写错的一处改过来。",
    )


def _length(hit: re.Match[str]) -> tuple[int, str]:
    return number_of(hit["number"]), "日" if hit["unit"] == "天" else hit["unit"]
