"""直接涉及安全和生态环境的事项慎用容缺。

查什么
    主题（themes）为公共安全、公安消防、安全生产、环保绿化、医疗卫生，或者编码的业务条线是生态环境（16）、应急（25）、药监（72）的行政许可，有容缺后补的材料。

为什么
    直接涉及公共安全、生态环境保护、节约能源、人身健康、生命财产安全的事项，不实行容缺受理。

反例
    kind: 行政许可
    themes: [准营准办, 安全生产]

正例
    kind: 行政许可
    themes: [准营准办]

怎么改
    确实直接涉及这些方面的，把材料改成必要；不直接涉及的，核对主题，或者在 suppress.yml 里说明理由。

依据
    本产品的标准，依照本市方案推行“容缺受理”时列出的例外。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_THEMES = frozenset({"公共安全", "公安消防", "安全生产", "环保绿化", "医疗卫生"})
_LINES = {"16": "生态环境", "25": "应急", "72": "药监"}


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report deferrable papers in licences of the areas the plan leaves out."""
    if matter.kind != "行政许可":
        return
    area = next((theme for theme in matter.themes if theme in _THEMES), None) or _LINES.get(matter.code[4:6])
    if area is None:
        return
    for index, row in enumerate(matter.materials):
        if row.necessity == "容缺后补":
            yield Problem(
                ("materials", index, "necessity"),
                f"这个事项属于“{area}”，材料“{'、'.join(row.names)}”却是容缺后补。",
                "直接涉及公共安全、生态环境、节约能源、人身健康和生命财产安全的事项不容缺。",
                "直接涉及的，请把必要性改成必要；不直接涉及的，请核对主题（themes）。",
            )
