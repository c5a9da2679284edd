"""The guides' own texts for the page that changes them, some in each script: one per matter would be as many files again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from banshi.catalog.entry import Entry

_EACH = 16
"""Matters in a script, about; a text has 3 to 10 KB."""


class TextScript(NamedTuple):
    """One of the scripts.

    Attributes:
        url: Its place below the site's root.
        key: Digest of the texts in it.
        make: Makes it.
    """

    url: str
    key: bytes
    make: Callable[[], bytes]


def shard_count(matters: int) -> int:
    """How many scripts there are: a power of two, so that a new matter seldom moves the others."""
    return 1 << max(0, (matters // _EACH).bit_length())


def shard(code: str, count: int) -> int:
    """Which of them has a matter's text; the page works it out in the same way."""
    number = 0
    for sign in code:
        number = (number * 31 + ord(sign)) % count
    return number


def text_scripts(
    entries: Iterable[Entry], digest: Callable[[str], bytes], read: Callable[[str], bytes | None]
) -> Iterator[TextScript]:
    """Every script.

    Args:
        entries: The matters.
        digest: Gives the digest of a file's bytes.
        read: Gives a file's bytes.
    """
    listed = list(entries)
    count = shard_count(len(listed))
    groups: list[list[Entry]] = [[] for _ in range(count)]
    for entry in listed:
        groups[shard(entry.code, count)].append(entry)
    for number, group in enumerate(groups):
        key = hashlib.blake2b(b"\0".join(digest(entry.file) for entry in group), digest_size=16).digest()
        yield TextScript(f"form/texts-{number}.js", key, partial(_script, group, read))


def _script(group: Iterable[Entry], read: Callable[[str], bytes | None]) -> bytes:
    texts = {entry.code: (read(entry.file) or b"").decode("utf-8", "replace") for entry in group}
    said = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    safe = said.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"Object.assign(banshiForm.texts, {safe});\n".encode()
