"""法律各版的日期要前后相符。

查什么
    laws.yml 里每一版：施行不早于公布，失效晚于施行；一部法的两版不在同一天开始；有下一版的，不再写失效。

为什么
    日期颠倒了，就会把现行的法当成废止的，或者把废止的当成现行的。

反例
    # 追加: laws.yml
      - {name: 江海市养犬管理条例, level: 地方性法规, editions: [{promulgated: "2024-05-01", in_force: "2023-06-01"}]}
    ---
    # 追加: laws.yml
      - {name: 江海市养犬管理条例, level: 地方性法规, editions: [{promulgated: "2024-05-01", until: "2024-05-01"}]}
    ---
    # 追加: laws.yml
      - name: 江海市养犬管理条例
        level: 地方性法规
        editions: [{promulgated: "2020-05-01"}, {promulgated: "2020-04-01", in_force: "2020-05-01"}]

正例
    # 追加: laws.yml
      - name: 江海市养犬管理条例
        level: 地方性法规
        editions: [{promulgated: "2020-05-01"}, {promulgated: "2024-05-01", in_force: "2024-06-01", until: "2026-01-01"}]

怎么改
    对照公布机关的文本改正日期。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting
from banshi.model.law import Edition, Law

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("unsafe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare the days of every edition, and of the editions of one law."""
    for index, law in enumerate(catalog.setting.lists.get("laws", ())):
        begun: set[str] = set()
        for number, edition in enumerate(law.editions):
            at = ("laws", index, "editions", number)
            yield from _alone(at, law, edition)
            if edition.begins in begun:
                yield _problem(at, f"《{law.name}》有两版都从 {edition.begins} 开始。", "一天只能有一版开始施行。")
            begun.add(edition.begins)


def _alone(at: Path, law: Law, edition: Edition) -> Iterator[Problem]:
    if edition.in_force and edition.promulgated and edition.in_force < edition.promulgated:
        yield _problem(
            (*at, "in_force"),
            f"《{law.name}》的一版写着 {edition.promulgated} 公布、{edition.in_force} 施行。",
            "施行不能早于公布。",
            _with_year_of(edition.in_force, edition.promulgated),
        )
    if edition.until and edition.until <= edition.begins:
        yield _problem(
            (*at, "until"),
            f"《{law.name}》的一版写着 {edition.begins} 开始、{edition.until} 失效。",
            "失效要晚于开始。",
        )


def _with_year_of(day: str, earlier: str) -> str | None:
    """The day in the year of another, or in the next one, where its own year alone is too early."""
    years = (int(earlier[:4]), int(earlier[:4]) + 1)
    for year in years:
        with suppress(ValueError):  # not every year has a 29 February
            if (meant := date.fromisoformat(f"{year}{day[4:]}").isoformat()) >= earlier:
                return meant
    return None


def _problem(at: Path, found: str, expected: str, meant: str | None = None) -> Problem:
    step = f"是不是“{meant}”？请对照公布机关的文本改正日期。" if meant else "请对照公布机关的文本改正日期。"
    fix = setting(at, meant, safe=False) if meant else None
    return Problem(at, found, expected, step, file="laws.yml", fix=fix)
