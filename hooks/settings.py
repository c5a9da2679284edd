"""What every guide site sets in MkDocs, so that a city's own mkdocs.yml stays a few lines."""

import logging
import os
from pathlib import Path

from banshi.hooks.prose import Safe
from mkdocs.config.defaults import MkDocsConfig

from banshi.disk.resources import HOOKS

# Matters are not listed here: thousands of entries would make the build quadratic.
NAVIGATION = [
    {"首页": "index.md"},
    {"全部事项": "matters/index.html"},
    {"一件事": "bundles/index.html"},
    {"按阶段": "events/index.html"},
    {"按主题": "themes/index.html"},
    {"部门": "departments/index.html"},
    {"大厅": "halls/index.html"},
    {"网上办": "online/index.html"},
    {"改革进度": "reform/index.html"},
]
EXTENSIONS: dict[str, dict[str, bool]] = {"tables": {}, "toc": {"permalink": False}, "fenced_code": {}}
"""Markdown's own extensions that every site has, and how they are set."""
_FROM_ENVIRONMENT = {"kiosk": "BANSHI_KIOSK", "pdf": "BANSHI_PDF"}
"""`extra` settings → what `banshi kiosk` (the hall whose terminal the site is for) and `banshi build --pdf` set."""


def settle(config: MkDocsConfig) -> None:
    """Set what is the same for every city; navigation and extensions of the city's own win."""
    if config.theme.name == "material" and str(HOOKS / "theme") not in config.theme.dirs:
        config.theme.dirs.insert(0, str(HOOKS / "theme"))
    # No fonts, icons or scripts from anywhere else: the reader's own Chinese fonts are used.
    config.theme["font"] = False
    # Flat addresses work from disk too.
    config.use_directory_urls = False
    config.nav = config.nav or NAVIGATION
    for name, options in EXTENSIONS.items():
        if name not in config.markdown_extensions or name == "toc":
            config.markdown_extensions += [name] if name not in config.markdown_extensions else []
            config.mdx_configs.setdefault(name, {}).update(options)
    # Last, so that it sees what every other extension made.
    config.markdown_extensions += [] if Safe in map(type, config.markdown_extensions) else [Safe()]
    # Sections in `nav` are generated, so MkDocs cannot find them among the documents.
    config.validation.nav.not_found = config.validation.nav.omitted_files = logging.DEBUG
    for key, variable in _FROM_ENVIRONMENT.items():
        config.extra.setdefault(key, os.environ.get(variable, ""))
    root = Path(config.config_file_path).resolve().parent
    watched = [str(folder) for folder in (root / "guides", root / "schema", root / "hooks") if folder.is_dir()]
    config.watch += [folder for folder in watched if folder not in config.watch]
