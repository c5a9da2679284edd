"""实施主体是本地的。

查什么
    本地信息的实施主体（body）、窗口的名称和地址里，写着别的区县的名字、没有写本地的；主体开头的地名在区划清单里没有的；
    同一个区划的主体都写着只差一个字的地名的，区划清单（regions.yml）里的名字也要核对。

为什么
    从别的县复制来忘了改，群众会跑到别的县去。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 北河县公安局
    matters: [{code: "990709901000"}]
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 抚远市公安局
    matters: [{code: "990709901000"}]
    ---
    # 文件: regions.yml
    regions:
      - {code: "990100", name: 江海市, level: 市级}
      - {code: "990102", name: 北河县, level: 县级}
      - {code: "990121", name: 东湾区, level: 县级}
    # 文件: local/990121/gongan.yml
    region: "990121"
    department: gongan
    body: 北河县公安局
    matters: [{code: "990709901000"}]
    # 文件: local/990121/shichang.yml
    region: "990121"
    department: shichang
    body: 北河县市场监督管理局
    matters: [{code: "990131901000"}]
    # 文件: local/990121/renshe.yml
    region: "990121"
    department: renshe
    body: 北河县人力资源和社会保障局
    matters: [{code: "992014901000"}]

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000"}]

怎么改
    改成本地单位的名称；区划代码写错了的改代码；区划清单里的名字打错了的改清单。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting
from banshi.model.setting import City, Overlay, Region
from banshi.source.mistyped import one_slip

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)

_PLACE = re.compile("[\u4e00-\u9fff]{2,6}?(?:自治县|自治旗|市|县|区|旗)(?!场|政|民|域)")
_KINDS = ("自治县", "自治旗", "区", "县", "市", "旗")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for names of other places in what an office says of itself, and for a place all its offices write otherwise."""
    regions = catalog.setting.regions
    bodies: dict[str, list[str]] = {}
    for file, overlay in catalog.overlays.items():
        own = regions.get(overlay.region)
        if own is None or file.split("/")[1] != overlay.region:
            continue  # the code itself is wrong, and another rule says so
        bodies.setdefault(own.code, []).append(overlay.body or "")
    listed = {region.name for region in regions.values()}
    for file, overlay in catalog.overlays.items():
        own = regions.get(overlay.region)
        # Where all of them say so, they are right and the list is not.
        if own is not None and own.code in bodies and not _of_another_region(own, bodies[own.code], listed):
            for at, text in _places(overlay):
                yield from _elsewhere(file, at, text, own, regions.values())
    for file, overlay in catalog.overlays.items():
        own, body = regions.get(overlay.region), overlay.body or ""
        if own is not None and own.code in bodies and not any(name in body for name in listed):
            yield from _of_no_place_here(file, body, own, bodies[own.code], catalog.setting.city)
    for index, region in enumerate(catalog.setting.lists.get("regions", ())):
        here = bodies.get(region.code, [])
        if meant := _of_another_region(region, here, listed) or _written_otherwise(region, here):
            at = ("regions", index, "name")
            yield Problem(
                at,
                f"区划清单写的是“{region.name}”，这个区划的单位都写“{meant}”。",
                "区划清单里的地名，和单位名称里的一致。",
                f"是不是“{meant}”？请核对后改正。",
                fix=setting(at, meant, safe=False),
                file="regions.yml",
            )


def _places(overlay: Overlay) -> Iterator[tuple[Path, str]]:
    if overlay.body:
        yield ("body",), overlay.body
    for index, window in enumerate(overlay.windows):
        yield ("windows", index, "name"), window.name
        if window.address:
            yield ("windows", index, "address"), window.address


def _elsewhere(file: str, at: Path, text: str, own: Region, regions: Iterable[Region]) -> Iterator[Problem]:
    if _stem(own.name) in text:
        return
    for region in regions:
        if region.code != own.code and region.level == own.level and region.name in text:
            meant = text.replace(region.name, own.name)
            yield Problem(
                at,
                f"这是{own.name}（{own.code}）的文件，却写着“{text}”，像是从{region.name}复制来没有改。",
                f"这里写{own.name}的单位和地点。",
                f"是不是“{meant}”？请核对后改正；区划代码写错了的，改代码和文件夹。",
                fix=setting(at, meant, safe=False),
                file=file,
            )
            return


def _of_no_place_here(file: str, body: str, own: Region, bodies: list[str], city: City | None) -> Iterator[Problem]:
    """A body that begins with a place nobody lists; where several do, the list is wrong, and told elsewhere."""
    place = _PLACE.match(body)
    if place is None or _stem(own.name) in body or any(name in body for name in _of_the_city(city)):
        return
    alike = sum(other.startswith(place[0]) for other in bodies)
    if alike > 1 or one_slip(place[0], own.name):
        return
    meant = own.name + body[place.end() :]
    yield Problem(
        ("body",),
        f"这是{own.name}（{own.code}）的文件，却写着“{body}”，区划清单里没有{place[0]}。",
        f"这里写{own.name}的单位。",
        f"是不是“{meant}”？请核对后改正。",
        fix=setting(("body",), meant, safe=False),
        file=file,
    )


def _of_the_city(city: City | None) -> tuple[str, ...]:
    """What a body of the city itself may begin with."""
    return (city.name, city.short_name or city.name) if city else ("",)


def _written_otherwise(region: Region, bodies: list[str]) -> str | None:
    """What every office of a region begins with instead of its name, where only one character differs."""
    size = len(region.name)
    heads = {body[:size] for body in bodies}
    if len(bodies) < 2 or len(heads) != 1:
        return None
    head = heads.pop()
    apart = sum(one != other for one, other in zip(head, region.name, strict=False))
    return head if len(head) == size and apart == 1 and head[-1] == region.name[-1] else None


def _of_another_region(region: Region, bodies: list[str], listed: Collection[str]) -> str | None:
    """The name of another region with which every one of several offices begins."""
    if len(bodies) < _SEVERAL:
        return None
    return next(
        (name for name in listed if name != region.name and all(body.startswith(name) for body in bodies)), None
    )


_SEVERAL = 3
"""Offices that do not all err in the same way."""


def _stem(name: str) -> str:
    kind = next((kind for kind in _KINDS if name.endswith(kind) and len(name) > len(kind) + 1), "")
    return name.removesuffix(kind)
