"""引的法和事项说的是同一样东西。

查什么
    依据里已经有一部法，名称里写着本事项办的东西（如“车船税”），另有一部名称很像、说的却是别的东西（如“车辆购置税”），
    别的东西在这一页的话里一个字也没有提到。

为什么
    从相近的事项复制来，法律名称没有改，引的就是另一部法。

反例
    name: 车船税申报
    summary: 自己申报缴纳车船税。
    legal_basis:
      - {law: 中华人民共和国车船税法, article: 第一条}
      - {law: 中华人民共和国车辆购置税法, article: 第四条}
    # 追加: laws.yml
      - {name: 中华人民共和国车船税法, level: 法律, editions: [{promulgated: "2019-04-23", articles: 13, in_force: "2019-04-23"}]}
      - {name: 中华人民共和国车辆购置税法, level: 法律, editions: [{promulgated: "2018-12-29", articles: 19, in_force: "2019-07-01"}]}

正例
    name: 车船税申报
    summary: 自己申报缴纳车船税。
    legal_basis:
      - {law: 中华人民共和国车船税法, article: 第一条}
      - {law: 中华人民共和国车船税法, article: 第四条}
    # 追加: laws.yml
      - {name: 中华人民共和国车船税法, level: 法律, editions: [{promulgated: "2019-04-23", articles: 13, in_force: "2019-04-23"}]}

怎么改
    核对引的是哪一部法；真是另一部的，在依据的说明（note）里写明和本事项的关系。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.model.texts import texts

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_TITLE = re.compile(
    "(?:中华人民共和国)?(?P<subject>.+?)(?P<form>(?:暂行)?(?:法)?(?:实施)?(?:登记)?(?:监督)?(?:质量)?(?:管理)?(?:暂行)?"
    "(?:条例|细则|办法|规定|规范|法))(?:（.*）)?"
)
_LONG = 4
"""Characters of a form that few laws have: 法实施条例."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for a law whose subject nothing on the page speaks of, beside one that has the matter's own."""
    cited = [(at, citation.law) for at, citation in matter.citations() if citation.law]
    subjects = {law: subject for _, law in cited if (subject := _subject(law))}
    own = [law for law, subject in subjects.items() if subject in matter.name]
    if not own or len(own) == len(subjects):
        return
    said: str | None = None
    for at, law in cited:
        subject = subjects.get(law)
        if subject is None or law in own:
            continue
        # A law of the same long form on the own subject is no chance, nor is a subject of the same kind: two taxes.
        form = law.partition(subject)[2]
        meant = [
            one
            for one in own
            if subjects[one][-1] == subject[-1]
            or (len(form) >= _LONG and law.replace(subject, subjects[one]) in setting.laws)
        ]
        if not meant:
            continue
        if said is None:
            said = "\n".join(text for place, text in texts(matter) if place[-1] != "law")
        if subject in said:
            continue
        exact = _like(law, subject, meant, subjects, setting)
        yield Problem(
            (*at, "law"),
            f"这里引的是《{law}》，这一页办的是“{subjects[meant[0]]}”，别的话里都没有提到“{subject}”。",
            "引的法和事项说的是同一样东西。",
            f"是不是《{exact or meant[0]}》？请核对后改正；真是《{law}》的，请在说明（note）里写明和本事项的关系。",
            fix=written((*at, "law"), exact, safe=False) if exact else None,
        )


@lru_cache(maxsize=4096)
def _subject(law: str) -> str | None:
    hit = _TITLE.fullmatch(law)
    return hit["subject"] if hit and len(hit["subject"]) > 1 else None


def _like(law: str, subject: str, meant: list[str], subjects: dict[str, str], setting: Setting) -> str | None:
    """The law of the same form on the matter's own subject, if there is one."""
    own = law.replace(subject, subjects[meant[0]])
    return own if own in setting.laws else None
