"""Guides in the shape of real ones are clean, whole on the page and on paper, and every shape is among them."""

from __future__ import annotations

import html
import json
import re
from itertools import islice

import msgspec
import pytest

from banshi.model.matter import Matter
from banshi.model.question import Asked, options_asked
from banshi.model.situation import choices_in
from banshi.open_data.matter_json import matter_json
from banshi.pdf.edition import COLOUR
from banshi.pdf.preset import narrowed
from banshi.pdf.sheet import sheet_of
from banshi.wording.labels import matter_labels
from banshi.wording.matter import matter_view
from banshi.wording.situation import questions_view
from banshi.wording.twin import matter_markdown

from .conftest import FILES, STANDARD, value_of
from .facts import figures_of, words_of

CODES = [path.stem for path in FILES]
_TAG = re.compile(r"<[^>]+>")


@pytest.fixture(params=CODES)
def matter(request, matter_of) -> Matter:
    return matter_of(request.param)


def plain(text: str) -> str:
    """A text without spaces; its last full stop is the page's to write."""
    return re.sub(r"\s", "", text).rstrip("。")


def test_there_are_enough():
    assert len(FILES) >= 30


def test_they_are_clean(inspection):
    # This city has no reform plan, and is told so.
    found = [one for one in inspection.findings if not (one.rule == "X022" and one.file.startswith("reform/"))]
    assert [f"{one.file}:{one.line} {one.rule} {one.found}" for one in found] == []


def test_nothing_is_lost_on_the_page(pages, matter):
    page = plain(html.unescape(_TAG.sub("", pages.matter(matter).body)))
    lost = [text for text in (*words_of(matter), *figures_of(matter)) if plain(text) not in page]
    assert lost == []


def test_nothing_is_lost_on_the_twin_for_assistants(inspection, matter):
    view = matter_view(matter, inspection.catalog, matter_labels(STANDARD["matter"]))
    twin = plain(matter_markdown(view, "").replace("\\", ""))
    own = [*matter.conditions.items, *matter.not_eligible, *matter.not_required, *matter.amounts, *matter.steps]
    said = [one if isinstance(one, str) else getattr(one, "text", None) or one.name for one in own]
    assert [text for text in said if plain(text) not in twin] == []


def test_nothing_is_lost_on_paper(inspection, matter):
    labels = matter_labels(STANDARD["matter"])
    sheet = plain(sheet_of(matter, inspection.catalog, labels, COLOUR).json.decode().replace("\\n", ""))
    # Names of questions stand where something hangs on them; codes of items and who holds the power are for offices.
    left_out = {matter.power_source, *(option.code for one in matter.asks.values() for option in options_asked(one))}
    left_out |= {note for one in matter.asks.values() for note in _hints(one)}
    left_out |= {matter.commitment.note} if matter.commitment else set()
    left_out |= {text for question, options in matter.questions.items() for text in (question, *options)}
    said = {*words_of(matter), *figures_of(matter)} - left_out
    assert [text for text in said if plain(json.dumps(text, ensure_ascii=False)[1:-1]) not in sheet] == []


def _hints(question) -> list[str]:
    own = [question.unit, question.note] if isinstance(question, Asked) else []
    return [*filter(None, own), *(option.note for option in options_asked(question) if option.note)]


def test_nothing_is_lost_in_the_data(inspection, matter):
    published = json.loads(matter_json(matter, inspection.catalog))["matter"]
    assert msgspec.convert(published, Matter) == matter


def test_every_situation_leads_to_a_sheet_without_marks(matter):
    """Whoever has answered everything is told nothing about others."""
    for answers in islice(matter.asking.situations(), 60):
        own = narrowed(matter, answers)
        assert list(own.row_whens()) == [], answers
        assert own.steps and own.conditions.items


def test_questions_stand_behind_what_leads_to_them(matter):
    view = questions_view(matter)
    place = {question.text: at for at, question in enumerate(view.asked)}
    for text, question in matter.asks.items():
        for before in (question.when or {}) if isinstance(question, Asked) else {}:
            assert place[before] < place[text]


SHAPES = {
    "amounts by situation": lambda m: any(row.when for row in m.amounts),
    "limits in words by situation": lambda m: any(isinstance(one, list) for one in (m.quota, m.frequency)),
    "handled on the spot within hours": lambda m: m.processing == "即办件" and m.time_limit.promised.endswith("小时"),
    "a year without channel or promise": lambda m: m.yearly and m.time_limit.promised == "无" and not m.channels.window,
    "one of several situations": lambda m: any(choices_in(when) for _, when in m.row_whens()),
    "questions that follow answers": lambda m: any(isinstance(one, Asked) and one.when for one in m.asks.values()),
    "answers that exclude each other": lambda m: m.impossible,
    "half days": lambda m: ".5" in m.time_limit.promised,
    "steps of others": lambda m: any(step.outside for step in m.steps),
    "deadlines of others": lambda m: any(row.actor for row in m.apply_within),
    "documents known by number": lambda m: any(c.number and not c.document for _, c in m.citations()),
    "roles of basis": lambda m: any(c.role for c in m.legal_basis),
    "articles of ministries' rules": lambda m: any(c.document and c.article for _, c in m.citations()),
    "codes of options": lambda m: any(o.code for one in m.asks.values() for o in options_asked(one)),
    "standards and bases of steps": lambda m: any(step.standard and step.basis for step in m.steps),
    "power source": lambda m: m.power_source,
    "commitment": lambda m: m.commitment and m.commitment.business is not None,
    "delivery limit": lambda m: any(row.delivery_limit for row in m.result),
    "two numbers in one line": lambda m: any("、" in (row.phone or "") for row in m.complaints),
    "remedies": lambda m: m.remedies,
    "complaints": lambda m: m.complaints,
    "where to give a mark": lambda m: m.rating_url,
    "ranges of numbers": lambda m: any(o.ranged for one in m.asks.values() for o in options_asked(one)),
    "several bases of a fee": lambda m: any(fee.also_basis for fee in m.fees),
    "a basis for free handling": lambda m: m.free_basis,
    "refusals by situation": lambda m: any(not isinstance(one, str) for one in m.not_eligible),
    "exemptions by situation": lambda m: any(not isinstance(one, str) for one in m.not_required),
    "notes on one of several papers": lambda m: any(row.choice_notes for row in m.materials),
    "fees by one of several situations": lambda m: any(fee.when and choices_in(fee.when) for fee in m.fees),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_among_them(shape: str):
    found = [path for path in FILES if SHAPES[shape](msgspec.convert(value_of(path), Matter))]
    assert found, shape
