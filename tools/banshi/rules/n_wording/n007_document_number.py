"""文号的年份写四位，用六角括号〔〕，是已经到了的一年。

查什么
    事项和各类清单里的文号，年份是不是用六角括号“〔〕”括起来，是不是四位，有没有早于1949年或者还没有到的。

为什么
    公文格式规定年份用六角括号。用方括号、圆括号，或者年份的数字打颠倒了，按文号查找时就查不到。

反例
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十一条}
      - {document: 关于居民身份证工本费的通知, number: "江发改[2018]59号"}
    ---
    trip_reason: 江发改〔2081〕59号要求现场采集人像。
    ---
    trip_reason: 江发改〔2081〕59号要求现场采集人像。
    fees:
      - {name: 工本费, standard: 40元/证, basis: {document: 关于居民身份证工本费的通知, number: 江发改〔2018〕59号}}
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心, region: "990102", note: 照江政办（2019）5号设立。}

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
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.rules.shared.looking import lines_with
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.ERROR
SCOPE = "text"
FIXES = ("safe", "unsafe")

_YEAR = re.compile(r"[\[［(（【﹝{｛]\s*((?:19|20)[0-9]{2})\s*[\]］)）】﹞}｝]|〔\s+[0-9]{4}|〔[0-9]{4}\s+")
_SHORT_YEAR = re.compile(r"[〔\[［(（【﹝]\s*(?:[0-9]{1,3}|[0-9]{5,})\s*[〕\]］)）】﹞]")
_IN_A_SENTENCE = r"(?=\s*(?:第\s*)?[0-9]+\s*号)"
_YEAR_SAID = re.compile(f"(?:{_YEAR.pattern}){_IN_A_SENTENCE}")
_SHORT_SAID = re.compile(f"{_SHORT_YEAR.pattern}{_IN_A_SENTENCE}")
_WHOLE = re.compile(r"〔(?P<year>[0-9]{4})〕(?P<number>[0-9]+号)?")
_SIGNS = ("〔", "[", "［", "【", "﹝", "{", "｛", "(1", "(2", "( ", "（1", "（2", "（ ")
_FIRST, _AHEAD = 1949, 5
"""Nothing in force is older; and years after the last whose holidays are known, for who goes on with an old program."""


def check(said: Said) -> Iterator[Problem]:
    """Look at the year in every document's number."""
    if not any(one.search(line) for line in lines_with(said.words, _SIGNS) for one in (_YEAR, _SHORT_YEAR, _WHOLE)):
        return
    for at, text in said.written():
        number = at[-1] == "number"
        if short := (_SHORT_YEAR if number else _SHORT_SAID).search(text):
            yield Problem(
                at,
                f"文号“{text[-30:]}”的年份“{short[0]}”不是四位数。",
                "文号里的年份要写满四位，如“〔2023〕”。",
                "请对照原文把年份写满四位。",
            )
        if hit := (_YEAR if number else _YEAR_SAID).search(text):
            year = "".join(character for character in hit[0] if character.isdigit())
            yield Problem(
                at,
                f"文号“{text[max(0, hit.start() - 8) : hit.end() + 8]}”的年份写成了“{hit[0]}”。",
                f"年份要用六角括号，写成“〔{year}〕”。",
                f"请把“{hit[0]}”改成“〔{year}〕”。",
                fix=written(at, _mended(text, hit, year)),
            )
        for whole in _WHOLE.finditer(text):
            if not possible(int(whole["year"]), said.setting):
                yield _impossible(at, text, whole, said.words)


def possible(year: int, setting: Setting) -> bool:
    """Whether a document that is in force may have been issued in a year."""
    return _FIRST <= year <= setting.calendar.latest_year + _AHEAD


def _impossible(at: Path, text: str, whole: re.Match[str], words: str) -> Problem:
    """A year nothing was issued in; the same number with another year beside it says which was meant."""
    meant = None
    issuer = text[max(0, whole.start() - 2) : whole.start()]
    if issuer and whole["number"]:
        same = re.compile(f"{re.escape(issuer)}〔([0-9]{{4}})〕{whole['number']}")
        years = {hit[1] for hit in same.finditer(words)} - {whole["year"]}
        meant = f"〔{years.pop()}〕" if len(years) == 1 else None
    year, number = f"〔{whole['year']}〕", text[max(0, whole.start() - 16) : whole.end()]
    return Problem(
        at,
        f"文号“{number}”的年份“{whole['year']}”不可能，像是数字打错了。",
        f"别处写的是“{number.replace(year, meant)}”。" if meant else "文号里的年份是文件发出的那一年，不会还没有到。",
        "请对照原文核对年份。",
        fix=reworded(at, text.replace(year, meant), safe=False) if meant else None,
    )


def _mended(number: str, hit: re.Match[str], year: str) -> str:
    after = number[hit.end() :]
    closed = hit[0][-1].isdigit() or hit[0][-1].isspace()
    return f"{number[: hit.start()]}〔{year}{'' if closed else '〕'}{after.lstrip() if closed else after}"
