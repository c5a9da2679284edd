"""收费标准和依据的说明要一致。

查什么
    收费标准（standard）写“几元/证”的，收费依据、说明和来源里“每证几元”是不是有这个数。说的是临时证等别的证的不算。

为什么
    收费多写一元就是乱收费，少写了群众带的钱不够。

反例
    fees:
      - {name: 居民身份证工本费, standard: 20元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条第一款, note: 丢失补领每证40元。}}

正例
    fees:
      - name: 居民身份证工本费
        standard: 40元/证
        basis: {law: 中华人民共和国居民身份证法, article: 第二十一条第一款, note: 丢失补领每证40元，临时证每证10元。}

怎么改
    对照收费文件核对，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Fee, Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_STANDARD = re.compile("(?P<yuan>[0-9.]+)元/(?P<unit>[证本件张份人次个副枚块])")
_NOTED = re.compile(
    "(?P<before>[^，。、；]{0,4})每(?P<unit>[证本件张份人次个副枚块])(?:收|收取|工本费)?(?P<yuan>[0-9]+(?:[.][0-9]+)?)元"
)
_ELSE = re.compile("临时|加收|另|减半|换领|首次|遗失|罚")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the only standard of each unit with the notes."""
    sources = "；".join(row.note for row in matter.source if row.note)
    standards = [(index, fee, hit) for index, fee in enumerate(matter.fees) if (hit := _STANDARD.match(fee.standard))]
    charged = {hit["yuan"] for _, _, hit in standards}
    for index, fee, hit in standards:
        if sum(other["unit"] == hit["unit"] for _, _, other in standards) > 1:
            continue
        said = [one["yuan"] for one in _noted(fee, sources) if one["unit"] == hit["unit"]]
        if said and hit["yuan"] not in said and not charged & set(said):
            yield Problem(
                ("fees", index, "standard"),
                f"“{fee.name}”的标准写的是“{fee.standard}”，依据和来源的说明里说的是每{hit['unit']}{said[0]}元。",
                "收费标准和收费文件写同一个数。",
                f"请对照收费文件核对是“{said[0]}元/{hit['unit']}”还是“{hit[0]}”，把写错的一处改过来。",
                fix=written(
                    ("fees", index, "standard"), fee.standard.replace(hit[0], f"{said[0]}元/{hit['unit']}"), safe=False
                ),
            )


def _noted(fee: Fee, sources: str) -> Iterator[re.Match[str]]:
    notes = "；".join(note for note in (*(basis.note for basis in fee.bases), fee.note, fee.waiver, sources) if note)
    return (hit for hit in _NOTED.finditer(notes) if not _ELSE.search(hit["before"]))
