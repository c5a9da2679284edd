"""A page's HTML as Markdown: headings, paragraphs, lists, tables and links; nothing that only works on a screen."""

from __future__ import annotations

import html
import re

from banshi.wording.twin import escaped

_SKIPPED = {"script", "style", "svg", "form", "template", "button", "dialog", "nav", "select"}
_BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "ul",
    "ol",
    "table",
    "thead",
    "tbody",
    "details",
    "summary",
    "dl",
    "dt",
    "dd",
    "figure",
    "header",
    "blockquote",
}
PIECES = re.compile(
    r"""<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)>"""
    r"""|<(/?)([a-z][a-z0-9]*)((?:[^>"']++|"[^"]*"|'[^']*')*+)>|([^<]+)""",
    re.DOTALL,
)
"""Tags and what is between them. Our own templates wrote them, so they are whole, in small letters and well quoted; a
parser that reads whatever there is on the web takes three times as long."""
_HREF = re.compile(r"""\shref="([^"]*)\"""")
_BLANK = re.compile(r"\n{3,}")
_SPACES = re.compile(r"[ \t]+")


class _Writer:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self._skipping = 0
        self._links: list[str] = []
        self._depth = 0

    def start(self, tag: str, attributes: str) -> None:
        if tag in _SKIPPED or self._skipping:
            self._skipping += tag in _SKIPPED
            return
        if tag in ("ul", "ol"):
            self._depth += 1
        if tag[0] == "h" and tag[1:].isdigit():
            self.parts.append(f"\n\n{'#' * int(tag[1:])} ")
        elif tag == "li":
            self.parts.append(f"\n{'  ' * (self._depth - 1)}- ")
        elif tag == "tr":
            self.parts.append("\n- ")
        elif tag in ("td", "th"):
            self.parts.append(" ")
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "a":
            found = _HREF.search(attributes)
            self._links.append(html.unescape(found[1]) if found else "")
            self.parts.append("[")
        elif tag in _BLOCKS and tag not in ("ul", "ol"):
            self.parts.append("\n\n" if not self._depth else " ")

    def end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= tag in _SKIPPED
            return
        if tag in ("ul", "ol"):
            self._depth = max(0, self._depth - 1)
            self.parts.append("\n" if not self._depth else "")
        elif tag == "a" and self._links:
            self.parts.append(f"]({_twin(self._links.pop())})")
        elif tag[0] == "h" and tag[1:].isdigit():
            self.parts.append("\n\n")

    def say(self, text: str) -> None:
        if self._skipping:
            return
        data = html.unescape(text)
        if said := escaped(data):
            self.parts.append(f"{' ' * data[0].isspace()}{said}{' ' * data[-1].isspace()}")
        elif self.parts:
            self.parts.append(" ")


def page_markdown(body: str) -> str:
    """The Markdown of a page's body."""
    writer = _Writer()
    for closing, tag, attributes, text in PIECES.findall(body):
        if text:
            writer.say(text)
        elif closing:
            writer.end(tag)
        elif tag:
            writer.start(tag, attributes)
    lines = (
        _SPACES.sub(" ", line).rstrip() if not line.startswith("  ") else line.rstrip()
        for line in "".join(writer.parts).split("\n")
    )
    kept = [line.strip() if not line.lstrip().startswith("- ") else line for line in lines]
    return _BLANK.sub("\n\n", "\n".join(kept)).strip() + "\n"


def _twin(url: str) -> str:
    """A link to a page of this site leads to that page's twin; brackets must not end it."""
    place, mark, anchor = url.partition("#")
    if "://" not in place and place.endswith(".html"):
        place = place.removesuffix(".html") + ".md"
    return (place + mark + anchor).replace("(", "%28").replace(")", "%29").replace(" ", "%20")
