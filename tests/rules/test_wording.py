"""Phrases on both sides of the border of each rule about wording."""

from __future__ import annotations

import pytest

from banshi.catalog.setting import Setting
from banshi.rules.engine.registry import rule
from banshi.rules.shared.cities import other_province
from banshi.rules.shared.surroundings import Said

from ..model.test_texts import matter

NOTHING = Setting({})


def rules_hit(code: str, **changed: object) -> bool:
    one, changing = rule(code), matter(**changed)
    assert one.check is not None
    return bool(list(one.check(Said(changing, NOTHING)) if one.scope == "text" else one.check(changing, NOTHING)))


def conditions(text: str) -> dict:
    return {"conditions": {"match": "全部", "items": [text]}}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("法律、法规规定的其他条件。", True),
        ("提供其他相关证明材料。", True),
        ("房产证、合同等材料齐全。", True),
        ("登记机关认为有必要的。", True),
        ("带上所需的材料。", True),
        ("视情况提供公证书。", True),
        ("不用交其他材料。", False),
        ("无需另外提供有关材料。", False),
        ("没有其他房产。", False),
        ("向有关部门备案的。", False),
        ("其他建设工程已经完工。", False),
    ],
)
def test_catch_all(text, hit):
    assert rules_hit("N001", **conditions(text)) is hit


def test_catch_all_leaves_names_and_titles_alone():
    basis = [{"document": "关于提交有关材料的通知"}]
    assert not rules_hit("N001", name="其他材料备案", aliases=["有关材料"], legal_basis=basis)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("按规定。", True),
        ("符合法定条件", True),
        ("详见附件。", True),
        ("依照有关规定办理。", True),
        ("时间另行通知。", True),
        ("暂无", True),
        ("申请人按约定的时间到场。", False),
        ("符合规划条件。", False),
        ("未按规定年检的，先补检。", False),
        ("居民身份证法规定的年龄。", False),
    ],
)
def test_empty_phrase(text, hit):
    assert rules_hit("N002", **conditions(text)) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("尽快办结。", True),
        ("10个工作日左右。", True),
        ("约3日办完。", True),
        ("材料齐全的及时受理。", True),
        ("预约3日内到场。", False),
        ("按合约2年计算。", False),
        ("左右两侧各贴一张。", False),
        ("请及时领取。", False),
    ],
)
def test_vague_time(text, hit):
    assert rules_hit("N003", **conditions(text)) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("<script>", True),
        ("</p>", True),
        ("<!-- 注释 -->", True),
        ("&nbsp;", True),
        ("]]>", True),
        ("JavaScript:alert(1)", True),
        ("面积 < 90 平方米", False),
        ("<<不动产登记>>", False),
        ("A&B 公司", False),
    ],
)
def test_markup(text, hit):
    assert rules_hit("N004", summary=text) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("丢失后,补领。", True),
        ("分两步:受理", True),
        ("（一次）;二次", True),
        ("补领.", True),
        ("每天 8:30 开门", False),
        ("满3.5年", False),
        ("登录 s.nia.gov.cn 预约", False),
        ("A, B 两类", False),
    ],
)
def test_half_width(text, hit):
    assert rules_hit("N008", summary=text) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("先受理，，后审查。", True),
        ("办完。。", True),
        ("申请的的材料", True),
        ("提交提交", True),
        ("以居住为目的的", False),
        ("请等待……", False),
        ("谢谢。", False),
    ],
)
def test_doubled(text, hit):
    assert rules_hit("N009", summary=text) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("找 13900001234", True),
        ("110101199001011237", True),
        ("11010119900101123X", True),
        ("编码 990709901000", False),
        ("0999-12345678", False),
        ("代码 11990100MB0000000P", False),
        ("流水号 139000012345", False),
    ],
)
def test_private_number(text, hit):
    assert rules_hit("N010", summary=text) is hit


@pytest.mark.parametrize(
    "number", ["江发改[2018]59号", "江发改（2018）59号", "江发改﹝2018﹞59号", "江发改〔 2018〕59号"]
)
def test_document_number(number):
    assert rules_hit("N007", legal_basis=[{"document": "通知", "number": number}])
    assert not rules_hit("N007", legal_basis=[{"document": "通知", "number": "江发改〔2018〕59号"}])


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("推行“最多跑一次“改革。", True),
        ("本市户籍（含集体户的居民。", True),
        ("按《民法典办理。", True),
        ("条件是：1）本人到场；2）带照片。", False),
        ("（一）本人到场；（二）带照片。", False),
        ("说明“甲（乙）丙”和《丁〈戊〉》。", False),
    ],
)
def test_unpaired(text, hit):
    assert rules_hit("N046", summary=text) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("每年13月底前申请。", True),
        ("2026年13月以前申请。", True),
        ("下午25时以前到场。", True),
        ("缴满13个月的申请。", False),
        ("婴幼儿（0—36月）和13月龄的孩子。", False),
        ("下午5时30分以前到场，24:00关闭。", False),
    ],
)
def test_day_in_a_sentence(text, hit):
    assert rules_hit("N047", summary=text) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("丢失后补领。异地补领的，在", True),
        ("带身份证、户口簿，还有", True),
        ("材料包括", True),
        ("办完由窗口核对", False),
        ("由本人申请；说明理由", False),
        ("人在外地，户口不在", False),
    ],
)
def test_unfinished(text, hit):
    assert rules_hit("N034", summary=text) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("本市常住户口（此处请王科长再核一下）。", True),
        ("请李主任确认。", True),
        ("收费40元，问一下财务。", True),
        ("年满16周岁，待核实。", True),
        ("年限存疑", True),
        ("要跟法规科确认。", True),
        ("请施工单位确认。", False),
        ("请村主任签字确认。", False),
        ("和单位财务核对工资。", False),
        ("先打电话问一下窗口。", False),
        ("对材料存疑的，可以申请复核。", False),
        ("情况待核实的，延长10日。", False),
    ],
)
def test_remarks_to_colleagues(text, hit):
    assert rules_hit("N014", **conditions(text)) is hit


