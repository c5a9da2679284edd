"""没有重复的字和标点。

查什么
    有没有“的的”“、、”“，。”这样连着写的字和标点，有没有“申请申请”这样连着写的词。

为什么
    这样的错别字说明没有人读过一遍，群众也会怀疑别处写得对不对。

反例
    summary: 居民身份证丢失后，，申请补领新证。
    ---
    summary: 丢失后的的补领。
    ---
    summary: 丢失后申请申请补领。

正例
    summary: 以营利为目的的活动不办理。

怎么改
    删掉多出来的字或标点。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.texts import joined, texts

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = (
    "safe",
    "unsafe",
)

_SIGNS = (
    "的的",
    "申请申请",
    "登记登记",
    "办理办理",
    "提供提供",
    "提交提交",
    "材料材料",
    "部门部门",
    "机关机关",
    "。。",
)
_MARKS = re.compile("[，、；：][，、；：。？！]")
_DOUBLED = re.compile(r"[，、；：][，、；：。？！]|。。|(?<!目)的的|(申请|登记|办理|提供|提交|材料|部门|机关)\1")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for characters, words and marks typed twice."""
    all_words = joined(matter)
    if not any(sign in all_words for sign in _SIGNS) and not _MARKS.search(all_words):
        return
    for at, text in texts(matter):
        if at[0] == "name" or not (hit := _DOUBLED.search(text)):
            continue
        yield Problem(
            at,
            f"“{text[max(0, hit.start() - 4) : hit.end() + 4]}”里的“{hit[0]}”像是多打了。",
            "同一个字、词或标点不连着写两遍，两个标点不连在一起。",
            "请读一遍这句话，删掉多出来的部分。",
            fix=reworded(at, _mended(text, hit), safe=len(hit[0]) == 2 and hit[0][0] == hit[0][1] != "的"),
        )


def _mended(text: str, hit: re.Match[str]) -> str:
    """Half of what stands twice; of two different marks, the second."""
    return text[: hit.start()] + hit[0][len(hit[0]) // 2 :] + text[hit.end() :]
