"""Posts the report of a pull request on GitHub: `python3 tools/ci/comment.py review/review.md`.

Standard library only. The report comes from a job that ran what nobody has read yet, so it is data: its size is
bounded, and every sign that could mention, link, embed or refer is made a plain one before a token is used. Which
pull request it belongs to is told by the host, never by the report.
"""

import html
import json
import os
import re
import stat
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

MOST = 61_440
"""Bytes taken from a report; the host's limit is 65,536 characters."""
MARK = "<!-- banshi review -->"
PAGES = 10
SHOWN = 10
"""Files named before the report."""
TIMEOUT = 30

_TAGS = re.compile(r"<(?!/?(?:details|summary)>)")
_WWW = re.compile(r"(?i)\bwww\.")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});(?!&#8203;)")


class Stop(Exception):
    """What ends the run: one sentence."""


def read(path: Path) -> str:
    """The report as text.

    Raises:
        Stop: there is none, or it is no report.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise Stop(f"{path} 不是普通文件，没有贴。")
        with path.open("rb") as file:
            data = file.read(MOST + 1)
    except FileNotFoundError:
        raise Stop(f"没有 {path}：检查没有做完，没有报告可贴。") from None
    if len(data) > MOST:
        raise Stop(f"{path} 超过 {MOST} 字节，不是 banshi 写的报告，没有贴。")
    return data.decode("utf-8", "replace")


def clean(text: str, allowed: str) -> str:
    """A report in which nothing mentions, links elsewhere, embeds or refers.

    Args:
        text: Whatever came; what banshi writes passes unchanged.
        allowed: Beginning of the addresses links may lead to, ending in a slash.
    """
    lines = ("".join(sign if sign.isprintable() else "\ufffd" for sign in line) for line in text.splitlines())
    text = _TAGS.sub("&lt;", "\n".join(lines))
    inside = re.compile(r"\]\(" + re.escape(allowed) + r"[\w/.%#~-]*\)")
    pieces, at = [], 0
    for link in inside.finditer(text):
        # `..`, also as `%2e%2e`, would lead out of what is allowed.
        kept = link[0] if ".." not in urllib.parse.unquote(link[0]) else _plain(link[0])
        pieces += [_plain(text[at : link.start()]), kept]
        at = link.end()
    return "".join([*pieces, _plain(text[at:])])


def _plain(text: str) -> str:
    text = _ENTITY.sub(_apart, text)
    for sign, entity in (("](", "&#93;("), ("]:", "&#93;:"), ("![", "&#33;["), ("@", "&#64;&#8203;")):
        text = text.replace(sign, entity)
    text = re.sub(r"(?<!&)#(?=\d)", "&#35;&#8203;", text.replace("://", ":&#8203;//"))
    text = re.sub(r"(?i)\b(GH-)(?=\d)", r"\1&#8203;", text)
    return _WWW.sub(lambda hit: f"{hit[0][:-1]}&#46;&#8203;", text)


def _apart(hit: re.Match[str]) -> str:
    """An entity; the host looks for mentions in what was rendered, so those of `@` and `#` get a space of no width."""
    return hit[0] + "&#8203;" * (html.unescape(hit[0]) in ("@", "#"))


class Host:
    """The host's interface.

    Args:
        environment: `GITHUB_API_URL`, `GITHUB_REPOSITORY` and `TOKEN`.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._base = f"{environment['GITHUB_API_URL']}/repos/{environment['GITHUB_REPOSITORY']}"
        self._token = environment["TOKEN"]

    def ask(self, method: str, path: str, data: dict[str, Any] | None = None) -> Any:
        """One call; the answer as values.

        Raises:
            Stop: the host refused.
        """
        headers = {"Authorization": f"Bearer {self._token}", "Accept": "application/vnd.github+json"}
        body = json.dumps(data).encode() if data is not None else None
        request = urllib.request.Request(self._base + path, body, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise Stop(f"代码托管平台没有答应（{error.code} {error.reason}）：{method} {path}") from error
        except OSError as error:
            raise Stop(f"连不上代码托管平台：{error}") from error

    def all(self, path: str) -> Iterator[Any]:
        """The items of a list, page by page."""
        for page in range(1, PAGES + 1):
            items = self.ask("GET", f"{path}{'&' if '?' in path else '?'}per_page=100&page={page}")
            yield from items
            if len(items) < 100:
                return


def pull_request(host: Host, owner: str, branch: str, commit: str) -> int:
    """The number of the open pull request whose newest commit was checked.

    Raises:
        Stop: there is none: it was closed, or went on since.
    """
    head = urllib.parse.quote(f"{owner}:{branch}", safe="")
    for one in host.all(f"/pulls?state=open&head={head}"):
        if one["head"]["sha"] == commit:
            return int(one["number"])
    raise Stop("没有最新提交是这一个的合并请求：它已经关闭，或者又有了新的提交。没有贴。")


def beside_guides(host: Host, number: int) -> list[str]:
    """Files outside `guides/` that the pull request changes, as the host tells them: the report cannot leave them out."""
    names = (
        name for one in host.all(f"/pulls/{number}/files") for name in (one["filename"], one.get("previous_filename"))
    )
    return sorted({name for name in names if name and not name.startswith("guides/")})


def warning(names: list[str]) -> str:
    """What stands before the report where more than guides changes; empty where nothing does."""
    if not names:
        return ""
    shown = "、".join(
        "".join(sign if sign.isprintable() else "\ufffd" for sign in name)[:120] for name in names[:SHOWN]
    )
    more = f" 等 {len(names)} 个文件" if len(names) > SHOWN else ""
    judged = any(name.startswith(".github/") for name in names)
    said = (
        "检查的流程也在里面，下面的报告可能是改过的流程写的，不能算数"
        if judged
        else "指南由现在的程序检查，改动的程序没有用来检查"
    )
    return f"**指南以外也有改动：{_plain(shown)}{more}。**{said}；请维护程序的人看过再合并。\n\n"


def post(host: Host, number: int, body: str) -> str:
    """Write the comment, in place of the one of an earlier run. Returns what was done."""
    for one in host.all(f"/issues/{number}/comments"):
        if one["user"]["type"] == "Bot" and (one["body"] or "").startswith(MARK):
            host.ask("PATCH", f"/issues/comments/{int(one['id'])}", {"body": body})
            return f"已更新合并请求 {number} 里的报告。"
    host.ask("POST", f"/issues/{number}/comments", {"body": body})
    return f"已把报告贴到合并请求 {number}。"


def main(arguments: list[str], environment: Mapping[str, str]) -> int:
    """Returns the exit code: 0 posted or nothing to post, 2 could not run."""
    try:
        (file,) = arguments
        allowed = f"{environment['GITHUB_SERVER_URL']}/{environment['GITHUB_REPOSITORY']}/"
        host = Host(environment)
        head = [environment[name] for name in ("HEAD_OWNER", "HEAD_BRANCH", "HEAD_SHA")]
    except (KeyError, ValueError):
        print("用法：在 GitHub 的流程里运行 python3 tools/ci/comment.py 报告文件", file=sys.stderr)
        return 2
    try:
        report = clean(read(Path(file)), allowed)
        number = pull_request(host, *head)
        print(post(host, number, f"{MARK}\n{warning(beside_guides(host, number))}{report}"))
    except Stop as stop:
        print(stop)
        return 2 if stop.__cause__ is not None else 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
