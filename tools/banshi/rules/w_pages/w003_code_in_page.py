"""网页文字里不能有网页代码。

查什么
    pages 里的 Markdown 有没有 HTML 标签、脚本、样式、属性，有没有 javascript: 一类的网址，有没有取自别的网站的图片。

为什么
    文字页和指南在同一个网站上，能运行的代码可以改掉指南、跳到别的网站。别处的图片会让别人知道谁在看。

反例
    # 文件: pages/about.md
    关于<script src="x.js"></script>本站
    ---
    # 文件: pages/about.md
    [点这里](javascript:alert(1))
    ---
    # 文件: pages/about.md
    ![图](https://other.example.com/a.png)

正例
    # 文件: pages/about.md
    # 关于本站

    请看[全部事项](matters/index.html)，小于 5 日写作 < 5 日。

怎么改
    删掉代码，只用 Markdown 的标题、列表、表格、链接和图片；图片放在 assets 里。

依据
    本产品的标准。
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


_CODE = re.compile(r"<[A-Za-z/!?][^<>\n]{0,60}>?|\{:?\s*[.#]?[^{}\n]{0,60}=[^{}\n]{0,60}\}|&#[0-9xX]", re.I)
_SCHEME = re.compile(
    r"\]\(\s*<?\s*(?!https?:|mailto:|tel:)([a-z][a-z0-9+.\-]*)\s*:|^\s*\[[^\]]+\]:\s*(?!https?:|mailto:|tel:)([a-z][a-z0-9+.\-]*):",
    re.I,
)
_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*<?\s*(?:[a-z][a-z0-9+.\-]*:|//|\\\\)", re.I)
_SCRIPT = re.compile(r"(?:java|vb)\s*script\s*:|data\s*:\s*text", re.I)


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each line with code in it; what stands between back quotes is shown as it is."""
    for one in catalog.prose:
        fenced = False
        for number, line in enumerate((one.text or "").split("\n")):
            if line.lstrip().startswith(("```", "~~~")):
                fenced = not fenced
                continue
            if not fenced and (found := _found(re.sub(r"`[^`]*`", "", line))):
                yield Problem(
                    (number,),
                    f"有网页代码“{found[:40]}”。",
                    "这里只能用 Markdown 写文字、标题、列表、表格、链接和本站的图片。",
                    "请删掉代码；图片放进 assets，用 ![说明](assets/…) 引用。",
                    file=one.name,
                )


def _found(line: str) -> str:
    plain = html.unescape(line)
    for pattern in (_CODE, _SCHEME, _PICTURE, _SCRIPT):
        for text in (line, plain):
            if hit := pattern.search(text):
                return hit[0]
    return ""
