"""窗口标识不重复。

查什么
    同一个文件里，窗口标识（windows 的 id）各不相同。

为什么
    事项靠标识指到窗口；标识重了，就不知道指的是哪一个。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    windows:
      - {id: huji, name: 户籍窗口, hall: dongwan}
      - {id: huji, name: 户籍二号窗口, hall: dongwan}
    matters:
      - {code: "990709901000", windows: [huji]}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    windows:
      - {id: huji, name: 户籍窗口, hall: dongwan}
      - {id: huji-2, name: 户籍二号窗口, hall: dongwan}
    matters:
      - {code: "990709901000", windows: [huji, huji-2]}

怎么改
    给后一个窗口换一个标识，并核对事项里写的是哪一个。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report identifiers two windows of one office share."""
    for file, overlay in catalog.overlays.items():
        seen: dict[str, str] = {}
        for index, window in enumerate(overlay.windows):
            if window.id in seen:
                yield Problem(
                    ("windows", index, "id"),
                    f"窗口标识“{window.id}”已经用在“{seen[window.id]}”上，“{window.name}”又用了一次。",
                    "同一个文件里的窗口标识各不相同。",
                    "请给后一个窗口换一个标识，并核对事项里写的是哪一个。",
                    file=file,
                )
            seen.setdefault(window.id, window.name)
