"""本地信息要放在对应的文件夹里。

查什么
    本地信息的位置是 local/行政区划代码/部门标识.yml，和文件里的 region、department 一致。

为什么
    从位置就要看出是哪个单位的；放错了地方，别的单位会改到它。

反例
    # 文件: local/990102/shichang.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990131901000"}

正例
    # 文件: local/990102/shichang.yml
    region: "990102"
    department: shichang
    body: 东湾区市场监督管理局
    matters:
      - {code: "990131901000"}

怎么改
    文件里写错了，改 region 或 department；放错了地方，把文件移过去。

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
    """Compare each overlay's place with what it says."""
    for file, overlay in catalog.overlays.items():
        place = f"local/{overlay.region}/{overlay.department}"
        if file.rpartition(".")[0] != place:
            folder_is_right = file.startswith(f"local/{overlay.region}/")
            yield Problem(
                ("department",) if folder_is_right else ("region",),
                f"文件放在 {file}，里面写的行政区划是 {overlay.region}，部门是 {overlay.department}。",
                f"这样的内容应放在 {place}.yml。",
                "写错了的请改正；放错了地方的请把文件移过去。",
                file=file,
            )
