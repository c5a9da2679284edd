"""The bill of materials says what the lock says, the same each time."""

from __future__ import annotations

import json
from pathlib import Path

from banshi.report.components import as_cyclonedx, as_list, components

LOCK = (Path(__file__).resolve().parents[2] / "tools/requirements.lock").read_text(encoding="utf-8")


def test_every_pinned_package_is_listed_with_its_fingerprints() -> None:
    parts = components(LOCK)
    assert len(parts) == LOCK.count("==")
    assert all(one.hashes and all(len(value) == 64 for value in one.hashes) for one in parts)
    assert sum(len(one.hashes) for one in parts) == LOCK.count("--hash=sha256:")


def test_what_is_installed_says_its_licence() -> None:
    known = {one.name.lower(): one.licence for one in components(LOCK)}
    assert "BSD" in known["mkdocs"] and "Apache" in known["typst"]
    (unknown,) = components("no-such-package==1.0 \\\n    --hash=sha256:" + "0" * 64 + "\n")
    assert unknown.licence == "未写明"


def test_the_document_is_cyclonedx_and_repeats() -> None:
    parts = components(LOCK)
    made = as_cyclonedx(parts, "1.0")
    assert made == as_cyclonedx(components(LOCK), "1.0") != as_cyclonedx(parts, "1.1")
    report = json.loads(made)
    assert (report["bomFormat"], report["specVersion"]) == ("CycloneDX", "1.5")
    links = [one["purl"] for one in report["components"]]
    assert len(set(links)) == len(links) == len(parts) and all(link.startswith("pkg:pypi/") for link in links)


def test_the_list_for_people_has_a_line_for_each() -> None:
    parts = components(LOCK)
    assert len(as_list(parts).splitlines()) == len(parts)
