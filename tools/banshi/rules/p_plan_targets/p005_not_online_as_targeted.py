"""改革目标要求网办的事项要能网上办。

查什么
    衡量“网办”的改革目标（reform/targets.yml）管着的事项，办理渠道里有网上办理（online），而且深度不是“互联网咨询”“网上预约”“其他”。

为什么
    目标是网上能办理。只能在网上问一问、约个号的，还是要到现场办。

反例
    # 文件: reform/targets.yml
    document: {title: 江海市改革方案}
    fields:
      - name: 公安管理
        content: 推行网上办理。
        deadline: 2019年12月底前
        lead: [市公安局]
        responsible: []
        targets:
          - {id: wangban, name: 户籍事项网上办, measure: 网办}

正例
    # 文件: reform/targets.yml
    document: {title: 江海市改革方案}
    fields:
      - name: 商事登记
        content: 推行网上办理。
        deadline: 2019年12月底前
        lead: [市市场监管局]
        responsible: []
        targets:
          - {id: wangban, name: 商事登记网上办, measure: 网办}
      - name: 公安管理
        content: 深化户籍、出入境改革。
        deadline: 2019年12月底前
        lead: [市公安局]
        responsible: []
        targets: []

怎么改
    开通网上受理；确实不能网办的，请营商环境部门改目标的适用事项。

依据
    本市改革方案各重点领域的任务，见 reform/targets.yml 的“目标出处”。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.burden_counts import handled_online
from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Channels, Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report matters with a target of this kind that cannot be handled online."""
    online = matter.channels.online
    if handled_online(online.depth if online else None) or matter.status == "retired":
        return
    for field, target in setting.targets_for(matter.code, matter.reform_field):
        if target.measure == "网办":
            yield Problem(
                _place(matter),
                f"{f'网上只能办到“{online.depth}”' if online else '不能网上办理'}，"
                f"没有达到“{field.name}”的目标“{target.name}”。",
                "这个目标要求能在网上受理或者办理。",
                "请开通网上受理并改写网上办理（online）；不能网办的，请营商环境部门修改目标的适用事项。",
                on_key=online is None,
            )


def _place(matter: Matter) -> Path:
    if matter.channels.online is not None:
        return ("channels", "online", "depth")
    return ("channels",) if matter.channels != Channels() else ("name",)
