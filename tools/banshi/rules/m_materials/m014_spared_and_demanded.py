"""同一份材料不能又不用带又要带。

查什么
    同一份材料写了两行，一行不用带（数据共享、告知承诺），一行要带，两行的适用情形（when）有重合，
    又没有用说明（note）写清各是谁的。

为什么
    页面上头说不用带，下面又列着要带，选了情形也分不开。

反例
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要, exempt: 数据共享}
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {办理人: 监护人代办}, note: 看原件。}

正例
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要, exempt: 数据共享, when: {办理人: 本人}}
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {办理人: 监护人代办}}
    ---
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要, exempt: 数据共享, note: 本人的。}
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {办理人: 监护人代办}, note: 监护人的。}

怎么改
    给两行写上互不重合的适用情形；确实是两个人的两份，在两行的说明里写明各是谁的。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare every row that is spared with every row of the same document that is not."""
    rows = list(enumerate(matter.materials))
    asking = matter.asking
    for index, spared in rows:
        if not spared.spared or spared.name is None:
            continue
        for place, other in rows:
            told_apart = spared.note and other.note and spared.note != other.note
            if other.spared or other.name != spared.name or told_apart or not asking.overlap(spared.when, other.when):
                continue
            yield Problem(
                ("materials", index, "exempt"),
                f"“{spared.name}”第 {index + 1} 项写着不用带（{spared.exempt}），第 {place + 1} 项又要带，两项的适用情形有重合。",
                "同一份材料在同一情形下，要么带要么不带。",
                "请给两项写上互不重合的适用情形（when）；是两个人的两份，请在两项的说明（note）里写明各是谁的。",
            )
            break
