"""What people write into cells of fixed forms, and the one right answer to each: the value and what is said, or a refusal."""

from __future__ import annotations

from typing import Any

import pytest

from banshi.workbook.field_text import Unreadable
from banshi.workbook.mending import mended
from banshi.workbook.sheets import Column
from tests.workbook.edited import SHEETS

QUESTIONS = {"空调": ["没有", "集中空调"], "申请类型": ["新办", "变更", "延续"]}


def column(sheet: str, label: str) -> Column:
    return next(one for found in SHEETS if found.title == sheet for one in found.columns if one.label == label)


WHEN, YES, AUDIENCE, NEED, RELATED, ALIASES, CONDITION, OPTIONS, STEP, FEE, QUESTION = (
    column("申请材料", "适用情形"),
    column("事项", "高频事项"),
    column("事项", "服务对象"),
    column("申请材料", "必要性"),
    column("事项", "相关事项"),
    column("事项", "日常用语"),
    column("条件", "内容"),
    column("情形", "选项"),
    column("办理流程", "环节名称"),
    column("收费", "收费标准"),
    column("常见问题", "问"),
)
BOTH = {"空调": "集中空调", "申请类型": ["新办", "延续"]}


@pytest.mark.parametrize(
    ("text", "field", "before", "value", "said"),
    [
        ("空调=集中空调，申请类型=新办、延续", WHEN, None, BOTH, "2 行"),
        ("空调＝集中空调 申请类型＝新办、延续", WHEN, None, BOTH, "2 行"),
        ("空调：集中空调；申请类型：新办、延续", WHEN, None, BOTH, "2 行"),
        ("空调=集中空调且申请类型=新办、延续", WHEN, None, BOTH, "2 行"),
        ("空调=集中空调\n申请类型=新办、延续", WHEN, None, BOTH, ""),
        ("申请类型=新办、延续", WHEN, None, {"申请类型": ["新办", "延续"]}, ""),
        ("√", YES, None, True, "“是”"),
        ("✔", YES, None, True, "“是”"),
        ("有。", YES, None, True, "“是”"),
        ("×", YES, None, False, "“否”"),
        ("是的", YES, None, True, "“是”"),
        ("不需要", YES, None, False, "“否”"),
        ("个人；企业法人", AUDIENCE, None, ["自然人", "企业法人"], "“自然人”"),
        ("自然人 企业法人", AUDIENCE, None, ["自然人", "企业法人"], "顿号"),
        ("必 要。", NEED, None, "必要", "“必要”"),
        ("230514901000、230514902000", RELATED, None, ["230514901000", "230514902000"], "2 行"),
        ("1. 甲办\n2. 乙办", ALIASES, None, ["甲办", "乙办"], "序号"),
        ("注册资本不少于10万元。", CONDITION, None, "注册资本不少于10万元。", ""),
        ("1. 有住所。2. 有章程。", CONDITION, "1. 有住所。2. 有钱。", "1. 有住所。2. 有章程。", ""),
        ("办证 办照", ALIASES, None, ["办证", "办照"], "2 行"),
        ("app 办证", ALIASES, None, ["app 办证"], ""),
        ("本人、代办", OPTIONS, None, ["本人", "代办"], "2 行"),
        ("本人/代办", OPTIONS, None, ["本人", "代办"], "2 行"),
        ("受理。", STEP, None, "受理", "标点"),
        ("1.受理", STEP, None, "受理", "序号"),
        ("（2）审核；", STEP, None, "审核", "序号"),
        ("受 理", STEP, None, "受理", "空格"),
        ("40 元/证", FEE, None, "40元/证", "空格"),
        ("1.5元/次", FEE, None, "1.5元/次", ""),
        ("审查\n决定", STEP, "审查决定", "审查决定", "换行"),
        ("12345热线", STEP, None, "12345热线", ""),
        ("1、要钱吗？", QUESTION, None, "要钱吗？", "序号"),
        ("甲办、乙办", ALIASES, ["甲办"], ["甲办", "乙办"], "2 行"),
    ],
)  # fmt: skip
def test_mended(text: str, field: Column, before: Any, value: Any, said: str) -> None:
    found, told = mended(text, field, QUESTIONS, before)
    assert found == value
    assert (said in told) if said else told == ""


@pytest.mark.parametrize(
    ("text", "field", "said"),
    [
        ("申请类型=首次办理", WHEN, "“首次办理”不是“申请类型”的选项"),
        ("新办", WHEN, "少了问题"),
        ("看情况", YES, "“是”或“否”"),
        ("老百姓", AUDIENCE, "自然人"),
        ("同上", NEED, "只能写"),
        ("、", AUDIENCE, "只有标点"),
        ("无", ALIASES, "没有内容"),
        ("甲办\n同上", ALIASES, "“同上”"),
        ("〃", RELATED, "没有内容"),
        ("工本费\n照相费", FEE, "是一样还是几样"),
        ("1. 有住所；2. 有章程；3. 有资金。", CONDITION, "写了 3 条"),
        ("（一）有住所。（二）有章程。", CONDITION, "写了 2 条"),
        ("有住所。\n有章程。", CONDITION, "写了 2 条"),
    ],
)
def test_refused(text: str, field: Column, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        mended(text, field, QUESTIONS, None)
