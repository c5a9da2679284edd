"""日常用语写群众说的词，不写整句问话。

查什么
    日常用语（aliases）有没有和名称一样的，有没有“怎么办”“如何”“吗”“哪里”这样的问话，有没有标点。

为什么
    搜索会自动忽略“怎么办”这类问话；写进来只会占地方，还会让不相干的搜索都搜到这件事。

反例
    aliases: [居民身份证补领]
    ---
    aliases: [身份证丢了怎么办]
    ---
    aliases: ["补办，重办身份证"]

正例
    aliases: [补办身份证, 身份证丢了]

怎么改
    只留下说事情的词，一个词写一项；和名称一样的删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import Mend, removing
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.wording import QUESTION, SEPARATOR, sayings

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = (
    "safe",
    "unsafe",
)

_TAIL = re.compile("(?:该?怎么办理?|怎么弄|去?哪里办?|去?哪儿办?|多少钱|吗|呢)?[？?。.！!]*$")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for aliases that add nothing a search could use."""
    for index, alias in enumerate(matter.aliases):
        if alias == matter.name:
            yield Problem(
                ("aliases", index),
                f"日常用语“{alias}”和事项名称一样。",
                "日常用语写群众平时的说法，要和名称不同。",
                "请删掉这一项，或者换成群众平时的说法。",
                fix=removing(("aliases", index)),
            )
        elif len(parts := sayings(alias)) > 1:
            yield Problem(
                ("aliases", index),
                f"日常用语“{alias}”里有“{SEPARATOR.findall(alias)[0]}”，几个说法连成了一个。",
                "日常用语一个说法写一项，各项用英文逗号“,”隔开，不用顿号。",
                "请把几个说法分成几项写。",
                fix=_split(matter.aliases, index, parts),
            )
        elif alias.isdigit():
            yield Problem(
                ("aliases", index),
                f"日常用语里有一项是数字“{alias}”，不是文字。",
                "日常用语写群众说的词。",
                "请换成群众平时的说法；多写的请删掉。",
            )
        elif hit := QUESTION.search(alias):
            yield Problem(
                ("aliases", index),
                f"日常用语“{alias}”里有“{hit[0]}”。",
                "日常用语只写说事情的词，不写问话和标点。",
                "请删掉问话和标点，如“身份证丢了怎么办”写成“身份证丢了”；几个说法分成几项写。",
                fix=_asked(index, alias),
            )


def _split(aliases: list[str], index: int, parts: list[str]) -> Mend:
    new = [*aliases[:index], *parts, *aliases[index + 1 :]]
    return written(("aliases",), list(dict.fromkeys(new)))


def _asked(index: int, alias: str) -> Mend | None:
    """The alias without its question; several sayings in one are for a person to part."""
    said = _TAIL.sub("", alias)
    return written(("aliases", index), said, safe=False) if said != alias and not QUESTION.search(said) else None
