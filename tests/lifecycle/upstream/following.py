"""A city that follows the fictional province's catalogue, for tests that sync."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from banshi.lifecycle.execution import carry_out
from banshi.lifecycle.upstream.sync import Sync, plan_sync
from banshi.source.files import Project
from tests.province.making import CARD, CITIES, make_city

TODAY = date(2026, 11, 29)
ASK = "https://git.example.com/sheng/mulu/issues"


def layer(address: str, identifier: str = "sheng", level: str = "省级", revision: str = "") -> str:
    """A catalogue as `upstream.yml` names it."""
    name = {"sheng": "江洲省政务服务事项目录", "guojia": "虚构国家目录"}[identifier]
    told = f"  - id: {identifier}\n    name: {name}\n    level: {level}\n    address: {address}\n"
    return told + (f"    revision: {revision}\n" if revision else "") + f"    ask: {ASK}\n"


def make_follower(root: Path, *layers: str, own: Iterable[str] = ()) -> Path:
    """The first city with files of its own for a few matters only, and a list of catalogues."""
    city = make_city(root, CITIES[0], own=own)
    said = f'own:\n  - {{code: "{CARD}", aliases: [江海补证], themes: [公共安全]}}\n'
    (city / "guides/upstream.yml").write_text("layers:\n" + "".join(layers) + said, encoding="utf-8")
    return city


def sync(city: Path, **options) -> Sync:
    """Plan a sync and carry it out."""
    made = plan_sync(Project(city), os.environ, TODAY, **options)
    carry_out(city / "guides", made.plan)
    return made


def kept(city: Path) -> dict[str, bytes]:
    """Every file of the guides."""
    guides = city / "guides"
    return {path.relative_to(guides).as_posix(): path.read_bytes() for path in guides.rglob("*") if path.is_file()}
