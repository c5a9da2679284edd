"""A city and pages that want to break out: every kind of page is opened, nothing runs, nothing is asked of anybody else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import address, kinds
from tests.projects import edit, make_project, run

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BREAKOUTS = {
    "site_name": "江海\"'><x onfocus=alert(1) autofocus>",
    "slogan": '0;url=https://evil.example.com/" http-equiv="refresh',
}


class Opened(NamedTuple):
    """What came of opening pages: how many, what dialogs, which requests to others, which pages that let something in."""

    pages: int
    dialogs: list[str]
    outside: list[str]
    broken: list[str]


def make_hostile(folder: Path) -> Path:
    """A project of strings that would break out of where they stand if anybody let them."""
    root = make_project(folder)
    city = root / "guides/city.yml"
    text = city.read_text(encoding="utf-8")
    for key, value in BREAKOUTS.items():
        quoted = value.replace("'", "''")
        text = re.sub(rf"^{key}:.*$", f"{key}: '{quoted}'", text, flags=re.M)
    city.write_text(text, encoding="utf-8")
    (root / "guides/pages/about.md").write_text(
        '---\ntitle: \'"><img src=x onerror=alert(1)>\'\ndescription: \'" http-equiv="refresh" content="0;url=//evil.example.com\'\n'
        '---\n# 关于 "onmouseover=alert(1)\n\n甲 < 乙\n',
        encoding="utf-8",
    )
    edit(root / "mkdocs.yml", "plugins: []", "plugins: []\nstrict: false")
    return root


def built(root: Path) -> Path:
    """The site without the tags that lint refuses; what is left still holds quotes and addresses."""
    for name, tag, bare in (
        ("city.yml", "><x onfocus=alert(1) autofocus>", " onfocus=alert(1) autofocus x="),
        ("pages/about.md", "><img src=x onerror=alert(1)>", " onfocus=alert(1) x="),
    ):
        path = root / "guides" / name
        path.write_text(path.read_text(encoding="utf-8").replace(tag, bare), encoding="utf-8")
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def open_all(site: Path, browser: Browser) -> Opened:
    """Open one page of every kind."""
    opened = Opened(0, [], [], [])
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.on("dialog", lambda dialog: (opened.dialogs.append(dialog.message), dialog.dismiss()))
    page.on(
        "request",
        lambda request: opened.outside.append(request.url) if not request.url.startswith(("file:", "data:")) else None,
    )
    names = [*kinds(site), "about.html", "404.html"]
    for name in names:
        page.goto(address(site, name))
        page.wait_for_timeout(30)
        inside = page.evaluate(
            "document.querySelectorAll('[onfocus],[onmouseover],[onerror],meta[http-equiv=refresh]').length"
        )
        if inside or not page.url.startswith("file:"):
            opened.broken.append(name)
    context.close()
    return opened._replace(pages=len(names))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_hostile(tmp_path_factory.mktemp("hostile"))


def test_lint_refuses_markup_in_the_city(hostile: Path) -> None:
    done = run(hostile, "banshi", "lint")
    assert done.returncode == 1 and "N004" in done.stdout


def test_nothing_runs_and_nothing_is_asked_of_others(hostile: Path, browser: Browser) -> None:
    opened = open_all(built(hostile), browser)
    assert opened[1:] == ([], [], []) and opened.pages > 10
