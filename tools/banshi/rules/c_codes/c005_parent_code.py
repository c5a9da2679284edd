"""00Y 结尾的编码不做办事指南。

查什么
    基本编码的最后三位是不是“00Y”。

为什么
    “00Y”表示这个主项下面还分子项，它只是目录里的一层，群众要办的是下面的子项。

反例
    # 文件: matters/gongan/99070990200Y.yml
    name: 另一件事

正例
    # 文件: matters/gongan/990709902001.yml
    name: 另一件事

怎么改
    为每个子项各写一个文件，编码用子项的编码。

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
    """Refuse codes that only group others."""
    if matter.code.endswith("00Y"):
        yield Problem(
            ("code",),
            f"基本编码“{matter.code}”以“00Y”结尾，是下面还有子项的主项。",
            "办事指南只能用子项的编码，或者没有子项的主项的编码（结尾“000”）。",
            "请为每个子项各写一份办事指南，不要为主项写。",
        )
