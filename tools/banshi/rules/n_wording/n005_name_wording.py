"""事项名称只说是什么事。

查什么
    事项名称有没有“指南”“须知”“流程”这样的尾巴，有没有用“关于”“办理”开头，有没有英文括号、空格、句号，
    有没有把“登记”“审批”这样的词连着写两遍。

为什么
    名称全市只有一个写法。多一个尾巴、多一个空格，搜索和统计就会当成另一件事。

反例
    name: 居民身份证补领办事指南
    ---
    name: 居民身份证补领(本市)
    ---
    name: 关于补领居民身份证的事项
    ---
    name: 居民身份证补领补领

正例
    name: 居民身份证补领
    ---
    name: 居民身份证补领（本市）

怎么改
    照国家基本目录里的名称写；要补充的意思写到一句话说明（summary）里。

依据
    国家政务服务事项基本目录统一规定事项名称。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import Mend
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = (
    "safe",
    "unsafe",
)

_WORDS = "申领|补领|换领|换发|补发|登记|备案|许可|审批|审核|注销|变更|核发|认定|查询|申请|设立|办理"
_SIGNS = re.compile(r"[()\[\]{}<>,.;:?!\s。，；？！《》“”‘’]")
_ODD = re.compile(
    f"(?P<tail>(?:办事|办理|服务)?(?:指南|须知|流程|手册|规程|怎么办)$)|(?P<head>^(?:关于|办理))"
    f"|(?P<sign>{_SIGNS.pattern})|(?P<twice>({_WORDS})\\5)"
)
_SAYING = {
    "tail": ("末尾多了“{}”", "请把它删掉，名称只说是什么事。"),
    "head": ("开头多了“{}”", "请把它删掉，直接写是什么事。"),
    "twice": ("里“{}”写了两遍", "请删掉重复的词。"),
}

_BRACKETS = {"(": "（", ")": "）", "[": "（", "]": "）"}


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for tails, heads, signs and doubled words a standard name does not have."""
    signs = [hit for hit in _ODD.finditer(matter.name) if hit.lastgroup == "sign"]
    if signs:
        listed = "”“".join(dict.fromkeys(hit[0] for hit in signs))
        clean = _SIGNS.sub(lambda hit: _BRACKETS.get(hit[0], ""), matter.name)
        yield Problem(
            ("name",),
            f"事项名称“{matter.name}”里有“{listed}”。",
            "事项名称照国家基本目录的写法，不加别的字和符号。",
            "括号请用中文括号（），书名号、引号、空格和其他标点请删掉。",
            fix=written(("name",), clean, safe=not any(hit[0] in "《》“”‘’" for hit in signs)),
        )
    for hit in _ODD.finditer(matter.name):
        if hit.lastgroup == "sign":
            continue
        saying, advice = _SAYING[hit.lastgroup or "twice"]
        yield Problem(
            ("name",),
            f"事项名称“{matter.name}”{saying.format(hit[0])}。",
            "事项名称照国家基本目录的写法，不加别的字和符号。",
            advice,
            fix=_fix(matter.name, hit),
        )


def _fix(name: str, hit: re.Match[str]) -> Mend:
    before, after = name[: hit.start()], name[hit.end() :]
    return written(("name",), before + (hit[5] if hit["twice"] else "") + after, safe=False)
