"""Writing a file a command makes; whoever reads it meanwhile sees the old one whole."""

from __future__ import annotations

from pathlib import Path

import click

from banshi.disk.writing import put


def write_file(path: Path, data: bytes) -> None:
    """Write beside, then swap."""
    if path.is_dir():
        raise click.BadParameter(f"{path} 是文件夹，请写文件名。")
    put(path, data)
