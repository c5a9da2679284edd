"""法律和文件的名称不加书名号。

查什么
    依据里法律（law）、文件（document）的名称外面有没有加书名号《》。

为什么
    页面会自动加书名号，自己再加就成了两层；法律索引也对不上。

反例
    legal_basis: [{law: 《中华人民共和国居民身份证法》, article: 第十一条}]
    ---
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 《关于居民身份证工本费的通知》}

正例
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于印发《居民身份证工本费管理办法》的通知}

怎么改
    去掉外面的书名号。名称中间本来就有的书名号要保留。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for title marks around a name; those inside a name belong to it."""
    for at, citation in matter.citations():
        if citation.law is not None:
            wrong, key = "《" in citation.law or "》" in citation.law, "law"
        else:
            document = citation.document or ""
            wrong, key = document.startswith("《") and document.endswith("》"), "document"
        if wrong:
            name = citation.law or citation.document
            yield Problem(
                (*at, key),
                f"名称“{name}”外面加了书名号。",
                "名称不加书名号，页面会自动加上。",
                "请去掉外面的书名号《》。",
                fix=_fix((*at, key), name or ""),
            )


def _fix(at: Path, name: str) -> Mend | None:
    bare = name.removeprefix("《").removesuffix("》")
    # 《甲》和《乙》 is two names: a person has to part them.
    return written(at, bare) if name != bare and 0 <= bare.count("《") == bare.count("》") and _nested(bare) else None


def _nested(name: str) -> bool:
    return name.find("《") <= name.find("》")
