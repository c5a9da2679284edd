"""What the engine is made of: every package of the lock with its version, licence and fingerprints."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, metadata
from typing import Any, NamedTuple

_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_CLASSIFIER = "License :: OSI Approved :: "
_UNKNOWN = "未写明"
_LONGEST = 60


class Component(NamedTuple):
    """One package.

    Attributes:
        name: As package indexes call it.
        version: The one that is pinned.
        licence: What it says of its licence; 未写明 where it says nothing or is not installed here.
        hashes: SHA-256 of every file of it that may be installed.
    """

    name: str
    version: str
    licence: str
    hashes: tuple[str, ...]


def components(lock: str) -> list[Component]:
    """Every package of a lock, by name.

    Args:
        lock: Text of a requirements file with hashes.
    """
    found: list[Component] = []
    for line in lock.replace("\\\n", " ").splitlines():
        if pinned := _PINNED.match(line.strip()):
            found.append(Component(pinned[1], pinned[2], licence(pinned[1]), tuple(sorted(_HASH.findall(line)))))
    return sorted(found, key=lambda one: one.name.lower())


def licence(name: str) -> str:
    """What an installed package says of its licence."""
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return _UNKNOWN
    said = str(about.json.get("license_expression") or "")
    classified = [
        one.removeprefix(_CLASSIFIER) for one in about.get_all("Classifier") or () if one.startswith(_CLASSIFIER)
    ]
    free = str(about.json.get("license") or "").strip().splitlines()
    # Some packages put the whole text where its name belongs.
    short = free[0] if free and len(free[0]) <= _LONGEST else ""
    return said or "、".join(classified) or short or _UNKNOWN


def as_cyclonedx(parts: Iterable[Component], version: str) -> str:
    """The list as CycloneDX 1.5. The same lock gives the same bytes: no time, a number made from the content.

    Args:
        parts: The packages.
        version: Of the engine itself.
    """
    listed = [_component(one) for one in parts]
    content = json.dumps(listed, ensure_ascii=False, sort_keys=True)
    report = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, version + content)}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "banshi", "version": version, "bom-ref": f"banshi@{version}"}
        },
        "components": listed,
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _component(one: Component) -> dict[str, Any]:
    link = f"pkg:pypi/{one.name.lower().replace('_', '-')}@{one.version}"
    found: dict[str, Any] = {"type": "library", "name": one.name, "version": one.version, "bom-ref": link, "purl": link}
    if one.hashes:
        found["properties"] = [{"name": "banshi:sha256", "value": value} for value in one.hashes]
    if one.licence != _UNKNOWN:
        found["licenses"] = [{"license": {"name": one.licence}}]
    return found


def as_list(parts: Iterable[Component]) -> str:
    """The list for people: package, version, licence."""
    rows = [(one.name, one.version, one.licence) for one in parts]
    widths = [max(len(row[column]) for row in rows) if rows else 0 for column in (0, 1)]
    return "\n".join(f"{name:<{widths[0]}}  {version:<{widths[1]}}  {said}" for name, version, said in rows) + "\n"
