"""Where a flow forks: neighbouring steps of situations that exclude each other."""

from __future__ import annotations

import pytest

from banshi.model.asking import Asking
from banshi.wording.forks import Fork, forks

ASKING = Asking({"住所": ["本市", "外地", "国外"], "急不急": ["急", "不急"]})
HERE, AWAY, ABROAD = {"住所": "本市"}, {"住所": "外地"}, {"住所": "国外"}
URGENT = {"急不急": "急"}
PLAIN = Fork()


@pytest.mark.parametrize(
    ("whens", "expected"),
    [
        ([None, None], [PLAIN, PLAIN]),
        ([HERE, None], [PLAIN, PLAIN]),
        ([None, HERE, AWAY, None], [PLAIN, Fork(closes=True), Fork(back=1), PLAIN]),
        ([HERE, AWAY], [Fork(closes=True, final=True), Fork(back=1)]),
        ([HERE, AWAY, ABROAD], [Fork(closes=True, final=True), Fork(back=1, closes=True, final=True), Fork(back=1)]),
        # Both may be taken by the same person: one after the other.
        ([HERE, URGENT], [PLAIN, PLAIN]),
        # The third excludes the second but not the first: a fork of its own.
        (
            [HERE, AWAY, HERE, AWAY],
            [Fork(closes=True), Fork(back=1), Fork(closes=True, final=True), Fork(back=1)],
        ),
        ([HERE, HERE, AWAY, None], [PLAIN, Fork(closes=True), Fork(back=2), Fork(ahead=1)]),
        ([HERE, AWAY, AWAY, None], [Fork(closes=True), Fork(back=1), PLAIN, PLAIN]),
        ([], []),
    ],
)
def test_branches(whens: list[dict[str, str] | None], expected: list[Fork]) -> None:
    assert forks(whens, ASKING) == expected
