"""文号写在 number 里，不写在文件名称里。

查什么
    依据里文件（document）的名称中有没有夹着文号，如“……的通知（发改价格〔2016〕2559号）”。

为什么
    文号单独写，才能按文号查找，页面上也排得整齐。

反例
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于居民身份证工本费的通知（江发改〔2018〕59号）}

正例
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于居民身份证工本费的通知, number: 江发改〔2018〕59号}

怎么改
    把文号剪下来，写到 number 里，名称里的括号一并删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend, Step
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("safe",)


_NUMBER = re.compile(r"[（(]?[一-鿿]*[〔\[［(（【﹝](?:19|20)[0-9]{2}[〕\]］)）】﹞]第?[0-9]+号[)）]?")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for a document's number inside its title."""
    for at, citation in matter.citations():
        if citation.document and "号" in citation.document and (hit := _NUMBER.search(citation.document)):
            yield Problem(
                (*at, "document"),
                f"文件名称里夹着文号“{hit[0]}”。",
                "文件名称（document）只写名称，文号写在 number 里。",
                "请把文号移到 number 里，名称里的括号一并删掉。",
                fix=_fix(at, citation.document, hit) if citation.number is None else None,
            )


def _fix(at: Path, title: str, hit: re.Match[str]) -> Mend | None:
    left = title[: hit.start()] + title[hit.end() :]
    # Without brackets around it, the words before the year may belong to the title.
    if not left or hit[0][0] not in "（(":
        return None
    return Mend((Step("set", (*at, "document"), left), Step("set", (*at, "number"), hit[0].strip("（）()"))))
