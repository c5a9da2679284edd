"""`banshi assign`: one code becomes another everywhere, and nothing else changes."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from tests.lifecycle.living import CARD, FOOD, RECORD, banshi, guides, lint, touched
from tests.projects import edit

NEW = "990709001000"
OLD_FILE, NEW_FILE = f"matters/gongan/{CARD}.yml", f"matters/gongan/{NEW}.yml"
EVENTS = f'  # 常办的\n  - {{id: diu-zheng, name: 丢了证, audience: 个人, stage: 生活, summary: 补证。, matters: ["{CARD}"]}} # 尾注\n'


@pytest.fixture
def spoken_of(project):
    """Everything that can name a code names it."""
    folder = project / "guides"
    with (folder / "events.yml").open("a", encoding="utf-8") as file:
        file.write(EVENTS)
    edit(
        folder / "reform/targets.yml",
        "measure: 跑动次数, most: 1}\n  - name",
        f'measure: 跑动次数, most: 1, matters: ["{CARD}"]}}\n  - name',
    )
    (folder / "bundles").mkdir()
    (folder / "bundles/diu-zheng.yml").write_text(
        f"slug: diu-zheng\nname: 丢证“一件事”\naudience: 个人\nlead: gongan\npartners: [renshe]\nstatus: sample\nstage: 生活\nsummary: 丢了证件一次补齐。\n"
        f"promised: 20个工作日\ntrip_count: 1\nbefore: {{trips: 2, materials: 3, days: 30, note: 示例。}}\n"
        f"stages:\n  - name: 补证\n    parallel:\n      - '{CARD}' # 补领\n      - \"{RECORD}\"\nsource: [{{title: 虚构的示例}}]\n",
        encoding="utf-8",
    )  # fmt: skip
    edit(folder / f"matters/shichang/{FOOD}.yml", "source:", f'related: ["{CARD}"]\nsource:')
    data = (folder / f"matters/shichang/{FOOD}.yml").read_bytes()
    (folder / f"matters/shichang/{FOOD}.yml").write_bytes(data.replace(b"\n", b"\r\n"))
    (folder / "pages/index.md").write_text(f"# 首页\n\n[补证](matters/{CARD}.html)\n", encoding="utf-8")
    return project


def test_only_the_code_changes_and_everywhere(spoken_of):
    before = guides(spoken_of)
    done = banshi(spoken_of, "assign", CARD, NEW, "--on", "2026-12-01")
    assert done.exit_code == 0, done.output
    after = guides(spoken_of)
    assert before.keys() - after.keys() == {OLD_FILE}
    assert after.keys() - before.keys() == {NEW_FILE}
    renewed = before[OLD_FILE].decode().replace(CARD, NEW).replace("code_status: provisional", "code_status: assigned")
    assert after[NEW_FILE].decode() == renewed
    for name in before.keys() & after.keys() - {"retired.yml", "pages/index.md"}:
        assert after[name] == before[name].replace(CARD.encode(), NEW.encode()), name
        assert CARD.encode() not in after[name]
    assert after["retired.yml"].decode() == (
        f'retired:\n  - {{code: "{CARD}", name: 居民身份证补领, "on": "2026-12-01", '
        f'reason: 省里赋了正式编码，编码改变，事项照常办理。, replaced_by: "{NEW}", renumbered: true}}\n'
    )
    assert "guides/pages/index.md:3" in done.output
    assert lint(spoken_of).count("X0") == 0


def test_the_gate_of_changes_is_content(project):
    environment = {**os.environ, "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.c", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.c"}  # fmt: skip
    edit(project / "guides" / OLD_FILE, "status: sample", "status: published")
    for command in (["init", "-q"], ["add", "guides"], ["commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=project, check=True, env=environment)
    done = banshi(project, "assign", CARD, NEW)
    assert done.exit_code == 0, done.output
    text = (project / "guides" / NEW_FILE).read_text(encoding="utf-8")
    assert "version: 2" in text
    assert f"基本编码由暂编码 {CARD} 换成 {NEW}。" in text
    subprocess.run(["git", "add", "guides"], cwd=project, check=True)
    gate = banshi(project, "diff", "HEAD", "--gate")
    assert gate.exit_code == 0, gate.output
    # That a row is new in the list of old codes is shown to be read; nothing is warned of.
    assert not re.search(r"(错误|警告) G0", gate.output)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (CARD, "99070900100", "要写满 12 位"),
        (CARD, "990709902000", "是暂编码用的号段"),
        (CARD, "99070900100y", "要写满 12 位"),
        (CARD, "99070900100 ", "要写满 12 位"),
        (CARD, "99070900900Y", "是主项的编码"),
        (CARD, "990109001000", "第 3、4 位应是 07"),
        (CARD, "880709001000", "前两位应是 00 或者 99"),
        ("990709999000", NEW, "没有编码是“990709999000”的事项"),
        ("../../etc", NEW, "没有编码是"),
    ],
)
def test_a_code_that_cannot_be_taken_changes_nothing(project, old, new, said):
    before = guides(project)
    done = banshi(project, "assign", old, new)
    assert done.exit_code == 2
    assert said in done.output
    assert guides(project) == before


def test_a_code_is_never_used_again(project):
    assert banshi(project, "assign", CARD, NEW).exit_code == 0
    before = guides(project)
    again = banshi(project, "assign", NEW, "990709002000")
    assert again.exit_code == 2
    assert "已经赋的正式编码，不能再换" in again.output
    gone = banshi(project, "assign", CARD, "990709002000")
    assert "已经取消" in gone.output
    assert guides(project) == before


def test_accepted_findings_follow(project):
    (project / "guides/suppress.yml").write_text(
        f'suppress:\n  - {{rule: N005, path: {OLD_FILE}, reason: 等省里改名。, until: "2099-12-31"}}\n',
        encoding="utf-8",
    )
    edit(project / "guides" / OLD_FILE, "name: 居民身份证补领\n", "name: 居民身份证补领指南\n")
    done = banshi(project, "assign", CARD, NEW)
    assert done.exit_code == 0, done.output
    assert f"path: {NEW_FILE}," in (project / "guides/suppress.yml").read_text(encoding="utf-8")


def test_a_broken_file_that_names_the_code_stops_it(project):
    edit(project / "guides/local/990102/gongan.yml", "matters:", "matters: [")
    before = guides(project)
    done = banshi(project, "assign", CARD, NEW)
    assert done.exit_code == 2
    assert "guides/local/990102/gongan.yml" in done.output
    assert guides(project) == before


def test_it_changes_nothing_that_was_changed(spoken_of):
    before = guides(spoken_of)
    banshi(spoken_of, "assign", CARD, NEW)
    lines = touched(before, guides(spoken_of))
    assert all(CARD in line or NEW in line or line in ("- retired: []", "+ retired:") for line in lines), lines
