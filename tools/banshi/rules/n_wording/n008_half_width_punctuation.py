"""中文句子用中文标点。

查什么
    事项和各类清单里，汉字后面有没有英文的逗号、分号、冒号、问号、叹号、句点、括号，有没有英文引号括着的话。

为什么
    中英文标点混用，页面和打印件不整齐，读屏软件停顿也不对。

反例
    summary: "居民身份证丢失后,申请补领新证。"
    ---
    summary: 居民身份证(丢失的)补领。
    ---
    # 追加: halls.yml
      - {id: xiwan, name: '西湾"一站式"服务大厅', region: "990102"}

正例
    summary: 居民身份证丢失后，申请补领新证（60日内领取）。

怎么改
    切换到中文输入法，改成中文标点。

依据
    GB/T 15834-2011《标点符号用法》。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.looking import lines_with
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe",)

_SIGNS = (",", ";", ":", "?", "!", "(", ")", ".", '"')
_MIXED = re.compile(
    r"(?<=[一-鿿）》”])[,;:?!](?![/0-9])|(?<=[一-鿿）》”])\.(?=$|[一-鿿])|(?<=[一-鿿])[()]|[()](?=[一-鿿])"
)

_QUOTED = re.compile('"([^"\n]*[一-鿿][^"\n]*)"')
_CHINESE = dict(zip(_SIGNS, "，；：？！（）。", strict=False))


def check(said: Said) -> Iterator[Problem]:
    """Look for western punctuation next to Chinese characters."""
    if not any(_MIXED.search(line) or _QUOTED.search(line) for line in lines_with(said.words, _SIGNS)):
        return
    for at, text in said.written():
        if said.matter and at[0] in ("name", "aliases"):
            continue  # N005 and N006 judge these more strictly.
        if hit := _MIXED.search(text) or _QUOTED.search(text):
            near = text[max(0, hit.start() - 4) : hit.end() + 4]
            yield Problem(
                at,
                f"“{near}”里的“{hit[0]}”是英文标点。" if hit.re is _MIXED else f"“{hit[0]}”两边的引号是英文引号。",
                "汉字旁边用中文标点：，；：？！。（）“”。",
                "请切换到中文输入法，把它改成中文标点。",
                fix=reworded(at, _QUOTED.sub(r"“\1”", _MIXED.sub(lambda found: _CHINESE[found[0]], text))),
            )
