"""What cities are compared by: the number, the words, and how far one is behind."""

from __future__ import annotations

import pytest

from banshi.model.measures import BY_KEY, MEASURES
from banshi.model.peer import Measures

PAPERS = ["申请表", "户口簿", "照片"]


@pytest.mark.parametrize(
    ("key", "fields", "value", "words"),
    [
        ("days", {"promised": "即办"}, 0, "即办"),
        ("days", {"promised": "5个工作日"}, 7, "5个工作日"),
        ("days", {"promised": "无"}, None, "无"),
        ("days", {}, None, "未公布"),
        ("trips", {"trips": 0}, 0, "0 次"),
        ("trips", {}, None, "未公布"),
        ("papers", {"papers": PAPERS}, 3, "3 份"),
        ("papers", {"papers": []}, 0, "0 份"),
        ("papers", {}, None, "未公布"),
        ("later", {"papers": PAPERS, "later": ["照片"]}, 2, "1 份可以后补"),
        ("later", {"papers": PAPERS, "later": []}, 3, "没有可以后补的"),
        ("later", {"papers": PAPERS}, None, "未公布"),
        ("spared", {"papers": PAPERS, "spared": ["营业执照"]}, 0.75, "4 份里免交 1 份"),
        ("spared", {"papers": [], "spared": []}, 0, "没有材料"),
        ("spared", {}, None, "未公布"),
        ("fee", {"fee": "不收费"}, 0, "不收费"),
        ("fee", {"fee": "40元/证"}, 40, "40元/证"),
        ("fee", {"fee": "按标的额的 0.5% 收取"}, None, "按标的额的 0.5% 收取"),
        ("fee", {"fee": "40元/证、10元/次"}, None, "40元/证、10元/次"),
        ("fee", {}, None, "未公布"),
        ("online", {"online": "全程网办"}, -9, "全程网办"),
        ("online", {"online": "不能网上办"}, 0, "不能网上办"),
        ("online", {"online": "其他"}, None, "其他"),
        ("online", {}, None, "未公布"),
    ],
)
def test_a_measure(key, fields, value, words):
    of = Measures(**fields)
    assert (BY_KEY[key].value(of), BY_KEY[key].words(of)) == (value, words)


@pytest.mark.parametrize(
    ("key", "best", "own", "gap"),
    [
        ("days", {"promised": "3个工作日"}, {"promised": "20个工作日"}, "少 17 个工作日"),
        ("days", {"promised": "0.5个工作日"}, {"promised": "1个工作日"}, "少 0.5 个工作日"),
        ("days", {"promised": "即办"}, {"promised": "20个工作日"}, "少 20 个工作日"),
        ("days", {"promised": "3日"}, {"promised": "5个工作日"}, "按 5 个工作日合 7 日折算，少约 4 日"),
        ("trips", {"trips": 0}, {"trips": 2}, "少跑 2 次"),
        ("papers", {"papers": []}, {"papers": PAPERS}, "少带 3 份"),
        ("fee", {"fee": "不收费"}, {"fee": "40元/证"}, "少 40 元/证"),
        ("fee", {"fee": "19.5元/证"}, {"fee": "20元/证"}, "少 0.5 元/证"),
        ("online", {"online": "全程网办"}, {"online": "受理"}, "网上多办 4 级"),
        ("later", {"papers": PAPERS, "later": PAPERS}, {"papers": PAPERS, "later": []}, "当天少交 3 份"),
        (
            "spared", {"papers": [], "spared": PAPERS}, {"papers": PAPERS, "spared": []}, "免交的比例高 100 个百分点",
        ),
    ],
)  # fmt: skip
def test_how_far_behind(key, best, own, gap):
    measure = BY_KEY[key]
    first, second = Measures(**best), Measures(**own)
    assert measure.comparable(first, second) and (measure.value(first) or 0) < (measure.value(second) or 0)
    assert measure.gap(first, second) == gap


def test_charges_of_different_things_are_not_compared():
    fee = BY_KEY["fee"]
    assert not fee.comparable(Measures(fee="40元/证"), Measures(fee="30元/次"))
    assert fee.comparable(Measures(fee="不收费"), Measures(fee="30元/次"))
    assert not fee.comparable(Measures(fee="按规定收费"), Measures(fee="30元/次"))


def test_every_measure_has_a_key_and_a_name_of_its_own():
    assert len({one.key for one in MEASURES}) == len({one.label for one in MEASURES}) == 7
