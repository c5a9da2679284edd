"""What people ask about a matter is answered from what its guide says, and what is not known is said to be unknown."""

from __future__ import annotations

import msgspec
import pytest

from banshi.catalog.catalog import Catalog
from banshi.model.matter import Matter
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.search.speech import INTENTS
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.wording.facts import facts
from banshi.wording.labels import matter_labels
from banshi.wording.matter import matter_view
from tests.projects import ROOT, make_project


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    return inspect_project(Project(make_project(tmp_path_factory.mktemp("facts"))))


@pytest.fixture(scope="module")
def labels() -> dict[str, str]:
    return matter_labels(Standard(ROOT / "schema")["matter"])


def told(matter: Matter, catalog: Catalog, labels: dict[str, str]) -> dict[str, str]:
    return facts(matter, matter_view(matter, catalog, labels), catalog)


def read(inspection: Inspection, code: str) -> Matter:
    with inspection.store.reader() as reader:
        stored = inspection.store.known[inspection.catalog.by_code[code].file]
        return msgspec.msgpack.decode(reader.read(stored), type=Matter)


def test_everything_people_ask_is_answered(inspection: Inspection, labels: dict[str, str]) -> None:
    for entry in inspection.catalog.public:
        found = told(read(inspection, entry.code), inspection.catalog, labels)
        assert all(found[name] for name, *_ in INTENTS), entry.code
        assert "None" not in "".join(found.values())


def test_a_limit_and_a_charge_are_the_guides_own(inspection: Inspection, labels: dict[str, str]) -> None:
    for entry in inspection.catalog.public:
        matter = read(inspection, entry.code)
        found = told(matter, inspection.catalog, labels)
        assert matter.time_limit.promised in found["多久"]
        assert all(fee.standard in found["多少钱"] for fee in matter.fees[:6])
        assert matter.fees or "元" not in found["多少钱"]


def test_a_region_with_windows_answers_for_itself(inspection: Inspection, labels: dict[str, str]) -> None:
    catalog = inspection.catalog
    code, region = next(
        (code, overlay.region) for code, claims in catalog.claims.items() for overlay, claim in claims
        if claim.windows and any(window.hall or window.address for window in overlay.windows if window.id in claim.windows)
    )  # fmt: skip
    found = told(read(inspection, code), catalog, labels)
    assert found[f"去哪 {region}"] in found["去哪"]


def test_what_is_not_published_is_said_to_be(inspection: Inspection, labels: dict[str, str]) -> None:
    code = inspection.catalog.public[0].code
    alone = Catalog(inspection.catalog.setting, inspection.catalog.entries)
    found = told(read(inspection, code), alone, labels)
    assert found["去哪"].startswith("还没有公布") and found["几点"].startswith("还没有公布")
