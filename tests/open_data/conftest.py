"""The open data of the fictional city: as it is, and with hostile texts wherever texts may stand."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from banshi.catalog.catalog import Catalog
from banshi.model.matter import Matter
from banshi.open_data.digests import office_digests
from banshi.open_data.files import OpenData
from banshi.open_data.release import release_of
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard
from tests.projects import ROOT, make_project

STANDARD = Standard(ROOT / "schema")
SITE = "https://guide.example.gov.cn/"


@pytest.fixture(scope="session")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """The fictional city, inspected."""
    return inspect_project(Project(make_project(tmp_path_factory.mktemp("exchange"))))


@pytest.fixture(scope="session")
def matters(inspection: Inspection) -> list[Matter]:
    """Its public matters, whole."""
    return [whole(inspection, entry.file) for entry in inspection.catalog.public]


def whole(inspection: Inspection, file: str) -> Matter:
    content = inspection.store.content(inspection.store.known[file])
    return msgspec.msgpack.decode(content or b"", type=Matter)


def open_data(inspection: Inspection, folder: Path, site_url: str = "", catalog: Catalog | None = None) -> OpenData:
    """The open data of an inspected project, cached in a folder of its own."""
    catalog = catalog or inspection.catalog
    return OpenData(
        catalog, inspection.store, STANDARD, ROOT / "schema", release_of(catalog, site_url), folder,
        inspection.setting_digest, office_digests(catalog),
    )  # fmt: skip


@pytest.fixture(scope="session")
def data(inspection: Inspection, tmp_path_factory: pytest.TempPathFactory) -> OpenData:
    """Its open data, at a known address."""
    return open_data(inspection, tmp_path_factory.mktemp("tables"), SITE)
