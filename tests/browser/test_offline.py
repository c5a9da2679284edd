"""Read once, there for good: the service worker in a real Chromium whose server really goes away."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from banshi.render.offline import WORKER_URL, retired_worker
from tests.browser.kinds import MATTER, address
from tests.browser.serving import Server, serving
from tests.projects import ROOT

pytestmark = pytest.mark.browser

CACHED = """
async path => {
  for (const key of await caches.keys()) if (await (await caches.open(key)).match(new URL(path, location))) return true;
  return false;
}
"""
ROW = ".bs-list > li:visible"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser nobody has used, whose pages have no errors of their own."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="zh-CN")
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert not errors


def until(page: Page, script: str, *arguments) -> None:
    """Wait for something that has no event."""
    for _ in range(200):
        if page.evaluate(script, *arguments):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {script} {arguments}")


def visit(page: Page, place: str) -> None:
    """Open a page and wait until it is kept."""
    page.goto(place)
    until(page, CACHED, page.url.partition("?")[0])


@pytest.mark.parametrize("below", ["", "guides/online/"])
def test_what_was_seen_is_there_without_a_network(
    context: BrowserContext, site: Path, tmp_path: Path, below: str
) -> None:
    shutil.copytree(site, tmp_path / "www" / below, dirs_exist_ok=True)
    page = context.new_page()
    with serving(tmp_path / "www") as server:
        root = server.address + below
        visit(page, root + MATTER)
    page.goto(root + MATTER + "?办理人=本人")
    expect(page.locator(".bs-saved")).to_have_text("没有网络，这是 " + day(page) + " 保存的内容。")
    expect(page.locator("h1")).to_have_count(1)
    some = page.locator(ROW).count()
    page.get_by_role("radio", name="监护人代办").check()
    assert page.locator(ROW).count() > some
    page.goto(root + "index.html")
    page.locator(".bs-find input").fill("身份证")
    page.keyboard.press("Enter")
    expect(page.locator(".bs-hits > li").first).to_contain_text("身份证")
    page.goto(root + "matters/index.html?q=1")
    expect(page).to_have_url(root + "offline/index.html?page=matters%2Findex.html%3Fq%3D1")
    expect(page.get_by_role("heading", level=1)).to_have_text("没有网络")
    expect(page.locator(".bs-kept a", has_text="居民身份证")).to_have_attribute("href", root + MATTER)
    expect(page.get_by_role("link", name="再试一次")).to_have_attribute("href", root + "matters/index.html?q=1")
    page.locator(".bs-kept a", has_text="居民身份证").click()
    expect(page.locator(".bs-band")).to_be_visible()


def day(page: Page) -> str:
    return page.evaluate("(now => now.getMonth() + 1 + '月' + now.getDate() + '日')(new Date())")


def test_the_offline_page_leads_nowhere_else(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    with serving(site) as server:
        for wanted in ("https://example.com/", "javascript:alert(1)", "//example.com/x", "\\\\example.com"):
            page.goto(f"{server.address}offline/index.html?page={wanted}")
            page.wait_for_timeout(50)
            link = page.get_by_role("link", name="再试一次").evaluate("link => link.href")
            assert link.startswith(server.address)


def test_a_worker_of_an_older_build_shows_nothing_old_and_goes(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    www = tmp_path / "www"
    shutil.copytree(site, www)
    change(www / MATTER, "</h1>", "（旧）</h1>")
    change(www / WORKER_URL, 'VERSION = "', 'VERSION = "old')
    page = context.new_page()
    with serving(www) as server:
        visit(page, server.address + MATTER)
        expect(page.locator("h1")).to_contain_text("（旧）")
        page.goto(server.address + "rules/index.html")
        until(page, CACHED, server.address + "rules/index.html")
        shutil.rmtree(www)
        shutil.copytree(site, www)
        page.goto(server.address + MATTER)
        expect(page.locator("h1")).not_to_contain_text("（旧）")
        until(page, "caches.keys().then(keys => keys.length === 1 && !keys[0].includes(' old'))")
        # Carried over: brought anew, so that it goes with the new style sheet.
        until(page, CACHED, server.address + "rules/index.html")
    page.goto(server.address + MATTER)
    expect(page.locator("h1")).not_to_contain_text("（旧）")


def test_a_withdrawn_page_does_not_come_back(context: BrowserContext, site: Path, tmp_path: Path) -> None:
    www = tmp_path / "www"
    shutil.copytree(site, www)
    page = context.new_page()
    with serving(www) as server:
        visit(page, server.address + MATTER)
        (www / MATTER).unlink()
        page.goto(server.address + MATTER)
        expect(page.locator("h1")).to_have_text("没有这一页")
        until(page, f"async path => !await ({CACHED})(path)", server.address + MATTER)
    page.goto(server.address + MATTER)
    expect(page.locator("h1")).to_have_text("没有网络")


def test_a_retired_worker_takes_everything_with_it(context: BrowserContext, site: Path, tmp_path: Path) -> None:
    www = tmp_path / "www"
    shutil.copytree(site, www)
    page = context.new_page()
    with serving(www) as server:
        visit(page, server.address + MATTER)
        (www / WORKER_URL).write_text(retired_worker(ROOT / "hooks" / "static"), encoding="utf-8")
        page.goto(server.address + "index.html")
        until(page, "caches.keys().then(keys => keys.length === 0)")


def test_it_can_be_installed(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    with serving(site) as server:
        page.goto(server.address + MATTER)
        until(page, "!!document.querySelector('link[rel=manifest]')")
        told = context.new_cdp_session(page).send("Page.getAppManifest")
        assert told["url"] == server.address + "manifest.webmanifest"
        assert not told["errors"]
        assert "江海市" in told["data"]
        for name in ("icon-192.png", "icon-512.png", "icon.svg"):
            assert context.request.get(f"{server.address}static/{name}").ok


def test_from_disk_nothing_of_it_is_tried(page: Page, site: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address(site, MATTER))
    page.wait_for_timeout(200)
    assert not said
    expect(page.locator("link[rel=manifest]")).to_have_count(0)


@pytest.mark.parametrize(
    "forbid",
    [
        "Object.defineProperty(navigator, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } })",
        "Object.defineProperty(navigator, 'serviceWorker', { value: undefined })",
        "if (isSecureContext) navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
        "Object.defineProperty(window, 'caches', { get() { throw new DOMException('no', 'SecurityError'); } })",
        "if (isSecureContext) CacheStorage.prototype.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))",
    ],
)
def test_where_it_is_forbidden_the_site_works_without(
    context: BrowserContext, site: Path, forbid: str, served: Server
) -> None:
    context.add_init_script(forbid)
    page = context.new_page()
    for name in (MATTER, "offline/index.html"):
        page.goto(served.address + name)
        page.wait_for_timeout(150)
        expect(page.get_by_role("button", name="适老版")).to_be_visible()


def test_a_full_disk_keeps_nothing_and_breaks_nothing(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    with serving(site) as server:
        session = context.new_cdp_session(page)
        session.send("Storage.overrideQuotaForOrigin", {"origin": server.address.rstrip("/"), "quotaSize": 1})
        page.goto(server.address + MATTER)
        until(page, "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')")
        page.goto(server.address + "index.html")
        expect(page.locator(".bs-find")).to_be_visible()
        assert not page.evaluate(CACHED, server.address + "index.html")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
