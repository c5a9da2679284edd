"""Every kind of change to a matter: two versions and what must be said of them, both ways round."""

from __future__ import annotations

from typing import Any

import pytest

from banshi.changes.kinds import amounts, papers, redress, terms, time, ways, words
from banshi.changes.kinds.kind import Direction, Kind, Pair
from banshi.changes.kinds.register import ALL_KINDS

from .matters import GONE, differences
from .shapes import SHAPES

NOTHING: dict[str, Any] = {}
DEFER = {"within": "5个工作日", "how": "送到窗口", "overdue": "退回。"}
DEFERRED = {"materials.1.necessity": "容缺后补", "materials.1.defer": DEFER}
HALF_A_YEAR = [{"from": "04-01", "to": "09-30"}]
OTHER_HALF = [{"from": "10-01", "to": "03-31"}]
LAW = {"law": "某法", "article": "第二条"}
AGENT = {"name": "体检", "basis": LAW, "limit": "5个工作日", "fee": "100元", "payer": "审批部门"}
CASE = {"when": {"谁来办": "代办"}, "promised": "5个工作日", "statutory": "10个工作日"}

# Old edits, new edits, what must be said; the same backwards must say the mirrors.
TRIPLES: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    (NOTHING, NOTHING, []),
    # Time
    (NOTHING, {"time_limit.promised": "15个工作日"}, ["promise-longer"]),
    (NOTHING, {"time_limit.promised": "20日"}, ["promise-longer"]),
    (NOTHING, {"time_limit.promised": "14日"}, ["limit-reworded"]),
    ({"time_limit.promised": "即办"}, NOTHING, ["promise-longer"]),
    (NOTHING, {"time_limit.statutory": "无"}, ["statute-left-out"]),
    (NOTHING, {"time_limit.statutory": "未写明"}, ["statute-left-out"]),
    (
        NOTHING,
        {"time_limit.statutory": "无", "time_limit.statutory_note": "某法没有规定。"},
        ["source-text", "statute-longer"],
    ),
    (
        {"time_limit.statutory": "无"},
        {"time_limit.statutory": "无", "time_limit.statutory_note": "某法没有规定。"},
        ["limit-reworded", "source-text"],
    ),
    (
        {"time_limit.statutory": "无", "time_limit.statutory_note": "某法没有规定。"},
        {"time_limit.statutory": "无", "time_limit.statutory_note": "某法没有规定，一般半年出结果。"},
        ["text-changed"],
    ),
    (NOTHING, {"time_limit.cases": [CASE]}, ["promise-shorter", "statute-shorter"]),
    (NOTHING, {"time_limit.cases": [{"when": {"谁来办": "代办"}, "promised": "10个工作日"}]}, []),
    (
        {"time_limit.cases": [{"when": {"谁来办": ["本人", "代办"]}, "promised": "12个工作日"}]},
        {"time_limit.promised": "12个工作日"},
        ["promise-longer"],
    ),
    (NOTHING, {"time_limit.excluded": [{"name": "听证"}]}, ["excluded-added"]),
    (
        {"time_limit.excluded": [{"name": "听证", "limit": "5日"}]},
        {"time_limit.excluded": [{"name": "听证", "limit": "9日"}]},
        ["excluded-longer"],
    ),
    (
        {"time_limit.excluded": [{"name": "听证", "limit": "5日"}]},
        {"time_limit.excluded": [{"name": "听证"}]},
        ["excluded-longer"],
    ),
    ({"time_limit.expedited": {"limit": "3日", "condition": "急用。"}}, NOTHING, ["expedited-lost"]),
    (
        {"time_limit.expedited": {"limit": "3日", "condition": "急用。"}},
        {"time_limit.expedited": {"limit": "4日", "condition": "急用。"}},
        ["expedited-longer"],
    ),
    (NOTHING, {"time_limit.extension": {"limit": "10日", "condition": "批准。"}}, ["extension-added"]),
    (
        {"time_limit.extension": {"limit": "5日", "condition": "批准。"}},
        {"time_limit.extension": {"limit": "10日", "condition": "批准。"}},
        ["extension-longer"],
    ),
    ({"processing": "即办件"}, NOTHING, ["processing-promised"]),
    (NOTHING, {"steps.+": {"name": "勘验", "by": "站"}}, ["step-added"]),
    (NOTHING, {"steps.1.limit": "9个工作日"}, ["step-longer"]),
    (NOTHING, {"steps.1.name": "勘验"}, ["step-renamed"]),
    (NOTHING, {"steps.1.by": "站"}, ["step-by"]),
    (NOTHING, {"apply_within": [{"event": "变更后", "limit": "30日"}]}, ["deadline-added"]),
    (
        {"apply_within": [{"event": "变更后", "limit": "30日"}]},
        {"apply_within": [{"event": "变更后", "limit": "10日"}]},
        ["deadline-shorter"],
    ),
    (
        {"apply_within": [{"event": "变更后", "limit": "30日"}]},
        {"apply_within": [{"event": "变更之日起", "limit": "30日"}]},
        ["text-changed"],
    ),
    (NOTHING, {"apply_period": HALF_A_YEAR}, ["period-narrower"]),
    ({"apply_period": OTHER_HALF}, {"apply_period": HALF_A_YEAR}, ["period-moved"]),
    ({"apply_period": HALF_A_YEAR + OTHER_HALF}, NOTHING, ["detail"]),
    # Ways
    (NOTHING, {"trip_count": 2}, ["trips-more"]),
    (NOTHING, {"channels.online.trips": 2}, ["online-trips-more"]),
    (NOTHING, {"channels.online": GONE}, ["channel-lost"]),
    ({"channels.mail": {"receive": True, "deliver": True}}, NOTHING, ["channel-lost", "channel-lost"]),
    ({"channels.agent": True}, NOTHING, ["channel-lost"]),
    (
        {"channels.self_service": True, "channels.appointment": True, "channels.pay_online": True},
        NOTHING,
        ["channel-lost"] * 3,
    ),
    (NOTHING, {"channels.window": False}, ["channel-lost"]),
    ({"channels.online.depth": "全程网办"}, NOTHING, ["online-shallower"]),
    (NOTHING, {"channels.online.depth": "其他"}, ["online-depth-changed"]),
    (NOTHING, {"channels.online.url": GONE}, ["online-address-lost"]),
    (NOTHING, {"channels.online.url": "https://b.example.com/"}, ["online-address-changed"]),
    ({"channels.range": "全省"}, {"channels.range": "全市"}, ["range-narrower"]),
    ({"channels.range": "全县"}, NOTHING, ["range-narrower"]),
    ({"level": ["市级", "县级"]}, NOTHING, ["level-lost"]),
    (NOTHING, {"status": "paused"}, ["matter-paused"]),
    (NOTHING, {"status": "retired"}, ["matter-retired"]),
    ({"status": "sample"}, NOTHING, ["matter-published"]),
    ({"code_status": "provisional"}, {"code_status": "assigned"}, ["code-assigned"]),
    (NOTHING, {"code": "990131000001"}, ["code-changed"]),
    (NOTHING, {"name": "食品许可"}, ["name-changed"]),
    (NOTHING, {"kind": "公共服务"}, ["kind-changed"]),
    (NOTHING, {"department": "weisheng"}, ["department-changed"]),
    (NOTHING, {"effective": "2026-12-01"}, ["effective-changed"]),
    # Papers
    (NOTHING, {"materials.+": {"name": "照片", "necessity": "必要"}}, ["material-added"]),
    (NOTHING, {"materials.+": {"name": "照片", "necessity": "非必要"}}, ["free-material-added"]),
    (NOTHING, {"materials.+": {"name": "照片", "necessity": "必要", "exempt": "数据共享"}}, ["free-material-added"]),
    (NOTHING, {"materials.+": {"name": "照片", "necessity": "必要", "exempt": "电子证照"}}, ["material-added"]),
    (NOTHING, {"materials.2.when": GONE}, ["material-added"]),
    (NOTHING, {"materials.2.when": {"谁来办": ["代办", "本人"]}}, ["material-added"]),
    (NOTHING, {"materials.2.when": {"谁来办": "本人"}}, ["material-added", "material-removed"]),
    (NOTHING, {"materials.2.when": {"谁来办": "代办", "经营方式": ["销售", "餐饮", "食堂"]}}, []),
    ({"materials.0.necessity": "非必要"}, NOTHING, ["material-required"]),
    # How it was to be handed in later went with it; backwards a person has to read what was written.
    (DEFERRED, NOTHING, ["deferral-lost", "demand-lessened", "demand-lessened"]),
    (DEFERRED, {**DEFERRED, "materials.1.defer": {**DEFER, "within": "3个工作日"}}, ["deferral-shorter"]),
    ({"materials.1.exempt": "数据共享"}, NOTHING, ["exempt-lost"]),
    ({"materials.1.exempt": "电子证照"}, NOTHING, ["shown-lost"]),
    ({"materials.1.exempt": "数据共享"}, {"materials.1.exempt": "电子证照"}, ["exempt-to-shown"]),
    ({"materials.1.exempt": "告知承诺"}, {"materials.1.exempt": "数据共享"}, ["exempt-shared"]),
    (NOTHING, {"materials.0.original": "2"}, ["originals-more"]),
    (NOTHING, {"materials.0.original": "1-3"}, ["originals-more"]),
    (NOTHING, {"materials.0.copies": "1"}, ["copies-more"]),
    ({"materials.0.original": GONE}, NOTHING, ["count-stated"]),
    ({"materials.0.exempt": "数据共享"}, {"materials.0.exempt": "数据共享", "materials.0.copies": "3"}, ["detail"]),
    (
        {"materials.0.exempt": "电子证照"},
        {"materials.0.exempt": "电子证照", "materials.0.copies": "3"},
        ["copies-more"],
    ),
    ({"materials.0.electronic": True}, NOTHING, ["electronic-lost"]),
    ({"materials.0.check_only": True}, NOTHING, ["check-only-lost"]),
    ({"materials.0.first_time_only": True}, NOTHING, ["first-time-lost"]),
    (NOTHING, {"materials.0.validity": "3个月"}, ["validity-shorter"]),
    ({"materials.0.validity": "6个月"}, {"materials.0.validity": "3个月"}, ["validity-shorter"]),
    ({"materials.0.name": GONE, "materials.0.any_of": ["申请书", "登记表"]}, NOTHING, ["choice-narrower"]),
    (
        {"materials.0.name": GONE, "materials.0.any_of": ["申请书", "登记表"]},
        {"materials.0.name": GONE, "materials.0.any_of": ["申请书", "信函"]},
        ["choice-changed"],
    ),
    ({"materials.1.name": "执照"}, NOTHING, ["material-renamed"]),
    (NOTHING, {"materials.0.note": "须逐页签名。"}, ["demand-added"]),
    (NOTHING, {"materials.0.issuer": "三级医院"}, ["requirement-text"]),
    (NOTHING, {"materials.0.note": "不用带。"}, ["ease-gained"]),
    (NOTHING, {"materials.0.basis": LAW}, ["basis-stronger"]),
    # Terms
    ({"audience": ["企业法人", "自然人"]}, NOTHING, ["audience-narrower"]),
    (NOTHING, {"scope": "本市常住户口居民。"}, ["scope-set"]),
    ({"scope": "本省居民。"}, {"scope": "本市居民。"}, ["scope-changed"]),
    (NOTHING, {"quota": "每年一百件。"}, ["quota-set"]),
    ({"quota": "每年两百件。"}, {"quota": "每年一百件。"}, ["quota-changed"]),
    (NOTHING, {"frequency": "每年一次。"}, ["frequency-set"]),
    ({"frequency": "每年两次。"}, {"frequency": "每年一次。"}, ["demand-changed"]),
    (NOTHING, {"conditions.items.+": "从业人员持有健康证明。"}, ["condition-added"]),
    (NOTHING, {"conditions.items.0": "已经取得营业执照满两年。"}, ["demand-added"]),
    (NOTHING, {"conditions.items.0": "已经领到营业执照。"}, ["condition-changed"]),
    ({"frequency": "按年办理。"}, {"frequency": "以年计算。"}, ["frequency-changed"]),
    (
        NOTHING,
        {"conditions.items.0": {"text": "已经取得营业执照。", "when": {"谁来办": "本人"}}},
        ["condition-removed"],
    ),
    (
        {"conditions.items.+": "卫生评价合格。"},
        {"conditions.items.1": "有与经营相适应的场所和设备，卫生评价合格。"},
        ["condition-changed", "condition-changed"],
    ),
    ({"conditions.match": "任一"}, NOTHING, ["match-all"]),
    (
        {"conditions.match": "任一", "conditions.items.+": "从业人员持有健康证明。"},
        {"conditions.match": "任一"},
        ["alternative-removed"],
    ),
    (NOTHING, {"not_eligible": ["曾被吊销许可证的。"]}, ["not-eligible-added"]),
    (
        {"not_eligible": ["三年内曾被吊销许可证的。"]},
        {"not_eligible": ["五年内曾被吊销许可证的。"]},
        ["demand-changed"],
    ),
    ({"not_eligible": ["被吊销许可证的人。"]}, {"not_eligible": ["许可证被吊销的人。"]}, ["not-eligible-changed"]),
    ({"not_required": ["只卖预包装食品的。"]}, NOTHING, ["not-required-removed"]),
    ({"not_required": ["只卖预包装食品的。"]}, {"not_required": ["只卖散装食品的。"]}, ["not-required-changed"]),
    (NOTHING, {"questions.经营方式": ["销售", "餐饮"]}, ["option-removed"]),
    (NOTHING, {"questions.经营方式": ["销售", "餐饮服务", "食堂"]}, ["option-renamed"]),
    (NOTHING, {"questions.面积": ["大", "小"]}, ["question-added"]),
    (
        {"questions": {"谁来办": ["本人", "代办"]}},
        {"questions": {"办理人": ["本人", "代办"]}, "materials.2.when": {"办理人": "代办"}},
        ["question-renamed"],
    ),
    # Costs and outcomes
    ({"fees": []}, NOTHING, ["fee-added"]),
    (NOTHING, {"fees.0.standard": "50元/证"}, ["fee-dearer"]),
    ({"fees.0.standard": "免费"}, NOTHING, ["fee-dearer"]),
    (NOTHING, {"fees.0.standard": "10元/页"}, ["fee-changed"]),
    ({"fees.0.waiver": "残疾人免收。"}, NOTHING, ["waiver-lost"]),
    ({"fees.0.waiver": "残疾人免收。"}, {"fees.0.waiver": "残疾人减半。"}, ["waiver-changed"]),
    (NOTHING, {"fees.0.basis": LAW}, ["basis-changed"]),
    (NOTHING, {"intermediaries": [AGENT]}, ["intermediary-added"]),
    ({"intermediaries": [AGENT]}, {"intermediaries": [{**AGENT, "limit": "9个工作日"}]}, ["intermediary-longer"]),
    ({"intermediaries": [AGENT]}, {"intermediaries": [{**AGENT, "fee": "200元"}]}, ["intermediary-dearer"]),
    ({"intermediaries": [AGENT]}, {"intermediaries": [{**AGENT, "fee": "面议"}]}, ["intermediary-fee-changed"]),
    ({"intermediaries": [AGENT]}, {"intermediaries": [{**AGENT, "payer": "申请人"}]}, ["payer-applicant"]),
    ({"result.+": {"name": "副本", "type": "证照"}}, NOTHING, ["result-lost"]),
    ({"result.0.name": "许可证"}, NOTHING, ["result-changed"]),
    ({"result.0.valid": "长期"}, NOTHING, ["result-valid-shorter"]),
    ({"result.0.valid": "10年"}, NOTHING, ["result-valid-shorter"]),
    (NOTHING, {"result.0.delivery": ["窗口领取"]}, ["delivery-lost"]),
    (NOTHING, {"legal_basis.+": LAW}, ["basis-added"]),
    # Words
    (NOTHING, {"summary": "开饭店办的许可。"}, ["text-changed"]),
    (NOTHING, {"aliases": ["开饭店"]}, ["detail"]),
    (NOTHING, {"aliases": ["身份证原件及户口簿"]}, ["text-changed"]),
    ({"summary": "开饭店，三十日。"}, {"summary": "开饭店。30日"}, ["wording"]),
    ({"summary": "窗口可以代填，不用带照片。"}, {"summary": "窗口填写。"}, ["demand-added"]),
    ({"faq": [{"q": "多久？", "a": "当天。"}]}, {"faq": [{"q": "多久？", "a": "看情况。"}]}, ["demand-added"]),
    ({"source": [{"title": "甲"}]}, {"source": [{"title": "乙"}]}, ["source-text"]),
    ({"status": "paused"}, {"status": "sample"}, ["matter-resumed", "matter-unpublished"]),
    ({"status": "retired"}, {"status": "sample"}, ["matter-reinstated", "matter-unpublished"]),
    ({"fees.0.standard": "40-60元/证"}, NOTHING, ["fee-cheaper"]),
    (
        {"legal_basis.0": LAW},
        {"legal_basis.0": {"document": "某局通知", "number": "某发〔2020〕1号"}},
        ["basis-added", "basis-removed", "basis-weaker"],
    ),
]


