"""The tasks of the reform plan with what this site itself can say of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from banshi.catalog.bundle_lists import Coverage
from banshi.catalog.catalog import Catalog
from banshi.catalog.progress import Standing
from banshi.catalog.targets import Measured
from banshi.model.setting import Task
from banshi.wording.phrases import Figure, Link
from banshi.wording.reform_targets import units

_WANTED = re.compile(r"([0-9]+)\s*个高频")


class TaskView(NamedTuple):
    """One task; `figures` is empty where the site's own data cannot tell."""

    number: int
    content: str
    deadline: str
    lead: tuple[Link, ...]
    responsible: tuple[Link, ...]
    figures: tuple[Figure, ...]
    links: tuple[Link, ...]
    measured_by: str


class Known(NamedTuple):
    """Everything tasks are worded from."""

    standing: Standing
    targets: list[Measured]
    rules: int
    lists: list[Coverage]
    task: Task


def task_groups(
    catalog: Catalog, standing: Standing, targets: list[Measured], rules: int, lists: list[Coverage]
) -> list[tuple[str, list[TaskView]]]:
    """The tasks by their group, in the order of the plan."""
    groups: dict[str, list[TaskView]] = {}
    for task in catalog.setting.tasks:
        figures, links = _measured(Known(standing, targets, rules, lists, task))
        view = TaskView(
            number=task.number,
            content=task.content,
            deadline=task.deadline,
            lead=units(task.lead, catalog),
            responsible=units(task.responsible, catalog),
            figures=figures,
            links=links,
            measured_by=task.measured_by or "",
        )
        groups.setdefault(task.group, []).append(view)
    return list(groups.items())


def _measured(known: Known) -> tuple[tuple[Figure, ...], tuple[Link, ...]]:
    """What the first topic the task speaks of has to say."""
    for words, figures, links in _TOPICS:
        if words in known.task.content:
            return tuple(figures(known)), links
    return (), ()


def _guides(known: Known) -> Iterator[Figure]:
    now = known.standing
    yield Figure("公布办事指南", f"{now.counts.total}", "项", f"{now.departments} 个部门")
    yield Figure("有单位认领", f"{now.claimed}", "项", f"{now.regions} 个市县区")


def _batches(known: Known) -> Iterator[Figure]:
    now = known.standing
    yield Figure("已经公布", f"{now.batches}", "批", f"{now.counts.total - now.unbatched} 项")
    yield Figure("没有编入批次", f"{now.unbatched}", "项", "")


def _popular(known: Known) -> Iterator[Figure]:
    popular = known.standing.popular
    wanted = _WANTED.search(known.task.content)
    yield Figure("高频事项", f"{popular.total}", "项", _wanted(popular.total, int(wanted[1])) if wanted else "")
    yield Figure("最多跑一次", *_percent(popular.share(popular.at_most_once)), f"{popular.at_most_once} 项")


def _wanted(found: int, wanted: int) -> str:
    return f"方案要求 {wanted} 项" + (f"，还差 {wanted - found} 项" if found < wanted else "")


def _platform(known: Known) -> Iterator[Figure]:
    now = known.standing
    depths = "、".join(f"{depth} {count}" for depth, count in now.depths.items())
    yield Figure("可以网上办", f"{now.apply}", "项", f"占 {now.counts.share(now.apply)}")
    yield Figure("全程网办", f"{now.depths.get('全程网办', 0)}", "项", f"按深度：{depths}" if depths else "")


def _delivery(known: Known) -> Iterator[Figure]:
    now = known.standing
    yield Figure("网上申请", f"{now.apply}", "项", "")
    yield Figure("邮寄送达", f"{now.mail_out}", "项", f"邮寄收件 {now.mail_in} 项")


def _links(known: Known) -> Iterator[Figure]:
    now = known.standing
    yield Figure("列出办理链接", f"{now.addressed}", "项", f"可以网上办的有 {now.apply} 项")
    yield Figure("不能网上办", f"{now.counts.total - now.apply}", "项", "")


