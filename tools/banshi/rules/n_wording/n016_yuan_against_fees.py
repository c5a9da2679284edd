"""说明和问答里的收费，要和收费对得上。

查什么
    一句话说明、环节说明和常见问题的回答里说收多少元的，收费（fees）的标准、减免或者说明里有这个数；
    收费写了项目的，问“收费吗、多少钱”的回答不以“不收费”“不要钱”“免费”开头（分情形收费的除外）。

为什么
    一处说不收，一处说收，群众不知道带不带钱。

反例
    faq: [{q: 要交多少工本费？, a: 工本费20元。}]
    ---
    faq: [{q: 收费吗？, a: 不收费。}]
    ---
    faq: [{q: 收费吗？, a: 收，每证20元。}]
    ---
    steps: [{name: 受理, by: 户籍窗口, note: 受理时交资料查询费30元。}]

正例
    faq: [{q: 要交多少工本费？, a: 工本费40元，窗口交。}]

怎么改
    核对收费标准，改成一致的。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.amounts import sentences, spoken

SEVERITY = Severity.WARNING
SCOPE = "matter"

_CHARGED = re.compile("收费|工本费|登记费|手续费|要交|另交|收取|^收，|[交缴收][^，。]{0,8}费")
# A charge for something else: a fine, another certificate applied for at the same time.
_ELSE = re.compile("罚|同时|另办|另外|应当|还要去|别的")
_YUAN = re.compile("([0-9]+(?:\\.[0-9]+)?) ?元")
_ASKED = re.compile("收费|收钱|要钱|多少钱|要不要钱|花钱|工本费")
_ABOUT = re.compile("[费钱]")
_NOTHING = re.compile("^(?:不收费|不收钱|不要钱|免费|不用交钱|不用花钱)")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare charges in passing with the charges."""
    charged = "".join(f"{fee.name}{fee.standard}{fee.waiver or ''}{fee.note or ''}" for fee in matter.fees)
    noted = [(("steps", index, "note"), step.note) for index, step in enumerate(matter.steps) if step.note]
    # What answers a question about money speaks of the charge, whatever words it has for it.
    about = {("faq", index, "a") for index, item in enumerate(matter.faq) if matter.fees and _ABOUT.search(item.q)}
    for at, text in [*spoken(matter), *noted]:
        for sentence in sentences(text) if at in about or _CHARGED.search(text) else ():
            said = (at in about or _CHARGED.search(sentence)) and not _ELSE.search(sentence)
            for hit in _YUAN.finditer(sentence) if said else ():
                if not re.search(rf"(?<![0-9.]){re.escape(hit[1])}(?![0-9])", charged):
                    yield _problem(at, f"这里说收“{hit[0]}”，收费里没有这个数。")
    if matter.fees and not all(fee.when for fee in matter.fees):
        for index, item in enumerate(matter.faq):
            if _ASKED.search(item.q) and _NOTHING.search(item.a):
                yield _problem(
                    ("faq", index, "a"),
                    f"这里说“{item.a[:12].rstrip('。')}”，收费却写着{matter.fees[0].name} {matter.fees[0].standard}。",
                )


def _problem(at: Path, found: str) -> Problem:
    return Problem(
        at,
        found,
        "说明和问答里的收费，要和收费（fees）写的一致。",
        "请核对收不收、收多少：收费写错的改收费，说错的改这句话。",
    )
