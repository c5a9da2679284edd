"""编码第 3、4 位和事项类型一致。

查什么
    基本编码第 3、4 位是不是事项类型（kind）对应的数字：行政许可 01，行政给付 05，行政确认 07，行政奖励 08，
    行政裁决 09，其他行政权力 10，公共服务 20。

为什么
    类型决定时限、收费、依据的要求。编码和类型对不上，必有一个是错的。

反例
    # 文件: matters/gongan/990709901000.yml
    kind: 公共服务

正例
    # 文件: matters/gongan/992009902000.yml
    kind: 公共服务

怎么改
    核对事项类型：类型写错了就改 kind；编码写错了，改编码并把文件名一起改过来。

依据
    国家政务服务事项基本目录的编码规则（GB/T 39554.1）：区划、事项类型、业务条线、主项、子项各占一段。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.code import KIND_SEGMENT
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the kind with its segment of the code."""
    segment, expected = matter.code[2:4], KIND_SEGMENT[matter.kind]
    # A letter that looks like a digit is another rule's.
    if segment != expected and not {"O", "I"} & set(segment):
        kind = next((name for name, value in KIND_SEGMENT.items() if value == segment), None)
        yield Problem(
            ("code",),
            f"事项类型是“{matter.kind}”，基本编码“{matter.code}”的第 3、4 位却是“{segment}”"
            + (f"（{kind}）。" if kind else "。"),
            f"“{matter.kind}”的编码第 3、4 位应是“{expected}”。",
            "请核对事项类型（kind）和基本编码（code），把写错的那个改过来。",
        )
