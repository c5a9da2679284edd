"""The list of a province's cities, as its portal's keeper writes it: strict YAML, and every fault one sentence.

name: 江洲省
region: "990000"
site_name: 江洲省政务服务办事指南
catalogue: ../sheng
cities:
  - {name: 江海市, folder: ../jianghai/site}
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from banshi.errors import NotGathered
from banshi.model.department import Hotline
from banshi.model.finding import Severity
from banshi.model.peer import Line, RegionCode, SiteUrl
from banshi.model.record import Record
from banshi.source.reader import read
from banshi.source.text import decode

_AT = re.compile(r" - at `\$\.?([a-z_.\[\]0-9]*)`")
_MOST = 60
"""No province has as many cities."""

_NATIONAL = Hotline(name="政务服务便民热线", phone="12345")


class ListedCity(Record, frozen=True, forbid_unknown_fields=True):
    """One city: what people call it, and the folder of its site, of the site's `api/v1/`, or of its project."""

    name: Line
    folder: Line


class ProvinceList(Record, frozen=True, forbid_unknown_fields=True):
    """The province and its cities.

    Attributes:
        catalogue: Folder of the project with the standards all cities take over.
        hotline: Where people ask; the nation's line unless told.
    """

    name: Line
    region: RegionCode
    cities: Annotated[list[ListedCity], Meta(min_length=1, max_length=_MOST)]
    site_name: Line | None = None
    site_url: SiteUrl | None = None
    catalogue: Line | None = None
    hotline: Hotline = _NATIONAL
    notice: Line | None = None


def read_list(path: Path) -> ProvinceList:
    """Read a list.

    Raises:
        NotGathered: it is not there, or not written as it should be.
    """
    if not path.is_file():
        raise NotGathered(f"没有 {path} 这个文件。什么都没有写入。")
    text, flaws = decode(path.read_bytes())
    reading = read(text) if text is not None else None
    wrong = [one for one in (*flaws, *(reading.flaws if reading else ())) if one.severity is Severity.ERROR]
    if reading is None or wrong or reading.broken or not isinstance(reading.value, dict):
        where = f"第 {wrong[0].line + 1} 行" if wrong else "开头"
        raise NotGathered(f"{path} 不是能读的 YAML，{where}有问题。什么都没有写入。")
    try:
        return msgspec.convert(reading.value, ProvinceList)
    except msgspec.ValidationError as error:
        found = _AT.search(str(error))
        place = (found[1] if found else "") or "最外层"
        said = "要写 name（省名）、region（6 位行政区划代码）和 cities（每个城市的 name 和 folder）"
        raise NotGathered(f"{path} 的 {place} 写得不对：{said}。什么都没有写入。") from None
