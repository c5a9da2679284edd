"""The good and bad examples on the rules' pages, as small projects that can be inspected.

An example is a piece of YAML put over a clean fictional project (`base/`), as text, so that what is wrong with the
writing survives. Sections hold several examples, parted by lines `---`. An example consists of parts:

- what stands before any mark: top-level keys that replace those of a base matter. The base matter is the first of
  the kind the piece names, otherwise the first of all. `# 删去: key` takes a key away.
- `# 文件: matters/<department>/<code>.yml`: the same for the matter at that place, new or not.
- `# 文件: <any other file>`: the whole content of that file.
- `# 追加: <any other file>`: what follows is put at the end of that file's base text, so rows join its list.
- `# 删除: <file>`: there is no such file.
- `# 原文: <file>`: the literal content of any file; `# 原文: <file> (gbk)` in that encoding.

An example of a change has two halves, `# 改前` and `# 改后`, each put over the base by itself.

`⟨U+0009⟩` stands for a character that cannot be seen on a page.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from banshi.changes.comparison import compare
from banshi.changes.versions import Folders
from banshi.disk.resources import SCHEMA
from banshi.model.finding import Finding
from banshi.rules.engine.gate import gate
from banshi.rules.engine.inspection import inspect_project
from banshi.rules.engine.rule import Rule
from banshi.source.files import Project
from banshi.source.standard import Standard

TODAY = date(2026, 11, 29)
"""The day the examples of rules about the law on a day speak of."""
DATED = ("X067",)
"""Rules about the whole that ask which day it is."""
BASE = Path(__file__).with_name("base")
STANDARD = Standard(SCHEMA)
# The first is the one examples are put over unless they name another kind or place.
BASE_MATTERS = ("gongan/990709901000", "shichang/990131901000", "renshe/992014901000")

_HALVES = re.compile(r"^# 改[前后]$\n?", re.M)
_SEPARATOR = re.compile(r"^---$\n?", re.M)
_MARK = re.compile(r"^# (文件|追加|原文): (\S+?\.(?:ya?ml|json|md|html|txt)(?:\.\w+)?)(?: \(([a-z0-9-]+)\))?$", re.M)
_REMOVED = re.compile(r"^# 删除: (\S+)$\n?", re.M)
_DELETED = re.compile(r"^# 删去: ([a-z_]+)$\n?", re.M)
_TOP_KEY = re.compile(r"^([a-z_]+)\s*[:：]", re.M)
_KIND = re.compile(r"^kind: (\S+)$", re.M)
_UNSEEN = re.compile(r"⟨U\+([0-9A-F]{4})⟩")


class Example(NamedTuple):
    """One example of a rule's page.

    Attributes:
        rule: Code of the rule.
        good: Whether it stands under 正例.
        number: Its place in the section, from 1.
        text: What the page shows.
    """

    rule: str
    good: bool
    number: int
    text: str

    def __str__(self) -> str:
        return f"{self.rule}-{'good' if self.good else 'bad'}-{self.number}"


class Part(NamedTuple):
    """What an example says about one file; `encoding` is None unless the content is literal."""

    file: str | None
    text: str
    encoding: str | None = None
    appended: bool = False


def examples_of(rule: Rule) -> list[Example]:
    """Every example of a rule, the bad ones first."""
    found = []
    for heading, good in (("反例", False), ("正例", True)):
        texts = _SEPARATOR.split(rule.sections.get(heading, ""))
        found += [Example(rule.code, good, number, text) for number, text in enumerate(texts, 1)]
    return found


def parts_of(text: str) -> list[Part]:
    """Cut an example into its parts."""
    marks = list(_MARK.finditer(text))
    before = text[: marks[0].start()] if marks else text
    parts = [Part(None, before)] if before.strip() else []
    for mark, following in zip_longest(marks, marks[1:]):
        content = text[mark.end() + 1 : following.start() if following else None]
        literal = mark[3] or "utf-8" if mark[1] == "原文" else None
        parts.append(Part(mark[2], content, literal, mark[1] == "追加"))
    return parts


def inspect_example(text: str, root: Path, today: date | None = None) -> list[Finding]:
    """Every finding of the base project with an example put over it.

    Args:
        text: The example.
        root: An empty folder to build the project in.
        today: The day to look the law up on.
    """
    make_example(text, root)
    return inspect_project(Project(root), today=today).findings


def inspect_change(text: str, root: Path) -> list[Finding]:
    """Every finding of the gate about an example's change.

    Args:
        text: The example, in two halves.
        root: An empty folder to build both projects in.
    """
    before, after = _HALVES.split(text)[1:]
    for half, name in ((before, "before"), (after, "after")):
        (root / name).mkdir()
        make_example(half, root / name)
    states = Folders(root / "before", root / "after")
    return gate(compare(states, STANDARD), states)


def make_example(text: str, root: Path) -> None:
    """The base project with an example put over it."""
    guides = root / "guides"
    shutil.copytree(BASE, guides)
    for name in _REMOVED.findall(text):
        (guides / name).unlink()
    for part in parts_of(_REMOVED.sub("", text)):
        name = part.file or _base_matter(part.text)
        path = guides / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if part.encoding is not None:
            path.write_bytes(_seen(part.text).encode(part.encoding))
            continue
        content = part.text
        if part.appended:
            content = (BASE / name).read_text(encoding="utf-8") + part.text
        elif name.startswith("matters/"):
            content = _merged(_base_text(name, part.text), part.text)
        path.write_bytes(_seen(content).encode("utf-8"))


def _base_matter(piece: str) -> str:
    """The base matter a piece is put over: of the kind it names, or the first."""
    kind = _KIND.search(piece)
    for name in BASE_MATTERS if kind else ():
        if kind and kind[0] in (BASE / f"matters/{name}.yml").read_text(encoding="utf-8").split("\n"):
            return f"matters/{name}.yml"
    return f"matters/{BASE_MATTERS[0]}.yml"


def _base_text(name: str, piece: str) -> str:
    path = BASE / name
    if path.is_file():
        return path.read_text(encoding="utf-8")
    text = (BASE / _base_matter(piece)).read_text(encoding="utf-8")
    department, code = name.split("/")[1], Path(name).stem
    return _merged(text, f'code: "{code}"\ndepartment: {department}\nname: 另一个事项 {code}\naliases: []\n')


def _merged(base: str, piece: str) -> str:
    """A matter's text with some top-level keys taken away and the piece put at its end."""
    gone = {*_DELETED.findall(piece), *_TOP_KEY.findall(_seen(piece).lstrip("\ufeff"))}
    blocks = re.split(r"^(?=[a-z_]+:)", base, flags=re.M)
    kept = "".join(block for block in blocks if block.split(":")[0] not in gone)
    return kept + _DELETED.sub("", piece)


def _seen(text: str) -> str:
    return _UNSEEN.sub(lambda hit: chr(int(hit[1], 16)), text)
