"""The page templates, compiled once."""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from markupsafe import escape

from banshi.model.phone import phones

_UNSAFE = re.compile("[&<>\"']")
_INCLUDE = re.compile(r'^\{% include "([^"]+)" %\}\n', re.MULTILINE)


class _InlineIncludes(Extension):
    """Puts included files in place while compiling: an include at run time costs more than what it shows."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        def included(found: re.Match[str]) -> str:
            assert self.environment.loader is not None
            return self.preprocess(self.environment.loader.get_source(self.environment, found[1])[0], found[1])

        return _INCLUDE.sub(included, source)


class _Compiled(FileSystemBytecodeCache):
    """What was compiled before, by this process or an earlier one of the same user, in Jinja's own private folder.

    It is code, so it is not kept beside the guides: whoever sends a project would choose what it runs.

    Args:
        folder: All templates; includes are put in place while compiling, so a change to any of them counts for all.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        digest = hashlib.blake2b(Path(__file__).read_bytes(), digest_size=16)
        for path in sorted(folder.rglob("*.html")):
            digest.update(f"{path}\0".encode() + path.read_bytes())
        self._state = digest.hexdigest()

    def get_source_checksum(self, source: str) -> str:
        """State of all templates."""
        return self._state

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; where there is no room for it, the next process compiles again."""
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled(folder: Path) -> BytecodeCache | None:
    """Nothing is kept where the user has no private folder for it."""
    try:
        return _Compiled(folder)
    except (OSError, RuntimeError):
        return None


class Templates:
    """Renders page bodies.

    Args:
        folder: Where the templates are.
        everywhere: Names every template knows, such as the hotline.
    """

    def __init__(self, folder: Path, everywhere: Mapping[str, Any]) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(folder, encoding="utf-8"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            extensions=[_InlineIncludes],
            bytecode_cache=_compiled(folder),
        )
        self._environment.globals.update(everywhere)
        self._environment.filters["phones"] = phones

    def __getitem__(self, name: str) -> Callable[..., str]:
        """The function that renders one template from named values."""
        return self._template(name).render

    def macro(self, name: str, macro: str) -> Callable[..., str]:
        """A macro of a template, for pieces that are rendered once and shown on many pages."""
        function: Callable[..., str] = getattr(self._template(name).module, macro)
        return function

    def _template(self, name: str) -> Template:
        template = self._environment.get_template(name)
        template.root_render_func.__globals__["escape"] = _escape
        return template


def _escape(value: object) -> str:
    """What `markupsafe.escape` does; it wraps every text in an object, which takes half of the rendering."""
    return value if type(value) is str and _UNSAFE.search(value) is None else escape(value)
