"""Every command in README works: each is run, or its options are checked against the command's own help."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

# Cheap and without side effects: run as they stand, and they must succeed.
RUN_AS_WRITTEN = {"banshi lint"}
# Commands of other programs, which this project cannot break.
OF_OTHERS = {
    "source .venv/bin/activate",
    ".venv/bin/python -m pip install uv",
    "git config diff.banshi.command 'banshi diff --driver'",
}
OURS = {"banshi", "python3", ".venv/bin/python"}


def commands(text: str) -> list[str]:
    """The lines of all ```bash blocks, without their comments; a block may be indented under a list item."""
    blocks = re.findall(r"^ *```bash\n(.*?)^ *```", text, flags=re.DOTALL | re.MULTILINE)
    lines = (shlex.join(shlex.split(line, comments=True)) for block in blocks for line in block.splitlines())
    return sorted({line for line in lines if line})


def inline_commands(text: str) -> list[str]:
    """Commands of ours named inside a sentence."""
    return sorted(set(re.findall(r"`((?:banshi|python3 tools/run\.py) [^`\n]+)`", text)))


def start(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs a command as a person would in a terminal of their own, outside any active environment."""
    environment = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False, encoding="utf-8")


def program(line: str) -> list[str]:
    """The command line with our interpreter in place of the reader's."""
    words = shlex.split(line)
    return [sys.executable, "-m", *words] if words[0] == "banshi" else [sys.executable, *words[1:]]


def unknown_words(line: str, help_text: str) -> list[str]:
    """Options on the line that its help does not mention; after `run.py test` they belong to pytest."""
    if "run.py test" in line:
        return []
    return [word for word in shlex.split(line) if word.startswith("--") and word.split("=")[0] not in help_text]


def test_readme_has_commands():
    assert {"python3 tools/run.py site", "python3 tools/run.py test"} <= set(commands(README))


@pytest.mark.parametrize("line", sorted({*commands(README), *inline_commands(README)} - OF_OTHERS))
def test_command_is_known(line):
    words = shlex.split(line)
    assert words[0] in OURS, f"README names a command no test knows: {line}"
    if line.startswith(".venv/bin/python"):
        assert (ROOT / words[1]).is_file()
        return
    subcommand = program(line)[:4] if words[0] == "banshi" else program(line)[:3]
    helped = start(*subcommand, "--help")
    assert helped.returncode == 0, helped.stderr
    told = helped.stdout
    if "\n命令:\n" in told and not words[2].startswith("-"):  # a command of a command
        told += start(*program(line)[:5], "--help").stdout
    assert unknown_words(line, told) == []


@pytest.mark.parametrize("line", sorted(RUN_AS_WRITTEN))
def test_cheap_command_succeeds(line):
    assert line in commands(README)
    result = start(*program(line))
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("folder", re.findall(r"^\| `([\w./]+)` \|", README, flags=re.MULTILINE))
def test_folder_list_is_true(folder):
    assert (ROOT / folder).exists()


def test_checks_can_fail():
    text = "1. x\n\n   ```bash\n   banshi lint --fix  # why\n   ```\n\n```text\nno command\n```\n"
    assert commands(text) == ["banshi lint --fix"]
    assert unknown_words("banshi lint --fixx", "  --fix   x") == ["--fixx"]
    assert inline_commands("run `banshi serve`, not `serve`") == ["banshi serve"]


@pytest.mark.slow
def test_fresh_clone_builds(tmp_path):
    """A clone on a machine that has only Python becomes a site; what is not committed is not there."""
    clone = tmp_path / "clone"
    cloned = start("git", "clone", "--quiet", str(ROOT), str(clone))
    assert cloned.returncode == 0, cloned.stderr
    built = start(sys.executable, "tools/run.py", "site", "--build-only", cwd=clone)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (clone / "site" / "index.html").is_file()
    again = start("git", "status", "--porcelain", cwd=clone)
    assert again.stdout == "", "building changed or left tracked files"
