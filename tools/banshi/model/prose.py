"""A page of prose or an attachment: what lies below `pages/` and `assets/`, before anybody builds from it."""

from __future__ import annotations

from typing import NamedTuple

MOST_BYTES = 256 * 1024
"""A page of prose is 2 to 20 KB; one over this is a mistake or an attack."""

RESERVED = frozenset({
    "404", "accessibility", "api", "assets", "batches", "bundles", "departments", "downloads", "events", "fields", "form",
    "halls", "list", "manifest", "materials", "matters", "news", "offline", "online", "opensearch", "pdf", "print",
    "reform", "regions", "rules", "search", "sitemap", "static", "themes", "voice", "worker",
})  # fmt: skip
"""First parts of addresses that are made from data: a page of prose may not take one."""


class Prose(NamedTuple):
    """One file.

    Attributes:
        name: Path below `guides/`, forward slashes.
        sort: `file`, `link` (a symbolic one), or `device` (a pipe, a socket, …).
        size: Bytes.
        text: Its text; None if it was not read, or is none.
        wrong: Why it could not be read, as a sentence without its full stop; empty if it could or need not be.
    """

    name: str
    sort: str = "file"
    size: int = 0
    text: str | None = None
    wrong: str = ""

    @property
    def page(self) -> bool:
        """Whether it is a page rather than an attachment."""
        return self.name.startswith("pages/")
