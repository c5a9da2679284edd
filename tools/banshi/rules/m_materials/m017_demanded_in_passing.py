"""要带的材料都写在材料里。

查什么
    一句话说明、到场理由、环节和渠道的说明、申请期限、问答里要群众带、交、出示的材料，材料（materials）里有没有。
    材料字典里的名称和俗称都认；字典里没有的，认“某某证明、申请表、承诺书、照片、复印件”这类名称。说不用带的、以后才要的不查。

为什么
    清单里没有、话里要带，群众照着清单来，还得再跑一趟；清单以外加材料，也是随意增加办事条件。

反例
    steps: [{name: 受理, by: 户籍窗口, note: 带上营业执照核对身份。}]
    ---
    faq: [{q: 要带什么？, a: 另外提交一份无犯罪记录证明。}]

正例
    steps: [{name: 受理, by: 户籍窗口, note: 带上户口本核对身份；不用带营业执照。}]
    ---
    faq: [{q: 要带什么？, a: 带上居民户口簿。}]

怎么改
    真要的，加到材料里，写明必要性和依据；不要的，从这句话里删掉。

依据
    《行政许可法》第三十一条；《优化营商环境条例》第三十七条：不得要求申请人提交清单以外的材料。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts

SEVERITY = Severity.WARNING
SCOPE = "matter"

_VERBS = (
    "携带|出示|提交|提供|另附|附上|带上|带着|带来|带|交上|交来|交|(?<![验征没吸回查签接招])收(?![到费取件回缴入养益讫])"
)
_VERB = re.compile(_VERBS)
_BETWEEN = 6
_KINDS = "证明|申请表|承诺书|声明书|介绍信|公证书|委托书|报告|照片|复印件|流水|收据"
_UNLISTED = re.compile(
    f"(?:{_VERBS})(?:[0-9一二两三四]+[份张本]|本人的?|自己的?|有效的?|填好的?)?(?P<name>[\u4e00-\u9fff]{{2,10}}?(?:{_KINDS}))(?=[，。；、和及]|$)"
)
_SPARED = re.compile(
    "不用|不必|无需|不需|不要|不再|不收|免|共享|以前|原来|还要去|另办|持有|的是|每年|以后|之后|再办|自己的$"
)
_PLACES = frozenset({"faq", "summary", "steps", "channels", "trip_reason", "scope", "apply_within", "time_limit"})
_ENDS = re.compile("[。；？！]")
_SHORTEST, _LONGEST = 3, 24
"""Characters of a name worth looking up."""
_TAIL = 4


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for documents people are told to bring that the list does not hold."""
    if not _VERB.search(joined(matter)):
        return
    names = _names(setting)
    # A name mistyped in the list is one mistake; the text that has it right is none.
    if not all(name in names for row in matter.materials for name in row.names):
        return
    listed: tuple[str, ...] | None = None
    for at, text in texts(matter):
        if at[0] not in _PLACES or at[-1] in ("q", "name", "by"):
            continue
        for name, where in _demands(text, names):
            listed = _listed(matter, setting) if listed is None else listed
            if not _covered(name, listed):
                yield _problem(at, name, where)
                break


def _demands(text: str, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What a text asks for, with the words it asks in."""
    for verb in _VERB.finditer(text):
        before = _ENDS.split(text[: verb.start()])[-1]
        if (found := _name_behind(text, verb.end(), names)) is None:
            continue
        name, end = found
        if not _SPARED.search(before + text[verb.start() : end - len(name)] + _ENDS.split(text[end : end + 8])[0]):
            yield name, text[verb.start() : end]
    for hit in _UNLISTED.finditer(text):
        if not _SPARED.search(_ENDS.split(text[: hit.start()])[-1] + hit[0]):
            yield hit["name"], hit[0]


def _name_behind(text: str, start: int, names: frozenset[str]) -> tuple[str, int] | None:
    """The longest name of a document a few characters behind a verb, and where it ends."""
    begun = _begun(names)
    for at in range(start, min(start + _BETWEEN + 1, len(text))):
        if text[at] in "，。；？！、":
            return None
        if text[at : at + _SHORTEST] not in begun:
            continue
        for size in range(min(_LONGEST, len(text) - at), _SHORTEST - 1, -1):
            if (name := text[at : at + size]) in names:
                return name, at + size
    return None


@lru_cache(maxsize=4)
def _begun(names: frozenset[str]) -> frozenset[str]:
    """What names of documents begin with."""
    return frozenset(name[:_SHORTEST] for name in names)


def _covered(name: str, listed: tuple[str, ...]) -> bool:
    """Whether the list holds a document, under a longer, a shorter or a like name."""
    return any(name in one or one in name or name[-_TAIL:] in one for one in listed)


def _listed(matter: Matter, setting: Setting) -> tuple[str, ...]:
    """What the list holds by any name, and what its rows and the results speak of."""
    found: list[str] = []
    for row in matter.materials:
        found += [row.note or "", *row.choice_notes.values()]
        for name in row.names:
            known = setting.materials.get(name)
            found += [name, *(known.synonyms if known else ())]
    found += [result.name for result in matter.result if result.name]
    return tuple(one for one in found if one)


@lru_cache(maxsize=4)
def _names(setting: Setting) -> frozenset[str]:
    """Every name of a document."""
    return frozenset({*setting.materials, *setting.synonyms})


def _problem(at: Path, name: str, where: str) -> Problem:
    return Problem(
        at,
        f"这里要群众“{where}”，材料里没有“{name}”。",
        "要带的每一样都写在材料（materials）里，话里不另外要材料。",
        f"真要“{name}”的，加到材料里并写明依据；不要的，从这句话里删掉。",
    )
