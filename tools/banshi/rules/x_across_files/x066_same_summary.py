"""一句话说明不和别的事项一样。

查什么
    两个事项的一句话说明（summary）是不是一字不差；说明里写着的是不是别的事项的名称，自己的一个词也没有提到。

为什么
    复制一份来改，忘了改说明，群众照着说明就找到了别的事。

反例
    summary: 丢失后补领。
    # 文件: matters/gongan/990709905000.yml
    summary: 丢失后补领。

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
