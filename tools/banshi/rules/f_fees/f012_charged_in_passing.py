"""要交的钱都写在收费里。

查什么
    材料、渠道、环节、申请期限的说明和到场理由、一句话说明、问答里要群众交的手续费、押金、加急费、工本费等，收费（fees）里有没有。
    说不收的、说的是罚款和别的事项的不查；问答和环节里写多少元的由 N016 查。

为什么
    收费清单里没有、话里要交，就是清单以外的收费；群众没有带钱，也要再跑一趟。

反例
    trip_reason: 到窗口采集指纹，并交加急费。
    ---
    apply_within: [{event: 领证通知发出后, limit: 3个月, note: 来领的时候付20元。}]

正例
    trip_reason: 到窗口采集指纹，不收手续费。
    ---
    trip_reason: 到窗口采集指纹，交工本费40元。
    ---
    steps: [{name: 领证, by: 派出所, limit: 即办, note: 到窗口交费，收费40元。}]

怎么改
    有依据的，加到收费里；没有依据的，删掉这句话，也不要收。

依据
    《优化营商环境条例》第二十五条；《国务院办公厅关于清理规范涉企收费的有关规定》。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.amounts import sentences

SEVERITY = Severity.WARNING
SCOPE = "matter"

_NAMES = "押金|保证金|手续费|代办费|加急费|服务费|咨询费|复印费|工本费|材料费|资料费|制证费|照相费|打印费|管理费|登记费|查询费"
_NAMED = re.compile(f"(?:交|收|付|缴|预存|另加|加收)[^，。；]{{0,8}}?(?P<name>{_NAMES})")
_AMOUNT = re.compile("(?:交|收|付|缴)[^，。；]{0,8}?(?P<yuan>[0-9]+(?:[.][0-9]+)?)元")
_PRICED = re.compile(
    "(?P<name>[\u4e00-\u9fff]{1,3}(?<![收交缴付免消])费)(?:每[\u4e00-\u9fff]{1,2}|共|约|是)?[0-9]+(?:[.][0-9]+)?元"
)
_PRICE = re.compile("费(?:每[\u4e00-\u9fff]{1,2}|共|约|是)?[0-9]")
"""What every price holds, found ten times as fast as its name before it."""
_NOT = re.compile("不收|免|不用|不交|不必|无需|罚|不得|违法|另办|取消|退还|补领|换领|别的|以前|同时")
_LISTED = frozenset(
    {"materials", "channels", "trip_reason", "scope", "apply_within", "conditions", "steps", "summary", "faq"}
)
_BY_OTHERS = frozenset({"faq", "summary", "steps"})
"""Where another rule looks for amounts."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for charges people are told of that the list of fees does not hold."""
    words = joined(matter)
    if not any(pattern.search(words) for pattern in (_NAMED, _AMOUNT, _PRICE)):
        return
    listed = "".join(f"{fee.name}{fee.standard}{fee.note or ''}{fee.waiver or ''}" for fee in matter.fees)
    listed += "".join(f"{service.name}{service.fee or ''}{service.note or ''}" for service in matter.intermediaries)
    for at, text in texts(matter):
        if at[0] in _LISTED and at[-1] not in ("name", "q", "by"):
            for sentence in sentences(text):
                if not _NOT.search(sentence) and (charge := _unlisted(at, sentence, listed)):
                    yield Problem(
                        at,
                        f"这里要群众交“{charge}”，收费里没有。",
                        "要交的每一项都写在收费（fees）里，话里不另外收钱。",
                        "请核对收不收：有依据的加到收费里，没有依据的从这句话里删掉。",
                    )
                    break


def _unlisted(at: Path, sentence: str, listed: str) -> str | None:
    """The charge of a sentence that no fee names."""
    if (hit := _NAMED.search(sentence)) and hit["name"] not in listed:
        return hit["name"]
    if (hit := _PRICED.search(sentence)) and hit["name"][-2:] not in listed:
        return hit["name"].lstrip("交收付缴")
    hit = _AMOUNT.search(sentence) if at[0] not in _BY_OTHERS else None
    if hit and not re.search(rf"(?<![0-9.]){re.escape(hit['yuan'])}(?![0-9])", listed):
        return f"{hit['yuan']}元"
    return None
