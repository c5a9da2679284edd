"""A new matter filled in on the page comes back as a guide the lint accepts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import address
from tests.projects import make_project, run

pytestmark = pytest.mark.browser

FORM = "form/index.html"
NAME = "matters/gongan/990709955000.yml"
OWN = {
    "code": "９９0709955000",
    "name": "临时居民身份证申领",
    "kind": "行政确认",
    "department": "gongan",
    "processing": "承诺件",
    "time_limit.statutory": "10日",
    "time_limit.promised": "3日",
    "trip_count": "1",
    "trip_reason": '须当面核对: "本人" # 身份\n第二行',
    "channels.window": "true",
    "conditions.match": "全部",
}
ROWS: dict[str, list[dict[str, str]]] = {
    "questions": [{"name": "办理人", "options": "本人\n监护人代办"}],
    "conditions.items": [
        {"text": "居民身份证已经丢失。"},
        {"text": "由监护人陪同。", "when": "办理人=监护人代办"},
    ],
    "materials": [
        {"name": "居民户口簿", "original": "1", "check_only": "true", "necessity": "必要"},
        {"name": "监护关系证明", "original": "1", "necessity": "必要", "when": "办理人：监护人代办",
         "basis.law": "中华人民共和国居民身份证法", "basis.article": "第七条第二款"},
    ],
    "steps": [{"name": "受理", "by": "户籍窗口", "limit": "即办"}, {"name": "发证", "by": "户籍窗口"}],
    "result": [{"name": "临时居民身份证", "type": "证照"}],
    "legal_basis": [{"law": "中华人民共和国居民身份证法", "article": "第十二条"}],
    "source": [{"title": "虚构的示例"}],
}  # fmt: skip


def put(scope, path: str, value: str) -> None:
    """Fill in one field."""
    field = scope.locator(f'[data-path="{path}"]').first.locator("input, select, textarea").first
    if field.evaluate("element => element.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.fill(value)


def write(page: Page) -> None:
    """Fill in the whole matter."""
    for path, value in OWN.items():
        put(page.locator(".bs-form"), path, value)
    for box in ("县级", "自然人"):
        page.locator(f'.bs-form__section#general input[value="{box}"]').check()
    for path, rows in ROWS.items():
        section = page.locator(f'[data-list="{path}"]')
        for at, row in enumerate(rows):
            if section.locator(".bs-form__row").count() <= at:
                section.locator("[data-do=add]").click()
            for name, value in row.items():
                put(section.locator(".bs-form__row").nth(at), name, value)


@pytest.fixture(scope="module")
def root(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city to put the new guide into."""
    return make_project(tmp_path_factory.mktemp("form") / "city")


