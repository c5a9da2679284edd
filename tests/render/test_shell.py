"""The shell: cut once, joined with every page, escaped on the way."""

from __future__ import annotations

import pytest

from banshi.render.page import Page
from banshi.render.shell import SENTINELS, Shape, Shell, shape_of, squeeze

THEME = f"""<html><head>
  <title>{SENTINELS.title} - 江海市</title>
  <meta name="description" content="{SENTINELS.description}">
  <link rel="canonical" href="{SENTINELS.canonical}">
</head><body>
  <a href="#{SENTINELS.toc_id}" class="skip">跳转</a>
  <ul>
    <li class="item"><a href="#{SENTINELS.toc_id}">{SENTINELS.toc_text}</a></li>
  </ul>
  <main>{SENTINELS.body}</main>
  <a href="{SENTINELS.edit}">修改</a>
</body></html>"""


def page(**changes) -> Page:
    plain = Page("matters/a.html", "matters", "名称", "说明", "<h1>名称</h1>", (("one", "一"),), (), "matters/x/a.yml")
    return plain._replace(**changes)


def joined(**changes) -> str:
    return Shell(THEME, "https://guide.example/", "https://git.example/").join(page(**changes)).decode()


def test_every_slot_is_filled() -> None:
    html = joined()
    assert "<title>名称 - 江海市</title>" in html
    assert 'content="说明"' in html
    assert "<main><h1>名称</h1></main>" in html
    assert 'href="https://guide.example/matters/a.html"' in html
    assert 'href="https://git.example/matters/x/a.yml"' in html
    assert "zqSLOT" not in html


def test_table_of_contents_has_an_entry_a_section() -> None:
    html = joined(toc=(("one", "一"), ("two", "二")))
    assert html.count('<li class="item">') == 2
    assert '<li class="item"><a href="#two">二</a></li>' in html


def test_skip_link_leads_to_the_first_section() -> None:
    assert '<a href="#one" class="skip">' in joined(toc=(("one", "一"), ("two", "二")))


@pytest.mark.parametrize("field", ["title", "description"])
def test_texts_are_escaped(field: str) -> None:
    html = joined(**{field: "<script>alert(1)</script>\"'"})
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_table_of_contents_is_escaped() -> None:
    assert "<b>" not in joined(toc=(('"><b>', "<b>"),))


def test_the_way_up_stands_before_the_heading_and_is_escaped() -> None:
    trail = (("全部事项", "matters/index.html"), ("<b>局</b>", 'departments/"a.html'))
    way = (
        '<nav class="bs-trail" aria-label="位置"><a href="../index.html">首页</a>'
        '<a href="../matters/index.html">全部事项</a>'
        '<a href="../departments/&#34;a.html">&lt;b&gt;局&lt;/b&gt;</a></nav>'
    )
    assert f"<main>{way}<h1>" in joined(trail=trail, section="themes")
    # Of a matter people want answers: where it belongs stands below them.
    assert f"</h1>{way}</main>" in joined(trail=trail)
    assert "bs-trail" not in joined()


def test_sentinels_in_the_data_stay_text() -> None:
    assert SENTINELS.title in joined(body=f"<h1>{SENTINELS.title}</h1>")


def test_a_theme_without_content_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for content"):
        Shell("<html></html>")


def test_squeezing_keeps_the_space_between_words() -> None:
    assert squeeze("<p>\n  one\n  two\n</p>\n\n<p>x</p>") == "<p>\none\ntwo\n</p><p>x</p>\n"


def test_pages_without_contents_or_source_have_shapes_of_their_own() -> None:
    assert shape_of(page()) == Shape("matters", True, True)
    assert shape_of(page(toc=(), source=None)) == Shape("matters", False, False)
