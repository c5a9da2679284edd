"""The theme's style sheet without what is never used: less of it, and nothing a page needs missing."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from banshi.render.trimming import Block, blocks, trimmed, words

SHEETS = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
USED = frozenset({"kept", "ltr"})


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".kept{a:b}.idle{a:b}", ".kept{a:b}"),
        (".kept,.idle,p{a:b}", ".kept,p{a:b}"),
        (".kept .idle{a:b}", ""),
        ("[dir=ltr] .kept{a:b}[dir=rtl] .kept{a:b}", "[dir=ltr] .kept{a:b}"),
        (".kept:not(.idle){a:b}", ".kept:not(.idle){a:b}"),
        (".kept:is(.idle,p:not(.idle,b)){a:b}", ".kept:is(.idle,p:not(.idle,b)){a:b}"),
        ("@media print{.idle{a:b}}@media screen{.kept{a:b}}", "@media screen{.kept{a:b}}"),
        ('@charset "UTF-8";p{content:"}.idle{"}', 'p{content:"}.idle{"}'),
        ('a[href$=".idle,p"]{a:b}', 'a[href$=".idle,p"]{a:b}'),
        ("p{--read:1;--idle:url(\"data:x;{}\");a:var(--read)}", "p{--read:1;a:var(--read)}"),
        ("p{--one:var(--two);--two:1}", ""),
        ("@keyframes turn{0%{a:b}to{a:c}}@keyframes idle{0%{a:b}}p{animation:turn 1s}",
         "@keyframes turn{0%{a:b}to{a:c}}p{animation:turn 1s}"),
    ],
)  # fmt: skip
def test_only_what_can_match_stays(css: str, left: str) -> None:
    assert trimmed(css, USED) == left


def test_what_another_sheet_reads_stays() -> None:
    assert trimmed("p{--blue:1}", USED, "b{color:var(--blue)}") == "p{--blue:1}"


def test_blocks_are_told_apart() -> None:
    assert list(blocks('@import "x{";a{b:c}@media x{a{b:c}}')) == [
        Block('@import "x{"', None),
        Block("a", "b:c"),
        Block("@media x", "a{b:c}"),
    ]


def test_every_rule_a_built_page_could_use_is_in_its_style_sheet(site: Path) -> None:
    (sheet,) = site.glob("static/site.*.css")
    shipped = sheet.read_text(encoding="utf-8")
    theme = "".join(next(SHEETS.glob(name)).read_text(encoding="utf-8") for name in ("main.*.css", "palette.*.css"))
    scripts = "".join(path.read_text(encoding="utf-8") for path in site.glob("static/*.js"))
    attributes = [
        value for path in site.rglob("*.html") for value in re.findall(r'="([^"<>]*)"', path.read_text("utf-8"))
    ]
    used = words([*attributes, scripts])
    assert "md-header" in used and "md-typeset" in used
    wanted = {selector for selector in _selectors(trimmed(theme, used, shipped)) if selector}
    assert len(wanted) > 150
    assert not wanted - set(_selectors(shipped))


def test_it_is_a_fraction_of_the_theme(site: Path) -> None:
    (sheet,) = site.glob("static/site.*.css")
    assert sheet.stat().st_size < next(SHEETS.glob("main.*.css")).stat().st_size
    assert not list(site.glob("assets/**/*.js"))


def _selectors(css: str) -> list[str]:
    found: list[str] = []
    for head, body in blocks(css):
        if head.startswith("@media") and body is not None:
            found += [f"{head} {selector}" for selector in _selectors(body)]
        else:
            found += re.split(r",(?![^()]*\))", head)
    return found
