"""One changed field at a time: missing, of another type, with hostile content; and files too big to be guides."""

from __future__ import annotations

import json
import time

import pytest

from banshi.rules.engine.inspection import Inspection

from .bad_files import CITY, MATTER, SOUND, inspect_files, inspect_text
from .generated import changed, errors_of, example, fields, value_at, without

# Judged against the plan's fields by a rule across files, tested below.
ACROSS_FILES = {"reform_field"}
TEXTS = [name for name, (file, at) in fields().items() if isinstance(value_at(example(file), at), str)]
GROUPS = [name for name in fields() if name not in TEXTS]
HOSTILE = [
    "<script>alert(1)</script>",
    "说明]]><b onclick=x>",
    "javascript:alert(1)",
    "<img src=x onerror=alert(1)>",
    "&#60;script&#62;",
]
REQUIRED = [
    *(
        [
            "code",
            "code_status",
            "name",
            "kind",
            "level",
            "department",
            "audience",
            "status",
            "version",
            "processing",
            "time_limit",
            "trip_count",
        ]
    ),
    *(["conditions", "materials", "steps", "fees", "result", "legal_basis", "source"]),
    *(["time_limit.statutory", "time_limit.promised", "conditions.match", "conditions.items"]),
    *(["conditions.items.*.text", "conditions.items.*.when", "channels.online.depth", "channels.online.trips"]),
    *(["channels.mail.receive", "channels.mail.deliver", "materials.*.necessity", "materials.*.name"]),
    *(["materials.*.defer.within", "materials.*.defer.how", "materials.*.defer.overdue"]),
    *(
        [
            "steps.*.name",
            "steps.*.by",
            "fees.*.name",
            "fees.*.standard",
            "fees.*.basis",
            "result.*.type",
            "result.*.name",
        ]
    ),
    *(["legal_basis.*.law", "source.*.title", "faq.*.q", "faq.*.a", "verified.on", "verified.by"]),
    *(["time_limit.cases.*.when", "time_limit.cases.*.promised", "time_limit.excluded.*.name"]),
    *(["intermediaries.*.name", "intermediaries.*.basis", "apply_within.*.event", "apply_within.*.limit"]),
    *(["changes.*.version", "changes.*.on", "changes.*.summary"]),
]


def field(name: str) -> tuple[dict, tuple]:
    file, at = fields()[name]
    return example(file), at


@pytest.mark.parametrize("name", sorted(set(TEXTS) - ACROSS_FILES))
def test_hostile_text_is_an_error_in_every_field(name, tmp_path):
    document, at = field(name)
    for text in HOSTILE:
        assert errors_of(changed(document, at, text), tmp_path), text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_question_is_an_error(text, tmp_path):
    document, _ = field("questions")
    assert errors_of(changed(document, ("questions",), {text: ["本人", "代办"]}), tmp_path)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_reform_field_is_an_error(text, tmp_path):
    inspection = inspect_text(tmp_path, SOUND + f"reform_field: {json.dumps(text)}\n")
    assert [finding.rule for finding in inspection.findings] == ["X005"]
    assert inspection.faulty == {MATTER}


@pytest.mark.parametrize("name", REQUIRED)
def test_required_field_left_out(name, tmp_path):
    document, at = field(name)
    errors = errors_of(without(document, at), tmp_path)
    assert [rule for rule, _ in errors if rule[0] in "YS"] == ["S001"]
    assert f"（{at[-1]}）。" in errors[0][1]


@pytest.mark.parametrize("name", TEXTS)
def test_a_group_where_a_text_belongs(name, tmp_path):
    document, at = field(name)
    rules = {rule for rule, _ in errors_of(changed(document, at, {"甲": ["乙"]}), tmp_path)}
    assert rules and rules <= {"S001", "S002", "S003", "S004"}


@pytest.mark.parametrize("name", GROUPS)
def test_a_text_where_a_group_belongs(name, tmp_path):
    document, at = field(name)
    assert "S" in {rule[0] for rule, _ in errors_of(changed(document, at, "即办\n"), tmp_path)} or may_be_text(name)


def may_be_text(name: str) -> bool:
    """A condition may be a sentence, so may what is limited, refused or spared; one option need not be a list."""
    sentences = ("conditions.items", "quota", "frequency", "not_required", "not_eligible")
    return name.removesuffix(".*") in sentences or ".when." in name or name.endswith((".options.*", "any_of.*"))


