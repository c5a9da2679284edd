"""Where the guides speak of a code: as a value, which a program can change, or inside words, which people must read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.errors import Unpatchable
from banshi.lifecycle.plan import Edits
from banshi.model.finding import Path
from banshi.model.upstream import is_from_above
from banshi.source.files import Project
from banshi.source.outline import Outline


class Mention(NamedTuple):
    """A value that is a code.

    Attributes:
        file: Path below `guides/`.
        kind: Kind of that file.
        path: Where in it.
    """

    file: str
    kind: str
    path: Path


def mentions(project: Project, edits: Edits, code: str) -> list[Mention]:
    """Every value that is the code and nothing else, but for the matter's own and its record in `retired.yml`."""
    found = []
    for file, kind, outline in _speaking(project, edits, code):
        for path in outline.paths():
            node = outline.node(path)
            if node is None or node.children is not None or node.text != code:
                continue
            if (kind, path) == ("matter", ("code",)) or (kind == "retired" and path[-1] == "code"):
                continue
            found.append(Mention(file, kind, path))
    return found


def words_about(project: Project, edits: Edits, code: str) -> list[str]:
    """`guides/<file>:<line>` of every place that speaks of the code inside other words: comments, prose, links."""
    found = []
    for file, _, outline in _speaking(project, edits, code):
        values = {node.start for path in outline.paths() if (node := outline.node(path)) and node.text == code}
        found += [f"guides/{file}:{line}" for line, at in _places(outline.text, code) if not {at, at - 1} & values]
    for page in sorted((project.guides / "pages").rglob("*.md")):
        text = page.read_text(encoding="utf-8", errors="replace")
        name = page.relative_to(project.guides).as_posix()
        found += [f"guides/{name}:{line}" for line, _ in _places(text, code)]
    return list(dict.fromkeys(found))


def _speaking(project: Project, edits: Edits, code: str) -> Iterator[tuple[str, str, Outline]]:
    needle = code.encode()
    for file in (one for one in project.files() if not is_from_above(one.name)):
        if file.kind is None or not edits.has(file.name):
            continue
        data = edits.read(file.name)
        if needle not in data:
            continue
        try:
            yield file.name, file.kind, Outline(data.decode("utf-8"))
        except (Unpatchable, UnicodeDecodeError) as error:
            raise Unpatchable(f"guides/{file.name} 里提到了 {code}，但是这个文件的写法有错误，请先改好。") from error


def _places(text: str, code: str) -> Iterator[tuple[int, int]]:
    at = text.find(code)
    while at >= 0:
        yield text.count("\n", 0, at) + 1, at
        at = text.find(code, at + 1)
