"""材料和条件不写“其他有关材料”之类的兜底话。

查什么
    申请材料、受理条件、流程、时限、收费等处的文字里，有没有“其他材料”“有关材料”“等材料”“审批部门认为需要的”
    “视情况”这样的兜底话。事项名称、文件名称不查；“不用交其他材料”这样的否定句不算。

为什么
    兜底话等于没有说全：群众不知道还要带什么，只好再跑一趟；窗口想多要就多要。

反例
    conditions: {match: 全部, items: [法律法规规定的其他条件。]}
    ---
    materials:
      - {name: 其他有关材料, original: 1, necessity: 必要}
    ---
    conditions: {match: 全部, items: [审批部门认为需要提供的证明齐全。]}
    ---
    steps: [{name: 受理, by: 户籍窗口, note: 核对身份证、照片等材料。}]

正例
    conditions: {match: 全部, items: [居民身份证已经丢失。]}
    ---
    steps: [{name: 受理, by: 户籍窗口, note: 核对居民户口簿，不用交其他材料。}]
    ---
    steps: [{name: 受理, by: 户籍窗口, note: 过期没有补齐的退回，等材料补齐再来。}]

怎么改
    把要的材料、条件一样一样写全；写不出来的，就不能要。

依据
    《中华人民共和国行政许可法》第三十条：应当公示需要提交的全部材料的目录。
    《中华人民共和国行政许可法》第三十一条：不得要求提交与申请的事项无关的材料。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.looking import lines_with

SEVERITY = Severity.ERROR
SCOPE = "matter"

_SIGNS = ("其他", "其它", "有关", "相关", "等材料", "等证明", "等资料", "等文件", "认为", "所需的", "必要的", "视情")
_PAPER = "(?:材料|资料|证件|证明文件|证明材料|证明|文件)"
_CATCH_ALL = re.compile(
    f"其[他它]的?(?:有关|相关|必要|所需|应当提交)?的?(?:申请|申报)?{_PAPER}"
    f"|(?:法律|法规|规章|规定)[^。；，]{{0,10}}(?:规定|要求)的?其[他它](?:有关|相关)?的?(?:条件|情形|{_PAPER})"
    # At the head of a clause 等 is what somebody does: 等材料补齐.
    f"|(?<=[^，。；：！？要再先])等(?:有关|相关)?(?:材料|资料|证明材料|证明文件|{_PAPER}(?=$|[，。；、）]))"
    f"|(?:有关|相关)(?:申请)?{_PAPER}"
    "|(?:必要|所需)的(?:其[他它])?(?:申请)?(?:材料|资料)"
    "|(?:机关|部门|机构|窗口)认为(?:需要|必要|应当|有必要)"
    "|视情况|视情"
)
_DENIED = re.compile("(?:不用|不再|无需|无须|不需|不得|不要|不必|不收|不能|没有)[^，。；]*$")
_FIELDS = frozenset({"materials", "conditions", "steps", "time_limit", "channels", "fees", "result", "trip_reason"})
_TITLES = frozenset({"law", "document", "number"})


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for words that leave open what is asked for."""
    if not any(map(_CATCH_ALL.search, lines_with(joined(matter), _SIGNS))):
        return
    for at, text in texts(matter):
        if at[0] not in _FIELDS or at[-1] in _TITLES or "basis" in at:
            continue
        for hit in _CATCH_ALL.finditer(text):
            if _DENIED.search(text[: hit.start()]):
                continue
            yield Problem(
                at,
                f"这里写了兜底的话“{hit[0]}”。",
                "材料和条件要一样一样写全，不留“其他”“有关”“等”这样的口子。",
                "请把具体是什么写出来；说不出具体内容的，请删掉这句话。",
            )
