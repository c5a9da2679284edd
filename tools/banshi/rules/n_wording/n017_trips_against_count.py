"""说明和问答里的跑动次数，要和次数对得上。

查什么
    一句话说明和常见问题的回答里说跑几次、不用跑的，和到办事现场次数（trip_count）、网上办理跑动次数（online.trips）有一个一致。
    写明“网上办的”“邮寄的”“有的”等情形的“不用跑”不算。

为什么
    上面写跑1次，问答里写不用跑，群众信了就白等。

反例
    faq: [{q: 能不能不去？, a: 不用到窗口，在家等就行。}]
    ---
    summary: 居民身份证丢失后，跑两次就能领到新证。

正例
    faq: [{q: 要跑几次？, a: 跑一次窗口，采集人像和指纹，不用专门跑两趟。}]

怎么改
    核对次数，改成一致的；只有某种办法才不用跑的，写明是哪种办法。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.lengths import number_of
from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.amounts import sentences, spoken

SEVERITY = Severity.WARNING
SCOPE = "matter"

_COUNT = re.compile("(?<!少)(?<!白)(?<!多)跑(?:窗口|大厅|现场)?([0-9一二两三四五六])(?:次|趟)")
_NEVER = re.compile(
    "(?:不用|不必|无需)(?:再|另外|专门)?(?:到|去|跑)(?:窗口|大厅|现场|派出所|车管所)|一次(?:都|也)?不用跑|零跑动"
)
_SOME_WAY = re.compile(
    "网上|线上|手机|邮寄|寄|的，|的不|如果|只要|领取|领证|再|就近|别的|外地|办完|以后|之后|不满意|自助|电话"
)
_DENIED = re.compile("(?:不用|不必|无需|不需要|省得|免得)[^，。；]{0,4}$")
_NOT_NOW = re.compile("以前|过去|原来|最多|白跑|少跑")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare trips in passing with the counted ones."""
    online = matter.channels.online
    counted = {matter.trip_count} | ({online.trips} if online else set())
    for at, text in spoken(matter):
        for sentence in sentences(text):
            hit = _COUNT.search(sentence)
            said = hit and not _DENIED.search(sentence[: hit.start()])
            if hit and (not said or _NOT_NOW.search(sentence) or number_of(hit[1]) in counted):
                continue
            if hit is None and 0 not in counted and not _SOME_WAY.search(sentence):
                hit = _NEVER.search(sentence)
            if hit:
                yield _problem(at, hit[0], matter)


def _problem(at: Path, written: str, matter: Matter) -> Problem:
    return Problem(
        at,
        f"这里说“{written}”，到办事现场次数却是 {matter.trip_count} 次。",
        "说明和问答里的次数，要和到办事现场次数、网上办理跑动次数一致。",
        "请核对要跑几次：次数写错的改次数；只有某种办法不用跑的，请写明是哪种办法。",
    )
