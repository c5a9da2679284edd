"""用语对照不能指到不办的页面。

查什么
    用语对照（terms.yml）右边的说法（3 个字以上），不在名称里有左边规范用语的事项的不予办理、无需办理的情形里。
    别的名称里也有这个规范用语、又不拒绝的事项在，不算。

为什么
    群众说“护照丢了”，搜到的却是写着“丢了的不在这里办”的那一页。

反例
    name: 居民身份证换领
    aliases: [换身份证]
    not_eligible: [身份证丢了的，办居民身份证补领。]
    # 文件: terms.yml
    terms:
      - {official: 身份证换领, words: [身份证丢了, 换证]}

正例
    name: 居民身份证换领
    aliases: [换身份证]
    not_eligible: [身份证丢了的，办居民身份证补领。]
    # 文件: terms.yml
    terms:
      - {official: 身份证换领, words: [身份证到期, 换证]}

怎么改
    把这个说法移到真正办这件事的规范用语下面；本站没有这样的事项的，删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.refusal import plain, refusal, refused_phrases

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_FILE = "terms.yml"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for words that only pages which refuse them are found by."""
    for number, index in sorted(_refused(catalog)):
        term = catalog.setting.terms[number]
        named = [entry for entry in catalog.public if term.official in entry.name]
        refusing = [refusal(term.words[index], entry.refuses) for entry in named]
        if all(refusing):
            yield Problem(
                ("terms", number, "words", index),
                f"“{term.words[index]}”会搜到“{named[0].name}”，那一页却写着“{(refusing[0] or '').rstrip('。')[:40]}”。",
                "口头用语指到能办这件事的页面。",
                "请把这个说法移到真正办这件事的规范用语下面；没有这样的事项的，请删掉。",
                file=_FILE,
            )


def _refused(catalog: Catalog) -> set[tuple[int, int]]:
    """Number of a term and of its word where some page that it leads to refuses the word: hardly any of thousands."""
    terms = catalog.setting.terms
    said: dict[str, list[tuple[int, int]]] = {}
    for number, term in enumerate(terms):
        for index, word in enumerate(term.words):
            said.setdefault(plain(word), []).append((number, index))
    return {
        place
        for entry in catalog.public
        for text in entry.refuses
        for phrase in refused_phrases(text)
        for place in said.get(phrase, ())
        if terms[place[0]].official in entry.name
    }
