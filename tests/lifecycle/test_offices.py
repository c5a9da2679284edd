"""`banshi claim`, `publish` and `batch`."""

from __future__ import annotations

from tests.lifecycle.living import CARD, FOOD, RECORD, banshi, guides, lint, touched
from tests.projects import edit


def test_a_claim_adds_a_line(project):
    done = banshi(project, "claim", "990121", CARD, "--body", "@北河县公安局")
    assert done.exit_code == 0, done.output
    assert guides(project)["local/990121/gongan.yml"].decode() == (
        "# yaml-language-server: $schema=../../../schema/overlay.schema.json\n"
        'region: "990121"\ndepartment: gongan\nbody: "@北河县公安局"\nmatters:\n  - code: "990709901000"\n'
    )
    assert lint(project) == ""


def test_a_claim_is_added_beside_the_others(project):
    done = banshi(project, "claim", "990102", RECORD, "--department", "gongan", "--allow-warnings")
    assert done.exit_code == 0, done.output
    assert '  - {code: "992014901000"}\n' in (project / "guides/local/990102/gongan.yml").read_text(encoding="utf-8")


def test_claims_that_make_no_sense(project):
    before = guides(project)
    for arguments, said in [
        (("990999", CARD), "没有“990999”这个地区"),
        (("990102", CARD), "已经认领了 990709901000"),
        (("990102", "990709999000"), "没有编码是"),
        (("990102", CARD, RECORD), "分属 gongan、renshe"),
        (("990121", CARD), "没有回答“实际办理的单位全称”"),
        (("../..", CARD, "--body", "x"), "没有“../..”这个地区"),
    ]:
        done = banshi(project, "claim", *arguments)
        assert done.exit_code == 2, done.output
        assert said in done.output
    assert guides(project) == before


def test_publishing_says_who_checked_and_when(project):
    path = f"matters/gongan/{CARD}.yml"
    refused = banshi(project, "publish", CARD, "--by", "市公安局")
    assert refused.exit_code == 2
    assert "里写着“示例”，还不能作为正式的指南发布" in refused.output
    edit(project / "guides" / path, "承诺时限为示例。", "")
    before = guides(project)
    done = banshi(project, "publish", CARD, "--by", "市公安局户政科", "--on", "2026-12-01")
    assert done.exit_code == 0, done.output
    assert touched(before, guides(project)) == [
        "- status: sample",
        "+ status: published",
        '+ verified: {"on": "2026-12-01", by: 市公安局户政科}',
    ]
    assert lint(project) == ""
    assert banshi(project, "publish", CARD, "--by", "x").exit_code == 2


def test_errors_are_not_published(project):
    edit(project / f"guides/matters/gongan/{CARD}.yml", "promised: 20个工作日", "promised: 90日")
    edit(project / f"guides/matters/gongan/{CARD}.yml", "承诺时限为示例。", "")
    done = banshi(project, "publish", CARD, "--by", "x")
    assert done.exit_code == 2
    assert "不能发布" in done.output
    assert f"guides/matters/gongan/{CARD}.yml 第 " in done.output


def test_batches_are_numbered_on(project):
    (project / "list.txt").write_text(f"\ufeff{RECORD} # 社保\n\n", encoding="utf-8")
    done = banshi(project, "batch", "--list", str(project / "list.txt"), "--source", "虚构的通知", "--on", "2026-12-01")
    assert done.exit_code == 0, done.output
    assert guides(project)["batches/2026-02.yml"].decode() == (
        "# yaml-language-server: $schema=../../schema/batch.schema.json\n"
        'id: "2026-02"\nname: 第二批“最多跑一次”事项清单\ndate: "2026-12-01"\nmatters:\n'
        '  - "992014901000" # 社会保险个人权益记录查询\nsource:\n  - title: 虚构的通知\n'
    )
    assert lint(project) == ""
    next_year = banshi(project, "batch", RECORD, "--source", "x", "--on", "2027-01-01")
    assert "已经在“第二批“最多跑一次”事项清单”里公布过" in next_year.output


def test_what_was_published_and_never_batched(project):
    none = banshi(project, "batch", "--unbatched", "--source", "x")
    assert none.exit_code == 2
    assert "没有事项可以编入" in none.output
    for code in (RECORD, FOOD):
        folder = "renshe" if code == RECORD else "shichang"
        edit(project / f"guides/matters/{folder}/{code}.yml", "status: sample", "status: published")
    done = banshi(project, "batch", "--unbatched", "--source", "x", "--on", "2027-01-05", "--dry-run")
    assert RECORD in done.output
    assert FOOD not in done.output
    assert "guides/batches/2027-01.yml" in done.output
