"""用语对照里的一件事要真的有。

查什么
    行业（trades）、个人开店（person）、开公司（company）里列的一件事（bundles）和事项编码（matters），是不是真有这个文件。

为什么
    写错一个字母，群众问“开店要办什么”时，这一件事就不会出现。

反例
    # 追加: terms.yml
    trades:
      - {words: [面馆], matters: ["990131901000"], bundles: [mianguan-kaibn]}
    # 文件: bundles/mianguan-kaiban.yml
    slug: mianguan-kaiban
    name: 开面馆“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开面馆一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample
    ---
    # 追加: terms.yml
    trades:
      - {words: [面馆], matters: ["990131999000"]}

正例
    # 追加: terms.yml
    trades:
      - {words: [面馆], matters: ["990131901000"]}

怎么改
    照 bundles 文件夹里的文件名改；没有这个一件事的，删掉这一项。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.thesaurus import Trade
from banshi.rules.shared.closeness import closest

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)

_MOST = 5


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look up what the lines of business lead to."""
    found = list(_unknown_of(catalog))
    # A thesaurus another city wrote leads to much this one has not written yet.
    if len(found) <= _MOST:
        yield from found


def _unknown_of(catalog: Catalog) -> Iterator[Problem]:
    words = catalog.setting.thesaurus
    rows: list[tuple[Path, Trade]] = [(("trades", index), row) for index, row in enumerate(words.trades)]
    rows += [((key,), row) for key, row in (("person", words.person), ("company", words.company)) if row]
    bundles = {bundle.slug: bundle.name for bundle in catalog.bundles.values()}
    for at, row in rows:
        for index, slug in enumerate(row.bundles):
            if slug not in bundles and f"bundles/{slug}.yml" not in catalog.bundles:
                yield _unknown((*at, "bundles", index), slug, bundles)
        for index, code in enumerate(row.matters):
            if code not in catalog.by_code and code not in catalog.unread:
                yield Problem(
                    (*at, "matters", index),
                    f"编码“{code}”没有对应的事项文件。",
                    "这里只能写现有事项的基本编码。",
                    "请核对编码；事项还没有写的，请先写事项。",
                    file="terms.yml",
                )


def _unknown(at: Path, slug: str, bundles: dict[str, str]) -> Problem:
    close = closest(slug, bundles)
    return Problem(
        at,
        f"没有标识是“{slug}”的一件事。",
        "这里写一件事的标识，和 bundles 文件夹里的文件名一样。",
        f"是不是“{close}”（{bundles[close]}）？请核对后改正。"
        if close
        else "请核对标识；没有这个一件事的，请删掉这一项。",
        file="terms.yml",
        fix=written(at, close, safe=False) if close else None,
    )
