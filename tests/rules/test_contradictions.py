"""Rules that catch what contradicts itself inside one guide."""

from __future__ import annotations

import pytest

from tests.rules.matters import judged, matter


def paper(**fields) -> dict:
    return {"name": "居民身份证", "original": "1", "necessity": "必要", **fields}


@pytest.mark.parametrize(
    ("exempt", "note", "found"),
    [
        ("电子证照", "实名认证后免交。", 1),
        ("电子证照", "系统能查到的，不用带。", 1),
        ("电子证照", "系统能查到的，不用带纸质件。", 0),
        ("电子证照", "没办过居民身份证的孩子不用带。", 0),
        ("电子证照", "以前提供过的不用再交。", 0),
        ("电子证照", "不用交。", 1),
        ("电子证照", "双方都要出示。", 0),
        ("数据共享", "双方都要出示。", 1),
        ("数据共享", "领新证时交回。", 1),
        ("数据共享", "查得到的不用带，查不到的出示原件。", 0),
        ("数据共享", "查得到的，不用出示。", 0),
        ("告知承诺", "原件收回。", 1),
        (None, "双方都要出示，旧证收回。", 0),
    ],
)
def test_a_note_and_what_it_spares(exempt, note, found):
    row = paper(note=note) if exempt is None else paper(note=note, exempt=exempt)
    assert len(judged("M013", matter(materials=[row]))) == found


def test_spared_and_demanded_only_where_both_may_meet_one_person():
    asked = {"谁": ["本人", "代办"], "哪": ["本市", "外地"]}
    spared = paper(exempt="数据共享", when={"谁": "本人"})
    assert judged("M014", matter(questions=asked, materials=[spared, paper(when={"谁": "代办"})])) == []
    (problem,) = judged("M014", matter(questions=asked, materials=[paper(when={"哪": "外地"}), spared]))
    assert problem.at == ("materials", 1, "exempt")
    assert judged("M014", matter(materials=[paper(exempt="电子证照"), paper(note="原件。")])) == []


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("所有申请人都要交。", 1),
        ("不论谁办都要带。", 1),
        ("一律要交原件。", 1),
        ("每位股东都要交。", 0),
        ("父母都要签字。", 0),
    ],
)
def test_a_row_of_one_situation_does_not_speak_for_all(note, found):
    row = paper(note=note, when={"谁": "代办"})
    subject = matter(questions={"谁": ["本人", "代办"]}, materials=[row])
    assert len(judged("M015", subject)) == found
    assert judged("M015", matter(materials=[paper(note=note)])) == []


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("外地户口的才要交。", 1),
        ("只有企业才需要。", 1),
        ("仅限离婚的提供。", 0),
        ("已婚的带夫妻双方的。", 0),
        ("窗口打印，申请人签名。", 0),
    ],
)
def test_a_condition_in_a_note_hides_from_the_chooser(note, found):
    assert len(judged("M016", matter(materials=[paper(note=note)]))) == found
    assert judged("M016", matter(materials=[paper(note=note, necessity="非必要")])) == []


@pytest.mark.parametrize(
    ("event", "limit", "note", "found"),
    [
        ("有效期届满前", "30日", "最迟在届满30日前提出。", 1),
        ("许可证有效期届满前", "30日", "届满的30日前申请。", 1),
        ("有效期届满前", "6个月", "最晚届满前6个月提出。", 1),
        ("有效期届满前", "90个工作日", "最早届满前90个工作日、最晚届满前15个工作日提出。", 0),
        ("有效期届满前", "30日", "过了期重新申请。", 0),
        ("出生后", "30日", "最迟在届满30日前提出。", 0),
    ],
)
def test_within_is_not_before(event, limit, note, found):
    row = {"event": event, "limit": limit, "note": note}
    assert len(judged("T016", matter(apply_within=[row]))) == found


ONLINE = {"depth": "全程网办", "trips": 0}


@pytest.mark.parametrize(
    ("rule", "fields", "found"),
    [
        ("V011", {"channels": {"window": False, "online": {**ONLINE, "trips": 1}}}, 1),
        ("V011", {"channels": {"window": False, "self_service": True}}, 0),
        ("V011", {"channels": {"online": ONLINE}}, 0),
        ("V012", {"channels": {"window": True, "online": ONLINE}}, 1),
        ("V012", {"channels": {"window": True, "online": {**ONLINE, "note": "手机上能办完。"}}}, 0),
        ("V012", {"channels": {"window": True, "online": ONLINE}, "trip_reason": "现场被拦下的要到大队。"}, 0),
        ("V012", {"channels": {"window": True, "online": {**ONLINE, "depth": "受理", "trips": 1}}}, 0),
        ("V012", {"channels": {"online": ONLINE}, "trip_count": 0, "trip_reason": None}, 0),
        ("V013", {"channels": {"mail": {"receive": True, "deliver": True}}, "trip_reason": "领取证件。"}, 1),
        ("V013", {"channels": {"mail": {"receive": True, "deliver": False}}, "trip_reason": "领取证件。"}, 0),
        ("V013", {"channels": {"mail": {"receive": True, "deliver": True}}, "trip_reason": "领取时核对身份。"}, 0),
    ],
)
def test_trips_and_channels(rule, fields, found):
    assert len(judged(rule, matter(**fields))) == found
