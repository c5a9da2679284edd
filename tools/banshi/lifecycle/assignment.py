"""A provisional code becomes the one the province assigned: everywhere at once, and the old one leads on for ever."""

from __future__ import annotations

from datetime import date

from banshi.catalog.catalog import Catalog
from banshi.errors import NotChanged
from banshi.lifecycle.codes import demand_new
from banshi.lifecycle.mentions import mentions, words_about
from banshi.lifecycle.plan import Edits, Plan
from banshi.lifecycle.records import matter_of, record_change, record_gone
from banshi.source.files import Project
from banshi.source.standard import Standard


def assign(project: Project, catalog: Catalog, old: str, new: str, on: date) -> Plan:
    """Plan the change of a code.

    Args:
        project: Where the guides are.
        catalog: What they say.
        old: The provisional code.
        new: The code the province assigned.
        on: The day it is put to use.

    Raises:
        NotChanged: the matter has its assigned code already, or the new one cannot be taken.
        Unpatchable: a file that names the code cannot be read.
    """
    entry = matter_of(catalog, old)
    if entry.code_status != "provisional":
        raise NotChanged(f"“{entry.name}”的编码“{old}”是已经赋的正式编码，不能再换。")
    demand_new(catalog, new, entry.kind)
    edits = Edits(project.guides)
    for mention in mentions(project, edits, old):
        edits.draft(mention.file).set(mention.path, new)
    matter = edits.draft(entry.file)
    matter.set(("code",), new)
    matter.set(("code_status",), "assigned")
    if entry.status in ("published", "paused"):
        summary = f"基本编码由暂编码 {old} 换成 {new}。"
        record_change(edits, entry.file, Standard(project.schema), on, summary, "省里赋了正式编码。")
    place = entry.file.replace(old, new)
    edits.move(entry.file, place)
    _follow_suppressions(edits, entry.file, place)
    row = {
        "code": old,
        "name": entry.name,
        "on": on.isoformat(),
        "reason": "省里赋了正式编码，编码改变，事项照常办理。",
    }
    record_gone(edits, {**row, "replaced_by": new, "renumbered": True})
    words = [place for place in words_about(project, edits, old) if not place.startswith("guides/retired.yml")]
    notes = (f"这些地方的文字里还写着 {old}，请看看要不要改：{'、'.join(words)}。",) if words else ()
    return edits.plan(same=((new, old),), notes=notes)


def _follow_suppressions(edits: Edits, old: str, new: str) -> None:
    """Accepted findings name the file they are in."""
    name = "suppress.yml"
    if not edits.has(name) or old.encode() not in edits.read(name):
        return
    draft = edits.draft(name)
    for index, row in enumerate(draft.get(("suppress",)) or []):
        if row.get("path") == old:
            draft.set(("suppress", index, "path"), new)
