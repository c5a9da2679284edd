"""编码前两位是国家或本省。

查什么
    基本编码的前两位是不是 00（国家统一的事项）或者本省区划代码的前两位。

为什么
    前两位说明编码是谁赋的。写成别的省，就和别的省的编码撞在一起。

反例
    # 文件: matters/gongan/880709902000.yml
    name: 另一件事

正例
    # 文件: matters/gongan/000709902000.yml
    name: 另一件事

怎么改
    国家统一赋码的写 00，本省的写本省代码的前两位。编码不能自己编，没有赋码的写暂编码。

依据
    国家政务服务事项基本目录的编码规则（GB/T 39554.1）：区划、事项类型、业务条线、主项、子项各占一段。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Accept the nation's codes and those of the city's own province."""
    if setting.city is None:
        return
    segment, province = matter.code[:2], setting.city.region[:2]
    if segment not in ("00", province):
        yield Problem(
            ("code",),
            f"基本编码“{matter.code}”的前两位是“{segment}”。",
            f"前两位应是“00”（国家）或者“{province}”（本省）。",
            "请对照省里公布的编码核对；还没有赋码的，用本省代码开头的暂编码。",
        )
