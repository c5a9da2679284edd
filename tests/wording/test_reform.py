"""What the reform page says of targets and tasks, beyond what the fictional city has."""

from __future__ import annotations

import pytest

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.model.department import Department
from banshi.model.setting import Bundle, ReformField, Suppression, Target, Task
from banshi.wording.bars import bar
from banshi.wording.reform import reform_view
from tests.catalog.test_catalog import A, B, C, entry

FIELD = "公安管理"


def view(targets: list[Target] = (), tasks: list[Task] = (), entries=(), lists=(), **more):
    field = ReformField(name=FIELD, content="内容", deadline="年底前", lead=["市公安局"], targets=list(targets))
    department = Department(id="gongan", name="江海市公安局", short_name="市公安局")
    setting = Setting({"targets": [field], "tasks": list(tasks), "departments": [department]})
    return reform_view(Catalog(setting, [*entries], **more), 9, lists)


def row(measure: str, *entries, **more):
    suppressions = more.pop("suppressions", ())
    target = Target(id="t", name="目标", measure=measure, **more)
    return view([target], entries=entries, suppressions=suppressions).fields[0].targets[0]


def part(code: str, **fields):
    return entry(code, reform_field=FIELD, **fields)


@pytest.mark.parametrize(
    ("measure", "more", "fields", "value", "state"),
    [
        ("承诺时限", {"limit": "5个工作日"}, {"promised": "3个工作日"}, "最长 3 个工作日", "met"),
        ("承诺时限", {"limit": "5个工作日"}, {"promised": "即办"}, "全部即办", "met"),
        ("合计时限", {"limit": "5个工作日"}, {"promised": "3个工作日"}, "合计 6 个工作日", "missed"),
        ("合计时限", {"limit": "9个工作日"}, {"promised": "7日"}, "合计 10 个工作日", "missed"),
        ("跑动次数", {"most": 1}, {"trip_count": 0}, "都不用跑", "met"),
        ("跑动次数", {"most": 1}, {"trip_count": 2}, "最多 2 次", "missed"),
        ("网办", {}, {"online": "网上预约"}, "0 / 2 能网上办", "missed"),
    ],
)
def test_targets_in_words(measure, more, fields, value, state):
    found = row(measure, part(A, **fields), part(B, **fields), **more)
    assert (found.value, found.state) == (value, state)
    assert sum(float(piece.length) for piece in found.bar) == pytest.approx(100)


def test_who_lags_is_named_with_the_reason_the_steward_accepted():
    rows = [part(A, trip_count=3), part(B, trip_count=2), part(C)]
    accepted = Suppression(rule="P002", path=rows[0].file, reason="法律要求。", until="2099-01-01")
    found = row("跑动次数", *rows, most=1, suppressions=[accepted])
    assert (found.who, found.detail) == ("没达到的", "3 个事项，1 个达到，0 个不用跑")
    named = [(link.url, figure, reason) for link, figure, reason in found.links]
    assert named == [(f"../matters/{A}.html", "3 次", "法律要求。"), (f"../matters/{B}.html", "2 次", "")]


def test_a_target_without_matters_says_so():
    found = row("跑动次数", most=1)
    assert (found.state, found.words, found.bar, found.links) == ("none", "无从衡量", (), ())


def test_units_with_a_page_are_linked():
    (field,) = view().fields
    assert field.lead == (("市公安局", "../departments/gongan.html"),)


@pytest.mark.parametrize(
    ("content", "labels"),
    [
        ("梳理制定事项清单和办事指南。", ["公布办事指南", "有单位认领"]),
        ("分批次报送清单。", ["已经公布", "没有编入批次"]),
        ("推进100个高频事项“最多跑一次”。", ["高频事项", "最多跑一次"]),
        ("建设统一的网上政务服务平台。", ["可以网上办", "全程网办"]),
        ("推广“网上申请、快递送达”。", ["网上申请", "邮寄送达"]),
        ("在网上政务服务平台提供办理链接。", ["列出办理链接", "不能网上办"]),
        ("加快电子证照建设。", ["可以出示电子证照", "数据共享不用带"]),
        ("建立电子监察体系。", ["达到的目标", "发布前检查"]),
        ("建设手机客户端。", ["手机上能办完", "占全部事项"]),
        ("推行“容缺受理”，清单另行公布。", ["可以容缺", "可以后补的材料"]),
        ("建立统一热线。", ["总客服热线可问", "另有部门电话"]),
        ("实现同一事项、同一编码，完善清单。", ["一事一码", "有单位认领"]),
        ("推进流程再造。", ["一件事", "全部办一遍少跑"]),
        ("加强宣传。", []),
    ],
)
def test_a_task_is_measured_by_what_it_speaks_of(content, labels):
    task = Task(number=7, group="组", content=content, deadline="年底前", lead=["市公安局"])
    ((group, (found,)),) = view(tasks=[task], entries=[entry(A)]).tasks
    assert (group, [figure.label for figure in found.figures]) == ("组", labels)


def test_what_the_plan_wants_is_read_from_its_words():
    task = Task(number=3, group="组", content="推进100个高频事项。", deadline="年底前", lead=["市公安局"])
    (_, (found,)) = view(tasks=[task], entries=[entry(A, high_frequency=True)]).tasks[0]
    assert found.figures[0] == ("高频事项", "1", "项", "方案要求 100 项，还差 99 项")


def test_samples_are_counted():
    found = view(entries=[entry(A), entry(B, status="published")])
    assert (found.total, found.samples) == (2, 1)


def test_a_bar_never_sticks_out():
    assert bar((("a", 0), ("b", 1), ("c", 3)), 3) == (("b", "0", "33.3"), ("c", "33.3", "66.7"))
    assert bar((("a", 1),), 0) == ()


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (["新生儿出生"], ("首批清单", "1", "/ 2 件", "还没有：退休")),
        (["退休", "新生儿出生"], ("首批清单", "2", "/ 2 件", "清单里的都有了")),
    ],
)
def test_the_task_of_bundles_says_what_an_official_list_still_lacks(items, said):
    task = Task(number=1, group="组", content="流程再造", deadline="年底前", lead=["市公安局"])
    plain = {"audience": "个人", "lead": "gongan", "stages": [], "status": "sample", "official_list": "首批清单"}
    bundles = {item: Bundle(slug=item, name=item, item=item, **plain) for item in items}
    table = [{"group": "首批清单", "name": name} for name in ("新生儿出生", "退休")]
    ((_, (found,)),) = view(tasks=[task], bundles=bundles, lists=table).tasks
    assert tuple(found.figures[-1]) == said
