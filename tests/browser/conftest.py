"""The site on a server, for tests that need one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.kinds import PUBLISHED
from tests.browser.serving import Server, serving
from tests.projects import edit, make_project, run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

GUIDES = Path(__file__).resolve().parents[2] / "guides"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the guides that come with the product, whatever city they are of."""
    root = make_project(tmp_path_factory.mktemp("shipped"))
    shutil.rmtree(root / "guides")
    shutil.copytree(GUIDES, root / "guides")
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional city with a matter that uses what the page can show: two regions, cases, a version, a feedback."""
    root = make_project(tmp_path_factory.mktemp("matter"))
    matter = root / "guides/matters/gongan/990709901000.yml"
    edit(matter, "version: 1\n", "version: 2\n")
    edit(matter, "  办理人: [本人, 监护人代办]\n", "  办理人: [本人, 监护人代办]\n  领取方式: [窗口领取, 邮寄]\n")
    edit(
        matter,
        "  promised: 20个工作日\n",
        "  promised: 20个工作日\n"
        "  cases: [{when: {办理人: 监护人代办}, promised: 25个工作日}]\n"
        "  excluded: [{name: 邮寄, limit: 3日, when: {领取方式: 邮寄}}]\n",
    )
    edit(
        matter,
        "  - name: 监护关系证明\n",
        "  - {name: 出生医学证明, original: 1, necessity: 容缺后补, "
        "defer: {within: 5个工作日, how: 到窗口或者邮寄, overdue: 终止办理}}\n"
        "  - name: 监护关系证明\n",
    )
    edit(matter, "by: 户籍窗口, limit: 即办}\nfees", "by: 申请人, when: {领取方式: 窗口领取}}\nfees")
    edit(
        matter,
        "source:\n",
        'changes:\n  - {version: 2, on: "2026-10-08", summary: 取消照片。, reason: 窗口现场拍照。}\nsource:\n',
    )
    edit(root / "guides/city.yml", "steward:", f"site_url: {PUBLISHED}\nfeedback_url: {PUBLISHED}yijian\nsteward:")
    (root / "guides/local/990121").mkdir()
    (root / "guides/local/990121/gongan.yml").write_text(
        'region: "990121"\ndepartment: gongan\nbody: 北河县公安局\n'
        'matters: [{code: "990709901000"}]\nsource: [{title: 虚构的示例}]\n',
        encoding="utf-8",
    )
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Server]:
    """The fictional city's site over HTTP."""
    with serving(site) as server:
        yield server


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page without a service worker, so that nothing is left from the page before."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="zh-CN", service_workers="block")
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context.new_page()
    context.close()
    assert not errors
