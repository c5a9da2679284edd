"""The page templates, compiled once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from markupsafe import escape

_UNSAFE = re.compile("[&<>\"']")
_INCLUDE = re.compile(r'^\{% include "([^"]+)" %\}\n', re.MULTILINE)


class _InlineIncludes(Extension):
    """Puts included files in place while compiling: an include at run time costs more than what it shows."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        def included(found: re.Match[str]) -> str:
            return self.preprocess(self.environment.loader.get_source(self.environment, found[1])[0], found[1])

        return _INCLUDE.sub(included, source)


class _Compiled(BytecodeCache):
    """What this process has compiled before: a preview compiles its templates once, not after every save.

    Args:
        folder: All templates; includes are put in place while compiling, so a change to any of them counts for all.
    """

    _codes: ClassVar[dict[str, CodeType]] = {}

    def __init__(self, folder: Path) -> None:
        digest = hashlib.blake2b(digest_size=16)
        for path in sorted(folder.rglob("*.html")):
            digest.update(f"{path}\0".encode() + path.read_bytes())
        self._state = digest.hexdigest()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Name and state of all templates."""
        return f"{self._state} {name}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is known."""
        bucket.code = self._codes.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        if bucket.code is not None:
            self._codes[bucket.key] = bucket.code


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
            bytecode_cache=_Compiled(folder),
        )
        self._environment.globals.update(everywhere)

    def __getitem__(self, name: str) -> Callable[..., str]:
        """The function that renders one template from named values."""
        return self._template(name).render

    def macro(self, name: str, macro: str) -> Callable[..., str]:
        """A macro of a template, for pieces that are rendered once and shown on many pages."""
        return getattr(self._template(name).module, macro)

    def _template(self, name: str) -> Template:
        template = self._environment.get_template(name)
        template.root_render_func.__globals__["escape"] = _escape
        return template


def _escape(value: object) -> str:
    """What `markupsafe.escape` does; it wraps every text in an object, which takes half of the rendering."""
    return value if type(value) is str and _UNSAFE.search(value) is None else escape(value)
