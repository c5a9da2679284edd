"""What one need not bring: the page without a script and the script say the same, and only what holds is promised."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.projects import edit, make_project, run

pytestmark = pytest.mark.browser

PAGE = "matters/990709901000.html"
ROWS = """\
  - {name: 居民身份证, original: 1, check_only: true, necessity: 必要, exempt: 电子证照}
  - {name: 居住证, original: 1, necessity: 必要, exempt: 数据共享, when: {办理人: 监护人代办}}
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("savings"))
    edit(root / "guides/matters/gongan/990709901000.yml", "materials:\n", f"materials:\n{ROWS}")
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stderr
    return root / "site" / PAGE


def test_the_script_says_what_the_server_said(page: Page, built: Path) -> None:
    html = built.read_text(encoding="utf-8")
    served = [re.sub("<[^>]+>", "", line) for line in re.findall(r'<p class="bs-save.*?</p>', html)]
    page.goto(built.as_uri())
    assert [line.text_content() for line in page.locator(".bs-save").all()] == served
    assert served[:2] == [
        "不用带 1 项（窗口自己向别的部门查）：居民户口簿",
        "有的情形不用带 1 项（窗口自己向别的部门查）：居住证（只在“办理人：监护人代办”时）",
    ]


def test_a_certificate_on_the_phone_is_still_something_to_bring(page: Page, built: Path) -> None:
    page.goto(built.as_uri())
    card = page.locator(".bs-list > li", has_text="居民身份证 ").filter(has_text="电子证照")
    expect(card.locator("input")).to_be_visible()
    expect(card).to_contain_text("带上，或者用手机出示电子证照")
    expect(page.locator("#materials")).not_to_contain_text("免交")


def test_what_only_some_are_spared_becomes_certain_with_the_answer(page: Page, built: Path) -> None:
    page.goto(built.as_uri())
    small = page.locator("#materials small")
    expect(small).to_have_text("共 5 项，1 项不用带，1 项有的情形不用带，1 项可以出示电子证照")
    page.get_by_role("radio", name="监护人代办").check()
    expect(small).to_have_text("5 项，2 项不用带，1 项可以出示电子证照")
    expect(page.locator(".bs-save").first).to_have_text("不用带 2 项（窗口自己向别的部门查）：居住证、居民户口簿")
    page.get_by_role("radio", name="本人").check()
    expect(small).to_have_text("3 项，1 项不用带，1 项可以出示电子证照")
