"""What Markdown may become: text, headings, lists, tables, links and pictures of the site's own. Nothing that runs.

Tags written into a page are shown as the letters they are; attributes and addresses outside the list are dropped. The
rules about pages say so before anything is built; this is what holds when nobody asked them.
"""

import html
import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from mkdocs.structure.pages import Page

ATTRIBUTES = frozenset({"href", "src", "alt", "title", "id", "class", "colspan", "rowspan", "start", "align"})
TAGS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "a", "img", "em", "strong", "code", "pre",
    "blockquote", "hr", "br", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "del", "sub", "sup", "div", "span", "abbr",
})  # fmt: skip
META = frozenset({"title", "description", "hide"})
"""Keys of front matter that mean something; `template` and the theme's own would let a page choose its program."""
_LINKS = re.compile(r"(?:https?://|mailto:|tel:|(?![a-z][a-z0-9+.-]*:)(?!//)(?![/\\]{2}))", re.I)
_PICTURES = re.compile(r"(?![a-z][a-z0-9+.-]*:)(?![/\\]{2})", re.I)
_UNSEEN = re.compile(r"[\x00-\x20\x7f]+")


class Safe(Extension):  # type: ignore[misc]  # Markdown has no types
    """Markdown without HTML."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Leave out what reads tags, and look at everything that was made, last of all."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Cleaner(md), "safe", -100)


class _Cleaner(Treeprocessor):  # type: ignore[misc]  # Markdown has no types
    def run(self, root: Element) -> None:
        for element in root.iter():
            # Comments and the like have a function for a tag.
            if not isinstance(element.tag, str) or element.tag not in TAGS:
                element.tag = "span"
            for name in list(element.attrib):
                if name not in ATTRIBUTES or not _allowed(name, str(element.attrib[name])):
                    del element.attrib[name]


def _allowed(name: str, value: str) -> bool:
    # Markdown keeps the sign of an entity apart until the very end.
    address = _UNSEEN.sub("", html.unescape(html.unescape(value.replace(AMP_SUBSTITUTE, "&"))))
    if name == "href":
        return _LINKS.match(address) is not None
    return name != "src" or _PICTURES.match(address) is not None


def keep_known(page: Page) -> None:
    """Leave a page only the front matter that means something, as text."""
    kept: dict[str, Any] = {key: str(page.meta[key]) for key in META - {"hide"} if page.meta.get(key) is not None}
    hidden = page.meta.get("hide")
    kept["hide"] = [str(one) for one in hidden] if isinstance(hidden, list) else []
    page.meta = kept
