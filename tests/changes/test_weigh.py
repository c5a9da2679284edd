"""One text against another: what is the same, what asks, what spares, what nobody can tell."""

from __future__ import annotations

import pytest

from banshi.changes.words.plain import disguises, plain
from banshi.changes.words.weigh import Effect, asks, weigh


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        ("带一种即可，看过即还。", "带一种即可。看过即还", Effect.SAME),
        ("满三十日的。", "满30日的。", Effect.SAME),
        ("不用带原件。", "不用，带原件。", Effect.UNCLEAR),
        ("网上填写。", "网上填写。不用复印。", Effect.EASED),
        ("网上填写。不用复印。", "网上填写。", Effect.UNEASED),
        ("网上填写。", "网上填写。留存", Effect.HEAVIER),
        ("网上填写。", "网上填写。须交押金打12345问。", Effect.HEAVIER),
        ("网上填写。", "网上填写。另交照片三张。", Effect.HEAVIER),
        ("看过即还。", "看完就还。", Effect.UNCLEAR),
        ("由系统向原参保地调取。", "系统会向原参保地调出来。", Effect.UNCLEAR),
        ("符合条件的，不用再跑。", "符合条件的，省得再跑一趟。", Effect.UNCLEAR),
        ("不用另开证明。", "附上单位的说明，省得来回跑。", Effect.HEAVIER),
        ("点火通气。", "点火通气。师傅会当面讲一讲。", Effect.UNCLEAR),
        ("点火通气。", "点火通气。师傅会请您当面签收。", Effect.HEAVIER),
        ("写了也无效。", "写了也不算数。", Effect.UNCLEAR),
        ("以前漏的能不能补发，问街道。", "以前漏下的补不补，问街道。", Effect.UNCLEAR),
        ("网签以后交税。", "网签（在网上签买卖合同）以后交税。", Effect.UNCLEAR),
        ("检验费照标准收。", "检验费照标准收，检查的钱自己垫。", Effect.HEAVIER),
        ("网上填写。另交照片三张。", "网上填写。", Effect.FEWER),
        ("当场发证。", "次月发证。", Effect.HEAVIER),
        ("交一种即可。", "两样都交。", Effect.HEAVIER),
        ("在一楼。", "在二楼东侧。", Effect.UNCLEAR),
        ("照片每人2张。", "照片每人4张。", Effect.HEAVIER),
        ("自出具之日起6个月内有效。", "自出具之日起1个月内有效。", Effect.HEAVIER),
    ],
)
def test_an_effect(old: str, new: str, effect: Effect) -> None:
    assert weigh(old, new).effect is effect
    assert weigh(new, old).effect is effect.backwards


def test_what_is_asked_anyway_is_not_asked_anew() -> None:
    known = "申请人的居民身份证。原护照。"
    assert weigh("原护照。", "须带原护照。", known, known).effect is Effect.UNCLEAR
    assert weigh("原护照。", "须带原护照和收入证明。", known, known).effect is Effect.HEAVIER


@pytest.mark.parametrize(
    "text", ["另须\u200b交押金。", "須繳納押金。", "须ｙｕｙｕｅ。", "户　主　在　场。", "不子受理。", "交②份。"]
)
def test_a_disguise_is_told_and_undone(text: str) -> None:
    assert disguises("", text) and asks(text)


def test_plain_text_is_one_shape() -> None:
    assert plain("应\u200b當 繳 納") == "应当缴纳"
    assert plain("5 个工作日") == "5个工作日" and plain("APP 下载") == "APP 下载"
    assert disguises("", "最高 30 万元，登录 www.example.com 查 PDF，5㎡以下") == []
