"""各处写的部门标识要在部门清单里。

查什么
    城市的标准主管部门、本地信息的部门、一件事的牵头和配合部门，是不是 departments.yml 里的部门标识。

为什么
    标识写错，就不知道归谁管，也链接不到部门的页面。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongann
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000"}]

    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gonganju
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000"}]
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gong
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000"}]

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000"}]

怎么改
    照 departments.yml 里的标识改；新的部门先加到 departments.yml。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.rules.shared.closeness import closest
from banshi.rules.shared.grouping import grouped
from banshi.source.mistyped import mistyped

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe", "unsafe")

_OFFICES = ("ju", "wei", "ban", "ting", "yuan")
"""What people write behind an identifier, as they say it: 局, 委, 办, 厅, 院."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look up the departments that files other than matters name."""
    if catalog.setting.departments:
        yield from grouped(_unknown(catalog))


def _unknown(catalog: Catalog) -> Iterator[tuple[str, Problem]]:
    known = catalog.setting.departments
    for file, at, name in _mentions(catalog):
        if name not in known:
            meant = next((one for one in known if name.removeprefix(one) in _OFFICES), None) or mistyped(name, known)
            close = meant or closest(name, known)
            yield (
                name,
                Problem(
                    at,
                    f"部门清单里没有“{name}”。",
                    "这里写 departments.yml 里的部门标识。",
                    "请核对部门标识；新的部门请先加到 departments.yml。",
                    file=file,
                    fix=written(at, close, safe=close == meant) if close else None,
                ),
            )


def _mentions(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
    city = catalog.setting.city
    if city and city.steward:
        yield "city.yml", ("steward",), city.steward
    for file, overlay in catalog.overlays.items():
        yield file, ("department",), overlay.department
    for file, bundle in catalog.bundles.items():
        yield file, ("lead",), bundle.lead
        for index, partner in enumerate(bundle.partners):
            yield file, ("partners", index), partner
