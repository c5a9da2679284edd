"""发的证写在办理结果里。

查什么
    环节、依据、时限的说明里写“发某某证”“补发某某证”的，办理结果（result）里有没有这个证；证的名称按材料字典里的证照认。要交回的、材料里有的不查。

为什么
    从相近的事项复制来，办理结果没有改，群众以为领到的是另一个证。

反例
    steps: [{name: 受理, by: 户籍窗口}, {name: 发证, by: 户籍窗口, note: 当场发营业执照。}]
    ---
    steps: [{name: 受理, by: 户籍窗口}, {name: 发证, by: 户籍窗口, note: 当场发营业执照。}]
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条, note: 符合条件的发给营业执照。}]
    ---
    steps: [{name: 受理, by: 户籍窗口}, {name: 发证, by: 户籍窗口, note: 当场补发营业执照。}]

正例
    steps: [{name: 受理, by: 户籍窗口}, {name: 发证, by: 户籍窗口, note: 当场发居民身份证。}]

怎么改
    核对发的是哪个证，把写错的一处改过来；两个证都发的，都写进办理结果。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.texts import joined

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_ISSUED = "(?:发给|补发|换发|签发|颁发|核发|发放|制发|当场发|(?<![签核颁制分转补换首初印])发)"
_SHORTEST = 3


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for certificates that are said to be issued and are no result."""
    pattern = _certificates(setting)
    if pattern is None or not pattern.search(joined(matter)):
        return
    names = [result.name for result in matter.result if result.name]
    asked = {name for row in matter.materials for name in row.names}
    issued = [
        (at, hit["name"])
        for at, text in _said(matter)
        for hit in pattern.finditer(text)
        if not any(hit["name"] in name or name in hit["name"] for name in names)
    ]
    told = [name for _, name in issued]
    for at, name in issued:
        # Said in several places, it is the result that is wrong; what is handed in may be handed back.
        certificates = [index for index, result in enumerate(matter.result) if result.type == "证照"]
        if told.count(name) > 1 and len(certificates) == 1:
            place = ("result", certificates[0], "name")
            yield Problem(
                place,
                f"办理结果写的是“{names[certificates[0]] if names else ''}”，{_called(at)}里发的却是“{name}”。",
                "发的证和办理结果是同一个。",
                f"是不是“{name}”？请核对后改正。",
                fix=written(place, name, safe=False),
            )
            return
        if name not in asked:
            yield Problem(
                at,
                f"这里说发“{name}”，办理结果是“{'、'.join(names)}”。",
                "发的证都写在办理结果（result）里。",
                f"请核对发的是“{'、'.join(names)}”还是“{name}”，把写错的一处改过来；两个都发的，都写进办理结果。",
            )
            return


def _called(at: Path) -> str:
    return {"steps": "办理环节", "time_limit": "办结时限的说明"}.get(str(at[0]), "依据的说明")


def _said(matter: Matter) -> Iterator[tuple[Path, str]]:
    for index, step in enumerate(matter.steps):
        if step.note:
            yield ("steps", index, "note"), step.note
    for at, citation in matter.citations():
        if citation.note and at[0] == "legal_basis":
            yield (*at, "note"), citation.note
    for field in ("statutory_note", "promised_note"):
        if note := getattr(matter.time_limit, field):
            yield ("time_limit", field), note


@lru_cache(maxsize=4)
def _certificates(setting: Setting) -> re.Pattern[str] | None:
    names = [name for name, row in setting.materials.items() if row.type == "证照" and len(name) >= _SHORTEST]
    if not names:
        return None
    known = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(f"{_ISSUED}(?P<name>{known})(?![\u4e00-\u9fff]?(?:的|后|时|机关|之|上))")
