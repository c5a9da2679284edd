"""本地信息的说明里不能加条件。

查什么
    本地信息、窗口、大厅、部门的说明里有没有要办事人做的事：另交材料、先到哪里、交什么钱、盖什么章。

为什么
    条件、材料、收费全市一个标准，写在事项里。本地信息没有写条件的字段，也不能夹在说明里。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", phone: "12345", note: 另须提交无犯罪记录证明原件，交纳押金200元。}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", phone: "12345", note: 午休时间有人值班。}

怎么改
    删掉这句话；全市都要的，写进事项并写修改记录。

依据
    《优化营商环境条例》第三十五条：同一事项同标准办理。本产品的标准：随意增加办事条件写不出来。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from banshi.catalog.catalog import Catalog
from banshi.changes.words.weigh import asks
from banshi.model.finding import Path, Problem, Severity
from banshi.model.setting import Claim, Window

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each note that asks for something."""
    for file, at, note in _notes(catalog):
        if words := asks(note):
            yield Problem(
                at,
                f"说明里有对办事人的要求（{'、'.join(words[:4])}）：“{note[:60]}”。",
                "这里只能说明时间、地点和怎么找，不能加条件。",
                "请删掉这句话；全市都要的，写进事项，并在 changes 里写明原因、依据和执行日期。",
                file=file,
            )


def _notes(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
    for file, overlay in catalog.overlays.items():
        lists: dict[str, Sequence[Claim | Window]] = {"matters": overlay.matters, "windows": overlay.windows}
        for key, rows in lists.items():
            for index, row in enumerate(rows):
                if row.note:
                    yield file, (key, index, "note"), row.note
    for kind in ("halls", "departments"):
        for index, one in enumerate(catalog.setting.lists.get(kind, ())):
            if one.note:
                yield f"{kind}.yml", (kind, index, "note"), one.note
