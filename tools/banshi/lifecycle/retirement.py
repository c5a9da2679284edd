"""A matter that is handled no more: its page stays and says so, and nothing else leads to it."""

from __future__ import annotations

import re
from datetime import date

from banshi.catalog.catalog import Catalog
from banshi.errors import NotChanged
from banshi.lifecycle.mentions import Mention, mentions
from banshi.lifecycle.plan import Edits, Plan
from banshi.lifecycle.records import matter_of, record_change, record_gone
from banshi.model.finding import Path
from banshi.source.files import Project
from banshi.source.standard import Standard

# What one office promised for the old matter, it has not promised for the new one.
_PROMISES = ("promised", "trip_count", "deferrable", "fee_waived", "online_url")


def retire(project: Project, catalog: Catalog, code: str, reason: str, on: date, successor: str | None = None) -> Plan:
    """Plan the end of a matter.

    Args:
        project: Where the guides are.
        catalog: What they say.
        code: The matter's code, which is never used again.
        reason: By which decision it ends, or what it was merged into.
        on: The day it ends.
        successor: Code of the matter that takes its place.

    Raises:
        NotChanged: there is no such matter, or no such successor.
        Unpatchable: a file that names the code cannot be read.
    """
    edits = Edits(project.guides)
    notes = retire_in(edits, project, catalog, code, reason, on, successor)
    return edits.plan(notes=tuple(dict.fromkeys(reversed(notes))))


def retire_in(
    edits: Edits, project: Project, catalog: Catalog, code: str, reason: str, on: date, successor: str | None = None
) -> list[str]:
    """The same among other changes; what is left for people to do is returned."""
    entry = matter_of(catalog, code)
    if successor is not None and (successor == code or not matter_of(catalog, successor).public):
        raise NotChanged("接替的事项不能是要取消的事项自己。")
    # Another department's matter is not for the same office to take on.
    claimed = successor if successor and matter_of(catalog, successor).department == entry.department else None
    notes = []
    # From the end, so that taking an item out moves none that is still to come.
    found = mentions(project, edits, code)
    for mention in reversed(found):
        if mention.kind != "batch" and (
            note := _hand_on(edits, mention, claimed if mention.kind == "overlay" else successor)
        ):
            notes.append(note)
    if successor:
        _rename_comments(edits, {mention.file for mention in found}, successor, entry.name, catalog)
    edits.draft(entry.file).set(("status",), "retired")
    if entry.status in ("published", "paused"):
        record_change(edits, entry.file, Standard(project.schema), on, "事项取消。", reason)
    row = {"code": code, "name": entry.name, "on": on.isoformat(), "reason": reason}
    record_gone(edits, {**row, **({"replaced_by": successor} if successor else {})})
    return notes


def _rename_comments(edits: Edits, files: set[str], successor: str, old_name: str, catalog: Catalog) -> None:
    """People write a matter's name behind its code; behind another code it would be wrong."""
    comment = re.compile(rf"""(["']?{successor}["']?[ ,}}]*#[ ]*){re.escape(old_name)}(?=[ ]*\r?$)""", re.M)
    new_name = catalog.by_code[successor].name
    for file in sorted(files):
        if edits.has(file):
            text = edits.read(file).decode("utf-8")
            edits.rewrite(file, comment.sub(lambda hit: hit[1] + new_name, text).encode())


def _hand_on(edits: Edits, mention: Mention, successor: str | None) -> str:
    """Put the successor at the place of the code, or take the code out. Returns what is left for people to do."""
    if mention.kind == "overlay":
        return _hand_on_claim(edits, mention, successor)
    if mention.kind == "retired":
        # Those that led to this matter lead on through it, or to its successor at once.
        if successor:
            edits.draft(mention.file).set(mention.path, successor)
        return ""
    *around, index = mention.path
    items = edits.draft(mention.file).get(tuple(around))
    own = mention.kind == "matter" and edits.draft(mention.file).get(("code",)) == successor
    if not isinstance(items, list) or not isinstance(index, int):
        return f"guides/{mention.file} 里还写着这个编码，请手工修改。"
    if successor and successor not in items and not own:
        edits.draft(mention.file).set(mention.path, successor)
        return ""
    if len(items) > 1:
        edits.draft(mention.file).remove(mention.path)
        return ""
    return _drop_last(edits, mention, tuple(around))


def _drop_last(edits: Edits, mention: Mention, around: Path) -> str:
    """An empty list is left out where that says the same; a target or a stage without matters would say another thing."""
    if mention.kind in ("matter", "events"):
        edits.draft(mention.file).remove(around)
        return ""
    return f"guides/{mention.file} 里这一处只写了这个事项，没有改动，请决定怎么办。"


def _hand_on_claim(edits: Edits, mention: Mention, successor: str | None) -> str:
    draft, claim = edits.draft(mention.file), mention.path[:-1]
    claims = draft.get(("matters",))
    if successor and successor not in [item["code"] for item in claims]:
        draft.set(mention.path, successor)
        for key in _PROMISES:
            if draft.get((*claim, key)) is not None:
                draft.remove((*claim, key))
        return f"guides/{mention.file} 改为认领接替的事项，请核对这个单位是不是办理它。"
    if len(claims) > 1:
        draft.remove(claim)
        return ""
    if draft.get(("windows",)) is None:
        edits.remove(mention.file)
        return f"guides/{mention.file} 只认领了这个事项，文件已经删除。"
    return f"guides/{mention.file} 只认领了这个事项，又写着窗口，没有改动，请决定怎么办。"
