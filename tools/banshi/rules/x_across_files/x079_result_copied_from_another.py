"""办理结果不从别的事项照抄。

查什么
    办理结果（result）的名称，是不是正好是另一个事项办的证，本页的名称、日常用语和别的话里却一个字也没有提到。有的结果是本页自己的，不查。

为什么
    从别的事项复制来的一页，结果忘了改，群众以为办完拿到的是那个证。

反例
    # 文件: matters/renshe/992014901000.yml
    result:
      - {name: 食品经营许可证, type: 证照, valid: 5年, delivery: [窗口领取]}

正例
    # 文件: matters/renshe/992014901000.yml
    result:
      - {name: 食品经营许可证, type: 证照, valid: 5年, delivery: [窗口领取]}
    faq:
      - {q: 为什么给我食品经营许可证？, a: 参保以后凭查询结果换发。}

怎么改
    把办理结果改成本事项真正的结果；真是这个证的，在说明（summary）里写明。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和程序。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.result_stems import SHORTEST, stem
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for pages all of whose results are another matter's own."""
    owners: dict[str, str] = {}
    for entry in catalog.public:
        for name in entry.results:
            about = stem(name)
            if len(about) >= SHORTEST and about in entry.name:
                owners.setdefault(about, entry.name)
    for entry in catalog.public:
        # One of several that nobody explains comes along with the others: a plate brings its inspection mark.
        if not entry.unspoken or set(entry.results) - set(entry.unspoken):
            continue
        for name in entry.unspoken:
            owner = owners.get(stem(name))
            if owner is not None:
                yield Problem(
                    ("result",),
                    f"办理结果写的是“{name}”，这是“{owner}”的结果；本页的名称、日常用语和别的话里都没有提到它。",
                    "办理结果（result）写本事项办出来的东西。",
                    "请核对：照抄来的，改成本事项的结果；真是这个证的，在一句话说明（summary）里写明。",
                    on_key=True,
                    file=entry.file,
                )
                break
