"""The city's own guides: complete, true to their references, and worth a citizen's time.

Nothing here names a city: what is expected is taken from the guides themselves, so another city's guides pass too
once they are as complete.
"""

from __future__ import annotations

from collections import Counter, defaultdict

import msgspec
import pytest

from banshi.catalog.bundle_lists import bundle_lists
from banshi.catalog.bundle_savings import saving
from banshi.model.finding import Severity
from banshi.model.matter import Matter
from banshi.model.numerals import chinese_number
from banshi.model.situation import applies, situations
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard

from ..projects import ROOT

BUNDLES, BATCHES, TERMS = 13, 3, 180
WITH_SITUATIONS, WITH_DEFERRAL = 60, 30
ALIASES, QUESTIONS_ASKED, MATTERS_OF_AN_ALIAS, PATTERNS_OF_A_WORD = 3, 2, 3, 3


@pytest.fixture(scope="module")
def inspection(tmp_path_factory):
    project = Project(ROOT)
    project.cache = tmp_path_factory.mktemp("cache")
    return inspect_project(project)


@pytest.fixture(scope="module")
def catalog(inspection):
    return inspection.catalog


@pytest.fixture(scope="module")
def matters(inspection) -> dict[str, Matter]:
    """Basic code → the whole matter."""
    store = inspection.store
    decoder = msgspec.msgpack.Decoder(Matter)
    return {entry.code: decoder.decode(store.content(store.known[entry.file])) for entry in inspection.catalog.public}


def test_nothing_is_nonstandard(inspection):
    errors = [finding for finding in inspection.findings if finding.severity is Severity.ERROR]
    assert not errors


def test_every_matter_was_published_in_one_batch(catalog):
    batches = catalog.batches.values()
    listed = Counter(code for batch in batches for code in batch.matters)
    assert len(batches) >= BATCHES
    assert set(listed) == {entry.code for entry in catalog.public}
    assert len(listed) == len(list((ROOT / "guides/matters").glob("*/*.yml")))
    assert [code for code, times in listed.items() if times > 1] == []
    assert len({batch.date for batch in batches}) == len(batches)


def test_every_article_cited_exists(catalog, matters):
    laws = catalog.setting.laws
    for code, matter in matters.items():
        for _, citation in matter.citations():
            if citation.law is None:
                continue
            assert citation.law in laws, code
            if citation.article:
                number = chinese_number(citation.article[1 : citation.article.index("条")])
                last = laws[citation.law].most_articles
                assert number >= 1 and (last is None or number <= last), (code, str(citation))


def test_dictionary_and_matters_agree(catalog):
    asked_for = {name for entry in catalog.public for name in entry.materials}
    assert asked_for == set(catalog.setting.materials)


def test_bundles_are_whole_and_spare_the_citizen_something(catalog):
    assert len(catalog.bundles) >= BUNDLES
    for file, bundle in catalog.bundles.items():
        codes = [code for stage in bundle.stages for code in stage.parallel]
        assert len(set(codes)) == len(codes) > 1, file
        assert all(code in catalog.by_code and catalog.by_code[code].public for code in codes), file
        assert len(bundle.aliases) >= ALIASES and len(bundle.faq) >= QUESTIONS_ASKED, file

        measured = saving(bundle, catalog)
        pairs = zip(measured.together, measured.apart, strict=True)
        assert all(less is None or more is None or less <= more for less, more in pairs), file
        assert measured.together.trips <= 1, file


def test_every_item_of_the_national_lists_has_a_bundle(catalog):
    table = Standard(ROOT / "schema").table("bundle_list")["rows"]
    assert {one.name: one.missing for one in bundle_lists(catalog, table) if one.missing} == {}


def test_partners_of_a_bundle_are_not_its_lead(catalog):
    assert [file for file, bundle in catalog.bundles.items() if bundle.lead in bundle.partners] == []


def test_every_question_makes_a_difference(matters):
    idle = [
        (code, question)
        for code, matter in matters.items()
        for question in matter.questions
        if not _makes_a_difference(matter, question)
    ]
    assert idle == []


def test_enough_matters_ask_about_the_situation(matters):
    assert sum(bool(matter.questions) for matter in matters.values()) >= WITH_SITUATIONS


def test_papers_may_follow_later_where_that_is_safe(inspection):
    assert sum(bool(entry.deferrable) for entry in inspection.catalog.public) >= WITH_DEFERRAL
    assert [finding for finding in inspection.findings if finding.rule == "D006"] == []


def test_matters_can_be_found_and_asked_about(matters):
    for code, matter in matters.items():
        assert len(matter.aliases) >= ALIASES, code
        assert len(matter.faq) >= QUESTIONS_ASKED, code
        assert matter.summary, code
    used = Counter(alias for matter in matters.values() for alias in matter.aliases)
    assert {alias: times for alias, times in used.items() if times > MATTERS_OF_AN_ALIAS} == {}


def test_thesaurus_is_rich_and_sharp(catalog):
    patterns = defaultdict(set)
    for term in catalog.setting.terms:
        for word in term.words:
            patterns[word].add(term.official)
    assert len({term.official for term in catalog.setting.terms}) == len(catalog.setting.terms) >= TERMS
    assert {word: found for word, found in patterns.items() if len(found) > PATTERNS_OF_A_WORD} == {}


def test_every_region_claims_matters_and_every_matter_is_claimed(catalog):
    claiming = {overlay.region for overlay in catalog.overlays.values()}
    assert claiming == set(catalog.setting.regions)
    assert set(catalog.claims) == {entry.code for entry in catalog.public}


def test_plan_is_measured(catalog):
    setting = catalog.setting
    assert [task.number for task in setting.tasks] == list(range(1, len(setting.tasks) + 1))
    assert all(task.measured_by for task in setting.tasks)
    for field in setting.fields.values():
        assert field.targets and catalog.by_field.get(field.name), field.name
        for target in field.targets:
            assert all(catalog.by_code[code].public for code in target.matters), target.id


def _makes_a_difference(matter: Matter, question: str) -> bool:
    """Whether, other answers being equal, at least two options show the citizen different things."""
    others = {name: options for name, options in matter.questions.items() if name != question}
    return any(
        len({_seen(matter, {**answers, question: option}) for option in matter.questions[question]}) > 1
        for answers in situations(others)
    )


def _seen(matter: Matter, answers: dict[str, str]) -> bytes:
    """What somebody with these answers reads, without the conditions under which it is shown."""
    rows = [
        *matter.time_limit.cases,
        *matter.time_limit.excluded,
        *matter.conditions.items,
        *matter.materials,
        *matter.steps,
        *matter.fees,
        *matter.result,
        *matter.apply_within,
    ]
    shown = [row for row in rows if applies(getattr(row, "when", None), answers)]
    plain = [row if isinstance(row, str) else {**msgspec.to_builtins(row), "when": None} for row in shown]
    return msgspec.json.encode(plain)


def test_every_matter_belongs_to_an_event(catalog):
    reached = {entry.code for one in catalog.happenings for entry in [*one.named, *one.themed]}
    assert {entry.code for entry in catalog.public} - reached == set()
    assert all(one.total for one in catalog.happenings)
