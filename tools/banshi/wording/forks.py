"""Where the flow of a matter forks: neighbouring steps of situations that nobody is in at the same time.

The format has no branches of its own; `when` on the steps says all there is to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from banshi.model.asking import Asking
from banshi.model.situation import When

_MOST = 3
"""Longest branch whose length the style sheet counts by."""


class Fork(NamedTuple):
    """Where one step stands.

    Attributes:
        back: Steps of the branch before, when this one begins a branch beside it; 0 for every other step.
        closes: Whether it ends a branch that has another one after it: the way does not lead from it to the next step.
        final: Whether that branch ends the whole flow.
        ahead: How much shorter the last branch before this step is than the longest one: after both, it counts on from
            the longest.
    """

    back: int = 0
    closes: bool = False
    final: bool = False
    ahead: int = 0


def forks(whens: Sequence[When | None], asking: Asking) -> list[Fork]:
    """Of every step, by the situation it is taken in."""
    found = [Fork()] * len(whens)
    for fork in _forks(whens, asking):
        following = fork[-1][-1] + 1 if fork else 0
        if len(fork) > 1 and following < len(whens):
            found[following] = Fork(ahead=min(max(map(len, fork)) - len(fork[-1]), _MOST))
        for before, branch in pairwise(fork):
            last = before[-1]
            found[last] = found[last]._replace(closes=True, final=following == len(whens))
            found[branch[0]] = found[branch[0]]._replace(back=min(len(before), _MOST))
    return found


def _forks(whens: Sequence[When | None], asking: Asking) -> Iterator[list[list[int]]]:
    """Branches side by side: every one excludes all the others."""
    fork: list[list[int]] = []
    for branch in _branches(whens):
        when = whens[branch[0]]
        if when and not any(asking.overlap(when, whens[other[0]]) for other in fork):
            fork.append(branch)
            continue
        yield fork
        fork = [branch] if when else []
    yield fork


def _branches(whens: Sequence[When | None]) -> Iterator[list[int]]:
    """Neighbouring steps of the same situation."""
    branch: list[int] = []
    for at, when in enumerate(whens):
        if branch and when != whens[branch[0]]:
            yield branch
            branch = []
        branch.append(at)
    if branch:
        yield branch
