"""Where the standard, the templates and the skeletons are: beside the engine in its repository, inside it once installed."""

from __future__ import annotations

from pathlib import Path

import banshi

_PACKAGE = Path(banshi.__file__).resolve().parent


def _resource(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


SCHEMA = _resource("schema")
"""The standard this engine came with; a project may bring its own."""
EXAMPLE = _PACKAGE / "example" if (_PACKAGE / "example").is_dir() else _PACKAGE.parents[1]
"""A whole city with what stands around its guides: what is true of every city is taken from it."""
HOOKS = _resource("hooks")
"""The MkDocs adapter with its theme, templates and static files."""
