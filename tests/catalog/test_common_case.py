"""What the common case pays, and what a bundle saves it."""

from __future__ import annotations

import msgspec

from banshi.catalog.bundle_savings import saving
from banshi.catalog.catalog import Catalog
from banshi.catalog.common_case import common_papers, common_promise
from banshi.catalog.setting import Setting
from banshi.model.material import Material
from banshi.model.setting import Before, Bundle, Stage
from banshi.model.time_limit import Case
from tests.catalog.test_catalog import A, B, C, entry
from tests.rules.matters import matter


def paper(name: str, **fields) -> Material:
    return Material(**{"name": name, "necessity": "必要", "original": "1", **fields})


def asked(*rows: Material, cases: tuple[Case, ...] = ()):
    plain = matter(questions={"谁来办": ["本人", "代办"]})
    limit = msgspec.structs.replace(plain.time_limit, cases=list(cases))
    return msgspec.structs.replace(plain, materials=list(rows), time_limit=limit)


def test_only_what_the_first_option_has_to_bring():
    rows = [
        paper("申请表"),
        paper("居民身份证", exempt="电子证照"),
        paper("户口簿", exempt="数据共享"),
        paper("委托书", when={"谁来办": "代办"}),
        paper("照片", necessity="非必要"),
        Material(any_of=["结婚证", "离婚证"], original="1", necessity="必要", when={"谁来办": ["本人", "代办"]}),
    ]
    assert common_papers(asked(*rows)) == ["申请表", "居民身份证", "结婚证"]


def test_the_promise_of_the_first_option():
    slow = Case(when={"谁来办": "代办"}, promised="30个工作日")
    own = Case(when={"谁来办": "本人"}, promised="3个工作日")
    plain = asked().time_limit.promised
    assert common_promise(asked(cases=(slow,))) == plain
    assert common_promise(asked(cases=(slow, own))) == "3个工作日"


def measured(*rows, **fields):
    stages = [Stage(name="先办", parallel=[A]), Stage(name="后办", parallel=[B, C])]
    plain = {"slug": "a", "name": "a", "audience": "个人", "lead": "gongan", "status": "sample", "stages": stages}
    return saving(Bundle(**{**plain, **fields}), Catalog(Setting({}), list(rows)))


def three(**fields):
    return [
        entry(A, promised="5个工作日", common_papers=["身份证", "表"], trip_count=1),
        entry(B, promised="10个工作日", common_promise="2个工作日", common_papers=["身份证"], trip_count=1, **fields),
        entry(C, promised="即办", common_papers=["身份证"], trip_count=1, online="全程网办", online_trips=0),
    ]


def test_a_trip_that_nobody_has_to_make_is_not_saved():
    found = measured(*three(), trip_count=1)
    assert (found.apart.trips, found.together.trips) == (2, 1)


def test_a_paper_shared_by_three_is_saved_twice():
    found = measured(*three(), trip_count=1)
    assert (found.apart.papers, found.together.papers) == (4, 2)


def test_waiting_is_saved_only_by_a_shorter_promise_or_a_record():
    assert (measured(*three()).apart.days, measured(*three()).together.days) == (7, 7)
    assert measured(*three(), promised="4个工作日").together.days == 4
    found = measured(*three(), before=Before(days=30, note="记载"))
    assert (found.apart.days, found.together.days, found.recorded) == (30, 7, True)


def test_calendar_and_working_days_are_not_added_up():
    rows = [entry(A, promised="7日"), *three()[1:]]
    found = measured(*rows)
    assert found.apart.days is None and found.together.days is None