def _licences(known: Known) -> Iterator[Figure]:
    now = known.standing
    for kind, words in (("电子证照", "可以出示电子证照"), ("数据共享", "数据共享不用带")):
        yield Figure(words, f"{now.exempt[kind]}", "份材料", f"{now.exempt_matters[kind]} 个事项")


def _supervision(known: Known) -> Iterator[Figure]:
    reached = sum(one.reached for one in known.targets)
    yield Figure("达到的目标", f"{reached}", "个", f"一共 {len(known.targets)} 个")
    yield Figure("发布前检查", f"{known.rules}", "条规则", "有错的不能发布")


def _mobile(known: Known) -> Iterator[Figure]:
    now = known.standing
    yield Figure("手机上能办完", f"{now.remote}", "项", "全程网办，不用到现场")
    yield Figure("占全部事项", *_percent(now.counts.share(now.remote)), "")


def _deferral(known: Known) -> Iterator[Figure]:
    now = known.standing
    yield Figure("可以容缺", f"{now.deferring}", "项", f"占 {now.counts.share(now.deferring)}")
    yield Figure("可以后补的材料", f"{now.deferrable}", "份", "")


def _hotline(known: Known) -> Iterator[Figure]:
    now = known.standing
    yield Figure("总客服热线可问", f"{now.counts.total}", "项", "每一页都有号码")
    yield Figure("另有部门电话", f"{now.phones}", "项", "")


def _codes(known: Known) -> Iterator[Figure]:
    now = known.standing
    waiting = now.counts.total - now.assigned
    yield Figure("一事一码", f"{now.counts.total}", "个编码", f"已赋码 {now.assigned}，暂编码 {waiting}")
    yield Figure("有单位认领", f"{now.claimed}", "项", f"{now.regions} 个市县区，用同一标准")


def _bundles(known: Known) -> Iterator[Figure]:
    saved = known.standing.saved
    yield Figure("一件事", f"{saved.bundles}", "件", "")
    days = f"，少等 {saved.days} 个工作日" if saved.days else ""
    yield Figure("全部办一遍少跑", f"{saved.trips}", "次", f"少交材料 {saved.papers} 份{days}")
    for one in known.lists:
        total = f"/ {len(one.present) + len(one.missing)} 件" if one.known else "件"
        still = f"还没有：{'、'.join(one.missing)}" if one.missing else "清单里的都有了" if one.known else ""
        yield Figure(one.name, f"{len(one.present)}", total, still)


_Topic = tuple[str, Callable[[Known], Iterator[Figure]], tuple[Link, ...]]
_MATTERS = Link("全部事项", "../matters/index.html")
_TOPICS: tuple[_Topic, ...] = (
    ("同一编码", _codes, (_MATTERS, Link("各地区认领", "../regions/index.html"))),
    ("流程再造", _bundles, (Link("一件事", "../bundles/index.html"),)),
    ("容缺", _deferral, (Link("材料", "../materials/index.html"),)),
    ("热线", _hotline, (Link("各部门电话", "../departments/index.html"),)),
    ("电子监察", _supervision, (Link("检查规则", "../rules/index.html"), Link("各领域目标", "#fields"))),
    ("手机", _mobile, (_MATTERS,)),
    ("电子证照", _licences, (Link("材料", "../materials/index.html"),)),
    ("办理链接", _links, (_MATTERS,)),
    ("快递", _delivery, (_MATTERS,)),
    ("网上政务服务平台", _platform, (_MATTERS,)),
    ("高频事项", _popular, (Link("大家常办", "../index.html"),)),
    ("分批", _batches, (Link("分批公布", "../batches/index.html"),)),
    ("清单", _guides, (_MATTERS, Link("各部门", "../departments/index.html"))),
)
"""A word only that task's content has, what is measured, and where to read more; the first word found counts."""


def _percent(share: str) -> tuple[str, str]:
    return (share[:-1], "%") if share.endswith("%") else (share, "")
