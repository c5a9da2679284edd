"""网页文字里的链接要有去处。

查什么
    pages 里的相对链接是不是指到本站以外的文件夹，指的文字页和附件是不是真有。

为什么
    指到 guides 以外的链接会让生成出错；点开没有的网页，办事的人以为网站坏了。

反例
    # 文件: pages/about.md
    请看[规定](../../../etc/passwd)和[附件](assets/no.pdf)。

正例
    # 文件: pages/about.md
    请看[全部事项](matters/index.html)。

怎么改
    把链接改成有的网页或者附件；附件放在 assets 里。

依据
    本产品的标准。
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.prose import RESERVED

SEVERITY = Severity.ERROR
SCOPE = "catalog"


_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each link that leads nowhere or outside."""
    pages = {one.name.removeprefix("pages/") for one in catalog.prose if one.page}
    for one in catalog.prose:
        for number, line in enumerate((one.text or "").split("\n")):
            for target in _LINK.findall(re.sub(r"`[^`]*`", "", line)):
                if wrong := _wrong(one.name.removeprefix("pages/"), target, pages, catalog.assets):
                    yield Problem(
                        (number,),
                        f"链接“{target[:60]}”{wrong}。",
                        "链接要指到本站有的网页或者附件，或者写完整的网址。",
                        "请改成有的网页；附件放在 assets 里。",
                        file=one.name,
                    )


def _wrong(page: str, target: str, pages: set[str], assets: frozenset[str]) -> str:
    address = unquote(target.split("#")[0].split("?")[0])
    if not address or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address):
        return ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), address))
    if address.startswith(("/", "\\")) or path.startswith(".."):
        return "指到了网站以外"
    if path.startswith("assets/"):
        return "" if path.removeprefix("assets/") in assets else "指的附件没有"
    if path.endswith(".md"):
        return "" if path in pages else "指的文字页没有"
    first = path.split("/")[0].removesuffix(".html")
    known = first in RESERVED or path in ("index.html", ".") or path.removesuffix(".html") + ".md" in pages
    return "" if known else "指的网页没有"
