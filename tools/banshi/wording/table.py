"""The table of all matters: rows, facets with counts, and the same rows as data for the browser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from banshi.catalog.burden_counts import Counts, handled_online
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.events import PERSON
from banshi.model.limit import parse_limit
from banshi.wording.matter_lines import LONGEST, WHOLE
from banshi.wording.phrases import depth_rank, depth_words, promise_words, trip_words

VERSION = 2
"""Of the data in the page; the script that reads it refuses another."""

_NEVER = 99_999.0


class TableRow(NamedTuple):
    """One matter as the table shows it."""

    url: str
    name: str
    code: str
    department: str
    promised: str
    trips: str
    online: str
    processing: str
    tag: str


class FacetGroup(NamedTuple):
    """Values to narrow the table by.

    Attributes:
        every: All chosen values must hold; else one of them is enough.
        folded: Shown behind a summary, because there are many.
        values: Value and how many matters have it.
    """

    name: str
    every: bool
    folded: bool
    values: tuple[tuple[str, int], ...]


class TableView(NamedTuple):
    """The page of all matters.

    Attributes:
        rows: All matters, or the first ones where they are too many for readers without scripts.
        whole: Whether `rows` are all.
        data: JSON for the script, safe inside an element.
    """

    counts: Counts
    facets: tuple[FacetGroup, ...]
    rows: list[TableRow]
    whole: bool
    data: str


class _Cells(NamedTuple):
    """One matter in the data; the script finds each cell by its name here. Numbers are places in lists of the data."""

    code: str
    name: str
    department: int
    limit: int
    trips: int
    depth: int
    flags: int
    themes: list[int]
    words: str
    paused: int


_IMMEDIATE = ("办理", "即办")
_FLAGS = (
    ("对象", "个人"),
    ("对象", "企业和单位"),
    ("办理", "一次不用跑"),
    ("办理", "最多跑一次"),
    ("办理", "可以网上办"),
    _IMMEDIATE,
)
"""Group and value; the place of a value is its bit."""


def table_view(catalog: Catalog) -> TableView:
    """Every public matter, department by department, the most wanted first."""
    order = {identifier: at for at, identifier in enumerate(catalog.setting.departments)}
    last = len(order)
    entries = sorted(
        catalog.public, key=lambda entry: (order.get(entry.department, last), not entry.high_frequency, entry.code)
    )
    names = {identifier: item.short_name for identifier, item in catalog.setting.departments.items()}
    whole = len(entries) <= WHOLE
    departments = _Column(names.get(entry.department, entry.department) for entry in entries)
    themes = _Column(theme for entry in entries for theme in entry.themes)
    flags = [_flags(entry) for entry in entries]
    return TableView(
        catalog.totals,
        tuple(_facets(flags, departments, themes)),
        [_row(entry, names) for entry in (entries if whole else entries[:LONGEST])],
        whole,
        _data(entries, flags, departments, themes, whole=whole),
    )


def _flags(entry: Entry) -> int:
    person = PERSON in entry.audience
    trips = entry.fewest_trips
    holds = {
        ("对象", "个人"): person,
        ("对象", "企业和单位"): len(entry.audience) > person,
        ("办理", "一次不用跑"): trips == 0,
        ("办理", "最多跑一次"): trips <= 1,
        ("办理", "可以网上办"): handled_online(entry.online),
        _IMMEDIATE: entry.processing == "即办件",
    }
    return sum(holds[flag] << bit for bit, flag in enumerate(_FLAGS))


def _row(entry: Entry, names: dict[str, str]) -> TableRow:
    return TableRow(
        f"{entry.code}.html",
        entry.name,
        entry.code,
        names.get(entry.department, entry.department),
        promise_words(entry.promised),
        trip_words(entry.fewest_trips),
        depth_words(entry.online or ""),
        entry.processing,
        "暂停办理" if entry.status == "paused" else "",
    )


def _facets(flags: list[int], departments: _Column, themes: _Column) -> Iterator[FacetGroup]:
    for group in dict.fromkeys(name for name, _ in _FLAGS):
        values = [(value, 1 << bit) for bit, (name, value) in enumerate(_FLAGS) if name == group]
        counted = tuple((value, sum(bool(flag & mask) for flag in flags)) for value, mask in values)
        yield FacetGroup(group, group == "办理", False, counted)
    yield FacetGroup("部门", False, True, tuple(departments.counted))
    yield FacetGroup("主题", False, True, tuple(themes.counted))


def _data(entries: list[Entry], flags: list[int], departments: _Column, themes: _Column, *, whole: bool) -> str:
    limits = _Column(entry.promised for entry in entries)
    depths = _Column(entry.online or "" for entry in entries)
    rows = [
        _Cells(
            code=entry.code,
            name=entry.name,
            department=departments.at[name],
            limit=limits.at[entry.promised],
            trips=entry.fewest_trips,
            depth=depths.at[entry.online or ""],
            flags=flag,
            themes=[themes.at[theme] for theme in entry.themes],
            # With thousands of matters these would be half of the page; the search knows them all.
            words=" ".join(entry.aliases) if whole else "",
            paused=int(entry.status == "paused"),
        )
        for entry, flag, name in zip(entries, flags, departments.values, strict=True)
    ]
    data = {
        "version": VERSION,
        "columns": _Cells._fields,
        "immediate": 1 << _FLAGS.index(_IMMEDIATE),
        "processing": ("承诺件", "即办件"),
        "flags": _FLAGS,
        "departments": list(departments.at),
        "themes": list(themes.at),
        "limits": [(promise_words(limit), _days(limit)) for limit in limits.at],
        "depths": [(depth_words(depth), depth_rank(depth)) for depth in depths.at],
        "rows": rows,
    }
    # The only sign that could end the element it stands in.
    return msgspec.json.encode(data).decode().replace("<", "\\u003c")


def _days(limit: str) -> float:
    parsed = parse_limit(limit)
    return round(parsed.days, 3) if parsed.exists else _NEVER


class _Column:
    """Values that recur: each once, with its place and how often it stands.

    Args:
        values: The values in the order of the rows.
    """

    def __init__(self, values: Iterable[str]) -> None:
        self.values = list(values)
        self._times = Counter(self.values)
        self.at = {value: place for place, value in enumerate(self._times)}

    @property
    def counted(self) -> Iterator[tuple[str, int]]:
        """Each value with how often it stands."""
        return iter(self._times.items())
