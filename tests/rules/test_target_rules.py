"""The plan's targets: each matter on its own, and several added up."""

from __future__ import annotations

import pytest

from .matters import catalog, field, judged, matter, setting

CODES = ["990709901000", "990709902000", "990709903000"]
ONLINE = {"online": {"depth": "受理", "trips": 0}}


def target(measure, *, matters=(), **more):
    return {"id": "mubiao", "name": "目标", "measure": measure, "matters": list(matters), **more}


def promising(code, promised, **more):
    return matter(code=code, time_limit={"statutory": "无", "promised": promised}, **more)


@pytest.mark.parametrize(
    ("matters", "reform_field", "promised", "count"),
    [
        ([], "公安管理", "5个工作日", 0),
        ([], "公安管理", "6个工作日", 1),
        ([], None, "6个工作日", 0),
        ([], "不动产登记", "6个工作日", 0),
        ([CODES[0]], None, "6个工作日", 1),
        ([CODES[1]], "公安管理", "6个工作日", 0),
        ([CODES[0]], None, "7日", 0),
        ([CODES[0]], None, "8日", 1),
        ([CODES[0]], None, "即办", 0),
    ],
)
def test_promise(matters, reform_field, promised, count):
    around = setting(fields=[field("公安管理", target("承诺时限", limit="5个工作日", matters=matters))])
    subject = promising(CODES[0], promised, reform_field=reform_field)
    assert len(judged("P001", subject, around)) == count


def test_every_case_has_to_meet_the_target():
    around = setting(fields=[field("公安管理", target("承诺时限", limit="5个工作日"))])
    cases = [{"when": {"受理地": "异地"}, "promised": "9个工作日"}]
    limit = {"statutory": "无", "promised": "5个工作日", "cases": cases}
    (problem,) = judged("P001", matter(reform_field="公安管理", time_limit=limit), around)
    assert problem.at == ("time_limit", "cases", 0, "promised")


@pytest.mark.parametrize(("trips", "p002", "v004"), [(0, 0, 0), (1, 0, 0), (2, 1, 0)])
def test_trips(trips, p002, v004):
    around = setting(fields=[field("公安管理", target("跑动次数", most=1))])
    subject = matter(reform_field="公安管理", trip_count=trips)
    assert (len(judged("P002", subject, around)), len(judged("V004", subject, around))) == (p002, v004)


def test_trips_without_a_target_are_only_a_warning():
    assert len(judged("V004", matter(trip_count=2))) == 1
    assert judged("P002", matter(trip_count=2)) == []


@pytest.mark.parametrize(
    ("channels", "count"),
    [({"window": True}, 1), (ONLINE, 0), ({"online": {"depth": "网上预约", "trips": 1}}, 1)],
)
def test_online(channels, count):
    around = setting(fields=[field("公安管理", target("网办"))])
    assert len(judged("P005", matter(reform_field="公安管理", channels=channels), around)) == count


@pytest.mark.parametrize("rule", ["P001", "P002", "P005"])
def test_what_is_retired_has_no_target(rule):
    targets = [target("承诺时限", limit="1日"), target("跑动次数", most=0), target("网办")]
    around = setting(fields=[field("公安管理", *targets)])
    assert judged(rule, matter(reform_field="公安管理", status="retired"), around) == []


def total(limit, *matters, codes=()):
    fields = [field("别的"), field("公安管理", target("网办"), target("合计时限", limit=limit, matters=codes))]
    return judged("P003", catalog(*matters, fields=fields))


def test_total_names_the_matters_and_the_sum():
    matters = [promising(code, "2个工作日", name=f"事项{code[8]}") for code in CODES]
    assert total("6个工作日", *matters, codes=CODES) == []
    (problem,) = total("5个工作日", *matters, codes=CODES)
    assert problem.file == "reform/targets.yml"
    assert problem.at == ("fields", 1, "targets", 1, "limit")
    assert "合计 6 个工作日" in problem.found and problem.found.count("2个工作日") == 3


def test_total_turns_days_into_working_days():
    matters = [promising(CODES[0], "7日"), promising(CODES[1], "即办"), promising(CODES[2], "4小时")]
    assert total("6个工作日", *matters, codes=CODES) == []
    assert len(total("5个工作日", *matters, codes=CODES)) == 1


def test_total_of_a_whole_field():
    matters = [promising(code, "2个工作日", reform_field="公安管理") for code in CODES[:2]]
    others = [promising(CODES[2], "90个工作日")]
    assert total("4个工作日", *matters, *others) == []
    assert len(total("3个工作日", *matters, *others)) == 1


def test_total_leaves_out_what_is_missing_or_retired():
    matters = [promising(CODES[0], "2个工作日"), promising(CODES[1], "9个工作日", status="retired")]
    assert total("2个工作日", *matters, codes=CODES) == []


def test_targets_name_matters_in_use():
    fields = [field("公安管理", target("网办", matters=CODES))]
    problems = judged("P004", catalog(matter(), matter(code=CODES[1], status="retired"), fields=fields))
    assert [problem.at[-1] for problem in problems] == [1]
    assert "已经取消" in problems[0].found


def test_targets_of_empty_fields():
    fields = [field("公安管理", target("网办")), field("商事登记", target("网办"), target("网办", matters=CODES))]
    problems = judged("P006", catalog(matter(reform_field="公安管理"), fields=fields))
    assert [problem.at for problem in problems] == [("fields", 1, "targets", 0, "name")]