def test_what_is_not_known_may_stand_beside_a_source():
    assert not rules_hit("N014", source=[{"title": "示例", "note": "牵头部门待核实。"}])


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("2、用真实身份注册。", True),
        ("（三）有固定场所。", True),
        ("1.本市常住户口。", True),
        ("第一，年满16周岁。", True),
        ("① 带户口簿。", True),
        ("一、有固定场所。", True),
        ("1.2米以下的儿童。", False),
        ("1、2号窗口。", False),
        ("一、二级资质。", False),
        ("（二）项所列的人员。", False),
        ("第一、二类医疗器械。", False),
        ("1.先填表。2.再签名。", False),
    ],
)
def test_left_over_number(text, hit):
    assert rules_hit("N056", **conditions(text)) is hit


@pytest.mark.parametrize(
    ("question", "answer", "hit"),
    [
        ("可以，带上监护人的身份证。", "孩子能办吗？", True),
        ("当天就能取。", "多久能拿到？", True),
        ("孩子能办吗？", "可以，带上监护人的身份证。", False),
        ("能不能代办", "带了委托书吗？", False),
        ("证件丢了。", "带户口簿补领。", False),
    ],
)
def test_question_and_answer_exchanged(question, answer, hit):
    assert rules_hit("X081", faq=[{"q": question, "a": answer}]) is hit


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("浙江政务服务网", "浙江"),
        ("吉林省人民政府办公室", "吉林"),
        ("没有经浙江省主管部门核对。", "浙江"),
        ("广西壮族自治区人民政府", "广西"),
        ("内蒙古自治区人民政府", "内蒙古"),
        ("辽宁省一体化政务服务平台", "辽宁"),
        ("黑龙江政务服务网", None),
        ("国务院办公厅", None),
        ("学习浙江省经验。", None),
        ("复制推广浙江“最多跑一次”改革经验。", None),
        ("海南藏族自治州人民政府", None),
        ("黑龙江省和吉林省合作办理。", None),
    ],
)
def test_another_province(text, other):
    assert other_province(text, "230000") == other


@pytest.mark.parametrize(
    ("first", "second", "hit"),
    [
        ("2025年8月15日起施行的新办法。", "2026年8月15日起施行。", True),
        ("新办法施行是2025年8月15日。", "新办法施行是2024年8月15日。", True),
        ("2020年3月2日以前登记的。", "2021年3月2日以前登记的不算。", True),
        ("截止到2026年11月20日。", "申请截止到2025年11月20日。", True),
        ("自2024年7月1日起执行新的缴费标准的。", "自2023年7月1日起执行新的缴费标准的。", True),
        ("2019年8月31日以前出生的儿童上小学。", "2013年8月31日以前出生的儿童上初中。", False),
        ("2025年1月1日起缴费标准400元。", "2026年1月1日起缴费标准420元。", False),
        ("2025年8月15日起施行。", "2025年8月15日起施行。", False),
        ("2025年8月15日起施行。", "2026年8月15日前换证。", False),
        ("2025年9月1日以前出生的。", "2025年9月1日以前和2026年9月1日以前出生的分开报。", False),
        ("2023年5月20日发布。", "2024年6月20日发布。", False),
        ("2023年5月20日发布。", "2024年5月20日，旧证停用。", False),
    ],
)
def test_same_day_of_another_year(first, second, hit):
    assert rules_hit("N057", summary=first, not_required=[second]) is hit


@pytest.mark.parametrize(
    ("first", "second", "hit"),
    [
        ("补贴每年3600元。", "补贴每月3600元。", True),
        ("补助每人500元。", "补助每户500元。", True),
        ("工本费每本10元。", "工本费每件10元。", True),
        ("租金补贴600元/月。", "租金补贴600元/年。", True),
        ("护理补贴每人每月120元。", "护理补贴每人每年120元。", True),
        ("一次给1000元每户的搬迁补助。", "搬迁补助按1000元每人给。", True),
        ("补贴每年3600元。", "补贴每年3600元，也就是每月300元。", False),
        ("补贴每年3600元。", "保险费每月3600元。", False),
        ("补贴每人每月120元。", "补贴每月120元。", False),
        ("工本费每本10元。", "换证10元一本。", False),
        ("每本10元", "每证10元", False),
        ("最高每人5000元。", "贷款最高每户5000元。", False),
    ],
)
def test_same_amount_by_something_else(first, second, hit):
    assert rules_hit("N058", summary=first, not_required=[second]) is hit
