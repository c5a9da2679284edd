"""The house stands as drawn in the README: import direction, who prints, who runs git, how large a room is.

Every check returns sentences about what is wrong, so that each can also be shown to fail on a planted fault.
"""

import ast
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ENGINE = ROOT / "tools" / "banshi"

# Left may not know right; neighbours on one floor may not know each other.
FLOORS = [
    {"model"},
    {"disk"},
    {"source"},
    {"catalog"},
    {"rules", "changes", "search", "open_data"},
    {"report", "workbook"},
    {"lifecycle", "wording"},
    {"pdf", "render", "kiosk"},
    {"cli"},
]
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
# Known to every room and knowing none of them.
GROUND = {"", "errors"}
# Doors between neighbours: (from, to) and why.
DOORS: dict[tuple[str, str], str] = {
    ("rules", "changes"): "the gate's rules judge what changed",
    ("kiosk", "render"): "a pack holds a site",
    ("kiosk", "pdf"): "a pack holds guides on paper",
}
RUNS_GIT = "changes/git.py"
# Modules besides the one that runs git which start another program, and why.
STARTS_PROGRAMS: dict[str, str] = {
    "cli/build.py": "MkDocs is a program of its own: the engine may not import it",
    "cli/serve.py": "the same, while a person previews",
    "lifecycle/engine.py": "pip builds the wheel a new city pins",
    "lifecycle/kit.py": "pip downloads what a kit holds",
    "lifecycle/upgrade_trial.py": "a newer engine is tried in an environment of its own",
}
# Rooms that write besides disk/, and why; the list only gets shorter.
WRITES: dict[str, str] = {
    "catalog/store.py": "appends to a file of its own, made anew when it is damaged",
    "changes/revision_folder.py": "unpacks a revision into an empty temporary folder",
    "cli/review.py": "a temporary project around an unpacked revision",
    "kiosk/pack.py": "fills the staging folder of a pack, put in place by a rename",
    "kiosk/update.py": "fills the staging folder of an update and keeps its own journal of it",
    "lifecycle/engine.py": "puts a wheel together in a folder that is being made",
    "lifecycle/kit.py": "fills the staging folder of a kit",
    "lifecycle/new_city.py": "fills the staging folder of a new city",
    "lifecycle/upgrade.py": "a trial beside the city, and the memory of the upgrade",
    "lifecycle/upgrade_trial.py": "a copy of the city to try an upgrade on",
    "open_data/xlsx.py": "writes into an archive in memory",
    "source/trial.py": "an overlay of changed files in a temporary folder",
}
_WRITING = {
    "write_bytes", "write_text", "unlink", "mkdir", "makedirs", "rmtree", "copytree", "copyfile", "copyfileobj", "touch",
    "chmod", "symlink_to", "hardlink_to", "rmdir",
}  # fmt: skip
MEDIAN_LINES, P90_LINES, MOST_LINES = 130, 300, 350


