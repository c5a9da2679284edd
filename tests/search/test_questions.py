"""How people really ask, answered by the client's own scripts."""

from __future__ import annotations

import pytest

from banshi.catalog.catalog import Catalog
from banshi.search.engine import Engine
from tests.search.client import Quality, Question, quality, questions, ranks

NOTHING = ["彩票兑奖", "天气预报", "qwrtyplk", "高考报名", "电影票", "zzzz", "？？？", "abcdefg"]
# What other offices, companies or nobody at all sees to.
ELSEWHERE = """
股票开户 快递查询 猫丢了 地铁线路 手机号办理 火车票退票 遛狗证 物业投诉 垃圾分类 公交卡 签证美国 菜谱 足球比分 游戏下载
房贷利率 银行卡丢了 采矿许可 献血 电费 停电 wifi 12345 减肥 股票 星座运势 作文 相亲 打车 世界杯
"""


@pytest.fixture(scope="session")
def asked(real: Catalog) -> list[Question]:
    found = questions({entry.code for entry in real.public})
    if not found:
        pytest.skip("these guides have other matters")
    return found


@pytest.fixture(scope="session")
def measured(engine: Engine, asked: list[Question]) -> dict[str, Quality]:
    return quality(asked, ranks(engine, asked))


def test_there_are_enough_questions(asked):
    assert len(asked) >= 220
    assert len({question.text for question in asked}) == len(asked)


def test_the_right_matter_is_among_the_first_five(measured):
    assert measured["all"].hit5 >= 0.97
    assert measured["all"].mrr >= 0.90


@pytest.mark.parametrize(
    ("kind", "least"), [("pinyin", 0.99), ("initials", 0.97), ("homophone", 0.98), ("talk", 0.97), ("typo", 0.9)]
)
def test_each_way_of_asking(measured, kind, least):
    assert measured[kind].hit5 >= least


def test_part_of_a_code_finds_it_first(engine, real, measured):
    assert measured["code"].hit1 == 1
    code = real.public[0].code
    parts = [code[start:end] for start in range(0, 8) for end in range(start + 5, 13)]
    found = engine.run("parts => parts.map(part => banshiFind.search(index, part).hits[0].entry.code)", parts)
    assert all(part in first for part, first in zip(parts, found, strict=True))


def test_a_long_code_finds_the_matter_in_it(engine, real):
    code = real.public[3].code
    ask = "text => banshiFind.search(index, text).hits[0].entry.code"
    assert engine.run(ask, f"11990500001755309F2{code}01") == code


def test_questions_of_somebody_who_had_not_seen_the_thesaurus(engine, real):
    asked = questions({entry.code for entry in real.public}, "questions-blind")
    if not asked:
        pytest.skip("these guides have other matters")
    found = quality(asked, ranks(engine, asked))["blind"]
    assert found.count >= 400
    assert found.hit5 >= 0.985
    assert found.mrr >= 0.95


def test_what_others_see_to_is_mostly_said_to_be_missing(engine):
    texts = ELSEWHERE.split()
    weak = engine.run("texts => texts.filter(text => banshiFind.search(index, text).weak)", texts)
    assert len(weak) >= 0.75 * len(texts), set(texts) - set(weak)


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_offers_is_said_to_be_missing(engine, text):
    assert engine.run("text => banshiFind.search(index, text).weak", text)


def test_real_questions_are_not_turned_away(engine, real, asked):
    blind = questions({entry.code for entry in real.public}, "questions-blind")
    texts = [question.text for question in [*asked, *blind]]
    weak = engine.run("texts => texts.filter(text => banshiFind.search(index, text).weak)", texts)
    assert len(weak) <= 0.02 * len(texts), weak


@pytest.mark.parametrize(
    ("query", "first", "second"),
    [
        ("营业执照", "设立登记", "营业执照补领"),
        ("公司", "公司设立登记", "企业注销登记"),
        ("公司注销", "企业注销登记", "公司设立登记"),
    ],
)
def test_getting_comes_before_ending_unless_asked(engine, query, first, second):
    found = "query => banshiFind.search(index, query).hits.map(hit => hit.entry.name)"
    names = engine.run(found, query)
    place = {word: next(at for at, name in enumerate(names) if word in name) for word in (first, second)}
    assert place[first] < place[second]


def test_a_word_people_use_is_shown_and_marked(engine):
    hit = engine.run(
        "() => (({alias, aliasMarks}) => ({alias, aliasMarks}))(banshiFind.rank(index, banshiFind.read(index, 'kaifandian')).hits[0])"
    )
    assert "开饭店" in hit["alias"]
    at = hit["alias"].index("开饭店")
    assert hit["aliasMarks"][at : at + 3] == [True, True, True]


def test_asking_twice_gives_the_same_answers(engine, asked):
    texts = [question.text for question in asked[:40]]
    answers = (
        "texts => JSON.stringify(texts.map(text => banshiFind.search(index, text).hits.slice(0, 5)"
        ".map(hit => [hit.entry.code, hit.score])))"
    )
    assert engine.run(answers, texts) == engine.run(answers, texts)
