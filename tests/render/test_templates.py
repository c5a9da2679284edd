"""Templates escape exactly what and as Jinja would, only faster."""

import re

import pytest
from jinja2 import Environment
from markupsafe import Markup

from banshi.disk.resources import HOOKS
from banshi.render.templates import Templates

MACRO = "{% macro piece(text) %}<b>{{ text }}</b>{% endmacro %}"
SOURCE = MACRO + "{{ value }}{{ piece(value) }}{{ value ~ '<' }}"


@pytest.mark.parametrize(
    "value", ["居民身份证", "a < b", "\"'&><", "", Markup("<i>已转义</i>"), 12, 0, True, None, ["<", 1], "&amp;"]
)
def test_values_are_escaped_as_jinja_does(tmp_path, value):
    (tmp_path / "page.html").write_text(SOURCE, encoding="utf-8")
    templates = Templates(tmp_path, {})
    assert templates["page.html"](value=value) == Environment(autoescape=True).from_string(SOURCE).render(value=value)


def test_macros_escape_too(tmp_path):
    (tmp_path / "piece.html").write_text(MACRO, encoding="utf-8")
    assert Templates(tmp_path, {}).macro("piece.html", "piece")("<") == "<b>&lt;</b>"


def test_a_changed_include_is_compiled_again(tmp_path):
    page, piece = tmp_path / "page.html", tmp_path / "piece.html"
    page.write_text('{% include "piece.html" %}\n', encoding="utf-8")
    for words in ("从前", "现在"):
        piece.write_text(f"{words}{{{{ city }}}}\n", encoding="utf-8")
        for city in ("东江", "西江"):
            assert Templates(tmp_path, {"city": city})["page.html"]() == f"{words}{city}"


UNPACKED = re.compile(r"\{% for (\w+(?:, \w+){3,}) in")


def test_what_is_unpacked_by_position_can_be_counted_at_a_glance():
    """Whoever adds a field to a record must not have to count its places in a template: longer ones go by name."""
    assert UNPACKED.search("{% for a, b, c, d in e %}")
    long = {
        path.name: found
        for path in (HOOKS / "templates").rglob("*.html")
        if (found := UNPACKED.findall(path.read_text("utf-8")))
    }
    assert long == {}
