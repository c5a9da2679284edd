"""文号写全机关代字、年份、序号和“号”。

查什么
    各处依据的文号（number）是不是“机关代字〔年份〕序号号”，或者“某某令第几号”“某某公告年份第几号”。

为什么
    少一个字、多一个字，按文号就查不到文件；写反了的文号，别人不知道是哪个文件。

反例
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于居民身份证工本费的通知, number: 江发改〔2018〕第059号}
    ---
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 临时居民身份证管理办法, number: 公安部第78号令}
    ---
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于居民身份证工本费的通知, number: 江发改20189号}

正例
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于居民身份证工本费的通知, number: 江发改〔2018〕59号}
      - {document: 临时居民身份证管理办法, number: 公安部令第78号}

怎么改
    对照文件首页的发文字号，一个字不差地写；序号前不加“第”、不补零。

依据
    GB/T 9704-2012《党政机关公文格式》7.2.5：发文字号由发文机关代字、年份、发文顺序号组成，年份用六角括号“〔〕”括入，
    发文顺序号不加“第”字，不编虚位（即1不编为01），在阿拉伯数字后加“号”字。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("safe",)

_GOOD = re.compile(
    r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z]{0,14}〔(?:19|20)[0-9]{2}〕[1-9][0-9]{0,4}号"
    r"|[\u4e00-\u9fff、 ]{2,80}(?:令|公告|通告|决定)(?:(?:19|20)[0-9]{2}年)?第(?:[1-9][0-9]{0,4}|[一二三四五六七八九十百]+)号"
    # Standards and old numbers are known by other forms, and nobody can tell them from slips.
    r"|[A-Z]{1,4}(?:/[A-Z]{1,2})?\s?[0-9].*|[(（][0-9]{2}[)）].*|〔19[0-9]{2}〕[\u4e00-\u9fff].*"
)
_OTHERS_SEE = re.compile(
    r"[\[［(（【﹝{｛]\s*[0-9]{1,5}\s*[\]］)）】﹞}｝〕]|〔\s|〔[0-9]*\s|〔(?:[0-9]{1,3}|[0-9]{5,})〕"
)
"""What is said of the brackets around the year."""
_SLIPS = (
    (re.compile(r"\s+"), ""),
    (re.compile(r"[《〈「『“\"<]((?:19|20)[0-9]{2})年?[》〉」』”\">]"), r"〔\1〕"),
    (re.compile(r"[\[［(（【﹝{｛]((?:19|20)[0-9]{2})年[\]］)）】﹞}｝]"), r"〔\1〕"),
    (re.compile(r"〔([0-9]{4})年〕"), r"〔\1〕"),
    (re.compile(r"〕第?0*([1-9][0-9]*)(?:号文件|号文|号)?$"), r"〕\1号"),
    (re.compile(r"令[(（]第?([0-9]+)号?[)）]$"), r"令第\1号"),
    (re.compile(r"令第?0*([1-9][0-9]*)(?:号令|号)?$"), r"令第\1号"),
    (re.compile(r"^([\u4e00-\u9fff]{2,})第([0-9]+)号令$"), r"\1令第\2号"),
)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look at the whole form of every document's number; several numbers are looked at one by one."""
    for at, citation in matter.citations():
        number = citation.number
        if number is None or _OTHERS_SEE.search(number) or all(_GOOD.fullmatch(one) for one in _each(number)):
            continue
        meant = "、".join(map(_mended, _each(number)))
        known = all(_GOOD.fullmatch(one) for one in _each(meant))
        yield Problem(
            (*at, "number"),
            f"文号“{number}”不是完整的发文字号。",
            "文号写成“机关代字〔年份〕序号号”，如 国办发〔2023〕5号；部门规章写成“公安部令第78号”。",
            f"请改成“{meant}”。" if known else "请对照文件的首页，把机关代字、年份、序号和“号”写全。",
            fix=written((*at, "number"), meant) if known else None,
        )


def _each(numbers: str) -> list[str]:
    """Several numbers, one by one; organs that issue one together stay together."""
    return re.split("(?<=号)、", numbers)


def _mended(number: str) -> str:
    for slip, form in _SLIPS:
        number = slip.sub(form, number)
    return number
