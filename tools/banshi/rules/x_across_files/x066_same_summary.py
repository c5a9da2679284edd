"""一句话说明不和别的事项一样。

查什么
    两个事项的一句话说明（summary）是不是一字不差；说明里写着的是不是别的事项的名称，自己的一个词也没有提到；名称只差一两个字的两个事项，
    说明里有别人的那个字、没有自己的那个字。

为什么
    复制一份来改，忘了改说明，群众照着说明就找到了别的事。

反例
    summary: 丢失后补领。
    # 文件: matters/gongan/990709905000.yml
    summary: 丢失后补领。
    ---
    name: 供水报装
    summary: 新用管道燃气的，申请接气、装表。
    # 文件: matters/shichang/990131901000.yml
    name: 供气报装

正例
    summary: 丢失后补领。
    # 文件: matters/gongan/990709905000.yml
    summary: 到期后换领。

怎么改
    写明这个事项办的是什么；确实是同一件事的，合并成一个事项。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_TELLING = 6
"""Characters of a name that no sentence holds by chance."""
_WORD = 3
"""Characters of its own name by which a summary speaks of its own matter."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for a summary that stands in two matters; the one that says less of its own name is told."""
    seen: dict[str, list[int]] = {}
    for place, entry in enumerate(catalog.public):
        if entry.summary:
            seen.setdefault(entry.summary, []).append(place)
    yield from _of_another(catalog)
    yield from _of_sibling(catalog)
    for summary, places in seen.items():
        if len(places) < 2:
            continue
        alike = [catalog.public[place] for place in places]
        first, *others = sorted(alike, key=lambda entry: len(set(entry.name) & set(summary)), reverse=True)
        for entry in others:
            yield Problem(
                ("summary",),
                f"一句话说明和“{first.name}”（{first.code}）的一样，像是复制来忘了改。",
                "每个事项的说明写它自己办什么。",
                f"请写明“{entry.name}”办的是什么；确实是同一件事的，请合并成一个事项。",
                file=entry.file,
            )


def _of_another(catalog: Catalog) -> Iterator[Problem]:
    """Summaries that name another matter and none of the words of their own."""
    named: dict[str, list[str]] = {}
    for entry in catalog.public:
        if len(entry.name) >= _TELLING:
            named.setdefault(entry.name[:_TELLING], []).append(entry.name)
    for entry in catalog.public:
        summary = entry.summary or ""
        own = (entry.name[at : at + _WORD] for at in range(len(entry.name) - _WORD + 1))
        if any(word in summary for word in own):
            continue
        told = (
            name
            for at in range(len(summary) - _TELLING + 1)
            for name in named.get(summary[at : at + _TELLING], ())
            if summary.startswith(name, at) and name not in entry.name
        )
        if (other := next(told, None)) is not None:
            yield Problem(
                ("summary",),
                f"一句话说明里写的是“{other}”，这个事项是“{entry.name}”，像是复制来忘了改。",
                "每个事项的说明写它自己办什么。",
                f"请写明“{entry.name}”办的是什么。",
                file=entry.file,
            )


_ACTS = frozenset("补换发领注转变办设新登记备案申首次核准启用")
"""Characters of acts, which a summary says in other words."""


def _of_sibling(catalog: Catalog) -> Iterator[Problem]:
    """Summaries with the word that tells another name from their own, and without their own word."""
    frames: dict[tuple[str, str], list[tuple[Entry, str]]] = {}
    for entry in catalog.public:
        name = entry.name
        for width in (1, 2):
            for at in range(len(name) - width + 1 if entry.summary else 0):
                frames.setdefault((name[:at], name[at + width :]), []).append((entry, name[at : at + width]))
    told: set[str] = set()
    for alike in frames.values():
        for entry, own in alike if len(alike) > 1 else ():
            summary = entry.summary or ""
            if entry.code in told or any(character in summary for character in own):
                continue
            for other, word in alike:
                if len(word) == len(own) and word in summary and word != own and not _ACTS & set(own + word):
                    told.add(entry.code)
                    yield Problem(
                        ("summary",),
                        f"一句话说明里没有“{own}”字，有“{word}”字，像是“{other.name}”的说明复制来忘了改。",
                        "每个事项的说明写它自己办什么。",
                        f"请写明“{entry.name}”办的是什么。",
                        file=entry.file,
                    )
                    break
