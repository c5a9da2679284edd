"""网页文字要读得出来。

查什么
    pages 里的文件是不是 UTF-8 的 Markdown（.md），大小、文件夹层数、名字、括号是不是正常；有没有链接、管道一类不是文件的东西。

为什么
    读不出来的文件会让整个网站生成不了；指到别处的链接会把不该公开的文件放上网；五万个方括号会让生成卡住。

反例
    # 原文: pages/about.md (gbk)
    关于本站
    ---
    # 文件: pages/about.html
    <p>关于本站</p>

正例
    # 文件: pages/about.md
    关于本站

怎么改
    用记事本另存为 UTF-8；文件名只用小写字母、数字和连字符，放在 pages 里，以 .md 结尾。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.prose import MOST_BYTES, Prose

SEVERITY = Severity.ERROR
SCOPE = "catalog"


_NAME = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.md")
_MOST_BRACKETS, _LONGEST_LINE = 2_000, 20_000


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each file that could not be made a page."""
    for one in catalog.prose:
        if wrong := _wrong(one):
            yield Problem(
                (),
                f"{one.name} {wrong}。",
                "pages 里只放 UTF-8 的 Markdown 文件，名字用小写字母、数字和连字符，以 .md 结尾，不超过 256 KB。",
                "请改好这个文件，或者把它拿走。",
                file=one.name,
            )


def _wrong(one: Prose) -> str:
    if one.sort == "link":
        return "是指到别处的链接，不能公开"
    if one.sort == "device":
        return "不是普通文件"
    if one.wrong:
        return one.wrong
    if not one.page:
        return ""
    if not _NAME.fullmatch(one.name.removeprefix("pages/")):
        return "的名字不能作网址，或者不是 .md 文件"
    if one.size > MOST_BYTES:
        return f"有 {one.size // 1024} KB，太大了"
    text = one.text or ""
    if max(text.count("["), text.count("*"), text.count("`"), text.count(">"), text.count("_")) > _MOST_BRACKETS:
        return "里的方括号、星号一类的符号太多，会让生成卡住"
    if max(map(len, text.split("\n"))) > _LONGEST_LINE:
        return "有一行超过两万字"
    return ""
