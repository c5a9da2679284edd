"""An assistant talks to the guides: a transcript with the official client, over the real server."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.projects import make_project, run, tree

pytest.importorskip("mcp", reason="the server for assistants is optional")
pytest.importorskip("py_mini_racer", reason="the embedded engine is optional")
pytestmark = pytest.mark.filterwarnings("default")

CODE = "990709901000"
Talk = tuple[list[Any], list[Any], str]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("assistant"))


async def talk(project: Path, calls: list[tuple[str, dict[str, Any]]]) -> Talk:
    """Tools, answers and instructions of one conversation."""
    from mcp import Client, StdioServerParameters

    server = StdioServerParameters(command=sys.executable, args=["-m", "banshi", "mcp", "--project", str(project)])
    async with Client(server) as client:
        tools = (await client.list_tools()).tools
        answers = [await client.call_tool(name, arguments) for name, arguments in calls]
        return tools, answers, client.instructions or ""


def converse(talking: Coroutine[Any, Any, Talk]) -> Talk:
    """Runs a conversation in a thread of its own: where a browser is driven, this one has a loop already."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, talking).result()


def plain(answer: Any) -> dict[str, Any]:
    return answer.structured_content or json.loads(answer.content[0].text)


def test_a_conversation(project: Path) -> None:
    before = tree(project / "guides")
    catalog = inspect_project(Project(project)).catalog
    entry = catalog.by_code[CODE]
    tools, answers, instructions = converse(talk(project, [
        ("search", {"question": f"{entry.name}要带什么"}),
        ("matter", {"code": CODE}),
        ("checklist", {"code": CODE}),
        ("deadline", {"code": CODE, "accepted_on": "2026-03-02"}),
        ("offices", {"code": CODE}),
        ("matter", {"code": "000000000000"}),
        ("search", {"question": "驼鹿狩猎许可"}),
    ]))  # fmt: skip
    assert {tool.name for tool in tools} == {"search", "matter", "checklist", "deadline", "offices"}
    assert all(tool.annotations.read_only_hint for tool in tools)
    assert catalog.setting.city is not None and catalog.setting.city.name in instructions
    found, matter, papers, last, offices, missing, nothing = map(plain, answers)
    first = found["hits"][0]
    assert (first["code"], found["state"]) == (CODE, "found")
    assert first["address"].endswith(f"matters/{CODE}.html") and first["status"] and first["data_date"]
    assert "带什么" in first["facts"]
    assert matter["limit"] == entry.promised and matter["checklist"] == papers["checklist"]
    assert date.fromisoformat(last["last_day"]) >= date(2026, 3, 2)
    assert [office["region"] for office in offices["offices"]]
    assert CODE not in missing and "error" in missing
    assert nothing["state"] == "none" and not nothing["hits"]
    assert tree(project / "guides") == before


def test_a_question_on_the_command_line(project: Path) -> None:
    entry = inspect_project(Project(project)).catalog.by_code[CODE]
    done = run(project, "banshi", "ask", f"{entry.name}多少钱")
    assert done.returncode == 0 and CODE in done.stdout and "多少钱：" in done.stdout
    nothing = run(project, "banshi", "ask", "驼鹿狩猎许可")
    assert nothing.returncode == 1 and "没有找到" in nothing.stdout
    told = json.loads(run(project, "banshi", "ask", entry.name, "--format", "json").stdout)
    assert told["hits"][0]["code"] == CODE


def test_what_a_log_says_becomes_rows_of_the_thesaurus(project: Path, tmp_path: Path) -> None:
    log = tmp_path / "access.log"
    log.write_text(
        '"GET /search/index.html?q=moose HTTP/1.1"\n"GET /search/index.html?q=%E9%A9%BC%E9%B9%BF HTTP/1.1"\n' * 2,
        encoding="utf-8",
    )
    done = run(project, "banshi", "misses", str(log))
    assert done.returncode == 1 and "驼鹿" in done.stdout and '"moose"' in done.stdout
    log.write_text("", encoding="utf-8")
    assert run(project, "banshi", "misses", str(log)).returncode == 0
