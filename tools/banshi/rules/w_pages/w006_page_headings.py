"""网页文字的标题要一级一级写。

查什么
    pages 里的一级标题是不是最多一个，标题有没有跳级（二级下面直接四级）。

为什么
    读屏软件靠标题找内容，跳级会让人以为漏了一段。

反例
    # 文件: pages/about.md
    ## 怎样用

    #### 细则

正例
    # 文件: pages/about.md
    ## 怎样用

    ### 细则

怎么改
    按一、二、三级依次写。

依据
    《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


_HEADING = re.compile(r"(#{1,6})\s+\S")


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each heading out of order."""
    for one in catalog.prose:
        last, first, fenced = 0, 0, False
        for number, line in enumerate((one.text or "").split("\n")):
            if line.lstrip().startswith(("```", "~~~")):
                fenced = not fenced
            hit = None if fenced else _HEADING.match(line)
            if hit is None:
                continue
            level = len(hit[1])
            first += level == 1
            wrong = "一级标题不止一个" if first > 1 and level == 1 else ""
            wrong = wrong or (f"标题由 {last} 级跳到了 {level} 级" if last and level > last + 1 else "")
            last = level
            if wrong:
                yield Problem(
                    (number,),
                    f"{wrong}。",
                    "一级标题最多一个，下面的标题一级一级写。",
                    "请改标题前面井号的个数。",
                    file=one.name,
                )
