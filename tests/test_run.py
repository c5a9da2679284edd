"""tools/run.py decides rightly when to install, and the lock files are complete, hashed and free of private hosts."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.lock", "requirements-test.lock"]


def load_run():
    """The script as a module; tools/ is no package."""
    spec = importlib.util.spec_from_file_location("project_run", ROOT / "tools" / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


run = load_run()


@pytest.fixture
def project(tmp_path):
    """A project whose .venv has an interpreter, but nothing installed."""
    for name in ("tools", ".venv"):
        (tmp_path / name).mkdir()
    (tmp_path / "tools" / "requirements.lock").write_text("a==1", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]", encoding="utf-8")
    python = run.venv_python(tmp_path / ".venv")
    python.parent.mkdir()
    python.touch()
    return tmp_path


@pytest.fixture
def started(monkeypatch):
    """Collects the commands that would be started; `started.codes` maps a word in one to its exit code."""

    class Started(list):
        codes: dict[str, int]

    commands = Started()
    commands.codes = {}

    def fake(command, **options):
        commands.append(command)
        code = next((code for word, code in commands.codes.items() if word in command), 0)
        return subprocess.CompletedProcess(command, code)

    monkeypatch.setattr(run.subprocess, "run", fake)
    return commands


def test_install_happens_once(project, started):
    run.set_up(project, "requirements.lock")
    run.set_up(project, "requirements.lock")
    assert [("--require-hashes" in command, "--no-deps" in command) for command in started] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize("changed", ["tools/requirements.lock", "pyproject.toml"])
def test_changed_input_installs_again(project, started, changed):
    run.set_up(project, "requirements.lock")
    project.joinpath(changed).write_text("other", encoding="utf-8")
    assert not run.is_ready(project, "requirements.lock")


def test_moved_project_installs_again(project, started, tmp_path_factory):
    run.set_up(project, "requirements.lock")
    moved = project.rename(tmp_path_factory.mktemp("elsewhere") / "project")
    assert not run.is_ready(moved, "requirements.lock")


def test_failed_install_leaves_no_stamp(project, started):
    run.set_up(project, "requirements.lock")
    project.joinpath("pyproject.toml").write_text("other", encoding="utf-8")
    started.codes = {"--editable": 1}
    with pytest.raises(run.Stop, match="依赖没有安装成功"):
        run.set_up(project, "requirements.lock")
    assert not run.stamp_path(project, "requirements.lock").exists()


def test_missing_venv_names_the_package(project, started, monkeypatch, capsys):
    run.venv_python(project / ".venv").unlink()
    monkeypatch.setattr(run, "ROOT", project)
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None)
    assert run.main(["site"]) == 2
    assert "python3-venv" in capsys.readouterr().err
    assert started == []


def test_site_stops_at_findings(project, started, monkeypatch, capsys):
    monkeypatch.setattr(run, "ROOT", project)
    started.codes = {"lint": 1}
    assert run.main(["site"]) == 1
    assert "没有通过检查" in capsys.readouterr().err
    assert not any("build" in command for command in started)


def test_site_serves_at_the_address(project, started, monkeypatch, capsys):
    monkeypatch.setattr(run, "ROOT", project)
    assert run.main(["site", "--host", "0.0.0.0", "--port", "8123"]) == 0
    assert [command[3] for command in started[-3:]] == ["lint", "build", "serve"]
    assert "http://0.0.0.0:8123/" in capsys.readouterr().out


def test_build_only_does_not_serve(project, started, monkeypatch):
    monkeypatch.setattr(run, "ROOT", project)
    assert run.main(["site", "--build-only"]) == 0
    assert started[-1][-1] == "build"


def test_arguments_reach_pytest(project, started, monkeypatch):
    (project / "tools" / "requirements-test.lock").write_text("b==1", encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", project)
    started.codes = {"pytest": 5}
    assert run.main(["test", "-m", "slow", "-x"]) == 5
    assert started[-1][2] == "pytest"
    assert started[-1][-3:] == ["-m", "slow", "-x"]
    assert started[-1][-5:-3] == ["--dist", "worksteal"]


def test_the_programs_own_text_is_judged_whole_and_fails_if_any_judge_does(project, started, monkeypatch, capsys):
    (project / "tools" / "requirements-test.lock").write_text("b==1", encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", project)
    started.codes = {"format": 1}
    assert run.main(["code"]) == 1
    assert [command[2:4] for command in started[-3:]] == [["ruff", "check"], ["ruff", "format"], ["tools.check_types"]]
    assert "见上面每一条" in capsys.readouterr().err
    started.codes = {}
    assert run.main(["code"]) == 0


def test_a_city_without_the_source_has_nothing_of_it_to_judge(project, started, monkeypatch, capsys):
    monkeypatch.setattr(run, "ROOT", project)
    assert (run.main(["code"]), started) == (2, [])
    assert "没有它的源代码" in capsys.readouterr().err


def test_any_command_of_the_engine_runs_in_the_environment(project, started, monkeypatch):
    monkeypatch.setattr(run, "ROOT", project)
    started.codes = {"review": 1}
    assert run.main(["banshi", "review", "main", "--format", "github"]) == 1
    assert started[-1][1:] == ["-m", "banshi", "review", "main", "--format", "github"]
    assert any("--require-hashes" in command for command in started)


@pytest.mark.parametrize("arguments", [["sites"], ["site", "--prot", "1"], ["site", "--port", "web"]])
def test_wrong_words_are_explained(arguments, capsys):
    assert run.main(arguments) == 2
    message = capsys.readouterr().err
    assert arguments[-1] in message
    assert "用法" in message


@pytest.mark.parametrize("arguments", [[], ["--help"], ["site", "--help"], ["test", "-h"]])
def test_help_is_chinese(arguments, capsys):
    assert run.main(arguments) == 0
    assert capsys.readouterr().out.startswith("用法")


def test_script_needs_only_the_standard_library():
    # -S -I: no site-packages, no environment. What a fresh machine has.
    command = [sys.executable, "-S", "-I", str(ROOT / "tools" / "run.py"), "--help"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def entries(lock: str) -> list[str]:
    """The lock's requirements, each with its continuation lines joined."""
    text = (ROOT / "tools" / lock).read_text(encoding="utf-8")
    return [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def unmarked(lock: str) -> set[str]:
    """Versions with their hashes, for whichever Pythons."""
    return {" ".join(re.sub(r" ; .*?(?= --hash)", "", entry).split()) for entry in entries(lock)}


def pinned(lock: str) -> dict[str, set[str]]:
    """Package → versions; a package may have several, told apart by Python version."""
    versions: dict[str, set[str]] = {}
    for entry in entries(lock):
        name, version = re.match(r"([\w.-]+)==(\S+)", entry).groups()
        versions.setdefault(name, set()).add(version)
    return versions


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_pinned_and_hashed(lock):
    whole = re.compile(r"[a-z0-9.-]+==[\w.!+]+( +; [^#]+?)?( +--hash=sha256:[0-9a-f]{64})+")
    assert [entry for entry in entries(lock) if not whole.fullmatch(entry.strip())] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_host(lock):
    text = (ROOT / "tools" / lock).read_text(encoding="utf-8")
    assert re.findall(r"://|--\w*index|--find-links|^#.*|@ file", text, flags=re.MULTILINE) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_satisfies_the_ranges(lock):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + project["build-system"]["requires"]
    if lock == "requirements-test.lock":
        wanted += project["dependency-groups"]["test"]
    locked = pinned(lock)
    wrong = []
    for requirement in map(Requirement, wanted):
        versions = locked.get(canonicalize_name(requirement.name), set())
        if not versions or not all(requirement.specifier.contains(version) for version in versions):
            wrong.append(str(requirement))
    assert wrong == [], "运行 tools/lock.py 重新生成锁定文件。"


def test_test_lock_contains_the_site_lock():
    # One .venv serves both, so a difference would mean two versions fighting over one place. Markers may differ:
    # what the site needs on some Pythons only, a test tool may need on all.
    assert unmarked(LOCKS[0]) <= unmarked(LOCKS[1])


@pytest.mark.skipif(sys.platform == "win32", reason="a bash script")
@pytest.mark.parametrize(
    ("default_code", "slow_code", "expected"),
    [(0, 0, 0), (0, 5, 0), (0, 1, 1), (1, 0, 1), (1, 5, 1), (5, 5, 5), (0, 2, 2)],
)
def test_ci_hides_no_failure(tmp_path, default_code, slow_code, expected):
    """Only "no slow tests" is forgiven; the stand-ins below keep the script from installing or testing anything."""
    stubs = {
        "python3": f'case "$*" in *" code") exit 0;; *slow*) echo "== 2 passed in 1.00s =="; exit {slow_code};; '
        f'*run.py*) echo "== 7 passed in 3.00s =="; exit {default_code};; esac',
        **dict.fromkeys(["chromium", "pdftotext", "apt-get", "sudo", "npm"], "exit 0"),
    }
    for name, body in stubs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    command = ["bash", str(ROOT / ".ci" / "run")]
    result = subprocess.run(command, env=environment, capture_output=True, check=False, encoding="utf-8")
    assert result.returncode == expected, result.stdout + result.stderr
    assert result.stdout.splitlines()[-1] == "== 7 passed in 3.00s =="


@pytest.mark.skipif(sys.platform == "win32", reason="a bash script")
def test_ci_stops_where_the_programs_text_is_wrong(tmp_path):
    stubs = {"python3": 'case "$*" in *" code") exit 1;; *run.py*) echo tested;; esac', "chromium": "", "pdftotext": ""}
    for name, body in {**stubs, "apt-get": "", "sudo": ""}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    command = ["bash", str(ROOT / ".ci" / "run")]
    result = subprocess.run(command, env=environment, capture_output=True, check=False, encoding="utf-8")
    assert (result.returncode, "tested" in result.stdout) == (1, False)
    assert "没有通过检查，测试没有运行" in result.stdout
