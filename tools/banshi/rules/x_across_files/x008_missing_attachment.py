"""表格、样表和结果样本的文件要存在。

查什么
    材料字典里的空白表格（form）、填写样表（sample），事项里的结果样本（sample），是不是真的放在 assets 文件夹里。

为什么
    页面上有“下载表格”，点开却没有文件，群众就白等了。

反例
    # 追加: materials.yml
      - {name: 承诺书, synonyms: [], type: 文书, holder: 申请人, issuer: 申请人, source: 申请人自备, form: forms/meiyou.docx}
    ---
    result: [{name: 居民身份证, type: 证照, delivery: [窗口领取], sample: samples/meiyou.png}]

正例
    # 追加: materials.yml
      - {name: 承诺书, synonyms: [], type: 文书, holder: 申请人, issuer: 申请人, source: 申请人自备, form: forms/shipin.docx}

怎么改
    把文件放进 assets 文件夹，路径和大小写要一致；还没有文件的，先删掉这一行。

依据
    《中华人民共和国行政许可法》第二十九条、第三十条：申请书需要采用格式文本的，行政机关应当提供；应当公示申请书示范文本。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for every attachment on disk."""
    for index, row in enumerate(catalog.setting.lists.get("materials", ())):
        for key in ("form", "sample"):
            name = getattr(row, key)
            if name is not None and name not in catalog.assets:
                yield _missing(("materials", index, key), name, "materials.yml")
    for entry in catalog.entries:
        for name in entry.samples:
            if name not in catalog.assets:
                yield _missing(("result",), name, entry.file)


def _missing(at: Path, name: str, file: str) -> Problem:
    return Problem(
        at,
        f"assets 文件夹里没有“{name}”。",
        "写了附件，文件就要放在 assets 文件夹里，路径和大小写一致。",
        "请把文件放进去，或者改正路径；还没有文件的，请先删掉这一行。",
        file=file,
    )
