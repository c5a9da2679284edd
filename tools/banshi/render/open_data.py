"""The open data of an inspected project, for the site and for exports alike."""

from __future__ import annotations

from banshi.catalog.catalog import Catalog
from banshi.open_data.digests import office_digests
from banshi.open_data.files import OpenData
from banshi.open_data.release import Release
from banshi.rules.engine.inspection import Inspection
from banshi.source.files import Project
from banshi.source.standard import Standard


def open_data(
    project: Project, inspection: Inspection, catalog: Catalog, standard: Standard, release: Release
) -> OpenData:
    """Bring together what open data is made from.

    Args:
        project: Where it is.
        inspection: What is known of it.
        catalog: What is published of it.
        standard: Its schemas.
        release: What the files say about themselves.
    """
    return OpenData(
        catalog, inspection.store, standard, project.schema, release, project.cache, inspection.setting_digest,
        office_digests(catalog),
    )  # fmt: skip
