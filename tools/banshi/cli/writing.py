"""Writing a file a command makes; whoever reads it meanwhile sees the old one whole."""

from __future__ import annotations

import os
from pathlib import Path

import click


def write_file(path: Path, data: bytes) -> None:
    """Write beside, then swap."""
    if path.is_dir():
        raise click.BadParameter(f"{path} 是文件夹，请写文件名。")
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
