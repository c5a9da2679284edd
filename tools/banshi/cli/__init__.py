"""The command line. Exit status: 0 fine, 1 findings, 2 could not run. Only this room prints."""

from __future__ import annotations

import click

from banshi.cli.lazy import LazyGroup

_MODULES = {
    # Checking.
    "lint": "lint",
    "diff": "diff",
    "review": "review",
    "explain": "explain",
    "stats": "stats",
    "laws": "laws",
    "compare": "compare",
    "same": "same",
    # Writing.
    "matters": "new claim assign publish retire batch",
    "import_workbook": "import",
    "import_national": "import-national",
    "init": "init",
    "kit": "kit",
    "upgrade": "upgrade",
    "migrate": "migrate",
    "sync": "sync",
    "owners": "owners",
    # Giving.
    "build": "build",
    "province": "province",
    "serve": "serve",
    "pdf": "pdf",
    "kiosk": "kiosk",
    "key": "key",
    "export": "export",
    "fields": "fields",
    "sbom": "sbom",
    # Answering.
    "ask": "ask",
    "mcp": "mcp",
    "misses": "misses",
}
"""Module of this room → its commands. A command is called like its function, save for hyphens and Python's own words."""


def _places() -> dict[str, str]:
    """Command → where its function is."""
    return {
        command: f"banshi.cli.{module}:{'import_' if command == 'import' else command.replace('-', '_')}"
        for module, commands in _MODULES.items()
        for command in commands.split()
    }


@click.group(cls=LazyGroup, places=_places(), help="最多跑一次办事指南：检查、构建和预览。")
@click.version_option(package_name="banshi", prog_name="banshi", message="%(prog)s %(version)s", help="显示版本。")
def main() -> None:
    """Commands for departments, the steward and the publisher."""
