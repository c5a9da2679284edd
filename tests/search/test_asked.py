"""Every kind of question people ask, of which none was written by whoever wrote the search."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from banshi.catalog.catalog import Catalog
from banshi.search.engine import Engine
from tests.search.asked import ANEW, PLAIN, TOLD, Asked, Score, asked, score
from tests.search.client import questions

# Those that test one thing each; a city may have other matters.
LEAST = {
    "absent": 0.8, "act": 0.9, "bundle": 1.0, "complaint": 0.8, "department": 0.9, "event": 0.9, "foreign_en": 0.9, "hall": 0.9,
    "hotline": 0.8, "initials": 0.85, "intent": 0.9, "other_city": 0.9, "own_despite_city": 0.9, "own_district": 0.9,
    "pinyin": 0.95, "region": 0.9, "sentence": 0.9, "shop_listed": 0.9, "shop_unlisted": 0.9, "two": 0.9, "typo": 0.95,
}  # fmt: skip


@pytest.fixture(scope="session")
def strange(real: Catalog) -> list[Asked]:
    found = asked(real)
    if sum(not question.not_here for question in found) < 300:
        pytest.skip("these guides have other matters")
    return found


@pytest.fixture(scope="session")
def scored(engine: Engine, strange: list[Asked]) -> Score:
    return score(engine, strange)


def test_what_is_here_is_found(scored: Score) -> None:
    assert scored.hit1 >= 0.92
    assert scored.hit5 >= 0.975
    assert scored.mrr >= 0.94


def test_what_is_not_here_is_said_to_be_missing_and_nothing_else_is(scored: Score) -> None:
    assert scored.honest >= 0.9
    assert scored.called_weak <= 0.03


def test_nearly_everything_is_answered_as_it_was_asked(scored: Score) -> None:
    assert scored.well >= 0.93, scored.badly


def test_other_words_for_the_same_kinds_are_answered_as_well(
    engine: Engine, real: Catalog, strange: list[Asked]
) -> None:
    found = score(engine, asked(real, ANEW))
    assert found.count > 400
    assert found.hit1 >= 0.93
    assert found.called_weak <= 0.03
    assert found.well >= 0.97, found.badly


def test_a_need_told_without_any_official_word_is_understood(
    engine: Engine, real: Catalog, strange: list[Asked]
) -> None:
    found = score(engine, asked(real, TOLD))
    assert found.count > 1000
    assert found.hit1 >= 0.9
    assert found.hit5 >= 0.965
    assert found.called_weak <= 0.03
    assert found.honest >= 0.9
    for kind, least in {"event": 0.8, "complaint": 0.9, "department": 0.8, "hall": 0.9}.items():
        well, count = found.kinds[kind]
        assert well >= least * count, kind


def test_questions_as_they_come_to_a_counter_are_answered(engine: Engine, real: Catalog, strange: list[Asked]) -> None:
    found = score(engine, asked(real, PLAIN))
    assert found.count >= 140
    assert found.hit1 >= 0.95
    assert found.hit5 >= 0.985
    assert found.mrr >= 0.96
    assert found.called_weak <= 0.03
    assert found.honest >= 0.9
    assert found.well >= 0.95, found.badly


@pytest.mark.parametrize("kind", LEAST)
def test_each_kind(scored: Score, kind: str) -> None:
    well, count = scored.kinds[kind]
    assert well >= LEAST[kind] * count


def test_unknown_things_are_told_from_known_ones_without_any_list_of_them(engine: Engine, strange: list[Asked]) -> None:
    """What nobody wrote down as handled elsewhere is missing all the same."""
    absent = [question for question in strange if question.not_here]
    unlisted = engine.run(
        "texts => { const none = banshiFind.build({ ...banshiData, elsewhere: [] });"
        "return texts.filter(text => banshiFind.answer(none, text).state !== 'found'); }",
        [question.text for question in absent],
    )
    assert len(unlisted) >= 0.75 * len(absent)


@pytest.mark.browser
@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.slow)])
def test_a_browser_and_the_embedded_engine_give_the_same_answers(
    engine: Engine, chromium: Page, strange: list[Asked], every: int
) -> None:
    texts = [question.text for question in strange[::every]]
    told = chromium.evaluate("texts => texts.map(text => banshiFind.told(index, text))", texts)
    differing = [text for text, one, other in zip(texts, told, engine.answers(texts), strict=True) if one != other]
    assert not differing


@pytest.mark.parametrize(
    "text", ["", " ", "？！", "\u202e", "a" * 5000, "身份证" * 2000, "__proto__", "(.*)+", "😀👨‍👩‍👧", "0" * 600]
)
def test_anything_can_be_typed(engine: Engine, text: str) -> None:
    assert engine.answer(text)["state"] in ("found", "near", "none")


def test_the_end_of_a_long_sentence_counts(engine: Engine) -> None:
    before = "我想问一下啊就是我家里的情况有点特殊前几年一直在外面打工今年才回来住在我妹妹家也没什么人可以商量" * 3
    assert engine.answer(f"{before}现在想办居住证")["hits"][0]["name"] == "居住证申领"


def test_a_place_named_before_a_district_is_where_the_district_is(engine: Engine, real: Catalog) -> None:
    district = next(region.name for region in real.setting.regions.values() if region.name.endswith("区"))
    mine, theirs = engine.answers([f"{district}结婚登记", f"上海市{district}结婚登记"])
    assert mine["region"] and not mine["other"]
    assert theirs["other"] == "上海" and not theirs["region"]
    assert any("上海" in sentence for sentence in theirs["says"])


def test_the_old_lists_are_answered_too(engine: Engine, real: Catalog) -> None:
    known = {entry.code for entry in real.public}
    listed = questions(known) + questions(known, "questions-blind")
    told = engine.answers([question.text for question in listed])
    first = [
        bool(answer["hits"]) and answer["hits"][0]["id"] in question.codes
        for question, answer in zip(listed, told, strict=True)
    ]
    if listed:
        assert sum(first) >= 0.92 * len(listed)
