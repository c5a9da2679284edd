"""One real pack of the fictional city for all tests that only look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.kiosk.data import URL, kiosk_data
from banshi.kiosk.manifest import NAME, HallOfPack, read_manifest
from banshi.kiosk.pack import Order, Pack
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.projects import edit, make_project, run

HALL = "dongwan"
DAY = "2026-11-01"
MATTER = "990709901000"
PUBLIC = "https://guide.example.com/jianghai/"
_OTHER_OFFICE = f"""region: "990121"
department: gongan
body: 北河县公安局
matters:
  - {{code: "{MATTER}"}}
source:
  - {{title: 虚构的示例}}
"""


def city(root: Path) -> Path:
    """The city with a public address and two offices for one matter."""
    make_project(root)
    edit(root / "guides/city.yml", "hotline:", f"site_url: {PUBLIC}\nhotline:")
    (root / "guides/local/990121").mkdir()
    (root / "guides/local/990121/gongan.yml").write_text(_OTHER_OFFICE, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its pack for a hall lies in `dist/`."""
    root = city(tmp_path_factory.mktemp("kiosk"))
    made = run(root, "banshi", "kiosk", "--hall", HALL, "--date", DAY)
    assert made.returncode == 0, made.stdout + made.stderr
    return root


@pytest.fixture(scope="session")
def order(project: Path) -> Order:
    """What the pack is made of."""
    catalog = inspect_project(Project(project)).catalog
    hall = catalog.setting.halls[HALL]
    made = project / ".cache/banshi/kiosk" / HALL
    return Order(
        hall=HallOfPack(id=hall.id, name=hall.name, region=hall.region),
        data_date=DAY,
        chosen="hall",
        site=made / "site",
        papers={MATTER: made / f"papers/{MATTER}.pdf"},
        extra={URL: kiosk_data(hall, catalog, DAY, {MATTER: made / f"papers/{MATTER}.pdf"})},
    )


@pytest.fixture(scope="session")
def pack(project: Path) -> Pack:
    """The pack the command made."""
    folder = project / f"dist/kiosk-{HALL}"
    with (folder / NAME).open("rb") as file:
        return Pack(read_manifest(file), folder, folder.with_name(f"{folder.name}.zip"))
