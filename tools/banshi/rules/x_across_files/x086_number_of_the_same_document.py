"""同一个文件在各处的文号一样。

查什么
    几个事项、几处依据写着同一个文件的标题，文号只差年份、序号或者发文机关一处的。

为什么
    数字打颠倒了，按它查到的是另一个文件；别处写对了，一比就知道。

反例
    # 文件: matters/gongan/990709901000.yml
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 居民身份证工作规范, number: 公通字〔2016〕21号}
    # 文件: matters/shichang/990131901000.yml
    legal_basis:
      - {law: 中华人民共和国食品安全法, article: 第三十五条}
      - {document: 居民身份证工作规范, number: 公通字〔2016〕12号}
    # 文件: matters/renshe/992014901000.yml
    legal_basis:
      - {law: 中华人民共和国社会保险法, article: 第五十八条}
      - {document: 居民身份证工作规范, number: 公通字〔2016〕21号}

正例
    # 文件: matters/gongan/990709901000.yml
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 居民身份证工作规范, number: 公通字〔2016〕21号}
    # 文件: matters/shichang/990131901000.yml
    legal_basis:
      - {law: 中华人民共和国食品安全法, article: 第三十五条}
      - {document: 居民身份证工作规范, number: 公安发〔2024〕3号}

怎么改
    对照文件首页的发文字号，改成一样；确实是两个文件的，把标题写得能分清。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.rules.n_wording.n007_document_number import possible

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)

_WHOLE = re.compile("(?:〔([0-9]{4})〕|第)[0-9]+号$")
_PARTS = re.compile("[0-9]+|[^0-9]+")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare the numbers every title is given."""
    places: dict[str, list[tuple[str, str, Path]]] = defaultdict(list)
    for file, title, number, at in _documents(catalog):
        whole = _WHOLE.search(number)
        if whole is None or (whole[1] and not possible(int(whole[1]), catalog.setting)):
            continue  # what is no number at all is another rule's
        places[title.strip("《》").replace(" ", "、")].append((number, file, at))
    for title, said in places.items():
        counts = Counter(number for number, _, _ in said)
        for number, file, at in said if len(counts) > 1 else ():
            rivals = [other for other in counts if _one_apart(number, other) and counts[other] >= counts[number]]
            if len(rivals) == 1:
                sure = counts[rivals[0]] > counts[number]
                yield Problem(
                    at,
                    f"“{title}”这里的文号是“{number}”，别处写的是“{rivals[0]}”。",
                    "同一个文件的文号到处写得一样。",
                    (f"是不是“{rivals[0]}”？" if sure else "不知道哪一处对，")
                    + "请对照原文改正；确实是两个文件的，把标题写得能分清。",
                    file=file,
                    fix=written(at, rivals[0], safe=False) if sure else None,
                )


def _documents(catalog: Catalog) -> Iterator[tuple[str, str, str, Path]]:
    """File, title, number and place of every document that has both."""
    for entry in catalog.entries:
        for title, number, at in entry.documents:
            yield entry.file, title, number, at
    for index, document in enumerate(catalog.setting.city.documents if catalog.setting.city else ()):
        if document.number:
            yield "city.yml", document.title, document.number, ("documents", index, "number")
    headed = [(file, batch.document) for file, batch in catalog.batches.items()]
    headed += [(file, aside.document) for file, aside in catalog.asides.items()]
    for file, heading in headed:
        if heading and heading.number:
            yield file, heading.title, heading.number, ("document", "number")


def _one_apart(number: str, other: str) -> bool:
    """Whether two numbers differ in one part: who, which year, which one."""
    one, two = _PARTS.findall(number), _PARTS.findall(other)
    apart = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    return len(one) == len(two) and len(apart) == 1 and not _short_for(*apart[0])


def _short_for(part: str, other: str) -> bool:
    """Whether one is the end of the other, as an issuer's name in short is."""
    return not part.isdigit() and (part.endswith(other) or other.endswith(part))
