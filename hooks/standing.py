"""The site that stands: where nothing it was made from has changed, there is nothing to build.

Asked before the engine is imported, which takes longer than the answer.
"""

import logging
from pathlib import Path

from banshi.hooks.prose import Safe
from banshi.hooks.settings import EXTENSIONS
from mkdocs.config.defaults import MkDocsConfig

import banshi
from banshi.disk.resources import HOOKS, SCHEMA
from banshi.disk.seal import Said, Seal, installed

_OURS = frozenset({"banshi", "banshi_hook.py"})
"""Plugins and hooks whose sources are known."""


class Listener(logging.Handler):
    """Remembers what a build says, for the next build that has nothing to do."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: Said = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a sentence."""
        self.said.append((record.levelno, record.getMessage()))


def seal_of(config: MkDocsConfig) -> Seal | None:
    """The seal on the site that stands, after the settings are settled.

    Returns:
        None for a city that has plugins, hooks, extensions or theme files of its own: what those read is not known; and
        for a terminal's site, which is built once, and for one with paper, which depends on the machine's typefaces.
    """
    extensions = {name for name in config.markdown_extensions if not isinstance(name, Safe)}
    own = {Path(name).name for name in (*config.plugins, *config.hooks)}
    special = config.theme.custom_dir or config.extra["kiosk"] or config.extra["pdf"]
    if special or own - _OURS or extensions - EXTENSIONS.keys():
        return None
    root = Path(config.config_file_path).resolve().parent
    schema = root / "schema"
    sources = [root / "guides", Path(config.docs_dir), schema if schema.is_dir() else SCHEMA]
    sources += [Path(banshi.__file__).parent, HOOKS]
    # How loud a build is decides what it says, and that is kept too.
    settings = (config.user_configs, config.extra, logging.getLogger("mkdocs").level, installed())
    return Seal(root / ".cache" / "banshi" / "seal.msgpack", repr(settings).encode(), sources, Path(config.site_dir))
