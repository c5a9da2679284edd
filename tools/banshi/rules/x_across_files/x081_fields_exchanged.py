"""说明和适用范围各写各的。

查什么
    一句话说明（summary）和适用范围（scope）是不是填反了，或者写成了同一句话：说明以“本市的什么”开头、写的是谁能办，范围里却没有写哪里的；
    名称里写着办事的主体（个体工商户、企业、农民专业合作社等），说明、范围里写的是不是另一种主体。

为什么
    复制、粘贴错了一格，群众读不到这件事是什么，也不知道自己能不能在这里办。

反例
    summary: 本市丢失居民身份证的居民。
    scope: 居民身份证丢失后，申请补领新证。
    ---
    name: 个体工商户注销登记
    summary: 个体工商户不开了，注销营业执照。
    scope: 在本市登记的公司、合伙企业。

正例
    summary: 居民身份证丢失后，申请补领新证。
    scope: 本市丢失居民身份证的居民。
    ---
    name: 个体工商户注销登记
    summary: 个体工商户不开了，注销营业执照。
    scope: 在本市登记的个体工商户。公司注销办企业注销登记。

怎么改
    填反了的，把两格的话换过来；复制来没有改的，改成本事项的。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_WHERE = re.compile("(?:[^，。；]{0,8}(?:在|由))?本(?:市|县|区|省)|[^。]*(?:不在这里办|不适用本页|不在本事项内)")
"""How a scope begins, or what only a scope says."""
_HERE = re.compile("本[市县区省]|当地|不在这里|不适用|由.{2,8}部门")
_SUBJECTS: dict[str, tuple[str, ...]] = {
    "个体工商户": ("个体工商户", "个体户"),
    "企业": ("企业", "公司"),
    "农民专业合作社": ("合作社",),
    "民办非企业单位": ("民办非企业单位", "社会服务机构"),
    "社会团体": ("社会团体",),
    "基金会": ("基金会",),
    "分支机构": ("分公司", "分支机构"),
    "事业单位": ("事业单位",),
    "宗教活动场所": ("宗教活动场所",),
}
"""Who registers, and the words for it."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for a summary in the place of the scope, and for either that speaks of somebody else."""
    summary, scope = matter.summary, matter.scope
    if summary and scope and (summary == scope or (_WHERE.match(summary) and not _HERE.search(scope))):
        same = summary == scope
        yield Problem(
            ("summary",),
            "一句话说明（summary）和适用范围（scope）写成了同一句话。"
            if same
            else f"一句话说明（summary）写的像是适用范围：“{summary[:30]}”；适用范围（scope）写的像是说明：“{scope[:30]}”。",
            "一句话说明写这件事办什么，适用范围写谁、哪里的可以在这里办。",
            "请把写错的一格改过来。" if same else "是不是填反了？请把两格的话换过来。",
        )
        return
    own = _subjects(matter.name)
    for field, text in (("scope", scope), ("summary", summary)):
        said = _subjects(text or "") if own else set()
        if said and not own & said:
            yield Problem(
                (field,),
                f"事项办的是“{'、'.join(sorted(own))}”，这里写的是“{'、'.join(sorted(said))}”：“{(text or '')[:30]}”。",
                "说明和适用范围写的是本事项的主体。",
                f"请改成“{'、'.join(sorted(own))}”的；像是从别的事项复制来忘了改。",
            )
            return


def _subjects(text: str) -> set[str]:
    return {subject for subject, words in _SUBJECTS.items() if any(word in text for word in words)}
