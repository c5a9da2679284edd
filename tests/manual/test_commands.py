"""Every command of every page works: each is known to the program, and each is run where its reader would stand."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from banshi.cli import main
from tests.lifecycle.test_upgrade import newer as newer
from tests.manual.pages import CITY_README, PAGES, Do, inline_commands, read, steps
from tests.manual.places import city, clone
from tests.projects import ROOT

ALL = {**PAGES, "city": CITY_README}
# What is not run, and why.
LEFT_OUT = {
    ".venv/bin/python -m pip install uv": "another program's, from the public index",
    ".venv/bin/python tools/lock.py": "resolves anew from the public index, so its outcome is tomorrow's",
    ".venv/bin/python tools/pictures.py": "takes a new picture of the whole site; run by hand when the look changes",
    ".venv/bin/python -m pip install -e '.[mcp]'": "another program's, from the public index; the tests' lock has it",
    "banshi kit ../offline-kit": "made and installed from without a network by tests/test_wheel.py",
}
# Files a page speaks of as given.
GIVEN = {
    "access.log": '192.0.2.1 - - [29/Nov/2026:09:00:00 +0800] "GET /index.html HTTP/1.1" 200 512 "-" "-"\n',
    "jiangyuan.json": '{"data_version":1,"city":{"name":"江源市","region":"990200"},"matters":[]}\n',
    "sheng.yml": 'name: 江洲省\nregion: "990000"\ncities:\n  - {name: 本市, folder: .}\n',
}
_WHEEL = re.compile(r"banshi-[\d.]+-py3-none-any\.whl|安装包\.whl")
_RUNNERS = ("tools/run.py", "run.py")
_SUBCOMMANDS = {"site", "check", "test", "code", "banshi"}


def command_of(words: list[str]) -> tuple[click.Command | None, list[str]]:
    """The command of ours that a line calls, and the words that are left for it."""
    command: click.Command | None = main
    while isinstance(command, click.Group) and words:
        inner = command.get_command(click.Context(command), words[0])
        if inner is None:
            break
        command, words = inner, words[1:]
    return command, words


def faults(line: str) -> list[str]:
    """What a line asks for that is not there: a program, a command, an option."""
    words = shlex.split(line)
    if words[0] == "python3" and len(words) > 2 and words[1] in _RUNNERS:
        if words[2] not in _SUBCOMMANDS:
            return [f"no command {words[2]}"]
        words = words[2:]
        if words[0] != "banshi":
            return []
    if words[0] != "banshi":
        script = next((word for word in words[:2] if word.endswith(".py")), None)
        if script and script not in _RUNNERS and not (ROOT / script).is_file():
            return [f"{script} is not there"]
        return []
    command, rest = command_of(words[1:])
    if command is main:
        return [f"no command {' '.join(words[1:2])}"] if rest and not rest[0].startswith("--") else []
    known = {name for parameter in command.params for name in parameter.opts} | {"--help"}
    return [word for word in rest if word.startswith("--") and word.split("=")[0] not in known]


@pytest.mark.parametrize("name", ALL)
def test_commands_are_known(name: str) -> None:
    text = read(ALL[name])
    lines = [step.text for step in steps(text) if step.what == "bash"]
    assert lines, f"{name} tells nothing to do"
    assert {line: wrong for line in [*lines, *inline_commands(text)] if (wrong := faults(line))} == {}


def test_the_check_sees_faults() -> None:
    assert faults("banshi lint --fixx") == ["--fixx"]
    assert faults("banshi lnit") == ["no command lnit"]
    assert faults("banshi kiosk verify dist/x.zip --soft") == ["--soft"]
    assert faults("python3 tools/run.py banshi lint --fixx") == ["--fixx"]
    assert faults("python3 tools/run.py sit") == ["no command sit"]
    assert faults("python3 tools/nothing.py x") == ["tools/nothing.py is not there"]
    assert faults("banshi pdf --all --edition=黑白") == []
    text = "1. x\n\n   ```bash\n   banshi lint --fix  # why\n   ```\n\n```text\nno command\n```\n"
    assert steps(text) == [Do("bash", "banshi lint --fix")]
    assert inline_commands("run `banshi serve x`, not `serve`") == ["banshi serve x"]


def test_what_is_left_out_is_on_a_page() -> None:
    told = {step.text for path in ALL.values() for step in steps(read(path))}
    assert set(LEFT_OUT) <= told


@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_commands_succeed(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """All of a page's commands, in its order, in one place that changes as they change it."""
    place = city(tmp_path / "yunmeng") if name == "city" else clone(tmp_path / "banshi")
    went_wrong = {}
    for step in steps(read(ALL[name])):
        if step.text in LEFT_OUT:
            continue
        line = step.text
        for given, content in GIVEN.items():
            if given in line:
                (place.folder / given).write_text(content, encoding="utf-8")
        if _WHEEL.search(line):
            # The version a page names is an example; the file it stands for has to be there, and under its own name.
            newer = request.getfixturevalue("newer")
            shutil.copy(newer, place.folder / newer.name)
            line = _WHEEL.sub(newer.name, line)
        if wrong := place.do(Do(step.what, line)):
            went_wrong[step.text] = wrong
    assert went_wrong == {}


@pytest.mark.slow
def test_fresh_clone_builds(tmp_path: Path) -> None:
    """A clone on a machine that has only Python becomes a site; what is not committed is not there."""
    environment = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}

    def start(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False, encoding="utf-8")

    folder = tmp_path / "clone"
    cloned = start("git", "clone", "--quiet", str(ROOT), str(folder))
    assert cloned.returncode == 0, cloned.stderr
    built = start(sys.executable, "tools/run.py", "site", "--build-only", cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (folder / "site" / "index.html").is_file()
    again = start("git", "status", "--porcelain", cwd=folder)
    assert again.stdout == "", "building changed or left tracked files"
