"""A baseline knows old findings again wherever their lines went, and tells new ones and those that are gone."""

import json

import msgspec
import pytest

from banshi.errors import BaselineUnreadable
from banshi.model.finding import Finding, Severity
from banshi.rules.engine.baseline import against, as_baseline, fingerprints, read_baseline


def finding(**fields) -> Finding:
    plain = {
        "rule": "N008",
        "severity": Severity.WARNING,
        "file": "matters/a/1.yml",
        "line": 3,
        "column": 1,
        "found": "有。",
        "expected": "无。",
        "next_step": "删。",
        "excerpt": "summary: 甲,乙",
    }
    return Finding(**{**plain, **fields})


OLD = [finding(), finding(line=9, excerpt="note: 丙,丁"), finding(file="city.yml")]


def held(findings):
    return read_baseline(as_baseline(findings).encode())


def test_old_findings_pass_when_lines_move_and_sentences_change():
    moved = [finding(line=30, column=5, excerpt="    summary: 甲,乙", found="别的说法。"), *OLD[1:]]
    assert against(moved, held(OLD)) == ([], [])


def test_new_findings_do_not_pass():
    new = finding(excerpt="summary: 戊,己")
    assert against([*OLD, new], held(OLD)).new == [new]
    other_rule = finding(rule="N009")
    assert against([*OLD, other_rule], held(OLD)).new == [other_rule]


def test_one_more_of_the_same_is_new():
    again = finding(line=40)
    assert against([OLD[0], again], held([OLD[0]])).new == [again]
    assert against([OLD[0]], held([OLD[0], again])).vanished[0].found == "有。"


def test_what_is_gone_is_told():
    assert [row.file for row in against(OLD[:2], held(OLD)).vanished] == ["city.yml"]


def test_fingerprints_differ_and_last():
    assert len(set(fingerprints(OLD))) == 3
    # Baselines and code hosts keep these for years.
    assert fingerprints([finding()]) == ["a9dc1259107a123a8e566dac75a08643"]


def test_the_file_does_not_depend_on_order():
    assert as_baseline(OLD) == as_baseline(OLD[::-1])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"version": 1}',
        b'{"version": 2, "findings": []}',
        b"\xff",
        b'{"version":1,"findings":[{}]}',
    ],
)
def test_a_damaged_file_is_said_to_be_one(data):
    with pytest.raises(BaselineUnreadable):
        read_baseline(data)


def test_the_file_is_json_a_person_can_read():
    row = json.loads(as_baseline([finding()]))["findings"][0]
    assert row == {
        "fingerprint": fingerprints([finding()])[0],
        "rule": "N008",
        "file": "matters/a/1.yml",
        "found": "有。",
    }


def test_what_opens_a_door_is_never_an_old_acquaintance() -> None:
    script = msgspec.structs.replace(OLD[0], rule="N004", severity=Severity.ERROR)
    assert against([script], held([script])).new == [script]
