"""提到的区划、大厅、窗口要存在。

查什么
    城市、大厅、本地信息里的行政区划是不是在 regions.yml 里，大厅是不是在 halls.yml 里，
    认领事项时写的窗口是不是在同一个文件里列出来了。

为什么
    写错了，群众就会看到一个不存在的地方，或者什么地方都看不到。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    windows: [{id: huji, name: 户籍窗口, hall: xiwan}]
    matters: [{code: "990709901000", windows: [hukou]}]
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西湾区政务服务中心, region: "990199"}
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    windows: [{id: huji, name: 户籍窗口, hall: dongwang}]
    matters: [{code: "990709901000", windows: [huji]}]

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    windows: [{id: huji, name: 户籍窗口, hall: dongwan}]
    matters: [{code: "990709901000", windows: [huji]}]

怎么改
    照 regions.yml、halls.yml 里的代码和标识改；新的大厅、窗口先列出来。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.rules.shared.grouping import grouped
from banshi.source.mistyped import mistyped

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look up every region, hall and window."""
    setting = catalog.setting
    if setting.city:
        yield from _region("city.yml", ("region",), setting.city.region, catalog)
        yield from _hall("city.yml", ("hall",), setting.city.hall, catalog)
    for index, hall in enumerate(setting.lists.get("halls", ())):
        yield from _region("halls.yml", ("halls", index, "region"), hall.region, catalog)
    yield from grouped(
        (overlay.region, problem)
        for file, overlay in catalog.overlays.items()
        for problem in _region(file, ("region",), overlay.region, catalog)
    )
    for file, overlay in catalog.overlays.items():
        for index, window in enumerate(overlay.windows):
            yield from _hall(file, ("windows", index, "hall"), window.hall, catalog)
        known = [window.id for window in overlay.windows]
        for number, claim in enumerate(overlay.matters):
            for index, name in enumerate(claim.windows):
                if name not in known:
                    at = ("matters", number, "windows", index)
                    yield _problem(file, at, name, f"这个文件里没有列出窗口“{name}”。", "窗口标识", known)


def _region(file: str, at: Path, code: str, catalog: Catalog) -> Iterator[Problem]:
    known = catalog.setting.regions
    if known and code not in known:
        yield _problem(file, at, code, f"regions.yml 里没有行政区划“{code}”。", "行政区划代码", known)


def _hall(file: str, at: Path, name: str | None, catalog: Catalog) -> Iterator[Problem]:
    # Where halls.yml itself cannot be read, that is what has to be mended first.
    if name is not None and "halls" in catalog.setting.lists and name not in catalog.setting.halls:
        yield _problem(file, at, name, f"halls.yml 里没有大厅“{name}”。", "大厅标识", catalog.setting.halls)


def _problem(file: str, at: Path, name: str, found: str, what: str, known: Iterable[str]) -> Problem:
    meant, listed = mistyped(name, known), "、".join(list(known)[:10])
    return Problem(
        at,
        found,
        f"可以写的{what}：{listed}。" if listed else f"还没有列出任何{what}。",
        f"是不是“{meant}”？请核对后改正。" if meant else f"请核对{what}；确实是新的，请先把它列出来。",
        fix=written(at, meant, safe=True) if meant else None,
        file=file,
    )
