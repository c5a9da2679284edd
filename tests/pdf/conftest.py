"""The fictional city, with an address for its QR codes and a document that may follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import edit, make_project

DEFERRED = """  - name: 近期照片
    electronic: true
    necessity: 容缺后补
    defer: {within: 5个工作日, how: 网上补传。, overdue: 终止办理，补齐后可以重新申请。}
"""


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project nobody changes."""
    return make_city(tmp_path_factory.mktemp("paper"))


def make_city(root: Path) -> Path:
    """The fictional city with everything paper can show."""
    make_project(root, standard=True)
    edit(root / "guides" / "city.yml", "steward:", "site_url: https://guide.example.com/\nsteward:")
    edit(
        root / "guides" / "materials.yml",
        "materials:\n",
        "materials:\n  - {name: 近期照片, synonyms: [], type: 其他, holder: 申请人, issuer: 申请人, source: 申请人自备}\n",
    )
    matter = root / "guides" / "matters" / "gongan" / "990709901000.yml"
    edit(matter, "steps:\n", f"{DEFERRED}steps:\n")
    return root
