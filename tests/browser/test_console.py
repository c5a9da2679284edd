"""No page's scripts fail or complain: when it is opened, when everything is chosen, when it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.browser.kinds import address, kinds
from tests.browser.serving import serving
from tests.projects import make_project, run

pytestmark = pytest.mark.browser

CODE = "990709901000"
BASIS = "basis: {law: 中华人民共和国居民身份证法, article: 第二十一条第一款}"
SERVICE = f"fees: []\nintermediaries:\n  - {{name: 照相, {BASIS}, payer: 申请人}}\n"
LEFT_OUT = {
    "charges": {"fees": "fees: []\n"},
    "charges, with a service": {"fees": SERVICE},
    "documents": {"materials": "materials: []\n"},
    "a document issued": {"result": "result:\n  - {type: 无, valid_note: 当场告诉结果。}\n"},
    "charges, documents and questions of the reader": {"fees": SERVICE, "materials": "materials: []\n", "faq": ""},
    "all but a limit that is over at once": {
        "time_limit": "time_limit: {statutory: 无, promised: 即办}\n",
        "steps": ("steps: [{name: 受理, by: 户籍窗口, limit: 即办}]\n"),
        "processing": "processing: 即办件\n",
    },
}
"""What a matter may do without → its sections written so."""
DRIVE = """
() => {
  for (const input of document.querySelectorAll("main fieldset input[type=radio]")) input.click();
  for (const input of document.querySelectorAll("main .bs-list input[type=checkbox]")) input.click();
  for (const select of document.querySelectorAll("main select")) {
    select.selectedIndex = select.options.length - 1;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  dispatchEvent(new Event("beforeprint"));
}
"""
"""Every answer one after the other, every box, the last of every list, and paper."""


class Ear:
    """Hears everything a page complains of."""

    def __init__(self, browser: Browser) -> None:
        self._context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
        self.page: Page = self._context.new_page()
        self.heard: list[str] = []
        self.page.on("console", self._message)
        self.page.on("pageerror", lambda error: self.heard.append(str(error)))
        self.page.on("requestfailed", self._failed)

    def _message(self, message: ConsoleMessage) -> None:
        # Workers are kept out so that no page is an old copy.
        if "blocked by Playwright" not in message.text:
            self.heard.append(f"{message.type}: {message.text}")

    def _failed(self, request: Request) -> None:
        # A picture that was still on its way when the page was left is no complaint.
        if request.failure != "net::ERR_ABORTED":
            self.heard.append(f"{request.url} {request.failure}")

    def drive(self, url: str) -> list[str]:
        """What is heard while a page is opened and everything on it is used."""
        self.heard.clear()
        self.page.goto(url, wait_until="load")
        self.page.evaluate(DRIVE)
        return list(self.heard)

    def close(self) -> None:
        self._context.close()


@pytest.fixture
def ear(browser: Browser) -> Iterator[Ear]:
    ear = Ear(browser)
    yield ear
    ear.close()


def test_no_kind_of_page_complains(ear: Ear, site: Path) -> None:
    wrong = {name: heard for name in kinds(site) if name != "404.html" and (heard := ear.drive(address(site, name)))}
    assert not wrong


def test_matters_that_leave_out_what_they_may_do_not_complain(ear: Ear, tmp_path: Path) -> None:
    root = make_project(tmp_path)
    folder = root / "guides/matters/gongan"
    whole = (folder / f"{CODE}.yml").read_text(encoding="utf-8")
    codes = {}
    for number, (what, sections) in enumerate(LEFT_OUT.items()):
        text = whole
        for key, section in sections.items():
            text = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", section, text, flags=re.MULTILINE)
        code = f"9907099{60 + number}000"
        text = text.replace(CODE, code).replace("居民身份证补领", f"居民身份证补领{'一二三四五六七八九'[number]}")
        (folder / f"{code}.yml").write_text(re.sub("^aliases:.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
        codes[what] = code
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    site = root / "site"
    wrong = {what: heard for what, code in codes.items() if (heard := ear.drive(address(site, f"matters/{code}.html")))}
    assert not wrong


@pytest.mark.slow
def test_no_page_of_the_shipped_guides_complains(ear: Ear, shipped: Path) -> None:
    wrong = {}
    with serving(shipped) as server:
        for path in sorted(shipped.rglob("*.html")):
            name = path.relative_to(shipped).as_posix()
            if heard := ear.drive(server.address + name):
                wrong[name] = heard
    assert not wrong
