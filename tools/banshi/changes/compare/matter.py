"""Two versions of a matter, compared part by part in the order of its page."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.amounts import compare_amounts, compare_commitment
from banshi.changes.compare.channels import compare_channels
from banshi.changes.compare.conditions import compare_conditions
from banshi.changes.compare.identity import compare_identity, compare_surroundings
from banshi.changes.compare.materials import Synonyms, compare_materials
from banshi.changes.compare.outcomes import compare_basis, compare_fees, compare_intermediaries, compare_results
from banshi.changes.compare.redress import compare_redress
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.time import compare_deadlines, compare_steps, compare_time
from banshi.changes.compare.words import weighed
from banshi.changes.compare.year import compare_year
from banshi.changes.difference import Difference
from banshi.model.matter import Matter


def compare_matters(old: Matter, new: Matter, synonyms: Synonyms = dict) -> Iterator[Difference]:
    """Everything that differs between two versions of a matter.

    Args:
        old: The matter before.
        new: The matter now.
        synonyms: Gives what people call a document → its standard name.
    """
    yield from weighed(_parts(old, new, synonyms), old, new)


def _parts(old: Matter, new: Matter, synonyms: Synonyms) -> Iterator[Difference]:
    situations = Situations(old.asking, new.asking)
    yield from compare_identity(old, new)
    yield from compare_time(old, new, situations)
    yield from compare_channels(old, new)
    yield from compare_conditions(old, new, situations)
    yield from compare_materials(old, new, situations, synonyms)
    yield from compare_steps(old, new, situations)
    yield from compare_fees(old, new, situations)
    yield from compare_amounts(old, new, situations)
    yield from compare_results(old, new, situations)
    yield from compare_basis(old, new)
    yield from compare_deadlines(old, new, situations)
    yield from compare_year(old, new, situations)
    yield from compare_intermediaries(old, new, situations)
    yield from compare_commitment(old, new)
    yield from compare_redress(old, new)
    yield from compare_surroundings(old, new)
