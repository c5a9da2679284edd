"""同一个文号前后一致。

查什么
    同一个机关的令号、同一年的发文字号，在依据、说明、来源里写了几次，只有一次差一个数字或者两个数字颠倒的。

为什么
    文号抄颠倒了，按它查到的是另一个文件。

反例
    trip_reason: 公安部令第87号要求现场采集人像和指纹。
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 临时居民身份证管理办法, number: 公安部令第78号}

正例
    trip_reason: 公安部令第78号要求现场采集人像和指纹。
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 临时居民身份证管理办法, number: 公安部令第78号}
    ---
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 临时居民身份证管理办法, number: 公安部令第78号}
      - {document: 机动车登记规定, number: 公安部令第164号}

怎么改
    对照文件首页的发文字号，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Path, Problem, Severity
from banshi.rules.shared.looking import lines_with
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said
from banshi.source.mistyped import one_slip

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_NUMBER = re.compile(r"(?P<issuer>[\u4e00-\u9fff]{2})(?P<form>令第|令|〔(?:19|20)[0-9]{2}〕)(?P<number>[0-9]+)号")


def check(said: Said) -> Iterator[Problem]:
    """Compare every document's number with those of the same issuer and form."""
    words = said.words
    if said.file == "laws.yml":
        return  # an index of many documents, of which no two are the same
    if len({hit[0] for line in lines_with(words, ("令", "〔")) for hit in _NUMBER.finditer(line)}) < 2:
        return
    written: dict[tuple[str, str], dict[str, list[tuple[Path, str]]]] = {}
    for at, text in said.texts():
        for hit in _NUMBER.finditer(text):
            written.setdefault((hit["issuer"], hit["form"]), {}).setdefault(hit["number"], []).append((at, text))
    for (issuer, form), numbers in written.items():
        for number, places in numbers.items():
            close = [other for other in numbers if one_slip(number, other)]
            # Of two that are written once each, the one in a sentence is the copy.
            alone = len(places) == 1 and places[0][0][-1] not in ("number", "document", "title")
            if len(close) != 1 or not alone:
                continue
            at, text = places[0]
            mistaken, meant = f"{form}{number}号", f"{form}{close[0]}号"
            yield Problem(
                at,
                f"这里写“{issuer}{mistaken}”，别处写的是“{issuer}{meant}”，像是数字抄错了。",
                "同一个文件的文号到处写得一样。",
                f"是不是“{issuer}{meant}”？请对照原文改正；确实是两个文件的，把两个都写进依据。",
                fix=reworded(at, text.replace(mistaken, meant), safe=False),
            )
