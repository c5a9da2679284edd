"""日常用语不能指到本页不办的事。

查什么
    日常用语（aliases）说的事，不在本页不予办理的情形（not_eligible）、无需办理的情形（not_required）里。

为什么
    群众用这个说法搜到这一页，看到的却是“不在这里办”。

反例
    aliases: [身份证损坏换新]
    not_eligible: [身份证损坏换新的，办居民身份证换领。]

正例
    aliases: [补办身份证]
    not_eligible: [身份证损坏换新的，办居民身份证换领。]

怎么改
    把这个说法移到真正办这件事的事项上。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.refusal import refusal

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for the aliases in what the page refuses."""
    refused = matter.refusals
    for index, alias in enumerate(matter.aliases if refused else ()):
        if text := refusal(alias, refused):
            yield Problem(
                ("aliases", index),
                f"日常用语“{alias}”说的正是本页不办的：“{text.rstrip('。')[:40]}”。",
                "日常用语只写在这一页能办的说法。",
                "请把这个说法移到真正办这件事的事项上；没有这样的事项的，请删掉。",
            )
