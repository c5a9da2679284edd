"""暂编码用 9 开头的主项，正式编码不用。

查什么
    编码状态（code_status）是 provisional 时，主项（第 7 到 9 位）是不是 9 开头；是 assigned 时是不是不以 9 开头。

为什么
    9 开头的主项留给还没有赋码的事项，这样暂编码永远不会和省里赋的编码撞上。

反例
    # 文件: matters/gongan/990709001000.yml
    code_status: provisional
    ---
    # 文件: matters/gongan/990709902000.yml
    code_status: assigned

正例
    # 文件: matters/gongan/990709001000.yml
    code_status: assigned
    ---
    # 文件: matters/gongan/990709902000.yml
    code_status: provisional

怎么改
    省里已经赋码的，填赋的编码并写 assigned；还没有赋码的，主项用 901 到 999，写 provisional。

依据
    本产品的标准：暂编码的主项用 9 开头的号段，并在页面上标明“暂编码”。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Keep the range of provisional codes apart from assigned ones."""
    item = matter.code[6:9]
    if matter.code_status == "provisional" and item[0] != "9":
        yield Problem(
            ("code",),
            f"编码状态是暂编码（provisional），基本编码“{matter.code}”的主项却是“{item}”。",
            "暂编码的主项（第 7 到 9 位）应在 901 到 999 之间。",
            "请换用 9 开头的主项；如果省里已经赋码，请把编码状态改为 assigned。",
        )
    elif matter.code_status == "assigned" and item[0] == "9":
        yield Problem(
            ("code_status",),
            f"编码状态是已赋码（assigned），基本编码“{matter.code}”的主项却是暂编码用的“{item}”。",
            "9 开头的主项只用于还没有赋码的事项。",
            "请填写省里赋的编码；还没有赋码的，请把编码状态改为 provisional。",
        )
