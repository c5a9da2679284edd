"""Every command of every pipeline runs as written in a repository of the fictional city; nothing untrusted has a token."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.changes.histories import ENVIRONMENT, commit, git, make_repository
from tests.projects import ROOT, edit, make_project

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
MATTER = "guides/matters/gongan/990709901000.yml"
BUILD = "python3 tools/run.py site --build-only"
OURS = {"actions/checkout", "actions/setup-python", "actions/upload-artifact", "actions/download-artifact",
        "actions/upload-pages-artifact", "actions/deploy-pages"}  # fmt: skip


def load(path: Path) -> dict[str, Any]:
    """A pipeline as written; `on` stays a word."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def steps(workflow: dict[str, Any], *keys: str) -> list[dict[str, Any]]:
    """The steps of all jobs that have one of the keys."""
    return [one for job in workflow["jobs"].values() for one in job["steps"] if any(key in one for key in keys)]


def github(name: str) -> dict[str, Any]:
    return load(ROOT / ".github/workflows" / f"{name}.yml")


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository as a pipeline checks it out, with an environment that is ready: `topic` is heavier, `good` lighter."""
    root = make_repository(make_project(tmp_path_factory.mktemp("ci") / "city"))
    for room in ("tools", "hooks", "schema"):
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / room, root / room, ignore=ignored, dirs_exist_ok=True)
    for name in ("pyproject.toml", ".gitignore"):
        shutil.copy(ROOT / name, root)
    edit(root / MATTER, "status: sample", "status: published")
    commit(root)
    for branch, old, new in (("topic", "trip_count: 1\n", "trip_count: 2\n"), ("good", "20个工作日", "19个工作日")):
        git(root, "checkout", "--quiet", "-b", branch, "main")
        edit(root / MATTER, old, new)
        commit(root)
    python = root / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{root}/tools" exec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    spec = importlib.util.spec_from_file_location("project_run", root / "tools" / "run.py")
    run = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(run)
    run.stamp_path(root, run.SITE_LOCK).write_text(run.digest(root, run.SITE_LOCK), encoding="utf-8")
    # Every work tree is ready as well: nothing is installed from a registry here.
    hook = root / ".git" / "hooks" / "post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\nunset $(git rev-parse --local-env-vars)\nexec \"{sys.executable}\" -c '{_READY}'\n",
        encoding="utf-8",
    )
    hook.chmod(0o755)
    return root


_READY = """
import importlib.util, pathlib, shutil, sys
here = pathlib.Path.cwd()
if here.name == "judge":
    spec = importlib.util.spec_from_file_location("project_run", here / "tools/run.py")
    run = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(run)
    python = run.venv_python(here / ".venv")
    python.parent.mkdir(parents=True)
    python.write_text(f"#!/bin/sh\\nPYTHONPATH={here}/tools exec {sys.executable} \\"$@\\"\\n", encoding="utf-8")
    python.chmod(0o755)
    run.stamp_path(here, run.SITE_LOCK).write_text(run.digest(here, run.SITE_LOCK), encoding="utf-8")
