"""How people ask, in any city: what carries no meaning in a question, and which stage of a thing's life they mean."""

from __future__ import annotations

ASKING = (
    "(?:需要|要|都)?[带交拿]?(?:什么|哪些|啥)(?:材料|资料|手续|证件|东西|条件)?|怎么样?|怎样|如何|咋(?:整|办)?|"
    "[在去上到找]?(?:哪里|哪儿|哪个部门|哪)|办理|多少钱?|多久|多长时间|几天|流程|手续|费用|收费|条件|[可能]不[可能]|可以|需要|有没有|"
    "[我你想要吗呢吧啊呀嘛的了给把办个在能得不就这那俩都有让]"
)
"""Pattern of what a question says besides its matter; the client counts it for next to nothing."""

ASKING_IN_LETTERS = "zenme(?:ban)?|zaban|zaina|duoshaoqian|xuyao|shenme|cailiao"
"""The same in pinyin."""

LIFE = (
    ("注销|挂失|撤销", "注销|不干|关门|挂失|解", 0.0),
    ("变更|转移|更正", "变更|改|过户|转|卖", 0.02),
    ("补|换|期满", "补|换|丢|找不|没了|坏|到期|过期", 0.03),
    ("申领|首次|设立|签发|核发|成立", "首次|第一|头一|新|开|注册", 0.06),
)
"""A person asking about a thing mostly wants to get it, then to replace it, then to change it, and last to end it, unless
the question says which: pattern of the matter's name, pattern of the question, weight when the question says nothing."""
