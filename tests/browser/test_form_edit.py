"""Guides that are there are opened on the page, changed, and come back as the smallest change of their text."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from banshi.changes.compare.matter import compare_matters
from banshi.changes.kinds.kind import Direction
from banshi.model.matter import Matter
from banshi.source.reader import read
from banshi.source.standard import Standard
from banshi.workbook.edits import Step, patched
from tests.browser.conftest import GUIDES
from tests.projects import ROOT, make_project, run

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SCHEMA = Standard(ROOT / "schema")["matter"]
FILES = sorted((GUIDES / "matters").glob("*/*.yml"))
CARD = GUIDES / "matters/gongan/230709903000.yml"


def address(site: Path, code: str) -> str:
    """The page with a guide on it, opened from disk."""
    return f"{(site / 'form/index.html').as_uri()}?code={code}"


def opened(page: Page, site: Path, code: str) -> None:
    """Open a guide and unfold everything."""
    page.goto(address(site, code))
    expect(page.locator(".bs-form__opened")).to_contain_text("正在改")
    page.get_by_role("button", name="全部展开").click()


def finished(page: Page) -> str:
    """The file the page makes."""
    page.get_by_role("button", name="检查并生成").click()
    expect(page.locator(".bs-form__summary")).to_have_text("写法没有问题，文件已经生成。")
    return page.locator("#f-result").input_value()


def put(page: Page, where: str, value: str, row: int | None = None) -> None:
    """Fill in a field of the matter, or of a row of a list: `materials.name`, row 0."""
    if row is None:
        field = page.locator(f'.bs-form details:not([data-list]) [data-path="{where}"]')
    else:
        path, name = where.split("#")
        field = page.locator(f'[data-list="{path}"] .bs-form__row').nth(row).locator(f'[data-path="{name}"]')
    control = field.locator("input, select, textarea").first
    if control.evaluate("element => element.tagName") == "SELECT":
        control.select_option(value)
    else:
        control.fill(value)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that nothing goes wrong on."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    found = context.new_page()
    found.set_default_timeout(15000)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield found
    context.close()
    assert not errors


def test_every_shipped_guide_opens_without_a_fault_and_goes_back_byte_for_byte(page: Page, shipped: Path) -> None:
    for path in FILES[::4]:
        page.goto(address(shipped, path.stem))
        expect(page.locator(".bs-form__opened")).to_contain_text("正在改")
        told = page.evaluate("""() => { const made = banshiForm.result.outcome(); return {
          text: made.text, burden: made.burden, judged: banshiForm.judge(made.value, banshiKnown.schema),
          wrong: banshiForm.fields(banshiForm.form).map(field => [field.dataset.path, banshiForm.wrong(field)]).filter(([, said]) => said) }; }""")
        assert told == {"text": path.read_text(encoding="utf-8"), "burden": [], "judged": [], "wrong": []}, path.stem


EDITS: list[tuple[str, str, int | None, list[Step]]] = [
    ("time_limit.promised", "30个工作日", None, [Step("set", ("time_limit", "promised"), "30个工作日")]),
    ("trip_count", "2", None, [Step("set", ("trip_count",), 2)]),
    ("summary", "两行\n文字: # 不是注释", None, [Step("set", ("summary",), "两行\n文字: # 不是注释")]),
    ("channels.appointment", "false", None, [Step("set", ("channels", "appointment"), False)]),
    ("scope", "", None, [Step("remove", ("scope",))]),
    ("materials#copies", "2", 0, [Step("set", ("materials", 0, "copies"), 2)]),
    ("materials#check_only", "", 0, [Step("remove", ("materials", 0, "check_only"))]),
    ("steps#name", "受理登记", 0, [Step("set", ("steps", 0, "name"), "受理登记")]),
    ("fees#standard", "50元/证", 0, [Step("set", ("fees", 0, "standard"), "50元/证")]),
]


@pytest.mark.parametrize(("where", "value", "row", "steps"), EDITS, ids=lambda one: one if isinstance(one, str) else "")
def test_an_edit_changes_what_the_engine_would_change(
    page: Page, shipped: Path, where: str, value: str, row: int | None, steps: list[Step]
) -> None:
    page.goto("about:blank")
    opened(page, shipped, CARD.stem)
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    opened(page, shipped, CARD.stem)
    steps = [step for step in steps if step.act != "remove" or _is_there(step)]
    put(page, where, value, row)
    assert finished(page) == patched(CARD.read_bytes(), SCHEMA, steps).decode()
    page.evaluate("banshiForm.draft.forget()")


def _is_there(step: Step) -> bool:
    value: Any = read(CARD.read_text(encoding="utf-8")).value
    for key in step.path:
        if isinstance(value, dict) and key not in value:
            return False
        value = value[key]
    return True


def test_a_changed_guide_comes_back_as_file_and_patch_that_git_and_lint_take(
    page: Page, shipped: Path, tmp_path: Path
) -> None:
    opened(page, shipped, CARD.stem)
    put(page, "materials#note", "核对以后当场退还。", 0)
    page.locator('[data-list="steps"] .bs-form__row').nth(1).get_by_role("button", name="上移").click()
    page.locator('[data-list="faq"]').get_by_role("button", name="加一条").click()
    last = page.locator('[data-list="faq"] .bs-form__row').count() - 1
    put(page, "faq#q", "要带几张照片？", last)
    put(page, "faq#a", "不用带，窗口现场采集。", last)
    text = finished(page)
    expect(page.locator(".bs-form__burden")).to_contain_text("调换次序")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载补丁").click()
    root = make_project(tmp_path / "city")
    shutil.rmtree(root / "guides")
    shutil.copytree(GUIDES, root / "guides")
    for command in (
        ["init", "-q"],
        ["apply", "--check", str(download.value.path())],
        ["apply", str(download.value.path())],
    ):
        done = subprocess.run(["git", *command], cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    path = root / "guides/matters/gongan" / CARD.name
    assert path.read_text(encoding="utf-8") == text
    assert run(root, "banshi", "lint", str(path)).returncode == 0
    page.evaluate("banshiForm.draft.forget()")


def test_the_burden_is_said_and_a_record_is_begun(page: Page, shipped: Path) -> None:
    opened(page, shipped, CARD.stem)
    version = int(page.locator('[data-path="version"] input').first.input_value())
    put(page, "trip_count", "3")
    finished(page)
    first = page.locator(".bs-form__burden li").first
    expect(first).to_contain_text("加重")
    expect(first).to_contain_text("跑动次数增加")
    page.get_by_role("button", name="添一条修改记录").click()
    expect(page.locator('[data-path="version"] input').first).to_have_value(str(version + 1))
    expect(
        page.locator('[data-list="changes"] .bs-form__row').last.locator('[data-path="summary"] textarea')
    ).to_be_focused()
    page.evaluate("banshiForm.draft.forget()")


def _matter(text: str) -> Matter:
    import msgspec

    value = read(text).value
    SCHEMA.coerce(value)
    return msgspec.convert(value, Matter)


WEIGHED: list[tuple[str, Any]] = [
    ("time_limit.promised", ["1个工作日", "59个工作日"]), ("trip_count", ["0", "9"]), ("channels.window", ["false"]),
    ("channels.appointment", ["true", "false"]), ("processing", ["即办件", "承诺件"]), ("time_limit.statutory", ["1日", "90日"]),
]  # fmt: skip


WEIGH = """([where, value]) => {
  const own = banshiForm.fields(banshiForm.form).filter(field => !field.closest("[data-list]"));
  const field = own.find(one => one.dataset.path === where);
  const was = banshiForm.raw(field);
  banshiForm.put(field, value);
  const made = banshiForm.result.outcome();
  banshiForm.put(field, was);
  return [made.text, made.burden.map(one => one.kind[1])];
}"""


def test_what_is_said_to_weigh_is_what_the_engine_says(page: Page, shipped: Path) -> None:
    """Of the same change the page never says lighter or neutral where the engine says heavier."""
    words = {Direction.HEAVIER: "加重", Direction.LIGHTER: "减轻"}
    sure = 0
    for path in FILES[::12]:
        before = _matter(path.read_text(encoding="utf-8"))
        opened(page, shipped, path.stem)
        for where, values in WEIGHED:
            for value in values:
                told = page.evaluate(
                    WEIGH,
                    [where, value],
                )
                theirs = [words.get(one.kind.direction, "中性") for one in compare_matters(before, _matter(told[0]))]
                for direction in ("加重", "减轻"):
                    if direction in told[1]:
                        sure += 1
                        assert direction in theirs, (path.stem, where, value, told[1], theirs)
                if "加重" in theirs:
                    assert {"加重", "待判断"} & set(told[1]), (path.stem, where, value, theirs)
    assert sure > 40


def test_names_are_offered_by_sound_and_by_what_people_say_and_checked(page: Page, shipped: Path) -> None:
    opened(page, shipped, CARD.stem)
    section = page.locator('[data-list="materials"]')
    section.get_by_role("button", name="加一条").click()
    name = section.locator(".bs-form__row").last.locator('[data-path="name"] input')
    for typed in ("hukoubu", "jmhkb", "户口本"):
        name.fill("")
        name.press_sequentially(typed)
        expect(page.locator(".bs-form__names li").first).to_be_visible()
        options = page.locator(".bs-form__names li").all_inner_texts()
        assert any(one.startswith("居民户口簿") for one in options), (typed, options)
    name.press("ArrowDown")
    expect(name).to_have_attribute("aria-activedescendant", "f-name-0")
    name.press("Enter")
    expect(name).to_have_value("居民户口簿")
    name.fill("户口本")
    name.press("Escape")
    name.press("Tab")
    error = section.locator(".bs-form__row").last.locator('[data-path="name"] .bs-form__error')
    expect(error).to_contain_text("是不是“居民户口簿”")
    error.get_by_role("button").click()
    expect(name).to_have_value("居民户口簿")
    expect(error).to_be_hidden()
    page.evaluate("banshiForm.draft.forget()")


def test_a_code_that_is_or_was_is_refused_and_a_free_one_given(page: Page, shipped: Path) -> None:
    page.goto((shipped / "form/index.html").as_uri())
    page.evaluate("banshiKnown.past.push('230709999000')")
    put(page, "kind", "行政确认")
    put(page, "department", "gongan")
    for code, said in (
        (CARD.stem, "居民身份证补领"),
        ("230709999000", "以前用过"),
        ("230109955000", "C004"),
        ("110709955000", "C003"),
    ):
        put(page, "code", code)
        page.locator('[data-path="code"] input').first.press("Tab")
        expect(page.locator('[data-path="code"] .bs-form__error').first).to_contain_text(said)
    page.get_by_role("button", name="给一个没有用过的编码").click()
    given = page.locator('[data-path="code"] input').first.input_value()
    assert given[:6] == "230709" and given not in {path.stem for path in FILES}
    expect(page.locator('[data-path="code"] .bs-form__error').first).to_be_hidden()
    page.evaluate("banshiForm.draft.forget()")


def test_two_tabs_do_not_overwrite_each_other(browser: Browser, shipped: Path) -> None:
    context = browser.new_context()
    one, two = context.new_page(), context.new_page()
    for tab, words in ((one, "第一个窗口写的。"), (two, "第二个窗口写的。")):
        opened(tab, shipped, CARD.stem)
        put(tab, "summary", words)
        tab.locator('[data-path="summary"] textarea').first.press("Tab")
    for tab, words in ((one, "第一个窗口写的。"), (two, "第二个窗口写的。")):
        tab.reload()
        expect(tab.locator('[data-path="summary"] textarea').first).to_have_value(words)
        expect(tab.locator(".bs-form__draft")).to_contain_text("另外有一份")
    one.close()
    two.close()
    three = context.new_page()
    three.goto(address(shipped, CARD.stem))
    expect(three.locator('[data-path="summary"] textarea').first).to_have_value("第二个窗口写的。")
    three.get_by_role("button", name="改用这一份").click()
    expect(three.locator('[data-path="summary"] textarea').first).to_have_value("第一个窗口写的。")
    context.close()


def test_a_file_from_the_computer_is_opened_and_a_broken_one_is_not(page: Page, shipped: Path, tmp_path: Path) -> None:
    page.goto((shipped / "form/index.html").as_uri())
    broken = tmp_path / "a.yml"
    broken.write_text("code: [", encoding="utf-8")
    page.locator("#f-file").set_input_files(broken)
    expect(page.locator(".bs-form__opened")).to_contain_text("写法有错误")
    page.locator("#f-file").set_input_files(CARD)
    expect(page.locator(".bs-form__opened")).to_contain_text("居民身份证补领")
    page.goto(address(shipped, "230709999999"))
    expect(page.locator(".bs-form__opened")).to_contain_text("没有编码是")


def test_the_page_of_a_matter_leads_to_its_form_and_a_phone_holds_it(browser: Browser, shipped: Path) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto((shipped / "matters" / f"{CARD.stem}.html").as_uri())
    link = page.get_by_role("link", name="修改这份指南", include_hidden=True)
    page.goto(
        address(shipped, CARD.stem)
        if link.get_attribute("href") == f"../form/index.html?code={CARD.stem}"
        else "about:blank"
    )
    expect(page.locator(".bs-form__opened")).to_contain_text("正在改")
    assert page.evaluate("document.documentElement.scrollHeight") < 14000
    page.get_by_role("button", name="全部展开").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
