"""Questions that follow answers, and answers that exclude each other."""

from __future__ import annotations

import pytest

from banshi.model.asking import Asking

QUESTIONS = {
    "申请人": ["个人", "企业"],
    "办理人": ["本人", "代办"],
    "代办人": ["父母", "其他人"],
    "企业类型": ["小微企业", "其他企业"],
}
WHENS = {"办理人": {"申请人": "个人"}, "代办人": {"办理人": "代办"}, "企业类型": {"申请人": "企业"}}
AGE = {"年龄": ["未成年", "成年"], "婚姻": ["未婚", "已婚"], "残疾": ["有", "无"]}


@pytest.fixture
def asking() -> Asking:
    return Asking(QUESTIONS, WHENS)


def test_only_people_a_question_is_for_are_in_its_situations(asking):
    assert list(asking.situations()) == [
        {"申请人": "个人", "办理人": "本人"},
        {"申请人": "个人", "办理人": "代办", "代办人": "父母"},
        {"申请人": "个人", "办理人": "代办", "代办人": "其他人"},
        {"申请人": "企业", "企业类型": "小微企业"},
        {"申请人": "企业", "企业类型": "其他企业"},
    ]


def test_a_question_may_be_written_above_the_one_that_leads_to_it():
    asking = Asking({"代办人": ["父母", "其他人"], "办理人": ["本人", "代办"]}, {"代办人": {"办理人": "代办"}})
    assert len(list(asking.situations())) == 3


def test_a_row_brings_along_what_leads_to_its_question(asking):
    assert asking.ways({"代办人": "父母"}) == [{"代办人": ("父母",), "办理人": ("代办",), "申请人": ("个人",)}]
    assert not asking.applies({"代办人": "父母"}, {"申请人": "企业"})
    assert asking.applies({"代办人": "父母"}, {"申请人": "个人"})
    assert asking.applies(None, {"申请人": "企业"})


def test_questions_open_one_after_the_other(asking):
    assert dict(asking.open({})) == {"申请人": ["个人", "企业"]}
    assert dict(asking.open({"申请人": "个人"})) == {"办理人": ["本人", "代办"]}
    assert dict(asking.open({"申请人": "个人", "办理人": "本人"})) == {}


def test_rows_of_questions_that_never_meet_do_not_overlap(asking):
    assert not asking.overlap({"代办人": "父母"}, {"企业类型": "小微企业"})
    assert asking.overlap({"代办人": "父母"}, {"申请人": "个人"})


@pytest.fixture
def excluding() -> Asking:
    return Asking(AGE, impossible=[{"年龄": "未成年", "婚姻": "已婚"}])


def test_what_nobody_can_be_is_no_situation(excluding):
    found = list(excluding.situations())
    assert len(found) == 6
    assert not any(one["年龄"] == "未成年" and one["婚姻"] == "已婚" for one in found)


def test_options_that_contradict_an_answer_are_not_offered(excluding):
    assert dict(excluding.open({"年龄": "未成年"})) == {"婚姻": ["未婚"], "残疾": ["有", "无"]}
    assert dict(excluding.open({"婚姻": "已婚"}))["年龄"] == ["成年"]
    assert not excluding.possible({"年龄": "未成年", "婚姻": "已婚"})


def test_rows_of_which_one_excludes_the_other_do_not_overlap(excluding):
    assert not excluding.overlap({"年龄": "未成年"}, {"婚姻": "已婚"})
    assert excluding.overlap({"any": [{"年龄": "未成年"}, {"残疾": "有"}]}, {"婚姻": "已婚"})


def test_a_row_for_nobody_has_no_way(excluding):
    assert excluding.ways({"年龄": "未成年", "婚姻": "已婚"}) == []


def test_only_what_is_needed_is_asked(asking):
    assert list(asking.needed({"代办人"}).questions) == ["申请人", "办理人", "代办人"]


def test_questions_that_lead_to_each_other_end():
    circle = Asking({"甲": ["是", "否"], "乙": ["是", "否"]}, {"甲": {"乙": "是"}, "乙": {"甲": "是"}})
    assert list(circle.situations()) == [{}]
    assert circle.ways({"甲": "是"}) == [{"甲": ("是",), "乙": ("是",)}]
