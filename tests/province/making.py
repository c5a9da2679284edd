"""A fictional province with three fictional cities, generated from the fictional city of the rules' examples.

The catalogue of the province has the three standards of that city and a fourth; each city has files of its own, with a
name, districts and a code of its own, and promises that differ:

| code | matter | 江海市 | 江源市 | 江屏市 |
|---|---|---|---|---|
| 990709901000 | 居民身份证补领 | 20 working days, 1 trip | 15 | 10, a district 8 |
| 990131901000 | 食品经营许可 | 10, 1 trip | 7, 0 trips online | not there |
| 992014901000 | 社会保险个人权益记录查询 | at once | at once | at once |
| 990709908000 | 临时居民身份证申领 | not there | 3 days | 3 days |
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from tests.changes.histories import commit, make_repository
from tests.projects import BASE, ROOT, edit

PROVINCE = "江洲省"
CARD, FOOD, RECORD, STAND_IN = "990709901000", "990131901000", "992014901000", "990709908000"
FILE_OF = {
    CARD: f"matters/gongan/{CARD}.yml",
    FOOD: f"matters/shichang/{FOOD}.yml",
    RECORD: f"matters/renshe/{RECORD}.yml",
    STAND_IN: f"matters/gongan/{STAND_IN}.yml",
}
NAMES = {
    CARD: "居民身份证补领",
    FOOD: "食品经营许可",
    RECORD: "社会保险个人权益记录查询",
    STAND_IN: "临时居民身份证申领",
}

_STAND_IN = """\
code: "990709908000"
code_status: provisional
name: 临时居民身份证申领
aliases: [临时身份证]
kind: 行政确认
level: [县级]
department: gongan
audience: [自然人]
themes: [证件办理]
status: sample
version: 1
summary: 领取新的居民身份证以前急需用证的，申请领取临时居民身份证。
processing: 承诺件
time_limit:
  statutory: 3日
  statutory_note: 虚构的省里规定自收到申请之日起3日内发放。
  promised: 3日
trip_count: 1
trip_reason: 须在窗口核对本人。
channels:
  window: true
conditions:
  match: 全部
  items: [已经申请领取、换领或者补领居民身份证。]
materials:
  - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, exempt: 数据共享}
steps:
  - {name: 受理, by: 户籍窗口, limit: 即办}
fees: []
result:
  - {name: 临时居民身份证, type: 证照, valid: 3个月, delivery: [窗口领取]}
legal_basis:
  - {law: 中华人民共和国居民身份证法, article: 第十二条}
source:
  - {title: 虚构的示例}
