"""Bad matters made from good ones by changing one field, so that no field of the schema is forgotten."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from banshi.catalog.examination import Examiner
from banshi.catalog.setting import Setting
from banshi.model.finding import Severity
from banshi.model.setting import City
from banshi.rules.engine.runner import judge_matter
from banshi.source.files import SourceFile
from banshi.source.reader import read
from banshi.source.standard import Standard

from .bad_files import MATTER, ROOT

EXAMPLES = ROOT / "tests" / "schema" / "good" / "matter"
"""Good matters which together show every field, as a test of the schemas proves."""

At = tuple[str | int, ...]


def shape(at: At) -> str:
    """A path with its list positions left out: `materials.*.name`."""
    return ".".join("*" if isinstance(step, int) else step for step in at)


def parts(value: Any, at: At = ()) -> Iterator[tuple[At, Any]]:
    """Every value inside a document, with its path."""
    yield at, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in inner:
        yield from parts(item, (*at, step))


@cache
def fields() -> dict[str, tuple[str, At]]:
    """Every field of a matter by its shape → an example that has it, and where."""
    found: dict[str, tuple[str, At]] = {}
    for path in sorted(EXAMPLES.glob("*.yml")):
        for at, _ in parts(example(path.name)):
            if at:
                found.setdefault(shape(at), (path.name, at))
    return found


@cache
def example(name: str) -> dict[str, Any]:
    return read((EXAMPLES / name).read_text(encoding="utf-8")).value


def value_at(document: Any, at: At) -> Any:
    for step in at:
        document = document[step]
    return document


def changed(document: dict[str, Any], at: At, new: Any) -> dict[str, Any]:
    """The document with another value at a path."""
    document = deepcopy(document)
    value_at(document, at[:-1])[at[-1]] = new
    return document


def without(document: dict[str, Any], at: At) -> dict[str, Any]:
    """The document without the key at a path."""
    document = deepcopy(document)
    del value_at(document, at[:-1])[at[-1]]
    return document


def errors_of(document: dict[str, Any], folder: Path) -> list[tuple[str, str]]:
    """Rule and message of every error of a matter, which is written as JSON, a part of YAML."""
    path = folder / "matter.yml"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    setting = Setting({"city": City(name="江海市", region="990100", site_name="指南", hotline=None)})
    stored, _ = Examiner(_standard(), setting, b"", judge_matter).examine(SourceFile(MATTER, "matter", str(path), 0, 0))
    return [(finding.rule, finding.found) for finding in stored.findings if finding.severity is Severity.ERROR]


@cache
def _standard() -> Standard:
    return Standard(ROOT / "schema")
