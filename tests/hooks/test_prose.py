"""What Markdown may become, when nobody asked the rules first."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

import pytest
from banshi.hooks.prose import ATTRIBUTES, TAGS, Safe, keep_known
from markdown import Markdown

HOSTILE = [
    "<script>alert(1)</script>",
    "<script src=//a.example.com/x.js></script>",
    '<meta http-equiv="refresh" content="0;url=https://a.example.com/">',
    "甲<img src=x onerror=alert(1)>乙",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "[x](javascript:alert(1))",
    "[x](JaVa\tScript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//a.example.com/)",
    r"[x](\\a.example.com\x)",
    "![x](https://a.example.com/a.png)",
    "![x](//a.example.com/a.png)",
    '![x](a.png "a\\" onerror=\\"alert(1)")',
    '[x](a.html "t\\" onmouseover=\\"alert(1)")',
    "<javascript:alert(1)>",
    "<https://a.example.com/\"onclick=alert(1)>",
    "甲{: onclick=\"alert(1)\" style=\"x\" }",
    "| a | b |\n|---|---|\n| <b onclick=alert(1)>x</b> | [y](vbscript:x) |",
    "```\n<script>alert(1)</script>\n```",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!--\n<script>alert(1)</script>\n-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "# <img src=x onerror=alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<style>*{background:url(//a.example.com)}</style>",
    "<base href=//a.example.com/>",
    "<form action=//a.example.com><input></form>",
]  # fmt: skip


class Reader(HTMLParser):
    """Collects what a browser would make of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


@pytest.mark.parametrize("extensions", [["tables", "toc"], ["tables", "toc", "attr_list"]])
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_runs_and_nothing_is_fetched(text: str, extensions: list[str]) -> None:
    reader = Reader()
    reader.feed(Markdown(extensions=[*extensions, Safe()]).convert(text))
    assert set(reader.tags) <= TAGS
    for name, value in reader.attributes:
        assert name in ATTRIBUTES
        address = re.sub(r"[\x00-\x20]", "", value).lower()
        if name == "src":
            assert not re.match(r"[a-z][a-z0-9+.-]*:|//|\\\\", address), value
        if name == "href":
            assert not re.match(r"//|\\\\", address) and re.match(r"https?:|mailto:|tel:|(?![a-z]+:)", address), value


def test_ordinary_prose_is_as_it_was() -> None:
    text = "# 标题\n\n- 甲\n- **乙**\n\n[丙](a.html)，[丁](https://a.example.com/)，![图](assets/a.png)\n\n| 一 | 二 |\n|---|--:|\n| 1 | 2 |\n"
    assert Markdown(extensions=["tables", Safe()]).convert(text) == Markdown(extensions=["tables"]).convert(
        text
    ).replace(' style="text-align: right;"', "")


def test_a_page_may_say_its_name_and_no_more() -> None:
    page: Any = SimpleNamespace(
        meta={"title": ["甲"], "template": "x.html", "feed": "//a", "hide": ["toc"], "description": 5}
    )
    keep_known(page)
    assert page.meta == {"title": "['甲']", "description": "5", "hide": ["toc"]}
