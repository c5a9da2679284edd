"""办理结果不从别的事项照抄。

查什么
    办理结果（result）的名称，是不是正好是另一个事项办的，本页的名称、日常用语和别的话里却一个字也没有提到。
    有的结果是本页自己的，只查名称和它只差开头的。

为什么
    从别的事项复制来的一页，结果忘了改，群众以为办完拿到的是那个证。

反例
    # 文件: matters/renshe/992014901000.yml
    result:
      - {name: 食品经营许可证, type: 证照, valid: 5年, delivery: [窗口领取]}
    ---
    # 文件: matters/renshe/992014901000.yml
    result:
      - {name: 食品经营许可证, type: 证照, valid: 5年, delivery: [窗口领取]}
      - {name: 药品经营许可证, type: 证照, valid: 5年, delivery: [窗口领取]}
    faq:
      - {q: 换发要多久？, a: 药品经营许可证当场换发。}

正例
    # 文件: matters/renshe/992014901000.yml
    result:
      - {name: 食品经营许可证, type: 证照, valid: 5年, delivery: [窗口领取]}
    faq:
      - {q: 为什么给我食品经营许可证？, a: 参保以后凭查询结果换发。}

怎么改
    把办理结果改成本事项真正的结果；本事项真的发这个证的，在一句话说明（summary）里写明。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和程序。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.result_stems import SHORTEST, stem
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)


_ALIEN, _OWN = 1 / 4, 1 / 2
"""How much of a result a name may have that it does not belong to, and must have where it belongs."""
_GENERAL = frozenset("合同证书明表单回执批复意见通知结果凭许可登记备案")
"""Characters of the words for papers, which tell no matter from another."""
_TAIL = 5
"""Characters at the end of a result that are more than the word for the paper: 经营许可证."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for results that are another matter's own."""
    makers: dict[str, list[Entry]] = {}
    about: dict[str, Entry] = {}
    for entry in catalog.public:
        for name in entry.results:
            makers.setdefault(name, []).append(entry)
            if len(stem(name)) >= SHORTEST and stem(name) in entry.name:
                about.setdefault(stem(name), entry)
    for entry in catalog.public:
        for name in entry.unspoken:
            owner = about.get(stem(name)) or _fitting(name, entry, makers[name])
            own = _own_like(name, entry)
            # One of several that nobody explains comes along with the others: a plate brings its inspection mark.
            if owner is None or (own is None and set(entry.results) - set(entry.unspoken)):
                continue
            place = ("result", entry.results.index(name), "name")
            yield Problem(
                place,
                f"办理结果写的是“{name}”，这是“{owner.name}”的结果；本页的名称、日常用语和别的话里都没有提到它。",
                "办理结果（result）写本事项办出来的东西。",
                f"是不是“{own}”？请核对后改正。"
                if own
                else f"请核对：照抄来的，改成本事项的结果；本事项真的发“{name}”的，在一句话说明（summary）里写明。",
                file=entry.file,
                fix=written(place, own, safe=False) if own else None,
            )
            break


def _fitting(name: str, entry: Entry, makers: list[Entry]) -> Entry | None:
    """A matter that has the same result and is called by it, where this one has next to nothing of it in its names."""
    if _share(name, "".join((entry.name, *entry.aliases))) > _ALIEN:
        return None
    return next((one for one in makers if one is not entry and _share(name, one.name) >= _OWN), None)


def _share(name: str, text: str) -> float:
    characters = set(name) - _GENERAL
    return len(characters & set(text)) / len(characters) if characters else 1


def _own_like(name: str, entry: Entry) -> str | None:
    """The other result of a matter, spoken of, that ends as this one does."""
    return next((one for one in entry.results if one not in entry.unspoken and one.endswith(name[-_TAIL:])), None)
