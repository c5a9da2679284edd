"""Texts of portals, which keep them as HTML, as people read them."""

from __future__ import annotations

import html
import re

_MARKED = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});")
_NOT_SHOWN = re.compile(r"<(style|script)\b.*?</\1>|<!--.*?-->", re.S | re.I)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def plain(text: str) -> str:
    """A text without marks of HTML; one without any as it is."""
    if not _MARKED.search(text):
        return text
    shown = _TAG.sub("", _BREAK.sub("\n", _NOT_SHOWN.sub("", text)))
    lines = (" ".join(line.split()) for line in html.unescape(shown).replace("\u00a0", " ").split("\n"))
    return "\n".join(line for line in lines if line)
