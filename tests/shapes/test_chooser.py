"""The chooser of one's own situation in a real Chromium: no contradiction, and no question for nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from banshi.model.matter import Matter
from banshi.model.situation import Answers
from banshi.wording.situation import mark, questions_view
from tests.projects import ROOT, run

from .conftest import FILES

pytestmark = pytest.mark.browser

ALLOWANCE, PERMIT, PASSPORT = "990511902000", "990117901000", "990109901000"


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


def page_of(browser: Browser, width: int) -> Iterator[Page]:
    """A page of some width whose scripts must not fail."""
    page = browser.new_context(viewport={"width": width, "height": 740}, locale="zh-CN").new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.context.close()
    assert not errors


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A narrow phone, on which one of many questions comes after the other."""
    yield from page_of(browser, 360)


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A screen on which all questions stand at once."""
    yield from page_of(browser, 1200)


def opened(page: Page, site: Path, code: str, query: str = "") -> Page:
    page.goto((site / f"matters/{code}.html").as_uri() + query)
    return page


def choose(page: Page, question: str, option: str) -> None:
    page.get_by_role("group", name=question).get_by_role("radio", name=option, exact=True).check()


def asked(page: Page) -> list[str]:
    return page.locator(".bs-ask fieldset:visible legend").all_inner_texts()


def test_a_question_waits_for_the_answer_that_leads_to_it(phone, site):
    opened(phone, site, PERMIT)
    assert asked(phone) == ["工程类别"]
    choose(phone, "工程类别", "房屋建筑")
    assert asked(phone) == ["工程类别", "建筑面积"]
    choose(phone, "建筑面积", "一万平方米以上")
    expect(phone.get_by_text("由省级部门办理，市里不受理。")).to_be_visible()
    choose(phone, "工程类别", "市政基础设施")
    assert asked(phone) == ["工程类别", "立项投资"]
    assert "建筑面积" not in phone.url


def test_a_contradiction_cannot_be_chosen(phone, site):
    opened(phone, site, PASSPORT)
    choose(phone, "身份", "现役军人")
    # Only one age is left, so it is taken and not asked for.
    assert asked(phone) == ["身份"]
    expect(phone.locator(".bs-ask output")).to_contain_text("年龄：16周岁以上")
    expect(phone.locator("#result .bs-rows > div:visible")).to_have_count(1)
    opened(phone, site, PASSPORT, "?年龄=未满16周岁&身份=现役军人")
    expect(phone.locator(".bs-ask input:checked")).to_have_count(1)
    said = phone.locator(".bs-ask output").inner_text()
    assert ("未满16周岁" in said) != ("现役军人" in said)


def test_a_paper_for_one_of_several_situations_is_listed_once(desk, site):
    opened(desk, site, ALLOWANCE)
    row = desk.locator(".bs-list > li", has_text="监护关系证明")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("属于下列之一（“残疾类别：精神残疾”；“年龄：未满18周岁”）")
    choose(desk, "残疾类别", "其他残疾")
    expect(row).to_be_visible()
    choose(desk, "年龄", "18周岁以上")
    expect(row).to_be_hidden()
    choose(desk, "年龄", "未满18周岁")
    expect(row).to_be_visible()


def test_nothing_is_asked_that_changes_nothing_any_more(desk, site):
    opened(desk, site, ALLOWANCE)
    assert "残疾等级" in asked(desk)
    choose(desk, "补贴", "困难残疾人生活补贴")
    # The grade decides only how much is paid for care.
    assert "残疾等级" not in asked(desk)


def test_on_a_phone_one_question_comes_after_the_other(phone, site):
    opened(phone, site, ALLOWANCE)
    assert asked(phone) == ["补贴"]
    choose(phone, "补贴", "重度残疾人护理补贴")
    assert asked(phone) == ["补贴", "残疾类别"]
    choose(phone, "残疾类别", "精神残疾")
    # The paper is due whatever the age, so nobody asks for it.
    assert asked(phone) == ["补贴", "残疾类别", "残疾等级"]
    expect(phone.get_by_role("radio", name="四级")).to_be_disabled()
    choose(phone, "残疾等级", "一级")
    assert asked(phone)[-1] == "谁来申请"


def test_the_page_is_no_wider_than_the_phone(phone, site):
    for code in (ALLOWANCE, PERMIT, PASSPORT):
        opened(phone, site, code)
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_scripts_everything_is_told_in_words(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    opened(page, site, PERMIT)
    expect(page.get_by_text("“建筑面积”只和这样的人有关：“工程类别：房屋建筑”。")).to_be_visible()
    opened(page, site, PASSPORT)
    expect(
        page.get_by_text("不会同时出现：“年龄：未满16周岁”并且“身份：登记备案的国家工作人员或现役军人”。")
    ).to_be_visible()
    page.context.close()


NEXT = """([questions, impossible, rows, given]) => {
  const { ways, next } = banshiGuide.asking;
  const asked = new Map(questions.map(([number, count, when]) => [number, { count, asked: when ? ways(when) : null }]));
  return given.map((pairs) => {
    const found = next(asked, impossible ? ways(impossible) : [], rows.map(ways), new Map(pairs));
    return { answers: [...found.answers], barred: [...found.barred] };
  });
}"""


def test_page_and_engine_agree(phone, matter_of):
    """Whatever somebody clicks, they end in a situation the engine knows to be possible."""
    phone.add_script_tag(content="var banshiGuide = {};")
    phone.add_script_tag(content=(ROOT / "hooks/static/asking.js").read_text(encoding="utf-8"))
    for path in FILES:
        agree(phone, matter_of(path.stem))


def agree(phone: Page, matter: Matter) -> None:
    view, asking = questions_view(matter), matter.asking
    names, chance = list(asking.questions), random.Random(matter.code)
    given = [
        [[at, chance.randrange(len(asking.questions[name]))] for at, name in enumerate(names) if chance.random() < 0.6]
        for _ in range(40)
    ]
    questions = [[one.number, len(one.options), one.when] for one in view.asked]
    rows = [mark(when, asking).when for _, when in matter.row_whens()]
    for found in phone.evaluate(NEXT, [questions, view.impossible, rows, given]):
        answers: Answers = {names[at]: asking.questions[names[at]][option] for at, option in found["answers"]}
        assert asking.possible(answers)
        assert all(asking.asked(question, {**answers}) for question in answers), json.dumps(answers, ensure_ascii=False)
        for pair in found["barred"]:
            at, option = map(int, pair.split(":"))
            others = {question: one for question, one in answers.items() if question != names[at]}
            assert not asking.possible({**others, names[at]: asking.questions[names[at]][option]})
