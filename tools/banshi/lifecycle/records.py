"""What the commands of the life cycle have in common: finding a matter's file, and recording what is gone."""

from __future__ import annotations

from datetime import date

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.errors import NotChanged
from banshi.lifecycle.plan import Edits
from banshi.source.standard import Standard

RETIRED = "retired.yml"
_NEW_RETIRED = "# yaml-language-server: $schema=../schema/retired.schema.json\nretired: []\n"


def matter_of(catalog: Catalog, code: str) -> Entry:
    """The matter under a code.

    Raises:
        NotChanged: there is none, or it is gone.
    """
    entry = catalog.by_code.get(code)
    if entry is not None and entry.public:
        return entry
    if entry is not None or code in catalog.setting.retired:
        raise NotChanged(f"编码“{code}”的事项已经取消。")
    if code in catalog.unread:
        raise NotChanged(f"编码“{code}”的事项文件有错误，读不出来。请先运行 banshi lint 查看并改正。")
    raise NotChanged(f"没有编码是“{code}”的事项。请核对编码；还没有写的，用 banshi new 新建。")


def record_gone(edits: Edits, row: dict[str, object]) -> None:
    """Add a row to `retired.yml`; the file is made if it is not there."""
    if not edits.has(RETIRED):
        edits.create(RETIRED, _NEW_RETIRED)
    edits.draft(RETIRED).append(("retired",), row)


def record_change(edits: Edits, file: str, standard: Standard, on: date, summary: str, reason: str) -> None:
    """Raise a matter's version and say in its log what changed."""
    draft, order = edits.draft(file), list(standard["matter"].schema["properties"])
    version = int(draft.get(("version",))) + 1
    draft.set(("version",), version)
    change = {"version": version, "on": on.isoformat(), "summary": summary, "reason": reason}
    if draft.get(("changes",)) is None:
        draft.set(("changes",), [change], order)
    else:
        draft.append(("changes",), change)
