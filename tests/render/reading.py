"""What a reader reads on a page: its text, line by line, with what a mark of structure says. Never HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "dt": "※ ", "dd": "  ", "legend": "? ", "summary": "? "}
_BREAKS = {*_MARKS, "p", "div", "ol", "ul", "dl", "br", "section", "details", "fieldset", "tr", "pre", "form"}


def read(html: str) -> str:
    """The text of a page's body; links end in their address, boxes are drawn, options stand in brackets."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (re.sub(r"[ \t]+", " ", line).rstrip() for line in "".join(reader.parts).split("\n"))
    return "\n".join(line for line in lines if line.strip(" -※?#")) + "\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._addresses: list[str] = []
        self._machine = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        self._machine = tag == "script" and found.get("type") == "application/ld+json"
        if tag in _BREAKS:
            self.parts.append("\n" + _MARKS.get(tag, ""))
        if tag == "a":
            self._addresses.append(found.get("href") or "")
        if tag == "input":
            self.parts.append({"checkbox": "□ ", "radio": " ○"}.get(found.get("type") or "", ""))
        if tag in ("em", "small", "td", "th", "span"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._machine = False
        if tag == "a":
            self.parts.append(f" <{self._addresses.pop()}>")
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append("" if self._machine else data.replace("\n", " "))
