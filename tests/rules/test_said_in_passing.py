"""Numbers in summaries and answers, held against the fields that say the same."""

from __future__ import annotations

import pytest

from banshi.catalog.lengths import lengths
from banshi.rules.shared.refusal import refusal
from tests.rules.matters import judged, matter


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20个工作日内", [("20个工作日", (20, "个工作日"))]),
        ("十五天", [("十五天", (15, "日"))]),
        ("3工作日、2小时和半年", [("3工作日", (3, "个工作日")), ("2小时", (2, "小时"))]),
        ("3月1日、同一天、第6年、12月龄、5年级", []),
        ("三个月零两天", [("三个月", (3, "个月"))]),
    ],
)
def test_lengths_in_a_sentence(text, found):
    assert [one for one in lengths(text) if one[0] != "两天"] == found


def answer(text: str, q: str = "怎么回事？", **fields):
    return matter(faq=[{"q": q, "a": text}], **fields)


FEE = {"name": "工本费", "standard": "40元/证", "basis": {"law": "某法"}, "waiver": "低保户减10元。"}


@pytest.mark.parametrize(
    ("rule", "subject", "found"),
    [
        ("N015", answer("7天就能办好。"), 1),
        ("N015", answer("20个工作日办好。"), 0),
        ("N015", answer("20天办好。"), 1),
        ("N015", answer("60日内办结。"), 0),
        ("N015", answer("住满7天再来。"), 0),
        ("N015", matter(summary="三个工作日拿到新证。"), 1),
        ("N015", answer("寄的再等3天拿到。", steps=[{"name": "邮寄", "by": "快递", "note": "另外3天。"}]), 0),
        ("N016", answer("工本费20元。", fees=[FEE]), 1),
        ("N016", answer("工本费40元，低保户少收10元。", fees=[FEE]), 0),
        ("N016", answer("要交140元。", fees=[FEE]), 1),
        ("N016", answer("补贴每人1000元。"), 0),
        ("N016", answer("急用的同时申领临时的，工本费10元。", fees=[FEE]), 0),
        ("N016", answer("不收费。", "收费吗？", fees=[FEE]), 1),
        ("N016", answer("不收费。", "收费吗？"), 0),
        ("N016", answer("不收费。", "收费吗？", fees=[{**FEE, "when": {"谁": "甲"}}]), 0),
        ("N017", answer("跑两次就行。"), 1),
        ("N017", answer("跑一趟就行。"), 0),
        ("N017", answer("以前要跑三次。"), 0),
        ("N017", answer("不用到窗口，在家等。"), 1),
        ("N017", answer("邮寄的不用到窗口。"), 0),
        ("N017", answer("不用去大厅。", trip_count=0, trip_reason=None), 0),
        ("N017", answer("不用去大厅。", channels={"online": {"depth": "全程网办", "trips": 0}}), 0),
        ("N018", answer("有效期10年。", result=[{"type": "证照", "name": "证", "valid": "20年"}]), 1),
        ("N018", answer("有效期是二十年。", result=[{"type": "证照", "name": "证", "valid": "20年"}]), 0),
        ("N018", answer("有效期满前90日来换。", result=[{"type": "证照", "name": "证", "valid": "20年"}]), 0),
        ("N018", answer("有效期10年。"), 0),
        ("N019", matter(high_frequency=True), 1),
        ("N019", matter(high_frequency=True, high_frequency_reason="人人要办。"), 0),
        ("N019", matter(), 0),
        ("X040", matter(not_stated=["fees"], fees=[FEE]), 1),
        ("X040", matter(not_stated=["fees", "materials"]), 0),
    ],
)
def test_what_is_said_and_what_is_written(rule, subject, found):
    assert len(judged(rule, subject)) == found


@pytest.mark.parametrize(
    ("phrase", "refused", "caught"),
    [
        ("护照丢了", "护照丢失的，办普通护照补发。", True),
        ("换新车", "换新车的，办注册登记。", True),
        ("节能审查", "没有达到国家规定的节能审查规模的项目。", False),
        ("居民医保", "正在参加职工医保的，不能重复参加居民医保。", False),
        ("丢了", "丢了的，办补领。", False),
    ],
)
def test_a_refusal_is_about_the_case_not_the_word(phrase, refused, caught):
    assert (refusal(phrase, [refused]) == refused) is caught
    subject = matter(aliases=[phrase], not_eligible=[refused])
    assert [one.at for one in judged("N020", subject)] == ([("aliases", 0)] if caught else [])
