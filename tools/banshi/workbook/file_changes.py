"""What a workbook wants changed on a sheet whose rows are whole files: fields edited, matters added and ended."""

from __future__ import annotations

import re
from typing import Any

from banshi.workbook.book import ACTION, HEIR, REASON, RETIRE
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.comparison import FileChanges, moved, said, short, stale, typed_places
from banshi.workbook.content import Line
from banshi.workbook.edits import steps
from banshi.workbook.rows import DataFile, cells, digest
from banshi.workbook.sheets import Sheet

_MANY = 3
_CODE = re.compile("[0-9]{2}[0-9A-Z]{10}")
_DEPARTMENT = re.compile("[a-z][a-z0-9-]{1,39}")
_ENDED = ("已取消", "retired")
"""What the status of a matter says that has ended."""
_NAMING = {"matter": ("code",), "overlay": ("region", "department")}
"""Sort of file → the fields that name it."""


def compare_files(sheet: Sheet, changes: FileChanges) -> None:
    """Compare a sheet whose rows are whole files."""
    seen = _originals(sheet, changes)
    for line in changes.told.lines.get(sheet.title, ()):
        original = seen.get(line.file)
        if not line.file:
            add_file(sheet, changes, line)
        elif original and original is not line and _names(sheet, line) != _names(sheet, original):
            # Whoever copies a row copies its hidden cells too.
            add_file(sheet, changes, line._replace(file="", was=[], copied=original.number))
        elif original and original is not line:
            changes.object(
                sheet, line, f"和第 {original.number} 行是同一份文件（{line.file}），重复了。请删掉多出来的一行。"
            )
        elif line.file not in changes.files:
            changes.object(sheet, line, f"文件 {line.file} 现在没有了，多半已经改名或取消。请重新导出。")
        elif line.action:
            _act(sheet, changes, line)
        elif said := next((head for head in (REASON, HEIR) if line.heads.get(head)), ""):
            said = f"写了{said}“{line.heads[said]}”，“{ACTION}”列却没有写“{RETIRE}”。要取消这个事项，请补上；不取消的，请把这一格清空。"
            changes.object(sheet, line, said, head=ACTION)
        elif line.was:
            _compare_file(sheet, changes, line, changes.files[line.file])
    if sheet.title in changes.told.lines:
        expected = {line.file for lines in changes.told.lines.values() for line in lines if line.file}
        # Rows that were all deleted are known only from the lists the workbook began with.
        expected |= {name for _, name in changes.told.lists}
        for name in sorted(expected - set(seen)):
            if (file := changes.files.get(name)) and file.kind == sheet.file and name not in changes.created:
                said = (
                    f"少了 {name} 这一行，别的表里却还有它。整行删掉不算取消事项。请把这一行补回来，或者重新导出；"
                    f"要取消事项，请在“操作”列写“{RETIRE}”，并写上取消原因。"
                )
                changes.problems.append(CellProblem(sheet.title, 0, None, "", said))


def _originals(sheet: Sheet, changes: FileChanges) -> dict[str, Line]:
    """File → its row: of copies, the one that still names it, or the first."""
    found: dict[str, Line] = {}
    for line in changes.told.lines.get(sheet.title, ()):
        file = changes.files.get(line.file)
        named = file is not None and _names(sheet, line) == [file.value.get(key) for key in _NAMING[sheet.file]]
        if line.file and (line.file not in found or (named and _names(sheet, found[line.file]) != _names(sheet, line))):
            found[line.file] = line
    return found


def _names(sheet: Sheet, line: Line) -> list[str]:
    """What a row says that names its file."""
    return [
        line.texts[place]
        for key in _NAMING[sheet.file]
        for place, one in enumerate(sheet.columns)
        if one.path == (key,)
    ]


def _act(sheet: Sheet, changes: FileChanges, line: Line) -> None:
    """Do what the column of actions asks of a row, or say why not."""
    if line.hidden:
        said = f"这一行是隐藏的（或者被筛选掉了），“操作”列却写着“{line.action}”。请取消筛选，看清楚以后再导入。"
        changes.object(sheet, line, said, head=ACTION)
    elif line.action != RETIRE:
        said = f"“操作”列写的是“{line.heads[ACTION]}”，这里只能写“{RETIRE}”或者留空。"
        changes.object(sheet, line, said, head=ACTION)
    else:
        file = changes.files[line.file]
        changes.retired.append((sheet, line, file))
        for place in typed_places(line, cells(sheet, file.value)) if line.was else ():
            said = f"这个事项要取消，这一格改成的“{short(line.texts[place])}”没有导入。"
            changes.note(sheet, line, said, place)


