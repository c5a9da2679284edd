"""What posts the report: a hostile report is made harmless, ours passes unchanged, the host says whose it is."""

from __future__ import annotations

import html
import importlib.util
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.projects import ROOT

SCRIPT = ROOT / "tools" / "ci" / "comment.py"
ALLOWED = "https://git.example.com/o/r/"


def load():
    """The script as a module; tools/ is no package."""
    spec = importlib.util.spec_from_file_location("project_comment", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


comment = load()


@pytest.mark.parametrize("name", ["review.md", "review-lighter.md", "review-nothing.md"])
def test_our_reports_pass_unchanged(name: str) -> None:
    report = (ROOT / "tests/report/snapshots" / name).read_text(encoding="utf-8")
    report = report.replace("https://preview.example.com/", f"{ALLOWED}preview/")
    assert comment.clean(report, ALLOWED) == report.rstrip("\n")


HOSTILE = [
    "@everyone",
    "&#64;everyone &#x40;everyone &commat;everyone &#0064;everyone",
    "[点这里](https://evil.example.com/)",
    "[点这里](https://git.example.com/o/r/../../evil)",
    "[点这里](https://git.example.com/o/r/%2e%2E/x)",
    "[点这里](https://git.example.com/o/rx/)",
    "[点这里][1]\n\n[1]: https://evil.example.com/",
    "![](https://git.example.com/o/r/raw/x.png) ![](https://evil.example.com/x.png)",
    "https://evil.example.com www.evil.example.com a@evil.example.com ftp://x",
    "<img src=x> <details open> <a href=x> <!-- <script>",
    "closes #12, o/r#12, GH-12",
    "\x1b[31m \u202e \u2028 \r\t",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_report_is_made_harmless(text: str) -> None:
    cleaned = comment.clean(text, ALLOWED)
    assert comment.clean(cleaned, ALLOWED) == cleaned
    assert not re.search(r"@|<(?!/?(details|summary)>)|!\[|\]:|www\.|(?<!&)#\d|GH-\d", cleaned)
    assert all(link.startswith(ALLOWED) and ".." not in unquote(link) for link in re.findall(r"\]\(([^)]*)\)", cleaned))
    assert "://" not in re.sub(r"\]\([^)]*\)", "", cleaned)
    assert "@everyone" not in html.unescape(cleaned)
    assert all(line.isprintable() for line in cleaned.split("\n"))


def test_what_is_no_report_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "big.md").write_bytes(b"x" * (comment.MOST + 1))
    (tmp_path / "link.md").symlink_to("/etc/passwd")
    (tmp_path / "gbk.md").write_bytes("报告".encode("gbk"))
    for name, sentence in (("big.md", "超过"), ("link.md", "不是普通文件"), ("none.md", "没有报告可贴")):
        with pytest.raises(comment.Stop, match=sentence):
            comment.read(tmp_path / name)
    assert "\ufffd" in comment.read(tmp_path / "gbk.md")


class Host(ThreadingHTTPServer):
    """A code host that knows one pull request of a fork and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str]] = []
        self.posted: list[str] = []
        self.changed = [{"filename": "guides/city.yml"}] * 101
        self.comments = [{"id": 1, "user": {"type": "User"}, "body": f"{comment.MARK}\n冒充"}] * 100


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append(("GET", self.path))
        if self.path.startswith("/repos/o/r/pulls?state=open&head=fork%3Ax%2F%26head%3Dy&"):
            self.answer([{"number": 6, "head": {"sha": "old"}}, {"number": 7, "head": {"sha": "abc"}}])
        elif self.path.startswith("/repos/o/r/pulls/7/files?"):
            page = int(self.path.rpartition("=")[2])
            self.answer(self.server.changed[(page - 1) * 100 : page * 100])
        elif self.path.startswith("/repos/o/r/issues/7/comments?"):
            page = int(self.path.rpartition("=")[2])
            self.answer(self.server.comments[(page - 1) * 100 : page * 100])
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        self.server.asked.append((self.command, self.path))
        if self.headers["Authorization"] != "Bearer secret":
            self.send_error(401)
            return
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]
        self.server.posted.append(body)
        self.server.comments = [*self.server.comments, {"id": 99, "user": {"type": "Bot"}, "body": body}]
        self.answer({})

    do_PATCH = do_POST

    def answer(self, value: object) -> None:
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def run(host: Host, report: Path, **changed: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"], "PYTHONUTF8": "1", "TOKEN": "secret", "GITHUB_REPOSITORY": "o/r",
        "GITHUB_SERVER_URL": "https://git.example.com", "GITHUB_API_URL": f"http://127.0.0.1:{host.server_port}",
        "HEAD_OWNER": "fork", "HEAD_BRANCH": "x/&head=y", "HEAD_SHA": "abc", **changed,
    }  # fmt: skip
    command = [sys.executable, str(SCRIPT), str(report)]
    return subprocess.run(command, env=environment, capture_output=True, check=False, encoding="utf-8", timeout=60)


def test_the_report_is_posted_once_and_then_replaced(host: Host, tmp_path: Path) -> None:
    report = tmp_path / "review.md"
    report.write_text("## 结果 @everyone\n", encoding="utf-8")
    first = run(host, report)
    assert (first.returncode, first.stdout) == (0, "已把报告贴到合并请求 7。\n"), first.stderr
    assert host.asked[-1] == ("POST", "/repos/o/r/issues/7/comments")
    assert host.posted == [f"{comment.MARK}\n## 结果 &#64;&#8203;everyone"]
    report.write_text("## 新结果\n", encoding="utf-8")
    second = run(host, report)
    assert second.stdout == "已更新合并请求 7 里的报告。\n"
    assert host.asked[-1] == ("PATCH", "/repos/o/r/issues/comments/99"), "a person's comment is not touched"


def test_what_changes_beside_the_guides_is_told_by_the_host(host: Host, tmp_path: Path) -> None:
    report = tmp_path / "review.md"
    report.write_text("## 全部通过\n", encoding="utf-8")
    host.changed += [{"filename": "tools/@all.py", "previous_filename": "guides/a.yml"}]
    assert run(host, report).returncode == 0
    first, _, rest = host.posted[-1].removeprefix(f"{comment.MARK}\n").partition("\n\n")
    assert "tools/&#64;&#8203;all.py" in first and "改动的程序没有用来检查" in first
    assert rest == "## 全部通过"
    # A guide that is moved away, a workflow, and more than can be named.
    host.changed = [{"filename": f"{number}.md"} for number in range(20)]
    host.changed += [
        {"filename": ".github/workflows/check.yml"},
        {"filename": "a.yml", "previous_filename": "guides/a.yml"},
    ]
    assert run(host, report).returncode == 0
    assert (
        "不能算数" in host.posted[-1]
        and "等 22 个文件" in host.posted[-1]
        and ".github/workflows/check.yml" in host.posted[-1]
    )


def test_what_cannot_be_posted_is_one_sentence(host: Host, tmp_path: Path) -> None:
    report = tmp_path / "review.md"
    assert run(host, report).stdout == f"没有 {report}：检查没有做完，没有报告可贴。\n"
    report.write_text("x", encoding="utf-8")
    gone = run(host, report, HEAD_SHA="newer")
    assert gone.returncode == 0 and "又有了新的提交" in gone.stdout
    refused = run(host, report, TOKEN="wrong")
    assert refused.returncode == 2 and "没有答应（401" in refused.stdout
    assert "secret" not in refused.stdout + refused.stderr
    away = run(host, report, GITHUB_API_URL="http://127.0.0.1:9")
    assert away.returncode == 2 and "连不上" in away.stdout
    nowhere = run(host, report, GITHUB_REPOSITORY="o/other")
    assert nowhere.returncode == 2 and "404" in nowhere.stdout
    assert host.posted == []
    wrong = subprocess.run([sys.executable, str(SCRIPT)], env={}, capture_output=True, check=False, encoding="utf-8")
    assert wrong.returncode == 2