"""


def check_out(city: Path, branch: str) -> None:
    git(city, "checkout", "--quiet", branch)
    shutil.rmtree(city / "review", ignore_errors=True)


def check_out_merged(city: Path, branch: str) -> None:
    """What GitHub checks out: the branch merged into what it is to go into."""
    check_out(city, "main")
    git(city, "checkout", "--quiet", "--detach")
    git(city, "merge", "--quiet", "--no-ff", "-m", "Merge", branch)


def shell(city: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command as the hosts do: bash that stops at the first failure."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**ENVIRONMENT, "PATH": path, **variables}
    environment.pop("PYTHONPATH", None)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=city, env=environment, capture_output=True, check=False, encoding="utf-8", timeout=300,
    )  # fmt: skip


def evaluated(expression: str, city: Path) -> str:
    """What GitHub would put in place of `${{ … }}`; one nobody has thought of is an error."""
    known = {
        "github.server_url": "https://git.example.com",
        "github.repository": "o/r",
        "github.sha": git(city, "rev-parse", "HEAD"),
        "github.run_id": "7",
    }
    return re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda hit: known[hit[1]], expression)


def run_step(city: Path, step: dict[str, Any], **variables: str) -> subprocess.CompletedProcess[str]:
    given = {key: evaluated(value, city) for key, value in step.get("env", {}).items()}
    return shell(city, step["run"], **given, **variables)


def test_github_reviews_a_pull_request(city: Path, tmp_path: Path) -> None:
    review, summary = steps(github("check"), "run")[:2]
    check_out_merged(city, "topic")
    stopped = run_step(city, review)
    assert stopped.returncode == 1, stopped.stderr
    assert f"::error title=G001,file={MATTER},line=" in stopped.stdout
    report = (city / "review/review.md").read_text(encoding="utf-8")
    assert f"](https://git.example.com/o/r/blob/{git(city, 'rev-parse', 'HEAD')}/{MATTER}#L" in report
    shown = tmp_path / "summary.md"
    assert run_step(city, summary, GITHUB_STEP_SUMMARY=str(shown)).returncode == 0
    assert shown.read_text(encoding="utf-8") == report
    check_out_merged(city, "good")
    passed = run_step(city, review)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "(https://git.example.com/o/r/actions/runs/7)" in (city / "review/review.md").read_text(encoding="utf-8")


def test_gitlab_reviews_a_merge_request(city: Path) -> None:
    # GitLab runs the lines of a script in one shell.
    command = "\n".join(load(ROOT / "tools/ci/gitlab.yml")["review"]["script"])
    variables = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(city, "rev-parse", "main"),
        "CI_PROJECT_URL": "https://git.example.com/o/r",
        "CI_COMMIT_SHA": "abc",
        "CI_PIPELINE_URL": "https://git.example.com/o/r/-/pipelines/7",
    }
    check_out(city, "topic")
    stopped = shell(city, command, **variables)
    assert stopped.returncode == 1 and "| 错误 G001 |" in stopped.stdout, stopped.stderr
    assert (city / "review/review.md").read_text(encoding="utf-8") == stopped.stdout
    # A pipeline of merged results checks out the merge, whose first parent is the branch as it is now.
    check_out_merged(city, "topic")
    merged = {**variables, "CI_MERGE_REQUEST_EVENT_TYPE": "merged_result", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "gone"}
    stopped = shell(city, command, **merged)
    assert stopped.returncode == 1 and "| 错误 G001 |" in stopped.stdout, stopped.stderr


def test_gitee_reviews_a_pull_request(city: Path, tmp_path: Path) -> None:
    (stage,) = load(ROOT / "tools/ci/gitee-check.yml")["stages"]
    (step,) = stage["steps"]
    deepen, judge, command, build = step["commands"]
    assert build == BUILD
    variables = {"GITEE_COMMIT": git(city, "rev-parse", "main")}
    check_out(city, "good")
    assert shell(city, deepen).returncode == 0
    assert shell(city, judge, **variables).returncode == 0
    passed = shell(city, command, **variables)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert (city / "review/review.md").is_file()
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", city.as_uri(), "shallow")
    assert git(tmp_path / "shallow", "rev-parse", "--is-shallow-repository") == "true"
    assert shell(tmp_path / "shallow", deepen).returncode == 0
    assert git(tmp_path / "shallow", "rev-parse", "--is-shallow-repository") == "false"


def disarmed(city: Path) -> str:
    """A branch that asks for one more trip and, in the same breath, takes away whatever could say so."""
    git(city, "checkout", "--quiet", "-B", "judge", "main")
    edit(city / MATTER, "trip_count: 1\n", "trip_count: 2\n")
    for path in (city / "tools/banshi/rules/g_change_gate").glob("g*.py"):
        path.unlink()
    (city / "tools/banshi/cli/review.py").write_text("raise SystemExit(0)\n", encoding="utf-8")
    (city / "tools/run.py").write_text("raise SystemExit(0)\n", encoding="utf-8")
    shutil.rmtree(city / "schema", ignore_errors=True)
    commit(city)
    return "judge"


def test_a_changed_judge_does_not_judge(city: Path) -> None:
    gitlab = "\n".join(load(ROOT / "tools/ci/gitlab.yml")["review"]["script"])
    (stage,) = load(ROOT / "tools/ci/gitee-check.yml")["stages"]
    gitee = "\n".join(stage["steps"][0]["commands"][1:3])
    branch, main = disarmed(city), git(city, "rev-parse", "main")
    check_out_merged(city, branch)
    told = run_step(city, steps(github("check"), "run")[0])
    assert told.returncode == 1 and "title=G001" in told.stdout, told.stdout + told.stderr
    report = (city / "review/review.md").read_text(encoding="utf-8")
    assert "tools/run.py" in report and "tools/banshi/cli/review.py" in report
    for script, variables in (
        (gitlab, {"CI_MERGE_REQUEST_EVENT_TYPE": "merged_result", "CI_PROJECT_URL": "https://git.example.com/o/r",
                  "CI_COMMIT_SHA": "abc", "CI_PIPELINE_URL": "https://git.example.com/o/r"}),
        (gitee, {"GITEE_COMMIT": main}),
    ):  # fmt: skip
        shutil.rmtree(city / "review")
        told = shell(city, script, **variables)
        assert told.returncode == 1 and "| 错误 G001 |" in told.stdout, told.stdout + told.stderr
        assert (city / "review/review.md").read_text(encoding="utf-8") == told.stdout


@pytest.mark.slow
def test_every_pipeline_builds_the_site_with_one_command(city: Path) -> None:
    gitlab = load(ROOT / "tools/ci/gitlab.yml")
    (stage,) = load(ROOT / "tools/ci/gitee-publish.yml")["stages"]
    written = [steps(github("check"), "run")[2]["run"], steps(github("publish"), "run")[0]["run"]]
    written += [gitlab["preview"]["script"][0], gitlab["pages"]["script"][0], stage["steps"][0]["commands"][0]]
    assert set(written) == {BUILD}
    check_out(city, "good")
    built = shell(city, BUILD)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (city / "site/index.html").is_file()
    moved = shell(city, gitlab["pages"]["script"][1])
    assert moved.returncode == 0 and (city / "public/index.html").is_file()
    shutil.rmtree(city / "public")
    assert git(city, "status", "--porcelain") in ("", "?? review/"), "a pipeline leaves nothing behind but its report"


def test_all_commands_are_among_those_tried() -> None:
    tried = {"check": 3, "publish": 1, "comment": 1, "program": 1}
    assert {path.stem: len(steps(load(path), "run")) for path in WORKFLOWS} == tried


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_is_careful(path: Path) -> None:
    workflow, text = load(path), path.read_text(encoding="utf-8")
    assert workflow["permissions"] in ({}, {"contents": "read"}), "jobs ask for what they need"
    assert "pull_request_target" not in text and "secrets." not in text and "write-all" not in text
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= (60 if path.stem == "program" else 20)
    for step in steps(workflow, "uses"):
        name, _, version = step["uses"].partition("@")
        assert name in OURS and re.fullmatch(r"v\d+|[0-9a-f]{40}", version)
        if name == "actions/checkout":
            assert step["with"]["persist-credentials"] == "false"
    for step in steps(workflow, "run"):
        # What others wrote must come as a variable, never as part of a command.
        assert "${{" not in step["run"]


def test_only_the_trusted_workflow_may_write_and_it_runs_nothing_that_came() -> None:
    check, comment = github("check"), github("comment")
    assert check["on"] == {"pull_request": ""}
    assert all("permissions" not in job for job in check["jobs"].values()) and "github.token" not in str(check)
    assert list(comment["on"]) == ["workflow_run"] and comment["on"]["workflow_run"]["workflows"] == [check["name"]]
    (job,) = comment["jobs"].values()
    assert job["permissions"] == {"contents": "read", "actions": "read", "pull-requests": "write"}
    (checkout,) = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout")]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    (posting,) = [step for step in job["steps"] if "run" in step]
    assert posting["run"] == "python3 tools/ci/comment.py review/review.md"
    uploads = [step["with"] for step in steps(check, "uses") if "upload" in step["uses"]]
    (download,) = [step["with"] for step in job["steps"] if "download" in step.get("uses", "")]
    assert f"{download['path']}/review.md" in [one["path"] for one in uploads if one["name"] == download["name"]]


def test_whoever_changes_the_program_has_it_checked_everywhere() -> None:
    program, gitlab = github("program"), load(ROOT / "tools/ci/gitlab-program.yml")["program"]
    assert list(program["on"]) == ["pull_request"]
    paths = program["on"]["pull_request"]["paths"]
    assert all((ROOT / path.removesuffix("/**")).exists() for path in paths)
    assert {"tools/**", "hooks/**", "schema/**", "tests/**", ".ci/**", "pyproject.toml"} <= set(paths)
    assert gitlab["rules"][0]["changes"] == [path.replace("/**", "/**/*") for path in paths]
    assert all("permissions" not in job for job in program["jobs"].values())
    (step,) = steps(program, "run")
    assert (step["run"], gitlab["script"]) == (".ci/run", [".ci/run"])
    assert os.access(ROOT / step["run"], os.X_OK)


def test_recipes_elsewhere_name_no_token() -> None:
    for name in ("gitlab.yml", "gitlab-program.yml", "gitee-check.yml", "gitee-publish.yml"):
        text = (ROOT / "tools/ci" / name).read_text(encoding="utf-8")
        assert not re.search("TOKEN|PASSWORD|SECRET", text)


def test_forms_are_complete_and_the_same_on_both_hosts() -> None:
    forms = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
    titles = []
    for path in forms:
        assert (ROOT / ".gitee/ISSUE_TEMPLATE" / path.name).read_bytes() == path.read_bytes()
        form = load(path)
        if path.stem == "config":
            continue
        titles.append(form["name"])
        assert {"name", "description", "title", "body"} <= form.keys()
        inputs = [item for item in form["body"] if item["type"] != "markdown"]
        assert {item["type"] for item in inputs} <= {"input", "textarea", "dropdown", "checkboxes"}
        assert len({item["id"] for item in inputs}) == len(inputs)
        assert all(item["attributes"]["label"] for item in inputs)
        assert any(item.get("validations", {}).get("required") == "true" for item in inputs)
    assert titles == ["指南写错了", "新增事项", "程序问题"]
    template = (ROOT / ".github/PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert template.count("- [ ] ") >= 3
    assert (ROOT / ".gitee/PULL_REQUEST_TEMPLATE.zh-CN.md").read_text(encoding="utf-8") == template


def test_commands_in_forms_exist() -> None:
    texts = [(ROOT / ".github/PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")]
    assert re.findall(r"`banshi (\w+)`", texts[0]) == ["lint"]
