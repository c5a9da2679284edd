"""Short names for addresses, made from Chinese ones."""

from __future__ import annotations

import hashlib
from functools import lru_cache


@lru_cache(maxsize=8192)
def material_slug(name: str) -> str:
    """The page of a document, stable as long as its name is: 10 hexadecimal digits."""
    return hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()[:10]


def theme_slug(name: str) -> str:
    """The page of a national theme, made in the same way."""
    return material_slug(name)
