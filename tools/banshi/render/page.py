"""A generated page before it gets its shell."""

from __future__ import annotations

from typing import NamedTuple

Toc = tuple[tuple[str, str], ...]
"""Pairs of element id and text."""


class Page(NamedTuple):
    """What one generated page says; the shell around it comes from the site's theme.

    Attributes:
        url: Place below the site's root, such as `matters/230709903000.html`.
        section: Which shell it wears, one of `SECTIONS`.
        title: Text of the page's title, not yet escaped.
        description: One sentence for search engines, not yet escaped.
        body: HTML of the content, from an autoescaped template. Begins with the `<h1>`.
        toc: Pairs of element id and text for the page's own table of contents.
        trail: Pairs of text and url (below the root) from the section down to this page's parent.
        feed: The feed of what changes on it, below the site's root.
        source: The file below `guides/` it is made from, for the edit link; None when it has several.
    """

    url: str
    section: str
    title: str
    description: str
    body: str
    toc: Toc = ()
    trail: tuple[tuple[str, str], ...] = ()
    source: str | None = None
    feed: str | None = None


SECTIONS = (
    "matters",
    "events",
    "themes",
    "halls",
    "online",
    "search",
    "list",
    "bundles",
    "batches",
    "departments",
    "regions",
    "materials",
    "rules",
    "fields",
    "form",
    "reform",
    "accessibility",
    "offline",
    "downloads",
    "news",
    "voice",
)
"""Sections of generated pages; each has one shell, and its index page is `<section>/index.html`."""
