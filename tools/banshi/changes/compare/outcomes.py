"""What it costs, what one gets, and on which law it all rests."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.citations import basis_kind, highest
from banshi.changes.compare.rows import detail, paired_rows, reworded, written
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import amounts, favour, limits, members
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import terms
from banshi.changes.kinds.kind import Kind, Pair
from banshi.changes.kinds.time import LIMIT_REWORDED
from banshi.model.finding import Path
from banshi.model.matter import Fee, Intermediary, Matter, Result
from banshi.model.record import Citation

_FOREVER = "长期"
_APPLICANT = "申请人"


def compare_fees(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """Fees: one that stands alone under a new name is still the same fee."""
    before, after = {fee.name for fee in old.fees}, {fee.name for fee in new.fees}
    gone, fresh = before - after, after - before
    renamed = dict(zip(gone, fresh, strict=True)) if len(gone) == len(fresh) == 1 else {}
    for was, now, at, about in paired_rows(
        ("fees",),
        old.fees,
        new.fees,
        situations,
        key=lambda fee: fee.name,
        old_key=lambda fee: renamed.get(fee.name, fee.name),
    ):
        if now is None:
            yield Difference(terms.FEE.less, at, **about, old=was.standard, gone=True)
        elif was is None:
            yield Difference(terms.FEE.more, at, **about, new=now.standard)
        else:
            yield from _fee(was, now, at, about)


def _fee(old: Fee, new: Fee, at: Path, about: About) -> Iterator[Difference]:
    yield from _price(terms.FEE_AMOUNT, terms.FEE_CHANGED, (*at, "standard"), old.standard, new.standard, about)
    yield from favour(terms.WAIVER, terms.WAIVER_CHANGED, (*at, "waiver"), old.waiver, new.waiver, **about)
    yield from _basis(old.basis, new.basis, (*at, "basis"), f"收费“{about['what']}”")
    if old.also_basis != new.also_basis:
        told: About = {"old": written(old.also_basis), "new": written(new.also_basis), "gone": not new.also_basis}
        yield Difference(terms.BASIS_CHANGED, (*at, "also_basis"), f"收费“{about['what']}”", **told)
    yield from reworded(at, old, new, ("name", "note"), about["what"])


def _price(pair: Pair, changed: Kind, at: Path, old: str, new: str, about: About) -> Iterator[Difference]:
    if old == new:
        return
    higher = amounts(old, new)
    kind = {1: pair.more, -1: pair.less}.get(higher or 0, changed)
    yield Difference(kind, at, **about, old=old, new=new)


def _basis(old: Citation | None, new: Citation | None, at: Path, what: str) -> Iterator[Difference]:
    if old != new:
        yield Difference(basis_kind(old, new), at, what, written(old), written(new), gone=new is None)


def compare_intermediaries(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """Services one has to pay for before one may apply."""
    rows = paired_rows(("intermediaries",), old.intermediaries, new.intermediaries, situations, lambda row: row.name)
    for was, now, at, about in rows:
        if now is None:
            yield Difference(terms.INTERMEDIARY.less, at, **about, gone=True)
        elif was is None:
            yield Difference(terms.INTERMEDIARY.more, at, **about)
        else:
            yield from _intermediary(was, now, at, about)


def _intermediary(old: Intermediary, new: Intermediary, at: Path, about: About) -> Iterator[Difference]:
    if old.limit and new.limit:
        yield from limits(terms.INTERMEDIARY_LIMIT, LIMIT_REWORDED, (*at, "limit"), old.limit, new.limit, **about)
    elif old.limit != new.limit:
        kind = terms.INTERMEDIARY_LIMIT.less if new.limit else terms.INTERMEDIARY_LIMIT.more
        yield Difference(kind, (*at, "limit"), **about, old=old.limit or "不限", new=new.limit or "不限")
    price = (terms.INTERMEDIARY_FEE, terms.INTERMEDIARY_FEE_CHANGED, (*at, "fee"))
    yield from _price(*price, old.fee or "未写", new.fee or "未写", about)
    if old.payer != new.payer:
        # Unless an office is said to pay, the applicant does.
        before, after = old.payer or _APPLICANT, new.payer or _APPLICANT
        if before == after:
            yield from reworded(at, old, new, ("payer",), about["what"])
        else:
            yield Difference(terms.PAYER.more if after == _APPLICANT else terms.PAYER.less, (*at, "payer"), **about)
    yield from _basis(old.basis, new.basis, (*at, "basis"), f"中介服务“{about['what']}”")
    yield from reworded(at, old, new, ("note",), about["what"])


def compare_results(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """What one gets: one that stands alone under a new name took the place of the old one."""
    before, after = {_name(row) for row in old.result}, {_name(row) for row in new.result}
    gone, fresh = before - after, after - before
    replaced = dict(zip(gone, fresh, strict=True)) if len(gone) == len(fresh) == 1 else {}
    for was, now, at, about in paired_rows(
        ("result",),
        old.result,
        new.result,
        situations,
        key=_name,
        old_key=lambda row: replaced.get(_name(row), _name(row)),
    ):
        if now is None:
            yield Difference(terms.RESULT.more, at, **about, gone=True)
        elif was is None:
            yield Difference(terms.RESULT.less, at, **about)
        else:
            yield from _result(was, now, at, about)


def _name(row: Result) -> str:
    return row.name or row.type


def _result(old: Result, new: Result, at: Path, about: About) -> Iterator[Difference]:
    if (old.name, old.type) != (new.name, new.type):
        told: About = {"old": f"{_name(old)}（{old.type}）", "new": f"{_name(new)}（{new.type}）"}
        yield Difference(terms.RESULT_CHANGED, at, **about, **told)
    yield from _valid(old.valid, new.valid, (*at, "valid"), about)
    yield from members(terms.DELIVERY, (*at, "delivery"), old.delivery, new.delivery, **about)
    yield from _delivered(old.delivery_limit, new.delivery_limit, (*at, "delivery_limit"), about)
    yield from reworded(at, old, new, ("valid_note", "sample"), about["what"])


def _delivered(old: str | None, new: str | None, at: Path, about: About) -> Iterator[Difference]:
    if old and new:
        yield from limits(terms.DELIVERY_LIMIT, LIMIT_REWORDED, at, old, new, **about)
    elif old != new:
        kind = terms.DELIVERY_PROMISE.less if new else terms.DELIVERY_PROMISE.more
        yield Difference(kind, at, **about, old=old or "", new=new or "", gone=not new)


def _valid(old: str | None, new: str | None, at: Path, about: About) -> Iterator[Difference]:
    if old == new:
        return
    if not old or not new:
        # Not written down is unknown, not unlimited.
        yield from detail(at, old, new, about["what"])
    elif _FOREVER in (old, new):
        kind = terms.RESULT_VALID.less if new == _FOREVER else terms.RESULT_VALID.more
        yield Difference(kind, at, **about, old=old, new=new)
    else:
        yield from limits(terms.RESULT_VALID, LIMIT_REWORDED, at, old, new, **about, flip=True)


def compare_basis(old: Matter, new: Matter) -> Iterator[Difference]:
    """The law a matter rests on. What a citation is said to mean is wording."""
    highest_before, highest_now = highest(old.legal_basis), highest(new.legal_basis)
    if highest_before != highest_now:
        told: About = {"old": written(old.legal_basis), "new": written(new.legal_basis)}
        kind = terms.BASIS_RANK.more if highest_now < highest_before else terms.BASIS_RANK.less
        yield Difference(kind, ("legal_basis",), "事项", **told, gone=not new.legal_basis)
    before, after = [one.identity for one in old.legal_basis], [one.identity for one in new.legal_basis]
    for index, cited in enumerate(before):
        if cited not in after:
            yield Difference(terms.BASIS.less, ("legal_basis", index), old=written(old.legal_basis[index]), gone=True)
    for index, cited in enumerate(after):
        at = ("legal_basis", index)
        if cited not in before:
            yield Difference(terms.BASIS.more, at, new=written(new.legal_basis[index]))
        else:
            was = old.legal_basis[before.index(cited)]
            now = new.legal_basis[index]
            if was.role != now.role:
                roles: About = {"old": written(was.role), "new": written(now.role), "gone": not now.role}
                yield Difference(terms.BASIS_ROLE, (*at, "role"), written(was), **roles)
            yield from reworded(at, was, now, ("note",), written(was))
