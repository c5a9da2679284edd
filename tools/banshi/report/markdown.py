"""The few signs of Markdown that read the same on GitHub, Gitee and GitLab, and what keeps a text a text in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from banshi.source.flaw import quotable

# What Markdown, HTML or a host would read as more than text; entities work inside tables everywhere.
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~#@$:!%^]")
# Hosts look for mentions, references and addresses again in what was rendered, where an entity is a sign like any
# other: a space of no width behind the sign keeps `@name`, `#1`, `!1`, `%1` and `https://` from being one.
_REFERRING = "@#!$%&~^:"
_WITHOUT_SCHEME = re.compile(r"(?i)\bwww\.")


def escaped(text: str) -> str:
    """A text that stays text: no mark-up, no link, no mention, no reference, no new line."""
    seen = _SPECIAL.sub(_entity, quotable(" ".join(text.split())))
    return _WITHOUT_SCHEME.sub(lambda hit: f"{hit[0][:-1]}&#46;&#8203;", seen)


def _entity(hit: re.Match[str]) -> str:
    entity = f"&#{ord(hit[0])};"
    after = hit.string[hit.end() : hit.end() + 1]
    apart = hit[0] in "@#" or (hit[0] in _REFERRING and (after.isalnum() or after in ("/", '"', "_", "-")))
    return entity + "&#8203;" * apart


def link(text: str, url: str) -> str:
    """A link, or the text alone where there is no address.

    Args:
        text: Any text.
        url: An address made of a trusted beginning and a quoted path; empty for none.
    """
    return f"[{escaped(text)}]({url})" if url else escaped(text)


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """The lines of a table.

    Args:
        headings: Words of ours.
        rows: Cells that are Markdown already.
    """
    heads = list(headings)
    lines = [row(heads), row(["---"] * len(heads))]
    return lines + [row(cells) for cells in rows]


def row(cells: Iterable[str]) -> str:
    """One line of a table."""
    return "| " + " | ".join(cells) + " |"
