"""Running git. The only module that does: no setting of anybody's changes what it answers, and it never asks back."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from banshi.errors import HistoryUnavailable

TIMEOUT = 120
"""Seconds after which git is no longer waited for."""

# What settings could still do to plumbing: run programs for a hostile repository, or hide new files.
_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.excludesFile": os.devnull,
    "core.quotePath": "false",
    "protocol.ext.allow": "never",
    # A server that sends nothing is not waited for till the end.
    "http.lowSpeedLimit": "1",
    "http.lowSpeedTime": "30",
}
# A hook of the receiving side must see the objects it has just been sent; everything else would lead astray.
_KEPT = ("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH")


class Answer(NamedTuple):
    """What git said."""

    returncode: int
    stdout: bytes
    stderr: bytes


def git_environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """The environment git is run in.

    Args:
        inherited: That of the program.
    """
    return {
        **{key: value for key, value in inherited.items() if not key.startswith("GIT_") or key in _KEPT},
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_SSH_COMMAND": "ssh -o BatchMode=yes -o ConnectTimeout=20",
        "LC_ALL": "C",
    }


def run_git(
    folder: Path,
    environment: Mapping[str, str],
    *arguments: str,
    fed: bytes | None = None,
    timeout: float | None = None,
) -> Answer:
    """Run git in a folder and take what it says.

    Raises:
        HistoryUnavailable: there is no git or no such folder, or it does not answer.
    """
    settings = (word for key, value in _SETTINGS.items() for word in ("-c", f"{key}={value}"))
    command = ["git", "--no-pager", *settings, *arguments]
    seconds = timeout or TIMEOUT
    try:
        done = subprocess.run(
            command, cwd=folder, env=dict(environment), input=fed or b"", capture_output=True, check=False,
            timeout=seconds,
        )  # fmt: skip
        return Answer(done.returncode, done.stdout, done.stderr)
    except subprocess.TimeoutExpired:
        raise HistoryUnavailable("timeout", f"等了 {seconds:g} 秒，git 没有回答，请稍后再试。") from None
    except (FileNotFoundError, NotADirectoryError):
        if not folder.is_dir():
            raise HistoryUnavailable("no-repository", f"没有 {folder} 这个文件夹。") from None
        raise HistoryUnavailable("no-git", "这台机器上没有 git，请先安装。") from None
