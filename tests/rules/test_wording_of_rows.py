"""What rules read out of names and notes: which documents are proofs, which notes cite, which names join."""

from __future__ import annotations

import pytest

from banshi.rules.shared.documents import is_form, is_identity, is_proof
from banshi.rules.shared.limits import cites

from .matters import judged, matter, setting

LAW = {"law": "甲法", "article": "第一条"}


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("食品安全法另有规定。", True),
        ("《某条例》第三条。", True),
        ("不动产登记暂行条例规定30个工作日。", True),
        ("机动车登记规定第十条。", True),
        ("住房和城乡建设部令第51号。", True),
        ("行政许可法规定自受理之日起20个工作日。", True),
        ("法定时限。", False),
        ("依法办理。", False),
        ("按照有关规定。", False),
        ("按规定。", False),
        ("按法规要求。", False),
        ("情况复杂，时间较长。", False),
        (None, False),
    ],
)
def test_cites(note, expected):
    assert cites(note) is expected


@pytest.mark.parametrize(
    ("name", "proof", "form", "identity"),
    [
        ("单位介绍信", True, False, False),
        ("无犯罪记录证明", True, False, False),
        ("出生医学证明", False, False, False),
        ("不动产登记证明", False, False, False),
        ("不动产登记申请书", False, True, False),
        ("居民身份证申领登记表", False, True, False),
        ("居民身份证", False, False, True),
        ("临时居民身份证", False, False, True),
        ("中华人民共和国普通护照", False, False, True),
        ("港澳居民来往内地通行证", False, False, True),
        ("营业执照", False, False, False),
    ],
)
def test_sorts_of_documents(name, proof, form, identity):
    assert (is_proof(name, setting()), is_form(name, setting()), is_identity(name)) == (proof, form, identity)


def test_the_dictionary_knows_better_than_the_name():
    entry = {"name": "信用修复证明", "type": "批准文件", "source": "其他"}
    around = setting(materials=[entry])
    assert not is_proof("信用修复证明", around)


@pytest.mark.parametrize(
    ("name", "counted", "joined"),
    [
        ("居民户口簿", 0, 0),
        ("居民户口簿原件", 1, 0),
        ("居民户口簿复印件", 1, 0),
        ("合同一式三份", 1, 0),
        ("章程（2份）", 1, 0),
        ("股份转让协议", 0, 0),
        ("居民身份证", 0, 0),
        ("主债权合同、抵押合同", 0, 1),
        ("居民户口簿或居住证", 0, 1),
        ("施工图审查报告及合格证书", 0, 1),
        ("建设工程规划许可证及附图", 0, 0),
        ("建设项目用地预审与选址意见书", 0, 0),
        ("出卖人和买受人的合同", 0, 0),
        ("公共场所平面图和卫生设施布局图", 0, 0),
    ],
)
def test_names(name, counted, joined):
    subject = matter(materials=[{"name": name, "original": "1", "necessity": "必要"}])
    assert (len(judged("M004", subject)), len(judged("M011", subject))) == (counted, joined)


@pytest.mark.parametrize(
    ("row", "m001", "m002"),
    [
        ({"name": "监护证明", "original": "1"}, 0, 1),
        ({"name": "监护证明", "original": "1", "basis": LAW}, 0, 0),
        ({"name": "监护证明", "exempt": "数据共享"}, 0, 0),
        ({"name": "监护证明", "exempt": "告知承诺"}, 0, 1),
        ({"any_of": ["监护证明", "居民户口簿"], "original": "1"}, 0, 0),
        ({"any_of": ["监护证明", "单位介绍信"], "copies": "1"}, 0, 1),
        ({"name": "居民户口簿", "copies": "0"}, 1, 0),
        ({"name": "居民户口簿", "copies": "0", "electronic": True}, 0, 0),
    ],
)
def test_what_to_hand_in_and_why(row, m001, m002):
    subject = matter(materials=[{"necessity": "必要", **row}])
    assert (len(judged("M001", subject)), len(judged("M002", subject))) == (m001, m002)


@pytest.mark.parametrize(
    ("standard", "f002"),
    [
        ("40元/证", 0),
        ("每证四十元", 0),
        ("合同金额的千分之一", 0),
        ("按规定", 1),
        ("由财政部门核定", 1),
    ],
)
def test_amounts(standard, f002):
    subject = matter(fees=[{"name": "工本费", "standard": standard, "basis": LAW}])
    assert len(judged("F002", subject)) == f002


@pytest.mark.parametrize(
    ("level", "f001"), [("法律", 0), ("行政法规", 0), ("部门规章", 1), ("地方性法规", 1), (None, 0)]
)
def test_who_may_charge_for_a_licence(level, f001):
    laws = [{"name": "甲法", "level": level, "version": "2020-01-01", "articles": 9}] if level else []
    fee = {"name": "工本费", "standard": "10元", "basis": LAW}
    licence = matter(kind="行政许可", fees=[fee])
    assert len(judged("F001", licence, setting(laws=laws))) == f001
    assert judged("F001", matter(fees=[fee]), setting(laws=laws)) == []


@pytest.mark.parametrize(
    ("waiver", "f008"),
    [
        ("按规定减免。", 1),
        ("符合条件的可以减免。", 1),
        ("按照国家有关规定执行", 1),
        ("小微企业免收。", 0),
        ("残疾人减半。", 0),
        ("丢失补领没有减免。", 0),
    ],
)
def test_waivers(waiver, f008):
    subject = matter(fees=[{"name": "工本费", "standard": "10元", "basis": LAW, "waiver": waiver}])
    assert len(judged("F008", subject)) == f008


@pytest.mark.parametrize(
    ("service", "f006"),
    [
        ({"name": "会计师事务所审计"}, 0),
        ({"name": "有限公司验资"}, 0),
        ({"name": "江海建信测绘有限公司测绘"}, 1),
        ({"name": "房屋测绘", "note": "由局里指定的机构办理。"}, 1),
        ({"name": "房屋测绘", "note": "指定测绘单位办理。"}, 1),
        ({"name": "房屋测绘", "note": "不指定机构，由申请人自己选。"}, 0),
        ({"name": "房屋测绘", "note": "任何单位不得指定机构。"}, 0),
        ({"name": "房屋测绘", "note": "可以委托任何有资质的有限公司。"}, 0),
    ],
)
def test_appointed(service, f006):
    subject = matter(intermediaries=[{"basis": LAW, **service}])
    assert len(judged("F006", subject)) == f006
