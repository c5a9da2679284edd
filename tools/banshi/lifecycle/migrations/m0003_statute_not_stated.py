"""法定办结时限写“无”、又没有说明哪部法没有规定的，改写成“未写明”：“无”从此只表示法律没有规定，页面说的话不变。"""

from __future__ import annotations

import re
from collections.abc import Sequence

from banshi.lifecycle.plan import Edits
from banshi.model.finding import Path
from banshi.model.statute import NONE, NOT_STATED
from banshi.source.draft import Draft
from banshi.source.files import SourceFile

_NONE = re.compile(rf"statutory: *[\"']?{NONE}".encode())
_LIMIT: Path = ("time_limit",)


def migrate(edits: Edits, files: Sequence[SourceFile]) -> None:
    """Say of every limit that rests on no word of a law that it is not stated."""
    for file in files:
        if file.kind == "matter" and _NONE.search(edits.read(file.name)):
            _judge(edits.draft(file.name))


def _judge(draft: Draft) -> None:
    """A case rests on its own note or on the general one, as the pages read it."""
    limit = draft.get(_LIMIT)
    if not isinstance(limit, dict):
        return
    note = limit.get("statutory_note")
    if limit.get("statutory") == NONE and not note:
        draft.set((*_LIMIT, "statutory"), NOT_STATED)
    for index, case in enumerate(limit.get("cases") or ()):
        if isinstance(case, dict) and case.get("statutory") == NONE and not (case.get("note") or note):
            draft.set((*_LIMIT, "cases", index, "statutory"), NOT_STATED)
