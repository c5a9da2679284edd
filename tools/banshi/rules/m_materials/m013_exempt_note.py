"""材料的说明和免提交方式不能互相矛盾。

查什么
    免提交方式写电子证照的，说明（note）里没有“不用带”“不用交”“免交”：电子证照也要带上或者出示。
    免提交方式写数据共享、告知承诺的，说明里没有“出示”“交回”“收回”“留存”：不用带的东西谈不上出示。
    只说某些人没有、以前交过、网上办的，说的是复印件或者别的材料的，不算矛盾；写明“查不到的”“没有的”“不能核对的”再怎样的，也不算。

为什么
    一张卡片上说不用带，下面又说要出示，群众信哪一句都可能白跑。

反例
    materials:
      - {name: 居民身份证, original: 1, necessity: 必要, exempt: 电子证照, note: 实名认证后免交。}
    ---
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要, exempt: 数据共享, note: 全家都要出示。}

正例
    materials:
      - {name: 居民身份证, original: 1, necessity: 必要, exempt: 电子证照, note: 买卖双方都要出示；网上办的实名认证后不用带，复印件也不用交。}
      - {name: 居民户口簿, original: 1, necessity: 必要, exempt: 数据共享, note: 窗口查得到的不用带，查不到的出示户口簿。}

怎么改
    真的什么都不用带的，写 exempt: 数据共享；要带上或者出示的，写 exempt: 电子证照，或者不写 exempt；然后把说明改成一致的。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.amounts import sentences

SEVERITY = Severity.ERROR
SCOPE = "matter"

_NOTHING = re.compile("(?:不用|不必|无需|无须|免于?)(?:再|另)?(?:带|交|提交|提供)(?!纸|原件|实体|复印件|打印件|一份)")
_SOMETHING = re.compile(
    "(?<!不用)(?<!不必)(?<!无需)(?:出示|交回|收回|缴回|收缴|留存(?:原件|复印件)|(?<!不)交窗口留存|(?<![不免没])(?<!无须)带(?:上|来|好|着)?原件)"
)
_FOR_ALL = re.compile("查到|查得到|能查|能看到|共享|联网|实名|刷脸|系统|核对|核验|登录")
_ONLINE = re.compile("(?:网上|线上|手机)(?:办|申请|申报|提交)的")
_OTHER_PAPER = re.compile("([\u4e00-\u9fff]{1,8}[证书簿表件])(?:就|也|都)?$")
_OTHERWISE = re.compile("查不到|查不了|核对不了|核验不了|取不到|没有的|不能|未能|没能|看不出|不一致")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare what a row is spared with what its note asks."""
    for index, row in enumerate(matter.materials):
        if not row.exempt or not row.note:
            continue
        for sentence in sentences(row.note):
            hit = (_NOTHING if row.shown else _SOMETHING).search(sentence)
            if hit is None or (row.spared and _OTHERWISE.search(sentence)):
                continue
            if row.shown and _of_others(sentence, sentence[: hit.start()], row.names):
                continue
            name = "或".join(row.names)
            yield Problem(
                ("materials", index, "note"),
                f"“{name}”的免提交方式是{row.exempt}，说明却写着“{hit[0]}”。",
                "电子证照是带上或者出示，不是不用带；数据共享、告知承诺才是不用带。",
                "请核对到底要不要带：不用带的写 exempt: 数据共享，要带或者要出示的写 exempt: 电子证照，再把说明改一致。",
            )
            break


def _of_others(sentence: str, before: str, names: Sequence[str]) -> bool:
    """Whether what need not be brought is another paper, or is said of some people and not of how this one is checked.

    Args:
        sentence: The whole sentence.
        before: What stands before the words that spare something.
        names: What the paper of the row is called.
    """
    if _ONLINE.search(before):
        return True
    paper = _OTHER_PAPER.search(before)
    if paper and not any(name in paper[1] or paper[1].endswith(name[-3:]) for name in names):
        return True
    # 没办过居民身份证的不用带 is about some people.
    return "的" in before and not _FOR_ALL.search(sentence)
