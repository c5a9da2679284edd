"""附件不能是能运行的文件。

查什么
    assets 里的附件是不是 PDF、图片、表格、文档和文本；网页（html、svg、xml）、脚本、程序不行。

为什么
    浏览器会照着运行网页和矢量图里的代码，等于把网站的钥匙交给附件。

反例
    # 文件: assets/form.html
    <script>alert(1)</script>

正例
    # 文件: assets/form.txt
    申请书

怎么改
    存成 PDF、PNG、JPG、DOCX、XLSX 等；矢量图另存为 PNG 或者 PDF。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


ALLOWED = frozenset({
    "pdf", "ofd", "png", "jpg", "jpeg", "gif", "webp", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps",
    "odt", "ods", "txt", "csv", "zip", "rar", "7z", "mp4", "mp3",
})  # fmt: skip
"""Endings of files that a browser shows or saves, and never runs."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each attachment a browser could run."""
    for one in catalog.prose:
        ending = one.name.rpartition(".")[2].lower() if "." in one.name.rpartition("/")[2] else ""
        if not one.page and one.sort == "file" and not one.wrong and ending not in ALLOWED:
            yield Problem(
                (),
                f"附件 {one.name} 是“{ending or '没有扩展名'}”文件，浏览器可能会运行它。",
                f"附件只能是：{'、'.join(sorted(ALLOWED))}。",
                "请另存为 PDF、图片或者文档。",
                file=one.name,
            )
