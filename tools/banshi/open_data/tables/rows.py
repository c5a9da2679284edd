"""The rest of a matter, list by list."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.matter import Matter
from banshi.model.question import Asked, options_asked, range_words
from banshi.open_data.cells import cell
from banshi.open_data.tables.table import IDENTITY, NUMBER, Field, Row, Table, View, details, labelled
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
    own = (Field("业务办理项编码", 18), Field("数值范围", 24), Field("选项说明", 36), Field("什么时候问", 36))
    return [*IDENTITY, NUMBER, Field("问题", 32), Field("选项", 32), *own]


def _option_rows(matter: Matter, view: View) -> Iterator[Row]:
    for number, (text, question) in enumerate(matter.asks.items(), 1):
        asked = question if isinstance(question, Asked) else None
        only = cell(asked.when) if asked else ""
        for option in options_asked(question):
            span = range_words(option, asked.unit if asked else None)
            own = (option.code or "", span, option.note or "", only)
            yield (matter.code, matter.name, str(number), text, option.name, *own)


def _impossible_fields(standard: Standard) -> list[Field]:
    return [*IDENTITY, NUMBER, *labelled(standard, "matter", "impossible")]


def _impossible_rows(matter: Matter, view: View) -> Iterator[Row]:
    for number, when in enumerate(matter.impossible, 1):
        yield (matter.code, matter.name, str(number), cell(when))


OPTIONS = Table("situations", "情形", "问申请人的问题和选项，每个选项一行。", _option_fields, _option_rows)
IMPOSSIBLE = Table(
    "impossible", "不会同时出现的情形", "谁也不会同时选的几个选项，每组一行。", _impossible_fields, _impossible_rows
)

STEPS = details("steps", "办理流程", "每个环节一行。", "steps",
    "name", "by", "limit", "outside", "standard", "basis", "when", "note",
)  # fmt: skip
FEES = details(
    "fees",
    "收费",
    "每个收费项目一行；没有行的事项不收费，或者没有写明（见事项表的“没有写明的内容”）。",
    "fees",
    "name",
    "standard",
    "basis",
    "also_basis",
    "waiver",
    "when",
    "note",
)
RESULTS = details(
    "results",
    "办理结果",
    "每种结果一行。",
    "result",
    "type",
    "name",
    "valid",
    "valid_note",
    "delivery",
    "delivery_limit",
    "when",
)
BASIS = details("basis", "设定依据", "每条依据一行。", "legal_basis", "law", "article", "document", "number",
    "role", "note",
)  # fmt: skip
AMOUNTS = details(
    "amounts", "补贴和待遇标准", "办成以后给多少钱，每个项目、每种情形一行。", "amounts",
    "name", "standard", "when", "basis", "note",
)  # fmt: skip
REMEDIES = details(
    "remedies", "救济途径", "对决定不服怎么办；没有行的，按法律的一般规定。", "remedies",
    "way", "authority", "within", "event", "address", "phone", "url", "basis", "note",
)  # fmt: skip
COMPLAINTS = details(
    "complaints", "投诉渠道", "对服务不满意找谁。", "complaints", "name", "phone", "url", "address", "note"
)
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
