"""同一个日常用语不能用在太多事项上。

查什么
    同一个日常用语（aliases）用在几个事项上。最多 3 个。

为什么
    一个说法对上一大片事项，搜索就分不清群众要办哪一件。

反例
    # 文件: matters/gongan/990709901000.yml
    aliases: [办证]
    # 文件: matters/shichang/990131901000.yml
    aliases: [办证]
    # 文件: matters/renshe/992014901000.yml
    aliases: [办证]
    # 文件: matters/gongan/990709905000.yml
    code: "990709905000"
    name: 出生登记
    aliases: [办证]

正例
    # 文件: matters/gongan/990709901000.yml
    aliases: [补身份证]
    # 文件: matters/shichang/990131901000.yml
    aliases: [注册公司]

怎么改
    换成只有这件事才用的说法；大家都会说的词写到 terms.yml。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"

MOST = 3


def check(catalog: Catalog) -> Iterator[Problem]:
    """Count on how many matters each alias stands."""
    counts = Counter(alias for entry in catalog.entries for alias in entry.aliases)
    crowded = {alias for alias, count in counts.items() if count > MOST}
    if not crowded:
        return
    names: dict[str, list[str]] = {}
    for entry in catalog.entries:
        for alias in crowded.intersection(entry.aliases):
            names.setdefault(alias, []).append(entry.name)
    for entry in catalog.entries:
        for index, alias in enumerate(entry.aliases):
            if alias in crowded:
                yield Problem(
                    ("aliases", index),
                    f"日常用语“{alias}”用在 {counts[alias]} 个事项上：{'、'.join(names[alias][:4])}等。",
                    f"一个日常用语最多用在 {MOST} 个事项上。",
                    "请换成只有这件事才用的说法；大家都会说的词写到 terms.yml。",
                    file=entry.file,
                )
