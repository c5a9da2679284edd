"""From what a rule would change to edits of the text, and from edits to bytes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from banshi.errors import Unpatchable
from banshi.model.fix import Edit, Fix, Mend, Step
from banshi.source.outline import BYTE_ORDER_MARK, Outline
from banshi.source.patch import append_item, apply, insert_key, remove, rename_key, reorder, set_value


def fix_of(outline: Outline | None, mend: Mend) -> Fix | None:
    """The edits that do what a rule proposes; None if they cannot be made one by one.

    Args:
        outline: The text; None where it cannot be read, so that nothing in it can be changed.
        mend: What to change.
    """
    if mend.steps[0].do == "move":
        return Fix(mend.safe, move=mend.steps[0].value)
    if outline is None:
        return None
    try:
        edits = _merged([edit for step in mend.steps for edit in _edits(outline, step, mend.steps)])
        # A remark on a line that goes elsewhere would be lost: whoever wrote it moves the line.
        if {step.do for step in mend.steps} >= {"remove", "set"} and any(
            " #" in outline.text[edit.start : edit.end] for edit in edits
        ):
            return None
        apply(outline.text, edits)
    except Unpatchable:
        return None
    return Fix(mend.safe, edits)


def mended(data: bytes, fixes: Sequence[Fix]) -> bytes:
    """A file's bytes after fixes that do not touch one another.

    Byte order mark and line ends stay as they are unless a fix is about them.

    Args:
        data: The bytes the fixes were made for.
        fixes: What to do.
    """
    edits = [edit for fix in fixes for edit in fix.edits]
    encoding = next((fix.resave for fix in fixes if fix.resave), None)
    if encoding is not None:
        text = data.decode(encoding).removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
        return apply(text, edits).encode("utf-8")
    text = data.decode("utf-8")
    return apply(text, _in_raw(text, edits)).encode("utf-8")


def _in_raw(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Edits of a text without byte order mark and carriage returns, as edits of the text with them."""
    mark = int(text.startswith(BYTE_ORDER_MARK))
    # Offsets, in the text with single line ends, of line ends that are two characters long.
    double = [hit.start() - mark - number for number, hit in enumerate(re.finditer("\r\n", text))]
    line_end = "\r\n" if double else "\n"

    def raw(at: int) -> int:
        return at + mark + bisect_left(double, at)

    return [Edit(raw(edit.start), raw(edit.end), edit.new.replace("\n", line_end)) for edit in edits]


def _order(step: Step, steps: Sequence[Step]) -> tuple[str, ...]:
    """Where a key goes that was written too deep: behind what it was written in."""
    home, key = step.at[:-1], str(step.at[-1])
    within = (
        one.at[len(home)]
        for one in steps
        if one.do == "remove" and one.at[: len(home)] == home and len(one.at) > len(step.at)
    )
    return next(((str(around), key) for around in within), ())


def _merged(edits: list[Edit]) -> tuple[Edit, ...]:
    """Edits in order; a line that goes and comes back at its end, at another depth, is one edit."""
    for gone in edits:
        for come in edits:
            if not gone.new and come.start == come.end and gone.start < come.start < gone.end:
                line = come.new.removeprefix("\r").removeprefix("\n") + "\n" * (gone.end - come.start == 1)
                return tuple(sorted([*(one for one in edits if one not in (gone, come)), gone._replace(new=line)]))
    return tuple(sorted(edits))


def _edits(outline: Outline, step: Step, steps: Sequence[Step]) -> list[Edit]:
    if step.do == "remove":
        around = outline.node(step.at[:-1])
        alone = around is not None and len(around.children or ()) == 1 and isinstance(step.at[-1], int)
        return [remove(outline, step.at[:-1] if alone and step.value else step.at)]
    if step.do == "rename":
        return [rename_key(outline, step.at, step.value)]
    if step.do == "append":
        return [append_item(outline, step.at, step.value)]
    if step.do == "reorder":
        return reorder(outline, step.at, step.value)
    key = step.at[-1]
    if isinstance(key, str) and outline.key(step.at) is None:
        return [insert_key(outline, step.at[:-1], key, step.value, _order(step, steps))]
    return [set_value(outline, step.at, step.value)]
