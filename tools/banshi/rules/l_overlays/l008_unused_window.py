"""列出的窗口要有事项在那里办。

查什么
    本地信息里的每个窗口（windows），至少有一个事项用到；只要有一个事项没有写窗口，就不查。

为什么
    没有事项的窗口多半是事项里漏写了，群众在页面上找不到它。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    windows:
      - {id: huji, name: 户籍窗口, hall: dongwan}
      - {id: churujing, name: 出入境窗口, hall: dongwan}
    matters:
      - {code: "990709901000", windows: [huji]}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    windows:
      - {id: huji, name: 户籍窗口, hall: dongwan}
    matters:
      - {code: "990709901000", windows: [huji]}

怎么改
    在这个窗口办的事项里写上它的标识；不用的窗口删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.INFO
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report windows no claim names."""
    for file, overlay in catalog.overlays.items():
        if not all(claim.windows for claim in overlay.matters):
            continue
        used = {name for claim in overlay.matters for name in claim.windows}
        for index, window in enumerate(overlay.windows):
            if window.id not in used:
                yield Problem(
                    ("windows", index, "id"),
                    f"没有事项在“{window.name}”（{window.id}）办理。",
                    "列出的每个窗口都要有事项在那里办。",
                    "请在事项的办理窗口（windows）里写上它；不用的窗口请删掉。",
                    file=file,
                )
