"""发的证写在办理结果里。

查什么
    环节、依据、时限的说明里写“发某某证”“补发某某证”的，办理结果（result）里有没有这个证；证的名称按材料字典里的证照认。要交回的、材料里有的不查。
    说明、条件、问答里写的证，和办理结果的证只有开头不一样的（如离婚证和结婚证），这句话里又没有办理结果的证，也提醒；和办理结果的文书
    只差一个字的（如供用水合同和供用气合同）一样。

为什么
    从相近的事项复制来，办理结果没有改，群众以为领到的是另一个证。

反例
    steps: [{name: 受理, by: 户籍窗口}, {name: 发证, by: 户籍窗口, note: 当场发营业执照。}]
    ---
    steps: [{name: 受理, by: 户籍窗口}, {name: 发证, by: 户籍窗口, note: 当场发营业执照。}]
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条, note: 符合条件的发给营业执照。}]
    ---
    steps: [{name: 受理, by: 户籍窗口}, {name: 发证, by: 户籍窗口, note: 当场补发营业执照。}]
    ---
    # 文件: matters/shichang/990131901000.yml
    faq: [{q: 先办哪个？, a: 先办营业执照，再办药品经营许可证。}]
    # 追加: materials.yml
      - {name: 药品经营许可证, synonyms: [药店许可证], type: 证照, holder: 经营者, issuer: 药品监督管理部门, source: 政府部门核发}
    ---
    result: [{name: 身份证领证回执, type: 其他, delivery: [窗口领取]}]
    steps: [{name: 受理, by: 户籍窗口, note: 当场给身份证收证回执。}]

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
from banshi.model.texts import joined, texts
from banshi.rules.shared.remedies import reworded

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_ISSUED = "(?:发给|补发|换发|签发|颁发|核发|发放|制发|当场发|(?<![签核颁制分转补换首初印])发)"
_SHORTEST = 3
_PAPERS = ("证", "合同", "书", "表", "执照", "批复", "凭证", "回执", "通知单", "意见")
_TOLD = frozenset({"steps", "time_limit", "trip_reason", "conditions", "faq", "summary", "channels"})
_DENYING = frozenset("不非未无")
_CITED = frozenset({"law", "document", "title"})


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for certificates that are said to be issued and are no result."""
    yield from list(_sibling(matter, setting)) or _one_off(matter)
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


def _sibling(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """A certificate that differs from the result by its beginning only, in a text that does not speak of the result."""
    own = [row.name for row in matter.result if row.name and row.type == "证照"]
    if not own:
        return
    words = joined(matter)
    asked = {name for row in matter.materials for name in row.names}
    for mine in dict.fromkeys(own):
        for name in _ending(setting).get(_tail(mine), ()):
            other = name not in own and name not in mine and mine not in name
            if not other or name not in words or abs(len(name) - len(mine)) > 2:
                continue
            for at, text in texts(matter):
                if name not in text or at[-1] in _CITED or any(one in text for one in own):
                    continue
                # What is handed in is spoken of; but nobody comes to be given it.
                if name not in asked or re.search(f"(?:领取?|补发|换发|发给?){name}", text):
                    yield Problem(
                        at,
                        f"这里说的是“{name}”，办理结果是“{mine}”。",
                        "话里说的证和办理结果是同一个。",
                        f"是不是“{mine}”？请核对后改正；真是另一个证的，请写明和“{mine}”的关系。",
                        fix=reworded(at, text.replace(name, mine), safe=False),
                    )
                    return


def _one_off(matter: Matter) -> Iterator[Problem]:
    """A paper that one character tells from a result: the matter's name says which of the two is meant."""
    words = joined(matter)
    named = {row.name for row in matter.result} | {name for row in matter.materials for name in row.names}
    for index, row in enumerate(matter.result):
        name = row.name or ""
        if len(name) < _SHORTEST + 1 or not name.endswith(_PAPERS):
            continue
        for at, text in texts(matter) if _off_by_one(name, words) else ():
            hit = _off_by_one(name, text) if at[0] in _TOLD else None
            if hit is None or hit[0] in named or name in text:
                continue
            found, mine, other = hit
            if other in _DENYING:
                continue
            wrong = other in matter.name and mine not in matter.name
            place, meant = (("result", index, "name"), found) if wrong else (at, name)
            yield Problem(
                place,
                f"办理结果写的是“{name}”，话里写的是“{found}”，只差一个字。",
                "话里说的文书和办理结果是同一个。",
                f"是不是“{meant}”？请核对后改正。",
                fix=written(place, meant, safe=False) if wrong else reworded(at, text.replace(found, name), safe=False),
            )
            return


def _off_by_one(name: str, text: str) -> tuple[str, str, str] | None:
    """What in a text is the name but for one character before the last two; with the two characters."""
    end = text.find(name[-2:])
    while end >= 0:
        start = end + 2 - len(name)
        found = text[start : end + 2] if start >= 0 else ""
        differing = [(mine, other) for mine, other in zip(name, found, strict=False) if mine != other]
        if found and len(differing) == 1 and "\u4e00" <= differing[0][1] <= "\u9fff":
            return found, *differing[0]
        end = text.find(name[-2:], end + 1)
    return None


def _tail(name: str) -> str:
    return name[-max(2, min(4, len(name) - 1)) :]


@lru_cache(maxsize=4)
def _ending(setting: Setting) -> dict[str, list[str]]:
    """The ends of certificates with the certificates."""
    found: dict[str, list[str]] = {}
    for name, row in setting.materials.items():
        if row.type == "证照" and len(name) >= _SHORTEST:
            found.setdefault(_tail(name), []).append(name)
    return found


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
