"""The theme's style sheet without what is never used: less of it, and nothing a page needs missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import material
import pytest

from banshi.render.trimming import Rule, rules, trimmed, words, written

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
        ("@keyframes turn{to{a:c}}p{--way:turn;animation-name:var(--way)}",
         "@keyframes turn{to{a:c}}p{--way:turn;animation-name:var(--way)}"),
        ("/* .idle{ */p{a:b}", "p{a:b}"),
        (r".kept\:not{a:b}", ""),
        (".kept{a:url(data:x;y,{z})}", ".kept{a:url(data:x;y,{z})}"),
        ("p{--idle:[(}", ""),
        ("p{--idle:{b:{c:d}};a:b}", "p{a:b}"),
        (":not(:is(.idle)):has(:where(:not(.idle))) p{a:b}", ":not(:is(.idle)):has(:where(:not(.idle))) p{a:b}"),
        (".kept{a:b;&:hover{--read:1;--idle:2;c:var(--read)}}", ".kept{a:b;&:hover{--read:1;c:var(--read)}}"),
        ("@layer one,two;@layer one{.kept{a:b}}", "@layer one,two;@layer one{.kept{a:b}}"),
        ("@container style(--asked){p{--asked:1}}", "@container style(--asked){p{--asked:1}}"),
        ('[data-is="idle"],[data-is=kept]{a:b}', "[data-is=kept]{a:b}"),
        (".kept{a:b!important;c:d}", ".kept{a:b!important;c:d}"),
    ],
)  # fmt: skip
def test_only_what_can_match_stays(css: str, left: str) -> None:
    assert written(trimmed(rules(css), USED)) == left


def test_what_another_sheet_reads_stays() -> None:
    kept = trimmed(rules("p{--blue:1}"), USED, rules("b{color:var(--blue)}"))
    assert written(kept) == "p{--blue:1}"


def test_rules_are_told_apart() -> None:
    found = rules('@import "x{";a{b:c}@media x{a{b:c}}')
    assert [rule.head for rule in found] == ['@import "x{"', "a", "@media x"]
    assert written(found) == '@import "x{";a{b:c}@media x{a{b:c}}'
    assert [isinstance(part, Rule) for rule in found for part in rule.content or []] == [False, True]


def test_what_stays_of_the_theme_says_what_it_said() -> None:
    theme = "".join(path.read_text(encoding="utf-8") for path in sorted(SHEETS.glob("*.css")))
    everything = words([theme])
    once = written(trimmed(rules(theme), everything))
    assert len(once) > 50_000
    assert written(trimmed(rules(once), everything)) == once


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
    wanted = {selector for selector in _named(trimmed(rules(theme), used, rules(shipped))) if selector}
    assert len(wanted) > 150
    assert not wanted - set(_selectors(shipped))


def test_it_is_a_fraction_of_the_theme(site: Path) -> None:
    (sheet,) = site.glob("static/site.*.css")
    assert sheet.stat().st_size < next(SHEETS.glob("main.*.css")).stat().st_size
    assert not list(site.glob("assets/**/*.js"))


def _selectors(css: str) -> list[str]:
    return list(_named(rules(css)))


def _named(found: list[Rule]) -> Iterator[str]:
    for rule in found:
        if rule.head.startswith("@media"):
            yield from (
                f"{rule.head} {name}"
                for name in _named([part for part in rule.content or [] if isinstance(part, Rule)])
            )
        else:
            yield from re.split(r",(?![^()]*\))", rule.head)
