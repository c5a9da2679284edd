"""网页文字开头只能写名称和说明。

查什么
    pages 里的 Markdown 开头三条横线之间的内容，是不是只有 title、description、hide，有没有写完。

为什么
    template 等设置能换掉整个网页的模板，让生成出错；别的键没有人看。

反例
    # 文件: pages/about.md
    ⟨U+002D⟩--
    template: ../../secret.html
    ⟨U+002D⟩--
    关于本站
    ---
    # 文件: pages/about.md
    ⟨U+002D⟩--
    title: 关于本站
    关于本站的说明。

正例
    # 文件: pages/about.md
    关于本站

怎么改
    只留下 title（名称）和 description（说明）。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


_KEYS = ("title", "description", "hide")
_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*)\s*:(.*)")
_MOST_LINES = 40


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each line of front matter that means nothing, or means too much."""
    for one in catalog.prose:
        lines = (one.text or "").split("\n")
        if not one.text or lines[0].strip() != "---":
            continue
        end = next((at for at, line in enumerate(lines[1:_MOST_LINES], 1) if line.strip() in ("---", "...")), None)
        if end is None:
            yield Problem(
                (0,),
                "开头的“---”没有结束，下面的正文都被当成了设置。",
                "开头的设置前后各有一行“---”。",
                "请在设置的最后一行下面补上一行“---”。",
                file=one.name,
            )
            continue
        for number, line in enumerate(lines[1:end], 1):
            key = _KEY.fullmatch(line.strip())
            item = line.strip().startswith("- ") or not line.strip() or line.strip().startswith("#")
            if not item and (key is None or key[1] not in _KEYS or re.match(r"\s*[&*!|>{]", key[2])):
                yield Problem(
                    (number,),
                    f"开头的设置里有“{line.strip()[:40]}”。",
                    "开头只能写 title、description 和 hide，每行一个。",
                    "请删掉这一行。",
                    file=one.name,
                )
