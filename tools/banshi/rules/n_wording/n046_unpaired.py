"""引号、括号和书名号要成对。

查什么
    事项和各类清单的文字里，引号“”、括号（）、书名号《》、六角括号〔〕和方括号【】有没有只有一边的，
    有没有左右写反的（““、””）。

为什么
    从文件里粘贴时少选一个字，括号就只剩一半。读的人不知道说明到哪里为止，也不知道后面是不是还有话。

反例
    scope: 本市户籍（含集体户的居民。
    ---
    summary: 推行“最多跑一次“改革，丢失后补领。
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心（东区, region: "990102"}

正例
    scope: 本市户籍（含“集体户”）的居民；条件是：1）本人到场；2）带照片。

怎么改
    补上少了的一边；多出来的删掉。

依据
    GB/T 15834—2011《标点符号用法》。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe", "unsafe")

_CLOSES = {"“": "”", "（": "）", "《": "》", "〔": "〕", "【": "】", "(": ")", "「": "」"}
_NAMES = {
    "“": "引号",
    "（": "括号",
    "《": "书名号",
    "〔": "六角括号",
    "【": "方头括号",
    "(": "半角括号",
    "「": "直角引号",
}
_OPENS = {close: open_ for open_, close in _CLOSES.items()}
_BARE = f"[^{re.escape(''.join((*_CLOSES, *_OPENS)))}\n]*+"


def _paired(inner: str) -> str:
    """Signs in pairs with something between the two."""
    pairs = "|".join(f"{re.escape(one)}{inner}{re.escape(other)}" for one, other in _CLOSES.items())
    return f"{_BARE}(?:(?:{pairs}){_BARE})*+"


_LINE = _paired(_paired(_BARE))
_EVEN = re.compile(f"{_LINE}(?:\n{_LINE})*+")
"""Lines whose signs are paired, in one another at most once: most files are nothing else."""
_NUMBERED = re.compile(r"(?:(?<=^)|(?<=[，。；：、！？\s]))[0-9一二三四五六七八九十a-zA-Z]{1,2}[）)]")
"""A number of a list, whose bracket has no other side."""
_USUAL = "“一件事”“最多跑一次”“放管服”“一网通办”“跨省通办”“高效办成一件事”"
"""What is quoted everywhere."""
_YEAR = re.compile(r"[〔(\[（【]([0-9]{4})[〕)\]）】](?=[0-9])")
_SHORT = 8
"""What is left behind a sign that opens is no more than a name."""


def check(said: Said) -> Iterator[Problem]:
    """Look for signs that stand alone, and for two that face the same way."""
    if _EVEN.fullmatch(said.words) or all(_alone(line) is None for line in said.words.split("\n")):
        return
    for at, text in said.written():
        if (place := _alone(text)) is None:
            continue
        sign = text[place]
        # By their names: a quotation mark in quotation marks nobody can read.
        name = _NAMES[_OPENS.get(sign, sign)]
        here, missing = (f"左{name}", f"右{name}") if sign in _CLOSES else (f"右{name}", f"左{name}")
        meant, surely = _mended(text, place, f"{said.words}\n{_USUAL}")
        yield Problem(
            at,
            f"“{text[max(0, place - 6) : place + 7]}”里有一个{here}没有配成对，少了{missing}。",
            "引号、括号、书名号要成对，一左一右。",
            f"请补上{missing}；后面的话被截断了的，请补完；多打的{here}请删掉。",
            # A sentence may have been cut off there; a name or a quotation is whole.
            fix=reworded(at, meant, safe=surely and (sign in "“”〔〕" or at[-1] == "name")) if meant else None,
        )


def _alone(text: str) -> int | None:
    """Where the first sign stands that has no other side."""
    numbers = {hit.end() - 1 for hit in _NUMBERED.finditer(text)}
    waiting: list[int] = []
    # A bracket of one width closes one of the other: that is another rule's.
    wide = text.replace("(", "（").replace(")", "）")
    even = text.count("“") == text.count("”")
    for place, sign in enumerate(wide):
        if sign in _CLOSES:
            if sign == "“" and not even and any(wide[before] == sign for before in waiting):
                return place
            waiting.append(place)
        elif sign in _OPENS:
            if waiting and wide[waiting[-1]] == _OPENS[sign]:
                waiting.pop()
            elif place not in numbers:
                return waiting[-1] if waiting and _OPENS[sign] not in wide[:place] else place
    return waiting[0] if waiting else None


def _mended(text: str, place: int, words: str) -> tuple[str | None, bool]:
    """The text with its sign paired where only one way is likely, and whether it is the only one."""
    sign = text[place]
    before, after = text[:place], text[place + 1 :]
    if sign == "“" and _alone(turned := f"{before}”{after}") is None:
        return turned, True
    if sign == "”" and _alone(turned := f"{before}“{after}") is None:
        return turned, True
    # A year has its brackets, whatever was typed for one of them.
    year = _YEAR.sub(r"〔\1〕", text)
    if sign in "〔〕" and _alone(year) is None:
        return year, True
    if close := _CLOSES.get(sign):
        named = sorted({hit[1] for hit in _quoted(sign, close).finditer(words) if after.startswith(hit[1])}, key=len)
        if named:
            meant = f"{before}{sign}{named[-1]}{close}{after[len(named[-1]) :]}"
            return (meant, len(named) == 1) if _alone(meant) is None else (None, False)
        body = after.rstrip("。！？")
        meant = f"{before}{sign}{body}{close}{after[len(body) :]}"
        whole = len(body) <= _SHORT and not re.search(r"[，。；：、！？]", body)
        return (meant, whole and body == after and bool(body)) if body and _alone(meant) is None else (None, False)
    opening = _OPENS[sign]
    named = sorted({hit[1] for hit in _quoted(opening, sign).finditer(words) if before.endswith(hit[1])}, key=len)
    if named:
        start = place - len(named[-1])
        meant = f"{text[:start]}{opening}{text[start:]}"
        return (meant, len(named) == 1) if _alone(meant) is None else (None, False)
    return None, False


def _quoted(opening: str, closing: str) -> re.Pattern[str]:
    return re.compile(f"{re.escape(opening)}([^{re.escape(opening + closing)}\n]+){re.escape(closing)}")
