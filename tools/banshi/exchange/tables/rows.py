"""The rest of a matter, list by list."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.exchange.cells import cell
from banshi.exchange.tables.table import IDENTITY, NUMBER, Field, Row, Table, View, details, labelled
from banshi.model.matter import Matter
from banshi.source.standard import Standard


def _condition_fields(standard: Standard) -> list[Field]:
    match = Field(standard["matter"].label(("conditions", "match")))
    return [
        *IDENTITY,
        match,
        NUMBER,
        *labelled(standard, "matter", "conditions.items.*.text", "conditions.items.*.when"),
    ]


def _condition_rows(matter: Matter, view: View) -> Iterator[Row]:
    for number, item in enumerate(matter.conditions.items, 1):
        said, when = (item, "") if isinstance(item, str) else (item.text, cell(item.when))
        yield (matter.code, matter.name, matter.conditions.match, str(number), said, when)


CONDITIONS = Table("conditions", "受理条件", "每条受理条件一行。", _condition_fields, _condition_rows)


def _option_fields(standard: Standard) -> list[Field]:
    return [*IDENTITY, NUMBER, Field("问题", 32), Field("选项", 32)]


def _option_rows(matter: Matter, view: View) -> Iterator[Row]:
    for number, (question, options) in enumerate(matter.questions.items(), 1):
        for option in options:
            yield (matter.code, matter.name, str(number), question, option)


OPTIONS = Table("situations", "情形", "问申请人的问题和选项，每个选项一行。", _option_fields, _option_rows)

STEPS = details("steps", "办理流程", "每个环节一行。", "steps", "name", "by", "limit", "when", "note")
FEES = details(
    "fees",
    "收费",
    "每个收费项目一行；没有行的事项不收费。",
    "fees",
    "name",
    "standard",
    "basis",
    "waiver",
    "when",
    "note",
)
RESULTS = details(
    "results", "办理结果", "每种结果一行。", "result", "type", "name", "valid", "valid_note", "delivery", "when"
)
BASIS = details("basis", "设定依据", "每条依据一行。", "legal_basis", "law", "article", "document", "number", "note")
INTERMEDIARIES = details(
    "intermediaries", "中介服务", "办理前须由中介机构提供的服务。", "intermediaries",
    "name", "basis", "limit", "fee", "payer", "note",
)  # fmt: skip
FAQ = details("faq", "常见问题", "每个问答一行。", "faq", "q", "a")
CHANGES = details(
    "changes", "修改记录", "每个版本改了什么、为什么、从哪天起执行。", "changes",
    "version", "on", "summary", "reason", "basis", "effective", "correction",
)  # fmt: skip
SOURCES = details("sources", "来源", "事实出处。", "source", "title", "url", "note")