def _compare_file(sheet: Sheet, changes: FileChanges, line: Line, file: DataFile) -> None:
    now = cells(sheet, file.value)
    typed = typed_places(line, now)
    if not typed:
        changes.left += moved(line, now)
        return
    if overtaken := [place for place in typed if digest(now[place]) != line.was[place]]:
        for place in overtaken:
            changes.object(sheet, line, stale(line.texts[place], now[place]), place)
        return
    # Fields are apart: what others changed in the same file since stays beside what was typed.
    changes.left += moved(line, now)
    for place in typed:
        if sheet.columns[place].locked:
            changes.object(
                sheet, line, f"这一列只供查看，不能在表格里把“{now[place]}”改成“{line.texts[place]}”。请改回来。", place
            )
    if line.hidden:
        changes.object(
            sheet, line, "这一行是隐藏的（或者被筛选掉了），里面却有改动。请取消隐藏和筛选，看清楚以后再导入。"
        )
        return
    for place in typed:
        if sheet.columns[place].form == "status" and line.texts[place] in _ENDED:
            said_ = (
                f"写的是“{line.texts[place]}”。取消事项不改这一列：请在“{ACTION}”列选“{RETIRE}”，"
                f"写上{REASON}，别的文件才会一起改；这一列请改回“{now[place]}”。"
            )
            changes.object(sheet, line, said_, place)
    changes.locate(sheet, line, file.name, (), typed)
    new = changes.edited(sheet, line, file.value, typed, file)
    changes.change(file.name, list(steps(file.value, new)), "\n".join(said(sheet, line, now, place) for place in typed))


def add_file(sheet: Sheet, changes: FileChanges, line: Line) -> None:
    """A new row is a new matter; what repeats in it stands on the other sheets."""
    if sheet.file != "matter":
        changes.object(sheet, line, "这是新的一行。一个单位的本地信息要先建立文件，请用 banshi claim 认领事项。")
        return
    for head in (ACTION, REASON, HEIR):
        if text := line.heads.get(head):
            changes.object(sheet, line, f"这是新的一行，“{head}”列写的“{text}”没有意义。请清空这一格。", head=head)
    texts = {column.path: (place, line.texts[place]) for place, column in enumerate(sheet.columns)}
    (at_code, code), (at_department, department) = texts["code",], texts["department",]
    problems = len(changes.problems)
    taken = next((file for file in changes.files.values() if file.value.get("code") == code), None) if code else None
    if not _CODE.fullmatch(code):
        changes.object(sheet, line, "新事项要写满 12 位的基本编码；暂编码的主项用 901 到 999 里没有用过的。", at_code)
    elif taken is not None and taken.name in changes.created:
        changes.object(sheet, line, f"新编码“{code}”写了两行，重复了。一个编码只能写一行。", at_code)
    elif taken is not None:
        changes.object(
            sheet, line, f"编码“{code}”已经是“{taken.value.get('name')}”的。请换一个没有用过的编码。", at_code
        )
    if not _DEPARTMENT.fullmatch(department):
        changes.object(
            sheet, line, f"主管部门写的是“{department}”，要写部门标识，如 gongan，照上面的行写。", at_department
        )
    empty = [
        place
        for place, column in enumerate(sheet.columns)
        if column.required and not line.texts[place] and column.path not in (("code",), ("department",))
    ]
    if len(empty) > _MANY:
        names = "”“".join(sheet.columns[place].label for place in empty)
        changes.object(sheet, line, f"新事项还有 {len(empty)} 格必填的没有写：“{names}”。", empty[0])
    else:
        for place in empty:
            changes.object(sheet, line, f"“{sheet.columns[place].label}”必须填写。", place)
    if len(changes.problems) > problems:
        changes.refused.add(code)
        return
    places = [place for place, text in enumerate(line.texts) if text]
    name = f"matters/{department}/{code}.yml"
    file = DataFile(name, "matter", {"code": code})
    value: dict[str, Any] = changes.edited(sheet, line, {}, places, file)
    changes.files = {**changes.files, name: DataFile(name, "matter", value)}
    changes.created[name] = value
    if line.copied:
        said = f"这一行是从第 {line.copied} 行复制来的，编码换成了“{code}”，按新事项读。"
        changes.note(sheet, line, said, at_code)
    changes.locate(sheet, line, name, (), places)
