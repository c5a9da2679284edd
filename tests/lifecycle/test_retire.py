"""`banshi retire`: gone from every list, still at its address."""

from __future__ import annotations

from tests.lifecycle.living import CARD, FOOD, RECORD, banshi, guides, lint
from tests.projects import edit


def test_what_led_to_it_leads_to_its_successor_or_nowhere(project):
    folder = project / "guides"
    edit(folder / f"matters/shichang/{FOOD}.yml", "source:", f'related: ["{RECORD}", "{CARD}"]\nsource:')
    before = guides(project)
    done = banshi(
        project, "retire", RECORD, "--reason", "并入居民身份证补领。", "--on", "2026-12-01", "--successor", CARD
    )
    assert done.exit_code == 0, done.output
    after = guides(project)
    assert "\nstatus: retired\n" in after[f"matters/renshe/{RECORD}.yml"].decode()
    assert f'related: ["{CARD}"]' in after[f"matters/shichang/{FOOD}.yml"].decode()
    row = f'{{code: "{RECORD}", name: 社会保险个人权益记录查询, "on": "2026-12-01", reason: 并入居民身份证补领。, replaced_by: "{CARD}"}}'
    assert row in after["retired.yml"].decode()
    assert after["batches/2026-01.yml"] == before["batches/2026-01.yml"]
    assert lint(project) == ""


def test_an_office_keeps_its_window_but_not_its_promise(project):
    folder = project / "guides"
    text = (folder / f"matters/gongan/{CARD}.yml").read_text(encoding="utf-8").replace(CARD, "990709902000")
    heir = folder / "matters/gongan/990709902000.yml"
    heir.write_text(
        text.replace("name: 居民身份证补领\n", "name: 居民身份证换补领\n").replace(
            "补办身份证, 身份证丢了", "换身份证"
        ),
        encoding="utf-8",
    )
    done = banshi(project, "retire", CARD, "--reason", "合并。", "--successor", "990709902000", "--allow-warnings")
    assert done.exit_code == 0, done.output
    assert '  - {code: "990709902000", windows: [huji]}\n' in (folder / "local/990102/gongan.yml").read_text(
        encoding="utf-8"
    )
    assert "guides/local/990102/gongan.yml 改为认领接替的事项" in done.output
    # A batch is history.
    assert CARD in (folder / "batches/2026-01.yml").read_text(encoding="utf-8")


def test_an_office_with_nothing_else_is_left_for_people(project):
    done = banshi(project, "retire", CARD, "--reason", "取消。", "--allow-warnings")
    assert "请决定怎么办" in done.output


def test_an_overlay_that_says_nothing_else_goes(project):
    path = project / "guides/local/990102/gongan.yml"
    edit(path, "windows: [huji], ", "")
    edit(path, "windows:\n  - {id: huji, name: 户籍窗口, hall: dongwan, counter: 2楼12号窗口}\n", "")
    done = banshi(project, "retire", CARD, "--reason", "取消。", "--allow-warnings")
    assert done.exit_code == 0, done.output
    assert not path.exists()


def test_a_name_behind_the_code_follows_it(project):
    path = project / "guides/batches/2026-01.yml"
    events = project / "guides/events.yml"
    with events.open("a", encoding="utf-8") as file:
        file.write(
            "  - id: chaxun\n    name: 查\n    audience: 个人\n    stage: 生活\n    summary: 查。\n    matters:\n"
        )
        file.write(f'      - "{RECORD}" # 社会保险个人权益记录查询\n')
    before = path.read_bytes()
    done = banshi(project, "retire", RECORD, "--reason", "合并。", "--successor", CARD)
    assert done.exit_code == 0, done.output
    assert f'      - "{CARD}" # 居民身份证补领\n' in events.read_text(encoding="utf-8")
    assert path.read_bytes() == before


def test_a_wrong_successor_or_date_changes_nothing(project):
    before = guides(project)
    for options, said in [
        (("--successor", "990709999000"), "没有编码是“990709999000”的事项"),
        (("--successor", RECORD), "不能是要取消的事项自己"),
        (("--on", "2026年"), "要写成“年-月-日”"),
        (("--on", "2026-02-30"), "要写成“年-月-日”"),
    ]:
        done = banshi(project, "retire", RECORD, "--reason", "取消。", *options)
        assert done.exit_code == 2
        assert said in done.output
    assert guides(project) == before


def test_a_target_without_matter_is_refused_until_somebody_decides(project):
    """The only matter of a target: the project would lint worse."""
    before = guides(project)
    done = banshi(project, "retire", FOOD, "--reason", "取消。")
    assert done.exit_code == 1
    assert "没有写入" in done.output
    assert guides(project) == before


def test_a_retired_matter_stays_retired(project):
    assert banshi(project, "retire", RECORD, "--reason", "取消。").exit_code == 0
    again = banshi(project, "retire", RECORD, "--reason", "取消。")
    assert again.exit_code == 2
    assert "已经取消" in again.output


def test_a_paused_matter_ends_on_record(project):
    path = project / f"guides/matters/renshe/{RECORD}.yml"
    edit(path, "status: sample", "status: paused")
    assert "changes:" not in path.read_text(encoding="utf-8")
    done = banshi(
        project, "retire", RECORD, "--reason", "按机构改革方案取消。", "--on", "2026-12-01", "--allow-warnings"
    )
    assert done.exit_code == 0, done.output
    text = path.read_text(encoding="utf-8")
    assert "事项取消。" in text[text.index("changes:") :] and "按机构改革方案取消。" in text


def test_another_departments_matter_is_not_for_the_same_office(project):
    local = project / "guides/local/990102/gongan.yml"
    assert CARD in local.read_text(encoding="utf-8")
    done = banshi(project, "retire", CARD, "--reason", "并入。", "--successor", RECORD, "--allow-warnings")
    assert done.exit_code == 0, done.output
    assert RECORD not in local.read_text(encoding="utf-8"), "the police do not handle what social security does"
    assert "请决定怎么办" in done.output
