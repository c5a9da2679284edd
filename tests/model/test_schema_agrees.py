"""Schema and model hold the same: whatever a good file says survives into the model and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from banshi.model.matter import Matter
from banshi.model.peer import Peer
from banshi.model.setting import typed
from banshi.source.document import Document
from banshi.source.standard import Standard

ROOT = Path(__file__).resolve().parents[2]
GOOD = sorted((ROOT / "tests" / "schema" / "good").rglob("*.yml"))
STANDARD = Standard(ROOT / "schema")
WHOLE: dict[str, type] = {"matter": Matter, "peer": Peer}
"""Kinds of files that are one record each."""


def plain(value: Any) -> Any:
    """A value without what only restates a default: empty lists, false and nothing."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items() if inner not in ([], {}, None, False)}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", GOOD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_nothing_is_lost_on_the_way_into_the_model(path: Path) -> None:
    kind = path.parent.name
    value = Document(path.name, path.read_bytes(), STANDARD[kind]).value
    assert value is not None
    if model := WHOLE.get(kind):
        assert plain(msgspec.to_builtins(msgspec.convert(value, model))) == plain(value)
        return
    records = msgspec.to_builtins(typed(kind, value))
    lists = [inner for key, inner in value.items() if key != "source" and isinstance(inner, list)]
    if isinstance(records, list):
        assert plain(records) in plain(lists)
    else:
        assert plain(records) == plain(value)
