"""The container recipe, as far as it can be judged without an engine: its words, its files, its commands, its user."""

from __future__ import annotations

import fnmatch
import json
import re
import tomllib
from pathlib import Path

import pytest

from tests.projects import ROOT

FOLDER = ROOT / "tools" / "container"
RECIPE = (FOLDER / "Containerfile").read_text(encoding="utf-8")
KNOWN = {"FROM", "WORKDIR", "ENV", "COPY", "RUN", "USER", "EXPOSE", "HEALTHCHECK", "CMD", "ENTRYPOINT", "ARG", "LABEL"}
STAGE = re.compile(r"(?P<image>[\w./-]+):(?P<tag>[\w.-]+)(?: AS (?P<name>\w+))?")


def instructions(text: str) -> list[tuple[str, str]]:
    """Word and argument of every instruction, continued lines joined."""
    joined = re.sub(r"\\\n", " ", text)
    lines = [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split(None, 1)[0], line.split(None, 1)[1].strip()) for line in lines]


def faults(text: str, root: Path) -> list[str]:
    """What an engine, or whoever runs it, would stumble over."""
    wrong, stages, user, ignored = [], [], "root", (root / ".dockerignore").read_text(encoding="utf-8").splitlines()
    for word, rest in instructions(text):
        if word not in KNOWN:
            wrong.append(f"{word} is no instruction")
        elif word == "FROM":
            stage = STAGE.fullmatch(rest)
            if stage is None or stage["tag"] == "latest":
                wrong.append(f"FROM {rest}: an image needs a tag of its own")
            stages.append(stage and stage["name"])
            user = "root"
        elif word == "COPY":
            wrong += missing(rest, root, stages, ignored)
        elif word == "RUN":
            # The form of a shell would need a shell that stops at the first error of a pipe.
            wrong += [] if isinstance(listed(rest), list) else [f"RUN {rest}: not a list"]
        elif word == "USER":
            user = rest
    return wrong + ([] if user not in ("root", "0") else ["the last stage runs as root"])


def missing(rest: str, root: Path, stages: list[str | None], ignored: list[str]) -> list[str]:
    *sources, _ = [part for part in rest.split() if not part.startswith("--")]
    if origin := re.search(r"--from=(\w+)", rest):
        return [] if origin[1] in stages else [f"no stage {origin[1]}"]
    found = [f"{name} is not there" for name in sources if not (root / name).exists()]
    let_in = [line[1:] for line in ignored if line.startswith("!")]
    return found + [
        f"{name} does not reach the engine"
        for name in sources
        if not any(fnmatch.fnmatch(name, f"{one}*") for one in let_in)
    ]


def listed(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def test_the_recipe_is_sound():
    assert faults(RECIPE, ROOT) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("COPY hooks hooks", "COPY hoooks hooks"),
        ("COPY hooks hooks", "COPY tests tests"),
        ("python:3.12-slim-bookworm AS build", "python:latest AS build"),
        ("--from=build", "--from=built"),
        ("USER 101", "USER root"),
        ("WORKDIR", "WORKDIRECTORY"),
        ('RUN ["python3", "tools/run.py", "site", "--build-only"]', "RUN python3 tools/run.py site | cat"),
    ],
)
def test_the_check_sees_faults(old, new):
    assert old in RECIPE
    assert faults(RECIPE.replace(old, new), ROOT) != []


def test_what_the_wheel_is_made_of_is_copied():
    built = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {*built["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"], *built["project"]["license-files"]}
    copied = [name for word, rest in instructions(RECIPE) if word == "COPY" for name in rest.split()[:-1]]
    assert {name for name in needed if not any(name == one or name.startswith(f"{one}/") for one in copied)} == set()


def test_the_port_is_the_same_everywhere():
    (exposed,) = (rest for word, rest in instructions(RECIPE) if word == "EXPOSE")
    conf = (FOLDER / "site.conf").read_text(encoding="utf-8")
    assert f"listen {exposed};" in conf
    assert f"--publish 8080:{exposed} " in (FOLDER / "README.md").read_text(encoding="utf-8")
    assert conf.count("{") == conf.count("}")
    statements = [line.strip() for line in conf.splitlines() if line.strip() and not line.strip().startswith("#")]
    assert all(line.endswith((";", "{", "}")) for line in statements)