def codes(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Codes of the kinds of everything that differs, sorted."""
    return sorted(one.kind.code for one in differences(old, new))


@pytest.mark.parametrize(("old", "new", "kinds"), [*TRIPLES, *SHAPES], ids=lambda value: None)
def test_what_is_said(old: dict[str, Any], new: dict[str, Any], kinds: list[str]) -> None:
    assert codes(old, new) == sorted(kinds)
    assert codes(new, old) == sorted(ALL_KINDS[kind].mirror for kind in kinds)


@pytest.mark.parametrize(("old", "new", "kinds"), [*TRIPLES, *SHAPES], ids=lambda value: None)
def test_sentences_are_whole(old: dict[str, Any], new: dict[str, Any], kinds: list[str]) -> None:
    for one in differences(old, new):
        assert "{" not in one.sentence and "None" not in one.sentence and "\n" not in one.sentence
        assert "“”" not in one.sentence and "  " not in one.sentence


def sentences(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    return [one.sentence for one in differences(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (NOTHING, {"time_limit.promised": "15个工作日"}, "承诺办结时限由 10个工作日 延长到 15个工作日"),
        (NOTHING, {"materials.2.when": GONE}, "谁来办是“本人”时，增加材料“授权委托书”"),
        (
            NOTHING,
            {"materials.0.when": {"谁来办": "代办", "经营方式": ["销售", "餐饮"]}},
            "谁来办是“本人”，或者谁来办是“代办”，且经营方式是“食堂”时，减少材料“申请书”",
        ),
        (
            NOTHING,
            {"time_limit.cases": [{"when": {"谁来办": "代办"}, "promised": "12个工作日"}]},
            "谁来办是“代办”时，承诺办结时限由 10个工作日 延长到 12个工作日",
        ),
    ],
)
def test_how_it_is_said(old: dict[str, Any], new: dict[str, Any], said: str) -> None:
    assert sentences(old, new) == [said]


def test_a_row_split_in_two_changes_nothing() -> None:
    form = {"name": "申请书", "original": "1", "necessity": "必要"}
    split = {
        "materials.0": {**form, "when": {"谁来办": "本人"}},
        "materials.+": {**form, "when": {"谁来办": "代办"}},
    }
    assert codes(NOTHING, split) == codes(split, NOTHING) == []


def test_an_option_that_comes_is_told_once() -> None:
    """What only people of a new option meet weighs on nobody who was there before."""
    new = {
        "questions.经营方式": ["销售", "餐饮", "食堂", "网络"],
        "materials.+": {"name": "备案表", "necessity": "必要", "when": {"经营方式": "网络"}},
    }
    assert codes(NOTHING, new) == ["option-added"]


def test_a_new_question_hides_no_paper() -> None:
    new = {
        "questions.面积": ["大", "小"],
        "materials.+": {"name": "图纸", "necessity": "必要", "when": {"面积": "大"}},
    }
    assert sentences(NOTHING, new) == ["增加情形“面积”：大、小", "面积是“大”时，增加材料“图纸”"]


def test_more_questions_than_can_be_multiplied_out() -> None:
    many = {f"questions.问题{number}": ["是", "否"] for number in range(10)}
    when = {f"问题{number}": "是" for number in range(10)}
    added = {**many, "materials.+": {"name": "图纸", "necessity": "必要", "when": when}}
    assert codes(many, added) == ["material-added"]
    assert codes(added, added) == []


def test_every_kind_of_a_matter_is_shown() -> None:
    """No kind stands in the tables that no example brings about."""
    tables = (time, ways, papers, terms, amounts, redress, words)
    constants = [value for table in tables for value in vars(table).values()]
    known = {kind.code for value in constants if isinstance(value, Pair) for kind in value}
    known |= {value.code for value in constants if isinstance(value, Kind)}
    shown = {code for _, _, kinds in [*TRIPLES, *SHAPES] for kind in kinds for code in (kind, ALL_KINDS[kind].mirror)}
    # Of whole files, not of two versions of one.
    assert known - shown == {"matter-added", "matter-removed"}


def test_directions_of_what_is_heavier() -> None:
    assert ALL_KINDS["promise-longer"].direction is Direction.HEAVIER
    assert ALL_KINDS["deadline-shorter"].direction is Direction.HEAVIER
    assert ALL_KINDS["deferral-gained"].direction is Direction.LIGHTER
