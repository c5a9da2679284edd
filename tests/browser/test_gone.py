"""An old address, opened from disk: it leads on, or says what has become of the matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.lifecycle.living import CARD, RECORD, banshi
from tests.projects import make_project, run

NEW = "990709001000"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site after one code was assigned and one matter retired."""
    root = make_project(tmp_path_factory.mktemp("gone"))
    for command in (["assign", CARD, NEW], ["retire", RECORD, "--reason", "并入别的查询。", "--successor", NEW]):
        done = banshi(root, *command)
        assert done.exit_code == 0, done.output
    built = run(root, "banshi", "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return root / "site"


def test_an_old_code_leads_to_the_new_page_without_a_server(page: Page, changed: Path) -> None:
    page.goto((changed / f"matters/{CARD}.html").as_uri())
    page.wait_for_url(f"**/matters/{NEW}.html")
    assert page.locator("h1").inner_text().startswith("居民身份证补领")
    assert f"{CARD}（" in page.content()


def test_a_cancelled_matter_leads_to_its_successor(page: Page, changed: Path) -> None:
    page.goto((changed / f"matters/{RECORD}.html").as_uri())
    assert "这个事项已经取消" in page.locator("article").inner_text()
    assert not Axe().run(page).response["violations"]
    page.get_by_role("link", name="居民身份证补领").first.click()
    page.wait_for_url(f"**/matters/{NEW}.html")


def test_the_search_finds_both_by_their_old_codes(page: Page, changed: Path) -> None:
    for code, name in ((CARD, f"（旧编码 {CARD}）"), (RECORD, "（已取消）")):
        page.goto((changed / "search/index.html").as_uri() + f"?q={code}")
        page.get_by_role("link", name=name).first.wait_for()


def test_lists_and_sitemap_do_not_lead_there(changed: Path) -> None:
    assert f"{RECORD}.html" not in (changed / "matters/index.html").read_text(encoding="utf-8")
    assert f"{CARD}.html" not in (changed / "matters/index.html").read_text(encoding="utf-8")
