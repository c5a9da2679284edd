"""一行只写一种材料。

查什么
    材料名称里用“或”“及”“和”“与”“、”“/”把两种材料连在一起，如“居民户口簿和结婚证”。

为什么
    几种材料并在一个名称里，分不清都要带还是带一种，也没法各自免提交。

反例
    materials:
      - {name: 居民户口簿或居住证, original: 1, check_only: true, necessity: 必要}
    ---
    materials:
      - {name: 居民户口簿和结婚证, original: 1, check_only: true, necessity: 必要}

正例
    materials:
      - {any_of: [居民户口簿, 居住证], original: 1, check_only: true, necessity: 必要}

怎么改
    带一种即可的，写成任选其一（any_of）；都要带的，分成几行。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.documents import named

SEVERITY = Severity.WARNING
SCOPE = "matter"

_DOCUMENT = "证|证书|证明|簿|表|书|合同|协议|报告|照片|章程|发票|批复|决议|批准文件"
# Both sides must be documents: “出卖人和买受人的合同” and “规划许可证及附图” are one.
_JOINED = re.compile(f"(?:{_DOCUMENT})(和/或|或者|或|以及|及其|及|和|与|、|/)(?!附)[^（(]*?(?:{_DOCUMENT})$")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report names that join two documents."""
    for at, name in named(matter):
        yield from _judge(at, name)


def _judge(at: Path, name: str) -> Iterator[Problem]:
    joined = _JOINED.search(name)
    if joined is not None:
        yield Problem(
            at,
            f"材料名称“{name}”用“{joined[1]}”连着两种材料。",
            "一行只写一种材料。",
            "带一种即可的，请写成任选其一（any_of）；都要带的，请分成几行。",
        )
