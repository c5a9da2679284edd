"""文字里不留聊天软件的表情代号。

查什么
    文字里有没有从微信、QQ 里带过来的表情代号，如“[玫瑰]”“[微笑]”。

为什么
    聊天里是个小图，到了网页和纸上只剩方括号里的字，群众看不懂，读屏软件会念出来。

反例
    summary: 丢失后补领[玫瑰]。
    ---
    faq: [{q: 能代办吗？, a: "能[OK][呲牙]，带委托书。"}]

正例
    summary: 丢失后补领。

怎么改
    删掉表情代号。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe",)

_NAMES = (
    "微笑|撇嘴|色|发呆|得意|流泪|害羞|闭嘴|睡|大哭|尴尬|发怒|调皮|呲牙|惊讶|难过|囧|抓狂|吐|偷笑|愉快|白眼|"
    "傲慢|困|惊恐|憨笑|悠闲|咒骂|疑问|嘘|晕|衰|骷髅|敲打|再见|擦汗|抠鼻|鼓掌|坏笑|右哼哼|鄙视|委屈|快哭了|"
    "阴险|亲亲|可怜|笑脸|生病|脸红|破涕为笑|恐惧|失望|无语|嘿哈|捂脸|奸笑|机智|皱眉|耶|吃瓜|加油|汗|天啊|"
    "社会社会|旺柴|好的|打脸|哇|翻白眼|让我看看|叹气|苦涩|裂开|嘴唇|爱心|心碎|拥抱|强|弱|握手|胜利|抱拳|勾引|"
    "拳头|OK|合十|啤酒|咖啡|蛋糕|玫瑰|凋谢|菜刀|炸弹|便便|月亮|太阳|庆祝|礼物|红包|發|福|烟花|爆竹|猪头|"
    "跳跳|发抖|转圈|鲜花|赞|666"
)
_SIGN = re.compile(rf"(?:\[(?:{_NAMES})\])+")


def check(said: Said) -> Iterator[Problem]:
    """Look for the names chats give their pictures."""
    if "[" not in said.words:
        return
    for at, text in said.written():
        if hit := _SIGN.search(text):
            yield Problem(
                at,
                f"这里有聊天软件的表情代号“{hit[0]}”。",
                "办事指南里不用表情，打印和朗读时只剩方括号里的字。",
                "请删掉表情代号。",
                fix=reworded(at, _SIGN.sub("", text)),
            )
