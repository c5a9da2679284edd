"""Slips of the hand: what is said, where, the line as it was meant, and whether undoing it is safe."""

from __future__ import annotations

import pytest

from banshi.source.diagnosis import diagnose
from banshi.source.document import Document
from banshi.source.mends import mended
from banshi.source.reader import read
from banshi.source.standard import Standard
from tests.bad.bad_files import ROOT, SOUND

MATTER = Standard(ROOT / "schema")["matter"]

SLIPS = [
    # what was written, what was typed, rule, beginning of what is said, safe
    ("version: 1", "version:1", "Y001", "“version:”后面没有空格", True),
    ("version: 1", "version：1", "Y009", "“version”后面用了中文（全角）冒号", True),
    ("version: 1", "version = 1", "Y009", "“version”后面用了等号", True),
    ("version: 1", "version 1", "Y001", "“version”后面没有冒号", True),
    ("version: 1", "  version: 1", "Y001", "这一行的缩进不对，多了 2 个空格", True),
    ("version: 1", "\u00a0version: 1", "Y009", "行首用了看不见的不间断空格", True),
    ("version: 1", "\tversion: 1", "Y004", "行首用了制表符", True),
    ("level: [市级, 县级]", "level: 【市级、县级】", "Y009", "括号“【”是中文（全角）括号", True),
    ("level: [市级, 县级]", "level: [市级, , 县级]", "Y001", "这里多了一个逗号", True),
    ("level: [市级, 县级]", "level: [市级, 县级", "Y001", "方括号没有结束", True),
    ("statutory: 未写明, promised", "statutory: 未写明，promised", "Y009", "两项之间用了“，”", True),
    ('code: "992014902000"', "code: “992014902000”", "Y009", "“992014902000”两边的引号是中文引号", True),
    ('code: "992014902000"', 'code: "992014902000', "Y001", "引号没有成对", True),
    ("  - {name: 打印", "  -{name: 打印", "Y001", "列表的短横“-”后面没有空格", True),
    ("  - {name: 打印", "  － {name: 打印", "Y009", "列表的这一行用全角短横“－”开头", True),
    ("  - {name: 打印", "  • {name: 打印", "Y009", "列表的这一行用项目符号“•”开头", True),
    ("version: 1", "# version: 1", "Y013", "“version”前面有“#”", False),
    ("version: 1", "version: **1**", "Y001", "内容两边加了星号“**”", True),
    ("level: [市级, 县级]", "level: [`市级`, 县级]", "Y001", "“市级”两边加了反引号“`”", True),
    ("steps:", "steps: []", "Y001", "这里写着空列表“[]”", True),
    ("  - {name: 打印", "  1. {name: 打印", "Y009", "列表的这一行用序号“1.”开头", False),
]


@pytest.mark.parametrize(("good", "bad", "rule", "said", "safe"), SLIPS, ids=[bad for _, bad, *_ in SLIPS])
def test_a_slip_is_told_and_undone(good, bad, rule, said, safe):
    assert SOUND.count(good) == 1
    text = SOUND.replace(good, bad)
    (flaw,) = diagnose(text, MATTER).flaws
    assert (flaw.rule, flaw.found.startswith(said), flaw.line) == (rule, True, SOUND[: SOUND.index(good)].count("\n"))
    assert flaw.fix is not None and flaw.fix.safe == safe
    assert read(mended(text.encode(), [flaw.fix]).decode()).value == read(SOUND).value
    assert flaw.next_step.count("写成“") == 1


def test_two_slips_in_one_file_are_two():
    text = SOUND.replace("version: 1", "version:1").replace("  - {name: 打印", "  -{name: 打印")
    assert [flaw.line for flaw in diagnose(text, MATTER).flaws] == sorted(
        SOUND[: SOUND.index(good)].count("\n") for good in ("version: 1", "  - {name: 打印")
    )


def test_the_fences_of_a_block_of_code_go_together():
    (flaw,) = diagnose(f"```yaml\n{SOUND}```\n", MATTER).flaws
    assert flaw.line == 0 and flaw.fix is not None and flaw.fix.safe
    assert mended(f"```yaml\n{SOUND}```\n".encode(), [flaw.fix]).decode().strip() == SOUND.strip()


def test_a_sound_text_has_none():
    assert diagnose(SOUND, MATTER).flaws == []


def test_a_list_inside_braces_gets_its_bracket_back():
    terms = Standard(ROOT / "schema")["terms"]
    good = "terms:\n  - {official: 契税, words: [买房税, 过户税, 办证税]}\n"
    (flaw,) = diagnose(good.replace("[", ""), terms).flaws
    assert flaw.found == "方括号只有“]”，没有“[”。"
    assert mended(good.replace("[", "").encode(), [flaw.fix]).decode() == good


def test_the_year_of_a_document_is_no_list():
    good = SOUND.replace("legal_basis:", "legal_basis:\n  - {document: 关于办事的通知, number: 应急〔2021〕34号}", 1)
    assert good != SOUND
    bad = good.replace("〔2021〕", "[2021]")
    (flaw,) = diagnose(bad, MATTER).flaws
    assert flaw.found.startswith("文号的年份写成了“[2021]”")
    assert "number: 应急〔2021〕34号" in flaw.next_step
    assert mended(bad.encode(), [flaw.fix]).decode() == good


def test_commas_of_a_list_inside_braces_cut_no_sentence():
    terms = Standard(ROOT / "schema")["terms"]
    text = "terms:\n  - {official: 契税, words: [买房税, 过户税, 买房税]}\n"
    assert diagnose(text, terms).flaws == []
    document = Document("terms.yml", text.encode(), terms)
    (finding,) = document.findings
    assert finding.rule == "S009" and finding.fix is not None and finding.fix.safe
    assert "写了两遍" in finding.found and "写成“[买房税, 过户税]”" in finding.next_step
    assert mended(text.encode(), [finding.fix]).decode() == "terms:\n  - {official: 契税, words: [买房税, 过户税]}\n"