@pytest.mark.parametrize("number", [400, 2000])
def test_many_materials_are_no_error_of_writing(number, tmp_path):
    """The schema sets no limit: a long list is for people to judge."""
    row = {"name": "居民身份证", "original": "1", "necessity": "必要"}
    document = changed(example("smallest.yml"), ("materials",), [{**row, "note": f"{n}"} for n in range(number)])
    assert {rule for rule, _ in errors_of(document, tmp_path) if rule[0] in "YS"} == set()


BIG = {
    "a megabyte of text": (SOUND + "scope: " + "长" * 350_000, ["Y006 1:1"]),
    "brackets without end": ("a: " + "[" * 200_000, ["Y006 1:1003"]),
    "braces without end": ("a: " + "{" * 200_000, ["Y006 1:1003"]),
    "dashes without end": ("- " * 100_000, ["Y006 1:41"]),
    "question marks without end": ("? " * 100_000, ["Y001 1:3"]),
    "deep block": ("".join(f"{'  ' * depth}a:\n" for depth in range(300)), ["Y006 21:41"]),
    "digits without end": (SOUND.replace("打社保证明", "1" * 100_000), ["S007 4:11", "Y011 4:11"]),
}


def told(inspection: Inspection) -> list[str]:
    return [f"{finding.rule} {finding.line}:{finding.column}" for finding in inspection.findings]


@pytest.mark.parametrize("name", BIG)
def test_big_files_are_refused_at_once(name, tmp_path):
    text, expected = BIG[name]
    started = time.process_time()
    assert told(inspect_text(tmp_path, text)) == expected
    assert time.process_time() - started < 5


SWARMS = {
    "tabs": SOUND + "#" + "\t" * 100_000,
    "hidden characters": SOUND + "#" + "\u200b" * 60_000,
    "full-width digits": SOUND + "# " + "１甲" * 30_000,
    "conflict marks": SOUND + "<<<<<<<\n" * 20_000,
    "unknown keys": SOUND + "".join(f"k{number}: 1\n" for number in range(15_000)),
    "duplicate keys": SOUND + "name: 1\n" * 20_000,
    "aliases": SOUND + "related: [" + "*a, " * 50_000 + "]\n",
    "bad rows": SOUND.replace("fees: []", "fees: [" + "{}, " * 50_000 + "]"),
    "different bad options": SOUND.replace(
        "[打社保证明]", "[" + ", ".join(f"{{a{n}: 1}}" for n in range(15_000)) + "]"
    ),
    "slow address": SOUND.replace("zwfw.example.com/", "zwfw.example.com/" + "?" * 100_000 + "\\"),
}


@pytest.mark.parametrize("name", SWARMS)
def test_one_file_cannot_flood_the_report(name, tmp_path):
    started = time.process_time()
    findings = inspect_text(tmp_path, SWARMS[name]).findings
    assert 1 <= len(findings) <= 200
    assert time.process_time() - started < 5


@pytest.mark.parametrize("path", sorted(CITY.rglob("*.yml")), ids=lambda path: path.relative_to(CITY).as_posix())
def test_an_unreadable_file_is_the_only_thing_reported(path, tmp_path):
    """Nobody should be told that departments are missing when the list of departments lacks a quote."""
    name = path.relative_to(CITY).as_posix()
    inspection = inspect_files(tmp_path, {name: b'x: "\n'})
    assert [(finding.file, finding.rule) for finding in inspection.findings] == [(name, "Y001")]
    assert inspection.faulty == {name}


def test_a_bad_matter_does_not_hide_another(tmp_path):
    """A bad file leaves every other matter on the site."""
    inspection = inspect_text(tmp_path, "name: [")
    assert inspection.faulty == {MATTER}
    assert len(inspection.catalog.public) == len(list(CITY.glob("matters/*/*.yml")))


def test_a_name_in_another_encoding_is_misplaced_not_fatal(tmp_path):
    inspection = inspect_files(tmp_path, {"matters/renshe/\udcc4\udce3.yml": SOUND.encode()})
    assert inspection.findings and all("\ufffd" in finding.file for finding in inspection.findings)
