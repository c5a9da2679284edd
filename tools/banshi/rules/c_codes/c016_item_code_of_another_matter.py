"""业务办理项编码要以本事项的基本编码开头，各不相同。

查什么
    选项上的业务办理项编码（code）前 12 位是不是本事项的基本编码，后 2 位有没有重复。

为什么
    办理项是本事项下面的一项，编码是基本编码再加 2 位；抄错了，办件就归到别的事项去了。

反例
    questions:
      办理人: [{name: 本人, code: "99070990200001"}, 监护人代办]
    ---
    questions:
      办理人: [{name: 本人, code: "99070990100001"}, {name: 监护人代办, code: "99070990100001"}]

正例
    questions:
      办理人: [{name: 本人, code: "99070990100001"}, {name: 监护人代办, code: "99070990100002"}]

怎么改
    写成本事项的基本编码加两位序号，从 01 起，各不相同。

依据
    国家基本目录编码规则：业务办理项编码在基本编码后面加 2 位序号。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.question import Asked, options_asked

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the code of each option with that of the matter, and with those before."""
    seen: set[str] = set()
    for text, question in matter.asks.items():
        inside = ("options",) if isinstance(question, Asked) else ()
        for index, option in enumerate(options_asked(question)):
            if option.code is None:
                continue
            at = ("questions", text, *inside, index, "code")
            if not option.code.startswith(matter.code):
                yield _problem(at, f"选项“{option.name}”的业务办理项编码“{option.code}”不是以 {matter.code} 开头。")
            elif option.code in seen:
                yield _problem(at, f"业务办理项编码“{option.code}”用了两次。")
            seen.add(option.code)


def _problem(at: tuple[str | int, ...], found: str) -> Problem:
    return Problem(at, found, "业务办理项编码是本事项的基本编码再加 2 位序号，各不相同。", "请核对后改成正确的编码。")
