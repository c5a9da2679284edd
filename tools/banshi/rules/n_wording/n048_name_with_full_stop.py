"""名称后面不加句号。

查什么
    事项和各类清单里，材料、环节、办理人、结果、收费、大厅、窗口、单位、标题这些名称，后面有没有句号。

为什么
    名称会和别的话连着显示，多一个句号就断开了；按名称查找、合并也对不上。

反例
    steps: [{name: 受理。, by: 户籍窗口, limit: 即办}]
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心。, region: "990102"}

正例
    steps: [{name: 受理, by: 户籍窗口, limit: 即办}]

怎么改
    删掉名称后面的标点。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe",)

_STOPS = ("。", ".")
_NAMES = frozenset(
    {"name", "short_name", "site_name", "body", "title", "by", "holder", "issuer", "handled_by", "counter"}
)


def check(said: Said) -> Iterator[Problem]:
    """Look at the end of every name."""
    named = _names(said.matter) if said.matter else said.texts()
    for at, text in named:
        if text.endswith(_STOPS) and at[-1] in _NAMES:
            yield Problem(
                at,
                f"名称“{text[-20:]}”后面多了“{text[-1]}”。",
                "名称后面不加标点。",
                f"请删掉“{text[-1]}”。",
                fix=reworded(at, text.rstrip("".join(_STOPS))),
            )


def _names(matter: Matter) -> Iterator[tuple[Path, str]]:
    """The names of a matter's rows: to walk all its texts would cost more, and its own name has a rule."""
    for index, step in enumerate(matter.steps):
        yield ("steps", index, "name"), step.name
        yield ("steps", index, "by"), step.by
    for field in ("materials", "result", "fees", "amounts", "intermediaries"):
        for index, row in enumerate(getattr(matter, field)):
            if row.name:
                yield (field, index, "name"), row.name
    for index, source in enumerate(matter.source):
        yield ("source", index, "title"), source.title
