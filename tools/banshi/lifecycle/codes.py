"""Which codes a city may still use."""

from __future__ import annotations

from collections.abc import Iterable

from banshi.catalog.catalog import Catalog
from banshi.errors import NotChanged
from banshi.model.code import KIND_SEGMENT, split_code

_PROVISIONAL = range(901, 1000)


def used(catalog: Catalog) -> frozenset[str]:
    """Every code that is, or once was, some matter's."""
    return frozenset([*catalog.by_code, *catalog.unread, *catalog.setting.retired])


def next_code(catalog: Catalog, kind: str, line: str, besides: Iterable[str] = ()) -> str:
    """The first free provisional code.

    Args:
        catalog: The city's content; the province is that of its own region.
        kind: Kind of matter, such as 行政确认.
        line: Business line, two digits.
        besides: Codes that are about to be taken.

    Raises:
        NotChanged: all 99 are taken, or the city's region is not known.
    """
    if catalog.setting.city is None:
        raise NotChanged("guides/city.yml 读不出来，不知道编码该用哪个省的区划段。请先运行 banshi lint 查看并改正。")
    head = f"{catalog.setting.city.region[:2]}{KIND_SEGMENT[kind]}{line}"
    taken = {code[6:9] for code in (*used(catalog), *besides) if code.startswith(head)}
    for item in _PROVISIONAL:
        if str(item) not in taken:
            return f"{head}{item}000"
    raise NotChanged(f"“{head}”开头的暂编码（901 到 999）已经用完。请先为已有的事项申请正式编码。")


def demand_new(catalog: Catalog, code: str, kind: str, *, provisional: bool = False) -> None:
    """Make sure that a code the province assigned can be taken.

    Args:
        catalog: The city's content.
        code: The code.
        kind: Kind of matter, such as 行政确认.
        provisional: Whether one of the range for provisional codes will do.

    Raises:
        NotChanged: it has the wrong form or kind, belongs to a parent, or was used before.
    """
    try:
        parts = split_code(code)
    except ValueError:
        raise NotChanged(f"“{code}”不是基本编码：要写满 12 位数字或大写字母。") from None
    province = catalog.setting.city.region[:2] if catalog.setting.city else parts.region
    wrong = [
        (parts.is_parent, "以 00Y 结尾，是主项的编码，不能给一个具体的事项用"),
        (parts.is_provisional_form and not provisional, "的主项以 9 开头，是暂编码用的号段，不是省里赋的编码"),
        (parts.region not in ("00", province), f"的前两位应是 00 或者 {province}"),
        (parts.kind != KIND_SEGMENT[kind], f"的第 3、4 位应是 {KIND_SEGMENT[kind]}（{kind}）"),
    ]
    if found := next((words for is_wrong, words in wrong if is_wrong), ""):
        raise NotChanged(f"编码“{code}”{found}。请核对省里赋的编码。")
    if code in catalog.setting.retired:
        raise NotChanged(f"编码“{code}”以前是“{catalog.setting.retired[code].name}”的，取消了也不能再用。")
    if code in used(catalog):
        entry = catalog.by_code.get(code)
        raise NotChanged(f"编码“{code}”已经是“{entry.name if entry else '另一个事项'}”的。请核对编码。")


def lines_of(catalog: Catalog, department: str) -> Iterable[str]:
    """The business lines of a department."""
    found = catalog.setting.departments.get(department)
    return found.business_lines if found else ()