def python_files(*folders: Path) -> list[Path]:
    """All Python files below the folders, in a stable order."""
    return sorted(path for folder in folders for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


@cache
def parse(path: Path) -> ast.Module:
    """The syntax tree of a file, which most of the walkers ask for."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@pytest.fixture(scope="module", autouse=True)
def forgotten() -> Iterator[None]:
    """The trees of a whole engine are large: they go when the last walker is done."""
    yield
    parse.cache_clear()


def imports(path: Path, source_root: Path) -> Iterator[tuple[int, str]]:
    """Line and absolute dotted name of everything a file imports, also by `importlib.import_module("…")`."""
    package = path.relative_to(source_root).parent.parts
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{stem}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and "import_module" in ast.unparse(node.func):
            constants = [item.value for item in node.args if isinstance(item, ast.Constant)]
            yield from ((node.lineno, str(value)) for value in constants[:1])


def room_of(dotted: str) -> str:
    """The room a name of the engine belongs to: `banshi.rules.base` → `rules`; the package itself → ``."""
    parts = dotted.split(".")
    name = parts[1] if len(parts) > 1 else ""
    if name == "__main__":
        return "cli"
    return "" if name.startswith("__") else name


def may_import(room: str, other: str) -> bool:
    """True when the plan lets `room` know `other`."""
    if room == other:
        return True
    if room in GROUND or other in GROUND:
        return other in GROUND and room not in GROUND
    if room not in FLOOR_OF or other not in FLOOR_OF:
        return False
    return FLOOR_OF[other] < FLOOR_OF[room] or (room, other) in DOORS


def wrong_imports(engine: Path) -> list[str]:
    """Imports against the direction, and rooms the plan does not know."""
    wrong = []
    for path in python_files(engine):
        dotted = ".".join(path.relative_to(engine.parent).with_suffix("").parts)
        room = room_of(dotted.removesuffix(".__init__"))
        if room not in FLOOR_OF and room not in GROUND:
            wrong.append(f"{path.name}: {room} is not a room of the plan")
        for line, name in imports(path, engine.parent):
            if name.split(".")[0] == engine.name and not may_import(room, room_of(name)):
                wrong.append(f"{path.name}:{line}: {room or 'the package'} imports {room_of(name) or 'the package'}")
    return wrong


def foreign_imports(files: list[Path], source_root: Path, forbidden: set[str]) -> list[str]:
    """Imports of the forbidden top-level packages."""
    found = ((path, line, name) for path in files for line, name in imports(path, source_root))
    return [f"{path.name}:{line}: {name}" for path, line, name in found if name.split(".")[0] in forbidden]


def printing(engine: Path) -> list[str]:
    """Places outside cli/ that talk to the terminal."""
    wrong = []
    for path in python_files(engine):
        if room_of(f"{engine.name}.{path.relative_to(engine).with_suffix('').parts[0]}") == "cli":
            continue
        for node in ast.walk(parse(path)):
            name = ast.unparse(node) if isinstance(node, (ast.Name, ast.Attribute)) else ""
            if name in {"print", "sys.stdout", "sys.stderr", "click.echo", "click.secho"}:
                wrong.append(f"{path.name}:{node.lineno}: {name}")
        wrong += foreign_imports([path], engine.parent, {"click"})
    return wrong


def program_starters(engine: Path) -> dict[str, bool]:
    """Modules that can start another program → whether they name git as one."""
    starters = {}
    for path in python_files(engine):
        names = {name.split(".")[0] for _, name in imports(path, engine.parent)}
        nodes = list(ast.walk(parse(path)))
        calls = {ast.unparse(node) for node in nodes if isinstance(node, ast.Attribute)}
        if "subprocess" in names or calls & {"os.system", "os.popen", "os.execvp", "asyncio.subprocess"}:
            words = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
            starters[path.relative_to(engine).as_posix()] = "git" in words
    return starters


def writers(engine: Path) -> set[str]:
    """Modules outside disk/ that change files."""
    found = set()
    for path in python_files(engine):
        name = path.relative_to(engine).as_posix()
        for node in ast.walk(parse(path)):
            if not isinstance(node, ast.Call) or name.startswith("disk/"):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            modes = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            opens = called == "open" and any(set(mode) <= set("wxab+") and set(mode) & set("wxa") for mode in modes)
            if called in _WRITING or opens or ast.unparse(node.func) == "os.link":
                found.add(name)
    return found


def oversize(line_counts: list[int]) -> list[str]:
    """Which of the three limits on file size a set of files breaks."""
    ordered = sorted(line_counts)
    measured = {
        "median": (statistics.median(ordered), MEDIAN_LINES),
        "p90": (ordered[int(0.9 * (len(ordered) - 1))], P90_LINES),
        "most": (ordered[-1], MOST_LINES),
    }
    return [f"{name} is {value} lines, at most {limit}" for name, (value, limit) in measured.items() if value > limit]


def test_imports_point_left():
    assert wrong_imports(ENGINE) == []


def test_only_hooks_know_mkdocs():
    assert foreign_imports(python_files(ROOT / "tools"), ROOT / "tools", {"mkdocs", "material", "properdocs"}) == []


def test_tools_do_not_know_hooks():
    # MkDocs loads a hook file by path; its bare name would be importable too.
    names = {"hooks"} | {path.stem for path in (ROOT / "hooks").glob("*.py")}
    assert foreign_imports(python_files(ROOT / "tools"), ROOT / "tools", names) == []


def test_only_the_command_line_prints():
    assert printing(ENGINE) == []


def test_one_module_runs_git():
    starters = program_starters(ENGINE)
    assert [name for name, is_git in starters.items() if is_git] == [RUNS_GIT]
    assert set(starters) - {RUNS_GIT} <= set(STARTS_PROGRAMS)


def test_files_are_small():
    sizes = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files(ROOT / "tools", ROOT / "hooks")
    }
    largest = sorted(sizes, key=sizes.get, reverse=True)[:5]
    assert oversize(list(sizes.values())) == [], [f"{path.relative_to(ROOT)} {sizes[path]}" for path in largest]


def plant(tmp_path: Path, file: str, text: str) -> Path:
    """A tree called `banshi` holding one file."""
    path = tmp_path / "banshi" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return tmp_path / "banshi"


@pytest.mark.parametrize(
    ("file", "text", "wrong"),
    [
        ("model/matter.py", "from banshi.source import events", True),
        ("model/matter.py", "from ..catalog import index", True),
        ("model/matter.py", "from .. import catalog", True),
        ("model/matter.py", "def late():\n    import banshi.cli.main", True),
        ("model/matter.py", "import importlib\nimportlib.import_module('banshi.pdf')", True),
        ("rules/c001.py", "from banshi.search import data", True),
        ("changes/gate.py", "from banshi.rules import t001", True),
        ("pdf/book.py", "from banshi.cli import main", True),
        ("errors.py", "from banshi.model import matter", True),
        ("__init__.py", "from banshi.model import matter", True),
        ("helpers/text.py", "", True),
        (
            "model/matter.py",
            "from .code import Code\nfrom banshi import __version__\nfrom banshi.errors import E",
            False,
        ),
        ("rules/c001.py", "from ..catalog.index import Index", False),
        ("rules/g001.py", "from banshi.changes import kinds", False),
        ("cli/pdf.py", "from banshi.pdf import book", False),
        ("__main__.py", "from banshi.cli import main", False),
    ],
)
def test_walker_sees_wrong_imports(tmp_path, file, text, wrong):
    assert bool(wrong_imports(plant(tmp_path, file, text))) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("print('x')", True),
        ("import sys\nsys.stdout.write('x')", True),
        ("from click import echo", True),
        ("def blueprint(result):\n    return result.stdout", False),
    ],
)
def test_walker_sees_printing(tmp_path, text, wrong):
    assert bool(printing(plant(tmp_path, "model/matter.py", text))) is wrong
    assert printing(plant(tmp_path / "again", "cli/matter.py", text)) == []


def test_walker_sees_mkdocs_and_git(tmp_path):
    engine = plant(tmp_path, "render/page.py", "from mkdocs.plugins import event_priority")
    plant(tmp_path, "changes/git.py", "import subprocess\nsubprocess.run(['git', 'show'])")
    plant(tmp_path, "report/open.py", "import os\nos.system('true')")
    assert foreign_imports(python_files(engine), tmp_path, {"mkdocs"}) == ["page.py:1: mkdocs.plugins.event_priority"]
    assert program_starters(engine) == {"changes/git.py": True, "report/open.py": False}


def test_sizes_can_fail():
    assert oversize([100] * 20) == []
    assert len(oversize([131] * 20)) == 1
    assert len(oversize([351] * 20)) == 3


def test_only_the_disk_room_writes():
    assert writers(ENGINE) == set(WRITES)
    assert all(len(why) > 10 for why in WRITES.values())


def test_a_writer_is_found(tmp_path):
    (tmp_path / "cli").mkdir()
    (tmp_path / "disk").mkdir()
    (tmp_path / "disk/put.py").write_text("p.write_bytes(b'')\n", encoding="utf-8")
    (tmp_path / "cli/a.py").write_text("p.open('wb')\n", encoding="utf-8")
    (tmp_path / "cli/b.py").write_text("p.open('rb')\n'a'.replace('b', 'c')\n", encoding="utf-8")
    assert writers(tmp_path) == {"cli/a.py"}
