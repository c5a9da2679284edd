"""字典里的名称没有打错。

查什么
    材料字典、法律索引里没有事项用的一行，名称是不是和几个事项都在用、字典里却没有的名称只差一点：
    同音的字，颠倒的、多写的、少写的一个字；
    法律的名称外面是不是加了书名号。

为什么
    字典里错一个字，用到它的事项就都对不上；照字典去改，对的反而改成错的。

反例
    materials:
      - {name: 暂住凭证, original: 1, necessity: 必要}
    # 文件: matters/shichang/990131901000.yml
    materials:
      - {name: 暂住凭证, original: 1, necessity: 必要}
    # 追加: materials.yml
      - {name: 暂住平证, synonyms: [], type: 证照, holder: 申请人, issuer: 公安机关, source: 政府部门核发}
    ---
    # 追加: laws.yml
      - {name: 《虚构新证条例》, level: 行政法规, version: "2019-10-22", articles: 72}

正例
    # 追加: laws.yml
      - {name: 虚构新证条例, level: 行政法规, version: "2019-10-22", articles: 72}

怎么改
    照各事项写的改正字典里的名称；字典没有写错的，改各事项。

依据
    本产品的标准：同一材料全市一个名称。
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.source.mistyped import mistyped

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe", "unsafe")

_SEVERAL = 2
"""Matters that write the same name: one alone may be the one that is wrong."""
_PREFIX = "中华人民共和国"
_MARKS = "《》"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold the rows nobody uses against the names that several use and no row has."""
    setting = catalog.setting
    laws = setting.lists.get("laws", ())
    for number, law in enumerate(laws):
        bare = law.name[1:-1]
        if law.name == f"《{bare}》" and not set(_MARKS) & set(bare):
            yield _in_marks(("laws", number, "name"), law.name, bare)
    cited = [(entry.file, name) for entry in catalog.entries for name in entry.laws]
    # A law without 中华人民共和国 before its name is another rule's.
    told = {name.strip(_MARKS).removeprefix(_PREFIX) for name in setting.laws} | {
        name.strip(_MARKS) for name in setting.laws
    }
    yield from _mistyped("laws", laws, cited, setting.laws, told)
    asked = [(entry.file, name) for entry in catalog.entries for name in entry.materials]
    yield from _mistyped("materials", setting.lists.get("materials", ()), asked, setting.materials, setting.synonyms)


def _mistyped(
    kind: str, rows: Sequence[Any], used: Iterable[tuple[str, str]], known: Collection[str], also: Collection[str]
) -> Iterator[Problem]:
    users: dict[str, set[str]] = {}
    for file, name in used:
        if name not in also:
            users.setdefault(name, set()).add(file)
    names = [row.name for row in rows]
    for name, files in users.items():
        if name in known or len(files) < _SEVERAL:
            continue
        meant = mistyped(name, known)
        if meant is None or meant in users or meant not in names:
            continue
        at: Path = (kind, names.index(meant), "name")
        yield Problem(
            at,
            f"“{meant}”没有一个事项用，{len(files)} 个事项写的却是“{name}”，只差一点。",
            "字典里的名称和事项里的是同一个。",
            f"请核对后把这里改成“{name}”；字典没有写错的，改各个事项。",
            file=f"{kind}.yml",
            fix=written(at, name, safe=False),
        )


def _in_marks(at: Path, name: str, bare: str) -> Problem:
    return Problem(
        at,
        f"法律索引里的“{name}”外面加了书名号，事项里写“{bare}”就对不上。",
        "名称不加书名号，页面会自动加上。",
        f"请去掉书名号，写成“{bare}”。",
        file="laws.yml",
        fix=written(at, bare),
    )
