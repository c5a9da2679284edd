"""相关事项的编码要有对应的事项。

查什么
    相关事项（related）里写的基本编码，有没有对应的事项文件，事项是不是已经取消，是不是写了自己。

为什么
    编码抄错了，“相关事项”就少一条，群众不知道接下来还要办什么。

反例
    related: ["990709909000"]
    ---
    related: ["990709901000"]
    ---
    related: ["990131910000"]
    ---
    related: ["990709909000"]
    # 文件: retired.yml
    retired:
      - {code: "990709909000", name: 旧事项, "on": "2026-01-01", reason: 合并, replaced_by: "990131901000"}

正例
    related: ["992014901000"]

怎么改
    核对编码。事项还没有写的，可以等写好后再加；已经取消的，换成接替它的编码。

依据
    本产品的标准：编码不能指空。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend, removing
from banshi.model.fix import setting as written
from banshi.rules.shared.grouping import grouped
from banshi.rules.shared.near_codes import LETTERS_LIKE_DIGITS, near_code

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = (
    "safe",
    "unsafe",
)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look up every related matter; a code that many name in vain is told once."""
    yield from grouped(_unknown(catalog))


def _unknown(catalog: Catalog) -> Iterator[tuple[str, Problem]]:
    known, retired = catalog.by_code, catalog.setting.retired
    for entry in catalog.entries:
        for index, code in enumerate(entry.related):
            other = known.get(code)
            # A file with errors is there all the same; its own findings say what to do.
            if code in catalog.unread or (other is not None and other.public and other is not entry):
                continue
            if other is entry:
                found = f"相关事项“{code}”就是这个事项自己。"
            elif other is not None or code in retired:
                found = f"相关事项“{code}”已经取消。"
            else:
                found = f"相关事项“{code}”没有对应的事项文件。"
            heir = retired[code].replaced_by if code in retired else None
            near = None
            if other is None and code not in retired:
                near = near_code(code, catalog.public, {entry.code, *entry.related}, entry.department)
            advice = "请核对编码；还没有这个事项的，请先删掉。"
            if heir:
                advice = f"接替它的编码是“{heir}”，请改成这个编码。"
            elif near:
                advice = f"是不是“{near}”（{known[near].name}）？请核对后改正；还没有这个事项的，请先删掉。"
            yield (
                code,
                Problem(
                    ("related", index),
                    found,
                    "相关事项写另一个现有事项的基本编码。",
                    advice,
                    fix=_fix(("related", index), code, heir or near, itself=other is entry),
                    file=entry.file,
                ),
            )


def _fix(at: Path, code: str, meant: str | None, *, itself: bool) -> Mend | None:
    if itself:
        return removing(at)
    return written(at, meant, safe=meant == code.translate(LETTERS_LIKE_DIGITS)) if meant else None
