"""文字里的热线没有打错。

查什么
    文字里让人拨打的短号码，是不是和本市的热线、部门的电话只差颠倒的两个数字，或者多一个、少一个数字。

为什么
    热线打颠倒了，群众打过去是空号，或者是别的单位。

反例
    faq: [{q: 打哪里问？, a: 拨打12354问。}]
    ---
    faq: [{q: 打哪里问？, a: 市民热线是1235。}]

正例
    faq: [{q: 打哪里问？, a: 拨打12345问，也可以拨打12315。}]

怎么改
    照提示改正；确实是另一条热线的，写进部门清单。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.looking import lines_with
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said
from banshi.source.mistyped import one_slip

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_DIALLED = re.compile(r"(?:拨打?|热线|电话|打)[^0-9，。；]{0,6}(?P<number>[0-9]{4,6})(?![0-9.元年月日个份-])")
_SHORT = 5
"""Digits of a public hotline."""


def check(said: Said) -> Iterator[Problem]:
    """Compare every short number somebody is to dial with the lines the city knows."""
    if not any(map(_DIALLED.search, lines_with(said.words, ("热线", "电话", "打")))):
        return
    known = _lines(said.setting)
    for at, text in said.written():
        for hit in _DIALLED.finditer(text):
            number = hit["number"]
            close = [] if number in known else [one for one in known if _mistyped(number, one)]
            if len(close) != 1:
                continue
            meant = text[: hit.start("number")] + close[0] + text[hit.end("number") :]
            yield Problem(
                at,
                f"“{number}”和“{close[0]}”只差一点，像是热线打错了。",
                "文字里的热线，是本市和部门公布的号码。",
                f"是不是“{close[0]}”？请核对后改正。",
                fix=reworded(at, meant, safe=False),
            )


def _lines(setting: Setting) -> set[str]:
    """Every short number the city and its departments publish."""
    lines = [setting.city.hotline.phone] if setting.city else []
    for department in setting.departments.values():
        lines += [line.phone for line in department.hotlines]
    return {line for line in lines if len(line) == _SHORT and line.isdigit()}


def _mistyped(number: str, line: str) -> bool:
    """Another digit alone may be another line; a digit more or less, or two swapped, is not."""
    return one_slip(number, line) and (len(number) != len(line) or sorted(number) == sorted(line))
