"""占位的字要换成内容。

查什么
    事项和各类清单的文字里有没有“请在此处填写”“XX”“某某”“待补充”“TODO”这样占位的字，有没有空的括号和引号。

为什么
    模板里的提示和占位符不是内容。照这样发布，群众看到的是一份没有填完的指南。

反例
    summary: （请在此处填写）丢失后补领。
    ---
    trip_reason: XXXX
    ---
    scope: 【请填写适用范围】
    ---
    trip_reason: 须到（）现场采集人像。
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: XX区公安分局
    matters: [{code: "990709901000"}]

正例
    summary: 丢失后补领。

怎么改
    填上内容，把占位的字删掉；不知道的内容整行不写，页面上显示“未公布”。

依据
    本产品的标准：不知道的内容不写。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said
from banshi.rules.shared.texts import lines_with

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_PLACEHOLDER = re.compile(
    r"[（(【\[]?请(?:在此处?|在这里)(?:填写|输入)[^。）)]{0,8}[）)】\]]?|[【\[]请?(?:填写|填入|输入|选择|补充)[^】\]]{0,12}[】\]]|此处填写"
    r"|(?<![A-Za-z如])(?<!如“)(?:[XxＸ×＊○]{2,}(?![A-Za-z])|某某)|[*]{3,}|（(?:[ 　]*|待[定核补填][一-鿿]{0,2}|未定|暂缺|暂无|略|空)）"
    r"|“”|《》|〔〕|【】|[ 　]年[ 　]+月[ 　]+日|[_＿]{3,}|TODO|TBD|FIXME"
    r"|待(?:填写?|补充|完善|确认|定稿|核实补充)(?![^。]{0,2}材料)|[?？]{3,}|…+|占位|lorem ipsum|示例文字"
    r"|【[^】]{0,12}(?:核实|核对|确认|修改|删除|补|？)[^】]{0,12}】"
)
_SIGNS = (
    "请在",
    "【",
    "[请",
    "[填",
    "[输",
    "[选",
    "[补",
    "此处",
    "XX",
    "xx",
    "ＸＸ",
    "××",
    "**",
    "__",
    "TODO",
    "TBD",
    "FIXME",
    "待",
    "??",
    "？？",
    "…",
    "占位",
    "lorem",
    "示例文字",
    "＊＊",
    "○○",
    "某某",
    "（",
    "“”",
    "《》",
    "〔〕",
    "】",
    "年 ",
    "年　",
)


def check(said: Said) -> Iterator[Problem]:
    """Look for what a template left behind."""
    if not any(map(_PLACEHOLDER.search, lines_with(said.words, _SIGNS))):
        return
    for at, text in said.written():
        if hit := _PLACEHOLDER.search(text):
            yield Problem(
                at,
                f"这里有占位的字“{hit[0]}”，像是还没有填写。",
                "占位的字要换成内容；不知道的内容不写。",
                f"请填上内容，把“{hit[0]}”删掉；没有内容就把这一行整个删掉。",
                fix=_placed(said, at, text),
            )


def _placed(said: Said, at: Path, text: str) -> Mend | None:
    """The place a template leaves open, where only one is meant: the office's own, or the city."""
    setting = said.setting
    region = setting.regions.get(getattr(said.value, "region", "")) if said.file != "city.yml" else None
    names = [one.name for one in (region, setting.city) if one]
    for name in names:
        placed = re.sub(f"(?:[XxＸ×＊○]{{2,}}|某某?){name[-1]}", name, text)
        if placed != text and not _PLACEHOLDER.search(placed):
            return reworded(at, placed, safe=False)
    return None
