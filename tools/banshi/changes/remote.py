"""A repository somebody else keeps, brought here to be read: whole, into an empty folder that is thrown away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from banshi.changes.git import git_environment, run_git
from banshi.changes.repository import Repository, shown
from banshi.errors import HistoryUnavailable

PATIENCE = 300
"""Seconds a server is waited for."""
HEAD = "refs/banshi/head"
"""Where its default branch points."""

_ADDRESS = re.compile(r"(?:https?|ssh|git|file)://[^\s]+|[\w.-]+@[\w.-]+:[^\s]+|.+\.git/?")
_EVERYTHING = ("+HEAD:" + HEAD, "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
_REASONS = (
    ("Could not resolve host", "找不到这台服务器，请检查网址和网络"),
    ("Connection refused", "服务器拒绝连接"),
    ("Connection timed out", "服务器没有回答"),
    ("Failed to connect", "连不上服务器"),
    ("Operation too slow", "服务器半天没有发来内容"),
    ("Authentication failed", "要登录，而这里没有可用的账号"),
    ("could not read Username", "要登录，而这里没有可用的账号"),
    ("Permission denied", "没有读它的权限"),
    ("not found", "那里没有这个仓库"),
    ("does not appear to be a git repository", "那里不是 git 仓库"),
    ("couldn't find remote ref HEAD", "仓库里还什么都没有"),
)
"""What git says → why, in words."""


def is_address(text: str) -> bool:
    """Whether a text is the address of a repository rather than a folder or a file of this machine."""
    return _ADDRESS.fullmatch(text) is not None


def fetch(address: str, folder: Path, environment: Mapping[str, str]) -> Repository:
    """Bring all branches and tags of a repository.

    Args:
        address: Its address; a path works too.
        folder: An empty folder to keep it in.
        environment: The environment git is run in.

    Raises:
        HistoryUnavailable: it cannot be had.
    """
    if address.startswith("-") or not address.isprintable():
        raise HistoryUnavailable("bad-name", f"“{shown(address)}”不能作仓库的网址。")
    settled = git_environment(environment)
    made = run_git(folder, settled, "init", "--quiet", "--bare", "--template=")
    if made.returncode:
        raise HistoryUnavailable("failed", f"git 没有办成：{shown(made.stderr.decode('utf-8', 'replace'))}")
    try:
        done = run_git(
            folder, settled, "fetch", "--quiet", "--no-write-fetch-head", "--no-auto-gc", address, *_EVERYTHING,
            timeout=PATIENCE,
        )  # fmt: skip
    except HistoryUnavailable as error:
        if error.reason != "timeout":
            raise
        raise HistoryUnavailable(
            "timeout", f"等了 {PATIENCE:g} 秒，{shown(address)} 没有回答。什么都没有改动，请稍后再试。"
        ) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace")
        why = next((words for sign, words in _REASONS if sign in said), shown(said.strip().split("\n")[0]))
        raise HistoryUnavailable("unreachable", f"取不到 {shown(address)}：{why}。什么都没有改动。")
    return Repository(folder, environment)
