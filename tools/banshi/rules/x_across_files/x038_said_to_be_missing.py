"""说没有收录的事，要真的没有。

查什么
    办事阶段（events）和一件事里说“没有收录”“还没有指南”的那句话，没有说到本站事项的名称、日常用语，
    也没有说到用语对照（terms.yml）里指到本站事项的说法（4 个字以上）。

为什么
    页面说没有收录，搜索一搜就有，群众看了页面就不再找了。

反例
    # 文件: events.yml
    events:
      - {id: ban-zheng, name: 落户办证, audience: 个人, stage: 生活, icon: 证件, summary: 证件到期了；居民身份证补领还没有收录，打12345问。, themes: [证件办理]}

    ---
    # 文件: terms.yml
    terms:
      - {official: 身份证补领, words: [身份证找不着]}
    # 文件: events.yml
    events:
      - {id: ban-zheng, name: 落户办证, audience: 个人, stage: 生活, icon: 证件, summary: 身份证找不着怎么办，还没有收录。, themes: [证件办理]}

正例
    # 文件: events.yml
    events:
      - {id: ban-zheng, name: 落户办证, audience: 个人, stage: 生活, icon: 证件, summary: 证件到期了；港澳证件还没有收录，打12345问。, themes: [证件办理]}

怎么改
    删掉这句话，把事项列进去；只是某种情形没有收录的，写明是哪种情形。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.rules.shared.amounts import sentences

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_MISSING = re.compile("(?:还|暂|都|目前)?(?:没有|未|没)(?:有)?收录|还没有指南|暂无指南")
_SHORTEST = 4


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for names of public matters in sentences that call something missing."""
    for file, at, text in _texts(catalog):
        for sentence in sentences(text) if _MISSING.search(text) else ():
            if not _MISSING.search(sentence):
                continue
            if found := _there(sentence, catalog):
                yield Problem(
                    at,
                    f"这里说“{found[0]}”没有收录，本站却有“{found[1]}”。",
                    "说没有收录的，要真的没有。",
                    "请删掉这句话，把事项列进去；只是某种情形没有的，请写明是哪种情形。",
                    file=file,
                )


def _there(sentence: str, catalog: Catalog) -> tuple[str, str] | None:
    """What of a sentence leads to a public matter, and to which; by its own names or through the thesaurus."""
    for entry in catalog.public:
        for name in (entry.name, *entry.aliases):
            if len(name) >= _SHORTEST and name in sentence:
                return name, entry.name
    for term in catalog.setting.terms:
        for word in term.words:
            if len(word) >= _SHORTEST and word in sentence:
                named = next((entry.name for entry in catalog.public if term.official in entry.name), None)
                if named:
                    return word, named
    return None


def _texts(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
    for index, event in enumerate(catalog.setting.lists.get("events", ())):
        yield "events.yml", ("events", index, "summary"), event.summary
    for file, bundle in catalog.bundles.items():
        if bundle.summary:
            yield file, ("summary",), bundle.summary
        for number, stage in enumerate(bundle.stages):
            yield file, ("stages", number, "note"), stage.note or ""
        for index, item in enumerate(bundle.faq):
            yield file, ("faq", index, "a"), item.a
