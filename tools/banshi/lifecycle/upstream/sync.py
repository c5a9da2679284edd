"""Planning a sync: what is brought, what changes for the citizen, and what it means for the city's own files."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import msgspec

from banshi.changes.comparison import compare
from banshi.changes.difference import Changes
from banshi.changes.versions import Couple, is_data
from banshi.errors import NotChanged
from banshi.lifecycle.plan import Plan
from banshi.lifecycle.trial import inspect_plan, worse
from banshi.lifecycle.upstream.history import same_label
from banshi.lifecycle.upstream.shipment import Shipment
from banshi.lifecycle.upstream.sources import ship
from banshi.model.finding import Finding, Severity
from banshi.model.upstream import FOLDER, Layer, Taken, Upstream, is_from_above
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.document import Document
from banshi.source.draft import Draft
from banshi.source.files import Project, kind_of
from banshi.source.standard import Standard

LIST = "upstream.yml"
_ATTRIBUTES = f"{FOLDER}.gitattributes"
# Git must not touch the ends of lines of what is known by its bytes.
_AS_IT_IS = b"* -text\n"
_WRITTEN = ("on", "revision", "commit", "digest")


class Brought(NamedTuple):
    """One catalogue of a sync.

    Attributes:
        layer: As `upstream.yml` has it afterwards.
        before: What was taken before; None the first time.
        restored: Files that had been changed here and are as they were brought again.
        matters: How many matters it has.
    """

    layer: Layer
    before: Taken | None
    restored: int
    matters: int

    @property
    def news(self) -> bool:
        """Whether there is another state of it."""
        return self.before is None or self.layer.taken is None or self.before.digest != self.layer.taken.digest


class Sync(NamedTuple):
    """What a sync would do.

    Attributes:
        plan: Every file as it is to be.
        brought: The catalogues, in the order of `upstream.yml`.
        changes: What changes in matters from above, weighed as a citizen feels it.
        moved: Name and code of a matter that comes from another catalogue now, with the names of both.
        effects: What is wrong with the city's own files from then on, and was not before.
    """

    plan: Plan
    brought: list[Brought]
    changes: Changes
    moved: list[tuple[str, str, str, str]]
    effects: list[Finding]


def plan_sync(
    project: Project,
    environment: Mapping[str, str],
    today: date,
    *,
    only: Collection[str] = (),
    revision: str | None = None,
    rewritten: bool = False,
) -> Sync:
    """Bring catalogues and lay out what they change; nothing is written.

    Args:
        project: The city.
        environment: The environment git is run in.
        today: The day they are brought on.
        only: Ids of catalogues; none is all of them.
        revision: Another state of the one catalogue asked for.
        rewritten: Take a catalogue although its history is another one now.

    Raises:
        NotChanged: a catalogue cannot be brought, or not be read by this program.
        HistoryUnavailable: git cannot get one.
    """
    data = project.read(LIST)
    layers = _layers(data, project, only)
    if revision is not None:
        if len(layers) != 1:
            raise NotChanged("--to 一次只能换一份目录的版本，请在命令里写明是哪一份目录的标识。")
        layers = [(index, msgspec.structs.replace(layer, revision=revision)) for index, layer in layers]
    draft = Draft(data or b"")
    after: dict[str, bytes | None] = {_ATTRIBUTES: _AS_IT_IS}
    brought = []
    for index, layer in layers:
        shipment = ship(layer, project.root, environment, rewritten=rewritten)
        if not rewritten and shipment.commit is None:
            same_label(layer, shipment.digest)
        files = {layer.folder + name: content for name, content in shipment.files.items()}
        there = [layer.folder + name for name in project.below(layer.folder)]
        after |= dict.fromkeys(there) | files
        taken = _taken(layer, shipment, today)
        if taken != layer.taken:
            draft.set(("layers", index, "taken"), _written(taken))
        if revision is not None:
            draft.set(("layers", index, "revision"), revision)
        restored = _restored(project, layer, taken, files, there)
        brought.append(Brought(msgspec.structs.replace(layer, taken=taken), layer.taken, restored, _matters(files)))
    after[LIST] = draft.data
    before = {name: project.read(name) for name in after}
    changed = sorted(name for name in after if after[name] != before[name])
    plan = Plan({name: before[name] for name in changed}, {name: after[name] for name in changed})
    was, becomes = inspect_project(project, today=today), inspect_plan(project, plan, today)
    _readable(becomes, [one.layer for one in brought])
    states = _Laid(project, plan, "上一次取来的", "这一次取来的")
    return Sync(
        plan,
        brought,
        compare(states, Standard(project.schema), today),
        _moved(was, becomes),
        [one for one in worse(was.findings, becomes.findings, plan) if not is_from_above(one.file)],
    )


class _Laid:
    """The guides before and after a plan, as two states; only what comes from above differs between them."""

    folder = "guides/"

    def __init__(self, project: Project, plan: Plan, base: str, head: str) -> None:
        self.base, self.head = base, head
        self._project, self._plan = project, plan

    def differing(self) -> list[Couple]:
        names = (name for name in self._plan.after if is_from_above(name) and is_data(name))
        return [Couple(name, self._plan.before[name], self._plan.after[name]) for name in names]

    def now(self, names: Iterable[str]) -> dict[str, bytes]:
        return self._found(self._plan.after, names)

    def then(self, names: Iterable[str]) -> dict[str, bytes]:
        return self._found(self._plan.before, names)

    def names(self) -> Iterable[str]:
        there = {file.name for file in self._project.files()} - self._plan.after.keys()
        return [*there, *(name for name, data in self._plan.after.items() if data is not None)]

    def _found(self, laid: Mapping[str, bytes | None], names: Iterable[str]) -> dict[str, bytes]:
        read = {name: laid[name] if name in laid else self._project.read(name) for name in names}
        return {name: data for name, data in read.items() if data is not None}


def _layers(data: bytes | None, project: Project, only: Collection[str]) -> list[tuple[int, Layer]]:
    """The catalogues to bring, each with its place in the list.

    Raises:
        NotChanged: there is no list, it is wrong, or a catalogue asked for is not in it.
    """
    if data is None:
        raise NotChanged("guides 里没有 upstream.yml，还没有写上级目录在哪里。写法见手册“省里和别的市”。")
    document = Document(LIST, data, Standard(project.schema)["upstream"])
    if document.value is None:
        raise NotChanged("guides/upstream.yml 有错误，读不出来。请先运行 banshi lint，照提示改好。")
    layers = msgspec.convert(document.value, Upstream).layers
    known = {layer.id for layer in layers}
    if len(known) < len(layers):
        raise NotChanged("guides/upstream.yml 里有两份目录用了同一个标识（id），请改成不同的。")
    if strange := sorted(set(only) - known):
        raise NotChanged(f"upstream.yml 里没有标识是 {strange[0]} 的目录，有的是：{'、'.join(sorted(known))}。")
    return [(index, layer) for index, layer in enumerate(layers) if not only or layer.id in only]


def _taken(layer: Layer, shipment: Shipment, today: date) -> Taken:
    old = layer.taken
    same = old is not None and (old.digest, old.commit) == (shipment.digest, shipment.commit)
    on = old.on if old is not None and same else today.isoformat()
    return Taken(on=on, digest=shipment.digest, revision=layer.revision, commit=shipment.commit)


def _written(taken: Taken) -> dict[str, Any]:
    told = msgspec.structs.asdict(taken)
    return {key: told[key] for key in _WRITTEN if told[key] is not None}


def _restored(project: Project, layer: Layer, taken: Taken, files: Mapping[str, bytes], there: Collection[str]) -> int:
    """How many files somebody had changed here, of a catalogue that is the same as before."""
    if layer.taken is None or layer.taken.digest != taken.digest:
        return 0
    return sum(project.read(name) != files.get(name) for name in {*files, *there})


def _matters(files: Iterable[str]) -> int:
    return sum(kind_of(name) == "matter" for name in files)


def _readable(inspection: Inspection, layers: list[Layer]) -> None:
    """Refuse a catalogue that cannot be read whole.

    Raises:
        NotChanged: a file of it has errors, or is not named after its code.
    """
    for layer in layers:
        wrong = [
            one for one in inspection.findings if one.file.startswith(layer.folder) and one.severity is Severity.ERROR
        ]
        if wrong:
            first = wrong[0]
            raise NotChanged(
                f"“{layer.name}”里有 {len({one.file for one in wrong})} 个文件读不出来，没有取，什么都没有改动。如 "
                f"{first.file.removeprefix(layer.folder)} 第 {first.line} 行：{first.found}请向{layer.whom_to_ask}提。"
            )
        for entry in (*inspection.catalog.entries, *inspection.catalog.behind):
            if entry.file.startswith(layer.folder) and PurePosixPath(entry.file).stem != entry.code:
                name = entry.file.removeprefix(layer.folder)
                raise NotChanged(
                    f"“{layer.name}”的 {name} 里写的编码是 {entry.code}，和文件名不同，没有取，什么都没有改动。"
                    f"请向{layer.whom_to_ask}提。"
                )


def _moved(was: Inspection, becomes: Inspection) -> list[tuple[str, str, str, str]]:
    return list(_moves(was, becomes))


def _moves(was: Inspection, becomes: Inspection) -> Iterator[tuple[str, str, str, str]]:
    for code, entry in becomes.catalog.by_code.items():
        old = was.catalog.by_code.get(code)
        before = was.catalog.origin(old) if old else None
        after = becomes.catalog.origin(entry)
        if before is not None and after is not None and before.id != after.id:
            yield entry.name, code, before.name, after.name
