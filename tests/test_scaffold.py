"""Scaffolds touch every place a new thing needs; what they leave open is listed until somebody has written it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tools.scaffold import COMMANDS, HELP, LEFT, main

from banshi.rules.engine.registry import all_rules
from tests.projects import ROOT, tree

ROOMS = ("tools/banshi", "hooks", "schema", "tests/schema/good", "tools/manual")
STARTED = {
    "rule": ("X931", "office_without_phone"),
    "kind": ("words", "queue-longer", "queue-shorter"),
    "table": ("duties", "责任", "steps", "name", "by"),
    "edition": ("wide", "宽版"),
    "field": ("service_note", "服务说明"),
    "decision": ("why-this-and-not-that",),
}


def left(root: Path) -> list[str]:
    """`file:line` of everything a scaffold left for a person to write."""
    return [
        f"{path.relative_to(root).as_posix()}:{number}"
        for room in ROOMS
        for path in sorted((root / room).rglob("*"))
        if path.suffix in (".py", ".json", ".typ", ".yml", ".md", ".html") and "__pycache__" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if LEFT in line
    ]


def copied(folder: Path) -> Path:
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__", "*.ttf"))
    return folder


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For commands that write nothing."""
    return copied(tmp_path_factory.mktemp("untouched"))


def test_nothing_is_left_to_write() -> None:
    assert left(ROOT) == [], f"these places still say {LEFT}"


@pytest.mark.parametrize("what", STARTED)
def test_what_is_started_says_what_is_missing(house: Path, what: str) -> None:
    before = tree(house)
    assert main([what, *STARTED[what]], house) == 0
    after = tree(house)
    touched = {name for name in after if before.get(name) != after[name]}
    assert touched and {place.partition(":")[0] for place in left(house)} <= touched
    assert left(house) != []
    # A second time, nothing is written over.
    assert main([what, *STARTED[what]], house) == (0 if what == "decision" else 2)
    assert what == "decision" or tree(house) == after


def test_a_started_house_still_parses(house: Path) -> None:
    for what, words in STARTED.items():
        assert main([what, *words], house) == 0
    code = (
        "import ast, pathlib; [ast.parse(path.read_text(encoding='utf-8')) for path in pathlib.Path('.').rglob('*.py')]"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=house, check=False).returncode == 0
    json.loads((house / "schema/matter.schema.json").read_text(encoding="utf-8"))
    check = [sys.executable, "-m", "ruff", "check", "--quiet", "--config", str(ROOT / "pyproject.toml"), "tools"]
    assert subprocess.run(check, cwd=house, check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rule", "F005", "x"), "不再使用"),
        (("rule", "T001", "x"), "已经有了"),
        (("rule", "Z001", "x"), "没有 Z 这一类规则"),
        (("rule", "t1", "x"), "要一个大写字母加三位数字"),
        (("rule", "X931", "../x"), "只用小写英文字母"),
        (("kind", "time", "promise-longer", "x-y"), "已经有了"),
        (("kind", "nowhere", "a-b", "c-d"), "可用的有"),
        (("table", "x", "y"), "写法不对"),
        (("edition", "mono", "新"), "已经有了"),
        (("field", "summary", "新"), "已经有 summary"),
        (("nothing",), "写法不对"),
    ],
)
def test_nonsense_writes_nothing(untouched: Path, capsys: pytest.CaptureFixture[str], words, said) -> None:
    before = tree(untouched)
    assert main(list(words), untouched) == 2
    assert said in capsys.readouterr().err
    assert tree(untouched) == before


def test_withdrawn_numbers_are_not_in_use() -> None:
    register = (ROOT / "tools/scaffold/retired_rules.txt").read_text(encoding="utf-8")
    codes = re.findall(r"^([A-Z]\d{3}) \S", register, re.M)
    assert len(codes) >= 3 and not set(codes) & set(all_rules())


def test_contributing_tells_every_scaffold() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for what in COMMANDS:
        assert f"`python3 tools/scaffold.py {what} {' '.join(STARTED[what])}`" in text
        assert f"tools/scaffold.py {what} " in HELP


@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "tests", "missing"),
    [
        # Where a bad example is found is read by a person and then recorded.
        (
            "rule",
            ["tests/rules/test_registry.py", "tests/rules/test_pages.py", "-k", "registry or X931"],
            "python -m tests.rules.places",
        ),
        ("kind", ["tests/changes/test_kinds.py"], ""),
        ("table", ["tests/open_data/test_tables.py"], ""),
        ("edition", ["tests/pdf/test_sheets.py", "-k", "wide"], ""),
        (
            "field",
            [
                "tests/schema/test_examples.py",
                "tests/model/test_schema_agrees.py",
                "tests/changes/test_fields.py",
                "-k",
                "matter",
            ],
            "",
        ),
    ],
)
def test_what_is_started_fits_its_place(tmp_path: Path, what: str, tests: list[str], missing: str) -> None:
    """As it stands, before anybody has filled it in: the tests of its kind pass, or say what is missing."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    assert main([what, *STARTED[what]], tmp_path) == 0
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "tools")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == (1 if missing else 0), done.stdout[-3000:]
    assert " passed" in done.stdout and missing in done.stdout
    assert not missing or "\n1 failed" in done.stdout, done.stdout[-3000:]
