"""环节由谁办，和别处说的一样。

查什么
    说明、条件、依据里写“由谁批准（核发、认定等）”的，办理环节里这一步是不是由它办；
    环节由部门清单里另一个部门办的，它是不是本事项的部门、联办部门，或者别的话里提到过。申请人和外面的机构办的不查。

为什么
    部门写错了，群众到那个部门去问，没有人知道这件事。

反例
    summary: 居民身份证丢失后，由县级公安机关审核，补领新证。
    steps: [{name: 受理, by: 户籍窗口}, {name: 审核, by: 乡镇人民政府}]
    ---
    steps: [{name: 受理, by: 户籍窗口}, {name: 审核, by: 县级市场监督管理部门}]

正例
    summary: 居民身份证丢失后，由县级公安机关审核，补领新证。
    steps: [{name: 受理, by: 户籍窗口}, {name: 审核, by: 县级公安机关}]

怎么改
    核对这一步由谁办；真是别的部门办的，写进联办部门（partners）。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.domains import domains
from banshi.rules.shared.looking import lines_with

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_BODY = "[\u4e00-\u9fff]{2,12}?(?:人民政府|办事处|部门|机关|机构|中心|委员会|局)"
_ACT = "审核批准|批准|审批|核准|核发|颁发|签发|认定|评定|发放|审核|审查|决定"
_DONE = re.compile(f"由(?P<who>{_BODY}(?:或者{_BODY})?)(?P<act>{_ACT})")
_SAYING = frozenset({"summary", "conditions", "legal_basis"})
_GOVERNMENT = "人民政府"
_BELOW = re.compile("乡镇|乡级|街道")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold who takes each step against what is said of it, and against the departments of the matter."""
    words = joined(matter)
    # Most lines with 由 tell of nobody's decision; only a matter with one that does is read field by field.
    telling = any(map(_DONE.search, lines_with(words, ("由",))))
    said = [hit for at, text in texts(matter) if at[0] in _SAYING for hit in _DONE.finditer(text)] if telling else []
    for index, step in enumerate(matter.steps):
        if step.outside:
            continue
        for hit in said:
            who, by = _bodies(hit["who"], setting), _bodies(step.by, setting)
            # Whoever the province decides on may be anybody; only two bodies that are named can be two.
            if hit["act"] in step.name and who and by and who.isdisjoint(by):
                yield _problem(index, step.by, f"别处说的是“{hit[0]}”", f"是不是“{hit['who']}”？", hit["who"])
                return
        own = {matter.department, *matter.partners}
        for department, domain in domains(setting):
            if department not in own and domain in step.by.replace(_GOVERNMENT, "") and words.count(domain) == 1:
                name = setting.departments[matter.department].name if matter.department in setting.departments else ""
                yield _problem(
                    index,
                    step.by,
                    f"它不是本事项的部门（{name}），也不是联办部门，别的话里都没有提到它",
                    "真是它办的，请写进联办部门（partners）；",
                )
                return


def _problem(index: int, by: str, found: str, step: str, exact: str | None = None) -> Problem:
    at = ("steps", index, "by")
    return Problem(
        at,
        f"这一步写的是由“{by}”办，{found}。",
        "环节由谁办，各处说的一样。",
        f"{step}请核对后改正。",
        fix=written(at, exact, safe=False) if exact else None,
    )


def _bodies(text: str, setting: Setting) -> set[str]:
    """The departments a text names, and the township."""
    bare = text.replace(_GOVERNMENT, "")
    below = {"township"} if _BELOW.search(text) else set()
    return {department for department, domain in domains(setting) if domain in bare} | below
