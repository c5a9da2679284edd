"""The HTML of our own templates is read as a parser of any HTML reads it."""

from __future__ import annotations

import html
from html.parser import HTMLParser

import pytest

from banshi.render.markdown import PIECES
from banshi.render.pages import Pages

Seen = list[tuple[str, str]]


class _Parser(HTMLParser):
    """Notes tags and texts; what is in scripts and styles is nobody's text."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Seen = []
        self._raw = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._raw = tag in ("script", "style")
        if not self._raw:
            self.seen.append(("start", tag))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("script", "style"):
            self.seen.append(("end", tag))
        self._raw = False

    def handle_data(self, data: str) -> None:
        if not self._raw:
            self.seen.append(("text", data))


def parsed(body: str) -> Seen:
    parser = _Parser()
    parser.feed(body)
    parser.close()
    return parser.seen


def read(body: str) -> Seen:
    return [
        ("text", html.unescape(text)) if text else ("end" if closing else "start", tag)
        for closing, tag, _, text in PIECES.findall(body)
        if text or tag
    ]


def test_every_generated_page_is_read_as_a_parser_reads_it(pages: Pages) -> None:
    bodies = [page.body for page in pages.indexes()]
    assert len(bodies) > 100
    for body in bodies:
        assert read(body) == parsed(body)


@pytest.mark.parametrize(
    "body",
    [
        '<p title="a > b">甲</p>',
        "<p title='\"<b>\"'>甲 &amp; 乙</p>",
        "<script>if (a < b) { '</p>' }</script><p>甲</p>",
        "<!-- <p> --><h2>甲</h2>",
        '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
        "",
    ],
)
def test_signs_inside_values_scripts_and_comments_are_no_tags(body: str) -> None:
    assert read(body) == parsed(body)
