"""Names of places: this city's own, and those of other cities that people take it for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from banshi.catalog.catalog import Catalog

_ROW = re.compile(r'^(?:(\d\d) province|  (\d{4}) county)="(?:\[(\d*)-(\d*)\])?([^"\[]+)"')
_PEOPLES = "(?:回|藏|白|彝|傣|景颇|朝鲜|壮|苗|侗|布依|土家|哈尼|羌|傈僳|蒙古|哈萨克|柯尔克孜|维吾尔|满|达斡尔)族?"
_ENDING = re.compile(rf"(?:特别行政区|(?:{_PEOPLES})*自治[州县旗区]|省|市|地区|盟|[县区旗州])$")
_THINGS = ("香港", "澳门", "台湾", "澳門")
"""Places one needs a paper for: their names tell what is wanted, not where."""
_WORDS = frozenset(["富裕", "方正", "延寿", "兴安", "明水", "来宾", "郊区", "林区", "友好区", "前进区"])
"""Names that are ordinary words when they stand alone."""


def own(catalog: Catalog) -> list[tuple[str, str, str]]:
    """Code, name and short name of every region of this city."""
    regions = catalog.setting.regions.values()
    return [(region.code, region.name, short(region.name)) for region in regions]


def others(catalog: Catalog) -> list[str]:
    """Short names of provinces, of cities, and of what lies in the own province, where it is not this city's."""
    mine = {name for _, *names in own(catalog) for name in names}
    here = min(catalog.setting.regions, default="")[:2]
    kept: dict[str, None] = {}
    for code, name in _named():
        nearby = code[:2] == here
        if code[4:] != "00" and not nearby:
            continue
        said = name if name.endswith("区") and code[4:] != "00" else short(name)
        if said not in _WORDS and "直辖" not in name and "區" not in name and len(name) > 1:
            kept[said] = None
    return sorted(name for name in kept if name not in mine and not name.startswith(_THINGS))


def short(name: str) -> str:
    """A place as people call it: 哈尔滨市 → 哈尔滨, 延边朝鲜族自治州 → 延边; a single character keeps its ending."""
    said = _ENDING.sub("", name)
    return said if len(said) > 1 else name


@lru_cache(maxsize=1)
def _named() -> tuple[tuple[str, str], ...]:
    return tuple(_read(files("stdnum.cn").joinpath("loc.dat").read_text(encoding="utf-8")))


def _read(text: str) -> Iterator[tuple[str, str]]:
    """Code and name of every place of GB/T 2260 that still bears it."""
    province = ""
    for line in text.splitlines():
        if found := _ROW.match(line):
            if found[1]:
                province = found[1]
                yield f"{province}0000", found[5]
            elif not found[4] and found[5] != "市辖区" and found[2] != "0000":
                yield province + found[2], found[5]
