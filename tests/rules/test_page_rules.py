"""Pages of prose that try to run, to leave, to take another's place or to choke the build; and those that only tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.model.prose import RESERVED, Prose
from banshi.rules.engine.registry import all_rules
from banshi.rules.engine.runner import judge_catalog

from .examples import inspect_example

PAGES = [code for code in all_rules() if code.startswith("W")]


def found(text: str, name: str = "pages/about.md", **about: object) -> list[str]:
    one = Prose(name, "file", len(text.encode()), text, **about)  # type: ignore[arg-type]
    catalog = Catalog(Setting({}), [], prose=[one], assets=["a.png"])
    return sorted({code for code, _, _ in judge_catalog(catalog) if code.startswith("W")})


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("# 关于\n\n请打 12345，5 < 6，a & b。\n\n`<script>` 是代码。\n\n```\n<b>\n```\n", []),
        ("![图](assets/a.png) [附件](assets/a.png) [事项](matters/990709901000.html) [外](https://a.example.com/)", []),
        ("<script>alert(1)</script>", ["W003"]),
        ("<img src=x onerror=alert(1)>", ["W003"]),
        ("<svg/onload=alert(1)", ["W003"]),
        ("&#60;script>", ["W003"]),
        ('<meta http-equiv="refresh" content="0;url=https://a.example.com/">', ["W003"]),
        ("[x](JaVaScRiPt:alert(1))", ["W003"]),
        ("[x](java&#115;cript:alert(1))", ["W003", "W005"]),
        ("[x]\n\n[x]: data:text/html,x", ["W003"]),
        ("![x](//a.example.com/a.png)", ["W003", "W005"]),
        ("![x](https://a.example.com/a.png)", ["W003"]),
        ('文字{: onclick="alert(1)" }', ["W003"]),
        ("<!-- 注释 -->", ["W003"]),
        ("---\ntemplate: x.html\n---\n甲", ["W004"]),
        ("---\ntitle: 关于\ndescription: 说明\nhide:\n  - toc\n---\n甲", []),
        ("---\ntitle: !!python/object x\n---\n甲", ["W004"]),
        ("---\ntitle: &a x\n---\n甲", ["W004"]),
        ("[上](../../secret.md)", ["W005"]),
        ("[根](/etc/passwd)", ["W005"]),
        ("[没有](no.md) [没有](assets/no.pdf)", ["W005"]),
        ("# 一\n\n# 二", ["W006"]),
        ("## 二\n\n#### 四", ["W006"]),
        ("[" * 50_000, ["W001"]),
        ("x" * 30_000, ["W001"]),
    ],
)
def test_a_page(text: str, codes: list[str]) -> None:
    assert found(text) == codes


@pytest.mark.parametrize("first", sorted(RESERVED))
def test_no_page_takes_an_address_made_from_data(first: str) -> None:
    assert "W002" in found("甲", f"pages/{first}/index.md")
    assert "W002" in found("甲", f"pages/{first}.md")
    assert "W002" in found("甲", f"pages/{first.upper()}.md")


@pytest.mark.parametrize(
    "name", ["pages/关于.md", "pages/a b.md", "pages/x.html", "pages/x.js", "pages/.md", "pages/a?.md"]
)
def test_a_name_that_is_no_address(name: str) -> None:
    assert "W001" in found("甲", name)


@pytest.mark.parametrize(
    "ending", ["html", "HTM", "svg", "xml", "js", "mjs", "css", "swf", "exe", "xhtml", "mht", "wasm", "hta"]
)
def test_an_attachment_that_could_run(ending: str) -> None:
    assert found("", f"assets/a.{ending}") == ["W007"]


def test_everything_the_site_makes_is_reserved(tmp_path: Path) -> None:
    """What a build puts at the top of the site is what a page may not be called."""
    templates = Path(__file__).resolve().parents[2] / "hooks/templates"
    made = {path.name for path in templates.iterdir() if path.is_dir()} - {"parts"}
    assert {name for name in made if name.isalpha()} <= RESERVED | {
        "matter",
        "home",
        "kiosk",
        "macros",
        "shared",
        "gone",
    }


def test_the_findings_name_the_line(tmp_path: Path) -> None:
    (one,) = [
        found
        for found in inspect_example("# 文件: pages/about.md\n甲\n\n<b>乙</b>\n", tmp_path)
        if found.rule == "W003"
    ]
    assert (one.file, one.line, one.excerpt) == ("pages/about.md", 3, "<b>乙</b>")
