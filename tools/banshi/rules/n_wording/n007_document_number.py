"""文号的年份用六角括号〔〕。

查什么
    各处依据的文号（number）里，年份是不是用六角括号“〔〕”括起来。

为什么
    公文格式规定年份用六角括号。用方括号、圆括号，按文号查找时就查不到。

反例
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于居民身份证工本费的通知, number: "江发改[2018]59号"}

正例
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于居民身份证工本费的通知, number: 江发改〔2018〕59号}

怎么改
    把括号换成六角括号；输入法里打“括号”可以选到。

依据
    GB/T 9704-2012《党政机关公文格式》：发文字号的年份用六角括号“〔〕”括入。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe",)

_YEAR = re.compile(r"[\[［(（【﹝{｛]\s*((?:19|20)[0-9]{2})\s*[\]］)）】﹞}｝]|〔\s+[0-9]{4}|〔[0-9]{4}\s+")

_SHORT_YEAR = re.compile(r"[〔\[［(（【﹝]\s*(?:[0-9]{1,3}|[0-9]{5,})\s*[〕\]］)）】﹞]")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look at the brackets around the year in every document's number."""
    for at, citation in matter.citations():
        if citation.number and (short := _SHORT_YEAR.search(citation.number)):
            yield Problem(
                (*at, "number"),
                f"文号“{citation.number}”的年份“{short[0]}”不是四位数。",
                "文号里的年份要写满四位，如“〔2023〕”。",
                "请对照原文把年份写满四位。",
            )
        if citation.number and (hit := _YEAR.search(citation.number)):
            year = "".join(character for character in hit[0] if character.isdigit())
            yield Problem(
                (*at, "number"),
                f"文号“{citation.number}”的年份写成了“{hit[0]}”。",
                f"年份要用六角括号，写成“〔{year}〕”。",
                f"请把“{hit[0]}”改成“〔{year}〕”。",
                fix=written((*at, "number"), _mended(citation.number, hit, year)),
            )


def _mended(number: str, hit: re.Match[str], year: str) -> str:
    after = number[hit.end() :]
    closed = hit[0][-1].isdigit() or hit[0][-1].isspace()
    return f"{number[: hit.start()]}〔{year}{'' if closed else '〕'}{after.lstrip() if closed else after}"