"""


class City(NamedTuple):
    """One of the three.

    Attributes:
        short: Its name without 市.
        stem: First four digits of its regions.
        codes: Which of the matters it has.
        better: File → (old text, new text) of what it promises otherwise.
    """

    short: str
    stem: str
    codes: tuple[str, ...]
    better: dict[str, tuple[tuple[str, str], ...]]

    @property
    def name(self) -> str:
        """Its full name."""
        return f"{self.short}市"


CITIES = (
    City("江海", "9901", (CARD, FOOD, RECORD), {}),
    City(
        "江源",
        "9902",
        (CARD, FOOD, RECORD, STAND_IN),
        {
            FILE_OF[CARD]: (
                ("promised: 20个工作日", "promised: 15个工作日"),
                ("limit: 15个工作日", "limit: 10个工作日"),
            ),
            FILE_OF[FOOD]: (
                ("promised: 10个工作日", "promised: 7个工作日"),
                ("depth: 受理, trips: 1", "depth: 全程网办, trips: 0"),
                ("by: 县级市场监管部门, limit: 5个工作日", "by: 县级市场监管部门, limit: 3个工作日"),
            ),
        },
    ),
    City(
        "江屏",
        "9903",
        (CARD, RECORD, STAND_IN),
        {
            FILE_OF[CARD]: (
                ("promised: 20个工作日", "promised: 10个工作日"),
                ("limit: 15个工作日", "limit: 5个工作日"),
            ),
            "local/990302/gongan.yml": (("promised: 10个工作日", "promised: 8个工作日"),),
            "reform/targets.yml": (
                ("      - {id: shangshi-paodong, name: 商事登记最多跑一次, measure: 跑动次数, most: 1}\n", ""),
                (
                    "    responsible: []\n    targets:\n  - name: 公安管理",
                    "    responsible: []\n    targets: []\n  - name: 公安管理",
                ),
            ),
        },
    ),
)


def make_city(root: Path, city: City, *, own: Iterable[str] | None = None) -> Path:
    """A city's project: guides, and the engine's own folders.

    Args:
        root: Its folder, which is made.
        city: Which of the three.
        own: Matters it has files of its own for; all its matters unless told.

    Returns:
        The folder.
    """
    guides = root / "guides"
    shutil.copytree(BASE, guides)
    (guides / FILE_OF[STAND_IN]).write_text(_STAND_IN, encoding="utf-8")
    shutil.move(guides / "local/990102", guides / f"local/{city.stem}02")
    _rewritten(guides, lambda text: _renamed(text, city.short, city.stem))
    kept = set(city.codes if own is None else own)
    for code, name in FILE_OF.items():
        if code not in kept:
            (guides / name).unlink()
        if code not in city.codes:
            _forget(guides, code)
    for name, changes in city.better.items():
        for old, new in changes if (guides / name).exists() else ():
            edit(guides / name, old, new)
    (guides / "pages").mkdir()
    (guides / "pages" / "index.md").write_text("# 首页\n\n欢迎查看办事指南。\n", encoding="utf-8")
    for folder in ("schema", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def make_cities(folder: Path) -> list[Path]:
    """The three cities, each in a folder of its own named by the first digits of its regions."""
    return [make_city(folder / city.stem, city) for city in CITIES]


def make_catalogue(root: Path) -> Path:
    """The province's catalogue: the same kinds of files, no offices.

    Returns:
        The folder that holds `guides/`.
    """
    guides = root / "guides"
    shutil.copytree(BASE, guides, ignore=shutil.ignore_patterns("local", "batches"))
    (guides / "halls.yml").write_text("halls: []\n", encoding="utf-8")
    (guides / FILE_OF[STAND_IN]).write_text(_STAND_IN, encoding="utf-8")
    _rewritten(guides, lambda text: _renamed(text, "江洲", "9900").replace("江洲市", PROVINCE))
    (guides / "regions.yml").write_text(
        f'regions:\n  - {{code: "990000", name: {PROVINCE}, level: 市级}}\n', encoding="utf-8"
    )
    edit(guides / "city.yml", "hall: shimin\n", "")
    return root


def make_published(root: Path) -> tuple[Path, str]:
    """The province's catalogue in a repository of its own.

    Returns:
        Its folder and the commit.
    """
    make_repository(root)
    make_catalogue(root)
    return root, commit(root)


def _renamed(text: str, short: str, stem: str) -> str:
    # Codes of matters begin with 99 and are the province's; those of regions are six digits.
    return re.sub(r"(?<![0-9])9901([0-9]{2})(?![0-9])", rf"{stem}\1", text.replace("江海", short))


def _rewritten(folder: Path, change: Callable[[str], str]) -> None:
    for path in folder.rglob("*.yml"):
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def _forget(guides: Path, code: str) -> None:
    """Nothing else of the city speaks of a matter it does not have."""
    for name in ("batches/2026-01.yml", "events.yml", "reform/targets.yml"):
        path = guides / name
        text = path.read_text(encoding="utf-8")
        text = re.sub(rf'^.*matters: \["{code}"\].*\n', "", text, flags=re.MULTILINE)
        path.write_text(text.replace(f', "{code}"', ""), encoding="utf-8")