@pytest.fixture(scope="module")
def filled(browser: Browser, site: Path) -> Iterator[Page]:
    """The page with the whole matter on it; whoever changes a field puts it back."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.set_default_timeout(5000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address(site, FORM))
    page.get_by_role("button", name="全部展开").click()
    write(page)
    yield page
    context.close()
    assert not errors


def test_what_is_filled_in_passes_the_lint(filled: Page, root: Path) -> None:
    filled.get_by_role("button", name="检查并生成").click()
    expect(filled.locator(".bs-form__summary")).to_have_text("写法没有问题，文件已经生成。")
    text = filled.locator("#f-result").input_value()
    assert 'trip_reason: |-\n  须当面核对: "本人" # 身份\n  第二行\n' in text
    assert "when: {办理人: 监护人代办}" in text and "fees: []" in text
    path = root / "guides" / NAME
    path.write_text(text, encoding="utf-8")
    done = run(root, "banshi", "lint", str(path))
    assert done.returncode == 0, done.stdout
    with filled.expect_download() as download:
        filled.get_by_role("button", name="下载文件").click()
    assert download.value.suggested_filename == "990709955000.yml"
    assert Path(download.value.path()).read_text(encoding="utf-8") == text
    expect(filled.locator(".bs-form__told")).to_contain_text("guides/" + NAME)


def test_the_draft_is_there_after_a_reload_and_can_be_thrown_away(filled: Page, browser: Browser, site: Path) -> None:
    filled.wait_for_timeout(400)
    draft = filled.evaluate("JSON.stringify({...JSON.parse(Object.values(localStorage)[0]), left: true})")
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(5000)
    page.goto(address(site, FORM))
    page.evaluate("draft => localStorage.setItem('banshi-form::kept', draft)", draft)
    page.reload()
    expect(page.locator(".bs-form__draft")).to_contain_text("上次没有写完")
    page.get_by_role("button", name="检查并生成").click()
    expect(page.locator(".bs-form__summary")).to_have_text("写法没有问题，文件已经生成。")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清空").click()
    page.reload()
    expect(page.locator(".bs-form__draft")).to_be_hidden()
    expect(page.locator("#f-general-name")).to_have_value("")
    context.close()


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("code", "990109955000", "应当是 07"),
        ("code", "99070995500", "写满 12 位"),
        ("code", "99070995500Y", "00Y"),
        ("name", "", "要填写"),
        ("trip_count", "一次", "要写整数"),
        ("trip_count", "10", "0 到 9"),
        ("time_limit.promised", "尽快", "整数+单位"),
        ("time_limit.promised", "20日", "不得长于法定时限"),
        ("summary", "零宽\u200b字符", "看不见的字符"),
        ("related", "990709901000\n990709901000", "两行写得一样"),
    ],
)
def test_what_is_wrong_is_said_at_the_field(filled: Page, path: str, value: str, said: str) -> None:
    field = filled.locator(f'.bs-form [data-path="{path}"]').first
    control = field.locator("input, select, textarea").first
    before = control.input_value()
    put(filled.locator(".bs-form"), path, value)
    filled.get_by_role("button", name="检查并生成").click()
    expect(filled.locator("#f-result")).to_have_value("")
    expect(field.locator(".bs-form__error")).to_contain_text(said)
    expect(control).to_have_attribute("aria-invalid", "true")
    assert field.locator(".bs-form__error").get_attribute("id") in control.get_attribute("aria-describedby").split()
    filled.locator(".bs-form__summary a").first.click()
    expect(control).to_be_focused()
    control.fill(before)


def test_a_group_begun_must_be_finished(filled: Page) -> None:
    put(filled.locator(".bs-form"), "time_limit.extension.limit", "5日")
    filled.get_by_role("button", name="检查并生成").click()
    error = filled.locator('[data-path="time_limit.extension.condition"] .bs-form__error')
    expect(error).to_contain_text("要填写")
    put(filled.locator(".bs-form"), "time_limit.extension.limit", "")
    filled.get_by_role("button", name="检查并生成").click()
    expect(error).to_be_hidden()


def test_fields_appear_when_they_apply(filled: Page) -> None:
    row = filled.locator('[data-list="materials"] .bs-form__row').first
    expect(row.locator('[data-path="defer.within"]')).to_be_hidden()
    put(row, "necessity", "容缺后补")
    expect(row.locator('[data-path="defer.within"]')).to_be_visible()
    filled.get_by_role("button", name="检查并生成").click()
    expect(row.locator('[data-path="defer.within"] .bs-form__error')).to_contain_text("要填写")
    put(filled.locator(".bs-form"), "trip_count", "0")
    expect(filled.locator('[data-path="trip_reason"]')).to_be_hidden()
    put(filled.locator(".bs-form"), "trip_count", "1")
    put(row, "necessity", "必要")


@pytest.mark.parametrize(
    ("edit", "host"),
    [
        ("https://github.com/o/r/edit/main/guides/", "https://github.com/o/r/new/main/guides/matters/gongan?filename=990709955000.yml&value=%23"),
        ("https://gitee.com/o/r/edit/master/guides/", "https://gitee.com/o/r/new/master/guides/matters/gongan?filename=990709955000.yml"),
        ("https://git.example.gov.cn/g/r/-/edit/main/guides/", "https://git.example.gov.cn/g/r/-/new/main/guides?file_name=matters%2Fgongan%2F990709955000.yml"),
    ],
)  # fmt: skip
def test_the_host_is_offered_the_new_file(filled: Page, edit: str, host: str) -> None:
    filled.evaluate("edit => { document.querySelector('.bs-form').dataset.edit = edit; }", edit)
    filled.get_by_role("button", name="检查并生成").click()
    link = filled.get_by_role("link", name="在代码托管网站上新建这个文件")
    assert link.get_attribute("href").startswith(host)


def test_nothing_is_wider_than_the_smallest_phone(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(address(site, FORM))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_nothing_is_lost_without_storage(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address(site, FORM))
    put(page.locator(".bs-form"), "name", "测试")
    page.get_by_role("button", name="检查并生成").click()
    expect(page.locator(".bs-form__summary")).to_contain_text("处要改")
    context.close()
    assert not errors
