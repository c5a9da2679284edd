"""What a workbook wants changed in one list of one file: rows edited, added and taken away."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.workbook.book import ACTION, NUMBER, REMOVE, heads, owner
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.comparison import FileChanges, said, short, stale, typed_places
from banshi.workbook.content import Line
from banshi.workbook.edits import Step, steps
from banshi.workbook.rows import DataFile, Record, at, cells, digest, digests, records, written
from banshi.workbook.sheets import Sheet


class ListChanges:
    """One list of one file, and the rows the workbook has of it."""

    def __init__(self, sheet: Sheet, changes: FileChanges, file: DataFile, lines: Sequence[Line]) -> None:
        self._sheet, self._desk, self._file = sheet, changes, file
        self._records = records(sheet, file.value)
        self._now = [cells(sheet, record) for record in self._records]
        self._kept = {line.place: line for line in lines if line.place is not None and not line.removed}
        self._new = [line for line in lines if line.place is None and not line.removed]
        self._count = changes.told.counts.get((sheet.title, file.name), 0)
        self._was = changes.told.lists.get((sheet.title, file.name))
        self._gone = [at for at in range(self._count) if at not in self._kept]
        self._removed = [line for line in lines if line.removed and line.place is not None]
        asked = {line.place for line in self._removed}
        self._lost = [at for at in self._gone if at not in asked]
        self._idle = [line for line in lines if line.removed and line.place is None]
        self._acting = [line for line in lines if line.action and not line.removed]

    def compare(self) -> None:
        """Note what has to change, or why it cannot."""
        strange = [line for line in self._kept.values() if not self._is_in_place(line)]
        strange += [line for line in self._new if not self._is_new_here(line)]
        strange += [line for line in self._removed if not self._is_seen(line)]
        strange += [line for line in self._new if self._is_there_already(line)]
        if strange:
            return
        for line in self._acting:
            said = f"“操作”列写的是“{line.heads[ACTION]}”，这里只能写“{REMOVE}”或者留空。"
            self._desk.object(self._sheet, line, said, head=ACTION)
        for line in self._idle:
            said = f"这是新的一行，又写着“{REMOVE}”，没有新增。"
            self._desk.note(self._sheet, line, said, head=ACTION)
        for line in self._removed:
            for place in self._typed(line):
                said = f"这一行要删除，这一格改成的“{short(line.texts[place])}”没有导入。"
                self._desk.note(self._sheet, line, said, place)
        reached = -1
        for line in self._kept.values():
            if line.place is not None and line.place < reached:
                self._desk.note(self._sheet, line, f"这一行移动了位置，次序还是照“{NUMBER}”算，没有变。")
            reached = max(reached, line.place or 0)
        if self._lost:
            self._miss()
            return
        wanted = [line.texts for line in self._in_order()]
        if wanted == self._now:
            return
        fresh = digest("\n".join(map(digests, self._now))) == self._was if self._was else not self._now
        if fresh or self._is_beside():
            self._apply()
        elif self._new or self._gone or any(self._typed(line) for line in self._kept.values()):
            self._refuse()
        else:
            self._desk.left += 1

    def _miss(self) -> None:
        """Rows that were taken out of the sheet, which may be a slip of the hand."""
        which = "、".join(str(number + 1) for number in self._lost[:5])
        first = short("，".join(filter(None, self._now[self._lost[0]]))) if self._lost[0] < len(self._now) else ""
        said = (
            f"少了 {owner(self._file)[0]} 的第 {which} 条（{first}）：整行被删掉了。要删除，请把这一行补回来，在“{ACTION}”列选“{REMOVE}”；"
            "不是有意删的，请撤销或者重新导出。"
        )
        self._desk.problems.append(CellProblem(self._sheet.title, 0, None, "", said))

    def _is_in_place(self, line: Line) -> bool:
        """Whether a known row still says whose it is and which; if not, that is noted."""
        code, name = owner(self._file)
        first, second = heads(self._sheet)[3:5]
        if line.heads[first] != code:
            head, said = first, f"这一行是 {code} 的，编码却被改了。请改回来；要给别的事项用，请写成新的一行。"
        elif line.heads[second] != name and not self._desk.was_called(self._file.name, line.heads[second]):
            head, said = (
                second,
                f"灰色的格子不能改：这里是“{name}”，表格里写成了“{line.heads[second]}”。要改事项名称，请在“事项”表里改。",
            )
        elif line.heads[NUMBER] != str((line.place or 0) + 1) and not self._is_numbered_again():
            head, said = NUMBER, "“序号”被改了。已有各行的次序不能在表格里调换，请改回来。"
        else:
            return True
        self._desk.object(self._sheet, line, said, head=head)
        return False

    def _is_new_here(self, line: Line) -> bool:
        """Whether a new row names this file's matter, and a place in its list; if not, that is noted."""
        name, head, number = owner(self._file)[1], heads(self._sheet)[4], line.heads[NUMBER]
        written = line.heads[head]
        other = self._sheet.file == "matter" and written not in ("", name)
        if other and line.copied and line.file != self._file.name:
            said = (
                f"这一行是从第 {line.copied} 行复制来的，编码改成了“{name}”的，{head}写的还是“{written}”；已按编码算。"
            )
            self._desk.note(self._sheet, line, said, head=head)
        elif other and not self._desk.was_called(self._file.name, written):
            said = f"这一行的编码是“{name}”的，{head}写的却是“{written}”，不知道是谁的。请核对编码，{head}写“{name}”或者留空。"
            self._desk.object(self._sheet, line, said, head=head)
            return False
        if number and not number.isdecimal():
            said = f"写的是“{number}”，想排在第几条看不出来。请写整数，如 2；排在最后的留空。"
            self._desk.object(self._sheet, line, said, head=NUMBER)
            return False
        return True

    def _is_there_already(self, line: Line) -> bool:
        """Whether a new row only says again what a known one says; if so, that is noted."""
        if line.copied and line.file == self._file.name and any(line.texts == one.texts for one in self._kept.values()):
            said = (
                f"这一行和第 {line.copied} 行一模一样，像是复制以后还没有改。要新增一条，请改成新的内容；"
                "多复制了的，请把这一行删掉。"
            )
            if self._lost:
                which = "、".join(str(number + 1) for number in self._lost[:5])
                said = (
                    f"这一行和第 {line.copied} 行一模一样，{owner(self._file)[0]} 的第 {which} 条却不见了，"
                    "像是整行粘贴时盖掉了。请撤销，或者重新导出。"
                )
            self._desk.object(self._sheet, line, said)
            return True
        others = [*self._kept.values(), *(one for one in self._new if one.number < line.number)]
        same = [one for one in others if one.texts[0] == line.texts[0]]
        if self._sheet.shape != "map" or not same or not line.texts[0]:
            return False
        said = f"“{line.texts[0]}”在第 {same[0].number} 行已经写了，不知道哪一行算数。请改成别的，或者把两行并成一行。"
        self._desk.object(self._sheet, line, said, 0)
        return True

    def _is_numbered_again(self) -> bool:
        """Whether somebody who added or took away rows gave all of them the numbers they will have."""
        rows = enumerate(self._in_order(), 1)
        return bool(self._new or self._removed) and all(
            line.heads[NUMBER] == str(number) for number, line in rows if line.place is not None
        )

    def _is_seen(self, line: Line) -> bool:
        """Whether a row that is to go was in sight when that was asked; if not, that is noted."""
        if not line.hidden:
            return True
        said = f"这一行是隐藏的（或者被筛选掉了），“操作”列却写着“{REMOVE}”，多半是向下填充时带上的。请取消筛选，看清楚以后再导入。"
        self._desk.object(self._sheet, line, said, head=ACTION)
        return False

    def _typed(self, line: Line) -> list[int]:
        return [at for at, (text, was) in enumerate(zip(line.texts, line.was, strict=True)) if digest(text) != was]

    def _in_order(self) -> list[Line]:
        """Rows as the list is to be: known ones as they were, new ones where they stand or their number says, or last."""
        rows = [self._kept[at] for at in sorted(self._kept)]
        for line in self._new:
            if not line.heads[NUMBER]:
                rows.insert(len(rows) if line.behind is None else _behind(rows, line.behind), line)
        numbered = [line for line in self._new if line.heads[NUMBER].isdecimal()]
        for line in sorted(numbered, key=lambda one: int(one.heads[NUMBER])):
            at = min(max(0, int(line.heads[NUMBER]) - 1), len(rows))
            while at < len(rows) and rows[at].place is None and rows[at].heads[NUMBER] == line.heads[NUMBER]:
                at += 1
            rows.insert(at, line)
        return rows

    def _is_beside(self) -> bool:
        """Whether what was typed stands in rows nobody touched in the file, and no row came or went on either side."""
        if self._new or self._gone or len(self._now) != self._count:
            return False
        typed = [line for line in self._kept.values() if self._typed(line)]
        return bool(typed) and all([digest(text) for text in self._now[line.place or 0]] == line.was for line in typed)

    def _refuse(self) -> None:
        """The list has changed in the file: name both sides where somebody typed something."""
        title = f"导出以后，文件里这个事项的“{self._sheet.title}”已经有人改过。请重新导出，在新表里再改。"
        if self._gone:
            was = "、".join(str(number + 1) for number in self._gone[:5])
            text = f"{owner(self._file)[0]} 的第 {was} 条在表格里删了。{title}"
            self._desk.problems.append(CellProblem(self._sheet.title, 0, None, "", text))
        for line in self._new:
            self._desk.object(self._sheet, line, f"这是新的一行。{title}")
        for number, line in self._kept.items():
            for place in self._typed(line):
                current = self._now[number][place] if number < len(self._now) else "（这一行没有了）"
                if current != line.texts[place]:
                    self._desk.object(self._sheet, line, stale(line.texts[place], current), place)

    def _apply(self) -> None:
        title, code = self._sheet.title, owner(self._file)[0]
        made: list[Step] = []
        told: list[str] = []
        for number, line in sorted(self._kept.items()):
            typed = typed_places(line, self._now[number])
            if self._sound(line, typed, new=False) and typed:
                made += self._edit(number, line, typed)
                told += [said(self._sheet, line, self._now[number], place) for place in typed]
        order = self._in_order()
        for place, line in enumerate(order):
            typed = (
                typed_places(line, self._now[line.place]) if line.place is not None else list(range(len(line.texts)))
            )
            if line.place is None:
                self._tell_place(line, place, order)
            key: str | int = line.texts[0] if self._sheet.shape == "map" else place
            self._desk.locate(self._sheet, line, self._file.name, (*self._sheet.path, key), typed)
        for line in self._removed:
            self._desk.locate_head(self._sheet, line, self._file.name, ACTION)
        made += self._moves()
        told += [f"{title} 删除 {code} 的第 {number + 1} 条：{self._short(number)}" for number in self._gone]
        told += [
            f"{title} 第 {line.number} 行 新增：{short('，'.join(filter(None, line.texts)))}" for line in self._new
        ]
        self._desk.change(self._file.name, made, "\n".join(told))

    def _tell_place(self, line: Line, place: int, order: Sequence[Line]) -> None:
        """Say where a new row goes, where that is not what it says itself."""
        number, said = line.heads[NUMBER], ""
        if self._sheet.shape == "map":
            return
        if line.copied:
            whose = owner(self._file)[0]
            said = f"这一行是从第 {line.copied} 行复制来的，按新增的一行读，排在 {whose} 的第 {place + 1} 条。"
        elif not number and any(one.place is not None for one in order[place:]):
            said = f"新的一行没有写序号，照它插入的位置排在第 {place + 1} 条。"
        if number and int(number) > len(order):
            said += f"序号写的是“{number}”，一共只有 {len(order)} 条，排在第 {place + 1} 条。"
        if said:
            self._desk.note(self._sheet, line, said, head=NUMBER)

    def _moves(self) -> list[Step]:
        """What takes rows away and adds rows, to be done in this order."""
        path = self._sheet.path
        order = self._in_order()
        if not order:
            return [Step("remove", path)] if self._gone and not self._sheet.keep else self._removals()
        added = [
            (place, made)
            for place, line in enumerate(order)
            if line.place is None and (made := self._addition(line)) is not None
        ]
        if not added:
            return self._removals()
        if at(self._file.value, path) is None:
            records = [record for _, record in added]
            if self._sheet.shape == "map":
                return [Step("set", path, {record["name"]: written(self._sheet, record) for record in records})]
            return [Step("set", path, [written(self._sheet, record) for record in records])]
        if self._sheet.shape == "map":
            # Their order means nothing, and no map is to be empty between.
            new = [Step("set", (*path, record["name"]), written(self._sheet, record)) for _, record in added]
            return [*new, *self._removals()]
        new = [Step("insert", (*path, place), written(self._sheet, record)) for place, record in added]
        return [*self._removals(), *new]

    def _removals(self) -> list[Step]:
        path, by_name = self._sheet.path, self._sheet.shape == "map"
        return [
            Step("remove", (*path, self._records[number]["name"] if by_name else number))
            for number in reversed(self._gone)
        ]

    def _short(self, number: int) -> str:
        return short("，".join(filter(None, self._now[number])))

    def _sound(self, line: Line, typed: Sequence[int], *, new: bool) -> bool:
        """Whether a row may be taken as it is; if not, why is noted."""
        before = len(self._desk.problems)
        if line.hidden and (typed or new):
            self._desk.object(
                self._sheet,
                line,
                "这一行是隐藏的（或者被筛选掉了），里面却有改动。请取消隐藏和筛选，看清楚以后再导入。",
            )
        elif not any(line.texts):
            self._desk.object(
                self._sheet, line, "这一行的内容都清空了。要删除这一行，请在“操作”列选“删除”；不删除请改回来。"
            )
        else:
            for place, column in enumerate(self._sheet.columns):
                if column.required and not line.texts[place] and (new or place in typed):
                    was = self._now[line.place][place] if line.place is not None else ""
                    stood = f"，原来是“{short(was)}”，不能清空" if was else ""
                    self._desk.object(self._sheet, line, f"“{column.label}”必须填写{stood}。", place)
                elif column.locked and not new and place in typed:
                    self._desk.object(
                        self._sheet, line, "已有各行的编码不能改。要换成别的事项，请删除这一行，另写新的一行。", place
                    )
        return len(self._desk.problems) == before

    def _edit(self, number: int, line: Line, typed: Sequence[int]) -> list[Step]:
        old = self._records[number]
        new = self._desk.edited(self._sheet, line, old, typed, self._file)
        path = self._sheet.path
        if self._sheet.shape == "map":
            made = list(steps(written(self._sheet, old), written(self._sheet, new), (*path, old["name"])))
            return made if new["name"] == old["name"] else [*made, Step("rename", (*path, old["name"]), new["name"])]
        return list(steps(at(self._file.value, path)[number], written(self._sheet, new), (*path, number)))

    def _addition(self, line: Line) -> Record | None:
        places = [place for place, text in enumerate(line.texts) if text]
        if not self._sound(line, places, new=True):
            return None
        return self._desk.edited(self._sheet, line, {}, places, self._file)


def _behind(rows: Sequence[Line], place: int) -> int:
    """Where a new row goes that stands behind a known one, and behind the new ones that do."""
    at = len(rows)
    while at and not _is_before(rows[at - 1], place):
        at -= 1
    return at


def _is_before(row: Line, place: int) -> bool:
    stands = row.place if row.place is not None else row.behind
    return stands is not None and stands <= place
