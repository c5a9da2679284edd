"""Changes of what real guides have beyond the everyday: old edits, new edits, what must be said of them."""

from __future__ import annotations

from typing import Any

NOTHING: dict[str, Any] = {}
LAW = {"law": "某法", "article": "第二条"}
SELF, AGENT = {"谁来办": "本人"}, {"谁来办": "代办"}
MEAL = {"经营方式": "餐饮"}
EITHER = {"any": [AGENT, MEAL]}
AREA = {"options": [{"name": "小", "below": 500}, {"name": "大", "from": 500}], "unit": "平方米"}
OTHER_AREA = {"options": [{"name": "小", "below": 300}, {"name": "大", "from": 300}], "unit": "平方米"}
ALLOWANCE = {"name": "补贴", "standard": "每月100元"}
REVIEW = {"way": "行政复议", "within": "60日"}
COMPLAINT = {"name": "纪检组", "phone": "0990-1234567"}
NEWS = {"name": "公布结果", "from": "11-01", "to": "11-30"}


def paper(when: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"name": "委托书", "original": "1", "necessity": "必要", **({"when": when} if when else {})}


def asked(when: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"options": ["父母", "其他人"], **({"when": when} if when else {}), **more}


SHAPES: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    # One of several situations
    ({"materials.+": paper(AGENT)}, {"materials.+": paper(EITHER)}, ["material-added"]),
    ({"materials.+": paper(EITHER)}, {"materials.+": paper()}, ["material-added"]),
    ({"materials.+": paper(EITHER)}, {"materials.+": paper({"any": [MEAL, AGENT]})}, []),
    # Questions
    (NOTHING, {"questions.代办人": asked()}, ["question-added"]),
    ({"questions.代办人": asked()}, {"questions.代办人": asked(AGENT)}, ["question-asked-of-some"]),
    ({"questions.代办人": asked(SELF)}, {"questions.代办人": asked(AGENT)}, ["question-asked-changed"]),
    ({"questions.代办人": asked()}, {"questions.代办人": asked(note="谁去选谁。")}, ["text-changed"]),
    ({"questions.代办人": ["父母", "其他人"]}, {"questions.代办人": asked()}, []),
    (
        # Whoever comes in person is no longer asked, so what hangs on the answer no longer meets them.
        {"questions.代办人": asked(), "materials.+": paper({"代办人": "父母"})},
        {"questions.代办人": asked(AGENT), "materials.+": paper({"代办人": "父母"})},
        ["question-asked-of-some", "material-removed"],
    ),
    ({"questions.面积": AREA}, {"questions.面积": OTHER_AREA}, ["option-range", "option-range"]),
    (
        {"questions.谁来办": ["本人", "代办"]},
        {"questions.谁来办": ["本人", {"name": "代办", "code": "99013190100001", "note": "凭委托书。"}]},
        ["detail", "text-changed"],
    ),
    (NOTHING, {"impossible": [{**AGENT, **MEAL}]}, ["impossible-added"]),
    (
        # Nobody is left whom the paper could meet.
        {"impossible": [{**AGENT, **MEAL}]},
        {"impossible": [{**AGENT, **MEAL}], "materials.+": paper({**AGENT, **MEAL})},
        [],
    ),
    # What is paid
    (NOTHING, {"amounts": [ALLOWANCE]}, ["amount-added"]),
    ({"amounts": [ALLOWANCE]}, {"amounts": [{**ALLOWANCE, "standard": "每月80元"}]}, ["amount-lower"]),
    ({"amounts": [ALLOWANCE]}, {"amounts": [{**ALLOWANCE, "standard": "按工资的七成"}]}, ["amount-changed"]),
    ({"amounts": [ALLOWANCE]}, {"amounts": [{**ALLOWANCE, "when": SELF}]}, ["amount-removed"]),
    (
        {"amounts": [ALLOWANCE]},
        {"amounts": [{**ALLOWANCE, "when": SELF}, {**ALLOWANCE, "when": AGENT, "standard": "每月50元"}]},
        ["amount-lower"],
    ),
    ({"amounts": [ALLOWANCE]}, {"amounts": [{**ALLOWANCE, "basis": LAW}]}, ["basis-changed"]),
    (
        {"amounts": [ALLOWANCE]},
        {"amounts": [{**ALLOWANCE, "name": "津贴", "note": "按月发。"}]},
        ["demand-added", "text-changed"],
    ),
    (NOTHING, {"free_basis": [LAW]}, ["free-basis-added"]),
    # Limits in words, for some
    ({"quota": "每人一份。"}, {"quota": [{"text": "每人一份。", "when": SELF}]}, ["quota-lifted"]),
    (
        {"quota": [{"text": "每人一份。", "when": SELF}]},
        {"quota": [{"text": "每人一份。", "when": SELF}, {"text": "每户一份。", "when": AGENT}]},
        ["quota-set"],
    ),
    (
        {"frequency": [{"text": "每年一次。", "when": SELF}]},
        {"frequency": [{"text": "每季一次。", "when": SELF}]},
        ["frequency-changed"],
    ),
    (
        {"not_eligible": ["未成年的。"]},
        {"not_eligible": [{"text": "未成年的。", "when": SELF}]},
        ["not-eligible-removed"],
    ),
    ({"not_required": ["简易的。"]}, {"not_required": [{"text": "简易的。", "when": SELF}]}, ["not-required-removed"]),
    # Steps
    (NOTHING, {"steps.1.outside": True}, ["step-uncounted"]),
    (NOTHING, {"steps.1.standard": "场所和设备齐全。"}, ["step-standard"]),
    (NOTHING, {"steps.1.basis": LAW}, ["basis-stronger"]),
    (NOTHING, {"time_limit.promised": "9.5个工作日"}, ["promise-shorter"]),
    # Deadlines and the year
    (
        {"apply_within": [{"event": "期满前", "limit": "30日"}]},
        {"apply_within": [{"event": "期满前", "limit": "30日", "actor": "用人单位"}]},
        ["deadline-of-another"],
    ),
    (
        {"apply_within": [{"event": "期满前", "limit": "30日", "actor": "学校"}]},
        {"apply_within": [{"event": "期满前", "limit": "30日", "actor": "用人单位"}]},
        ["deadline-actor-changed"],
    ),
    (NOTHING, {"apply_period": [{"to": "09-10"}]}, ["period-narrower"]),
    ({"apply_period": [{"to": "09-10"}]}, {"apply_period": [{"to": "08-31"}]}, ["period-narrower"]),
    ({"apply_period": [{"to": "09-10"}]}, {"apply_period": [{"to": "09-10", "when": SELF}]}, ["period-narrower"]),
    (
        {"apply_period": [{"to": "09-10"}]},
        {"apply_period": [{"to": "09-10", "note": "逾期不予受理。"}]},
        ["demand-added"],
    ),
    (NOTHING, {"yearly": [NEWS]}, ["yearly-added"]),
    ({"yearly": [NEWS]}, {"yearly": [{**NEWS, "from": "12-01", "to": "12-31"}]}, ["yearly-later"]),
    ({"yearly": [NEWS]}, {"yearly": [{**NEWS, "from": "10-15"}]}, ["yearly-changed"]),
    ({"yearly": [NEWS]}, {"yearly": [{**NEWS, "by": "教育局"}]}, ["text-changed"]),
    # Law
    (NOTHING, {"fees.0.also_basis": [LAW]}, ["basis-changed"]),
    (NOTHING, {"legal_basis.0.role": "实施依据"}, ["basis-role"]),
    (NOTHING, {"legal_basis.+": {"number": "江政发〔2020〕1号"}}, ["basis-added"]),
    (NOTHING, {"power_source": "上级下放"}, ["power-source"]),
    # Papers of which one will do
    (
        {"materials.1": {"any_of": ["营业执照", "法人证书"], "necessity": "必要"}},
        {"materials.1": {"any_of": ["营业执照", {"name": "法人证书", "note": "带副本。"}], "necessity": "必要"}},
        ["requirement-text"],
    ),
    # Results
    (NOTHING, {"result.0.delivery_limit": "10日"}, ["delivery-limit-given"]),
    ({"result.0.delivery_limit": "5日"}, {"result.0.delivery_limit": "10日"}, ["delivery-longer"]),
    # Promises that stand for papers
    (NOTHING, {"commitment": {"proof": True}}, ["commitment-gained"]),
    ({"commitment": {"proof": True}}, {"commitment": {"proof": False}}, ["commitment-lost"]),
    (NOTHING, {"commitment": {"business": False}}, ["commitment-denied"]),
    (NOTHING, {"commitment": {"note": "见说明。"}}, ["text-changed"]),
    # Not content
    (NOTHING, {"remedies": [REVIEW]}, ["remedy-gained"]),
    ({"remedies": [REVIEW]}, {"remedies": [{**REVIEW, "within": "30日"}]}, ["remedy-shorter"]),
    ({"remedies": [REVIEW]}, {"remedies": [{**REVIEW, "phone": "0990-1234567"}]}, ["remedy-changed"]),
    ({"remedies": [REVIEW]}, {"remedies": [{"way": "行政复议"}]}, ["remedy-changed"]),
    (NOTHING, {"complaints": [COMPLAINT]}, ["complaint-gained"]),
    ({"complaints": [COMPLAINT]}, {"complaints": [{"name": "纪检组"}]}, ["complaint-changed"]),
    (NOTHING, {"rating_url": "https://a.example/"}, ["rating-gained"]),
    ({"rating_url": "https://a.example/"}, {"rating_url": "https://b.example/"}, ["rating-changed"]),
]
