"""国家移民管理机构的热线 12367 只答出入境的事：部门热线里写着它、又没有写只管什么的，补上只管的主题“出境入境”。"""

from __future__ import annotations

from collections.abc import Sequence

from banshi.lifecycle.plan import Edits
from banshi.source.files import SourceFile

_FILE = "departments.yml"
_IMMIGRATION = "12367"
_ORDER = ("name", "phone", "themes", "matters", "note")


def migrate(edits: Edits, files: Sequence[SourceFile]) -> None:
    """Write down what the line has always answered for; other lines stay as they are."""
    if not edits.has(_FILE) or _IMMIGRATION.encode() not in edits.read(_FILE):
        return
    draft = edits.draft(_FILE)
    for number, department in enumerate(draft.get(("departments",)) or ()):
        lines = department.get("hotlines") if isinstance(department, dict) else None
        for index, line in enumerate(lines or ()):
            scoped = isinstance(line, dict) and ("themes" in line or "matters" in line)
            if isinstance(line, dict) and line.get("phone") == _IMMIGRATION and not scoped:
                draft.set(("departments", number, "hotlines", index, "themes"), ["出境入境"], _ORDER)
