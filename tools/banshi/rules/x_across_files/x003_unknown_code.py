"""提到的编码要有对应的事项。

查什么
    改革目标、办事阶段、本地认领、一件事、批次、接替编码、词表里相近的事项写的基本编码，有没有对应的事项文件。相关事项由 X016 报告。

为什么
    编码抄错了，链接就打不开，统计也会漏掉。

反例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-05-01"
    matters: ["990709909000"]
    source: [{title: 虚构的示例}]
    ---
    # 追加: events.yml
      - {id: shangxue, name: 上学, audience: 个人, stage: 教育, summary: 孩子上学。, matters: ["990709909000"]}
    ---
    # 追加: events.yml
      - {id: shangxue, name: 上学, audience: 个人, stage: 教育, summary: 孩子上学。, matters: ["990709909000"]}
    # 文件: retired.yml
    retired:
      - {code: "990709909000", name: 旧事项, "on": "2026-01-01", reason: 合并, replaced_by: "990709901000"}

    ---
    # 文件: terms.yml
    elsewhere:
      - {words: [商标注册], handled_by: 国家知识产权局, near: ["990709909000"]}
    ---
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-05-01"
    matters: ["9920I4901000"]
    source: [{title: 虚构的示例}]

正例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

怎么改
    核对编码。事项文件还有错误读不出来的，先改好那个文件；已经取消的事项换成接替它的编码。

依据
    本产品的标准：编码永不重用，也不能指空。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.rules.shared.grouping import grouped
from banshi.rules.shared.mentions import mentions
from banshi.rules.shared.near_codes import LETTERS_LIKE_DIGITS, near_code

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe", "unsafe")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look up every code that one file says about another."""
    yield from grouped(_unknown(catalog))


def _unknown(catalog: Catalog) -> Iterator[tuple[str, Problem]]:
    known, retired = catalog.by_code, catalog.setting.retired
    named = list(mentions(catalog))
    beside: dict[tuple[str, Path], set[str]] = {}
    for file, at, code, _ in named:
        beside.setdefault((file, at[:-1]), set()).add(code)
    for file, at, code, may_be_retired in named:
        if code in known or code in catalog.unread or (may_be_retired and code in retired):
            continue
        gone = retired.get(code)
        heir = gone.replaced_by if gone else None
        near = None if gone else near_code(code, catalog.public, beside[file, at[:-1]])
        advice = "请核对编码；事项还没有写的，请先写事项。"
        if heir:
            advice = f"接替它的编码是“{heir}”，请改成这个编码。"
        elif near:
            advice = f"是不是“{near}”（{known[near].name}）？请核对后改正；事项还没有写的，请先写事项。"
        found = f"（{gone.name}）已经在 {gone.on} 取消" if gone else "没有对应的事项文件"
        yield (
            code,
            Problem(
                at,
                f"编码“{code}”{found}。",
                "这里只能写现有事项的基本编码。",
                advice,
                fix=written(at, heir or near, safe=near == code.translate(LETTERS_LIKE_DIGITS))
                if heir or near
                else None,
                file=file,
            ),
        )
