"""Commands that are read only when somebody calls them: paper need not wait for the workbooks' libraries."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from banshi.cli.chinese import Group


class LazyGroup(Group):
    """A group that knows where its commands are.

    Args:
        places: Name of a command → `module:attribute`.
    """

    def __init__(self, *arguments: Any, places: Mapping[str, str], **extra: Any) -> None:
        super().__init__(*arguments, **extra)
        self._places = dict(places)

    def list_commands(self, ctx: click.Context | None) -> list[str]:
        return sorted(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module, _, attribute = self._places.get(cmd_name, "").partition(":")
        return getattr(import_module(module), attribute) if module else None
