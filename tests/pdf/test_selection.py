"""Which sheets may look different since some files changed."""

from __future__ import annotations

import pytest

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.model.setting import Batch, Claim, Overlay
from banshi.pdf.selection import of_changes
from tests.catalog.test_catalog import A, B, C, entry

CATALOG = Catalog(
    Setting({}),
    [entry(A), entry(B, department="renshe"), entry(C, department="shichang", status="retired")],
    overlays={"local/990102/gongan.yml": Overlay(region="990102", department="gongan", matters=[Claim(code=B)])},
    batches={"batches/2026-01.yml": Batch(id="2026-01", name="一", date="2026-01-01", matters=[B, C])},
)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        ([], []),
        (["terms.yml", "pages/index.md"], []),
        ([f"matters/gongan/{A}.yml"], [A]),
        # A batch dates its matters; those retired since have no sheet.
        (["batches/2026-01.yml"], [B]),
        # What the office claims, and what it may have given up: everything of its department.
        (["local/990102/gongan.yml"], [A, B]),
        (["city.yml"], [A, B]),
        (["halls.yml"], [A, B]),
    ],
)
def test_what_a_file_shows_on(names: list[str], codes: list[str]) -> None:
    assert [one.code for one in of_changes(CATALOG, names)] == codes
