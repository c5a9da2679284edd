"""A matter that takes the place of another is compared with it, wherever the two stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from banshi.changes.pairs import Pairing
from banshi.changes.state import State, read_state
from banshi.changes.versions import States
from banshi.source.files import kind_of
from banshi.source.standard import Standard


def successors(
    pairs: Sequence[Pairing], states: States, standard: Standard, heirs: Mapping[str, str]
) -> Iterator[Pairing]:
    """Matters that are gone, each beside its heir as it is now, where the two are not laid side by side already.

    Args:
        pairs: What is compared anyway.
        states: The two states.
        standard: The schemas.
        heirs: Code that is gone → the code that took its place.
    """
    matters = [one for one in pairs if one.kind == "matter"]
    before = {one.old.record.code: one for one in matters if one.old.record is not None}
    after = {one.new.record.code: one for one in matters if one.new.record is not None}
    for code, heir in heirs.items():
        was, now = before.get(code), after.get(heir)
        if was is None or (now is not None and now.old.record is not None and now.old.record.code == code):
            continue
        found = (now.new_name, now.new) if now is not None else _standing(heir, states, standard)
        if found is not None:
            stood = now is None or now.old.record is not None
            yield Pairing("matter", was.old_name, found[0], was.old, found[1], stood)


def _standing(code: str, states: States, standard: Standard) -> tuple[str, State] | None:
    """A matter of the new state that did not change."""
    name = next((name for name in states.names() if _is(name, code)), None)
    if name is None:
        return None
    state = read_state(name, "matter", states.now([name])[name], standard["matter"])
    return (name, state) if state.record is not None else None


def _is(name: str, code: str) -> bool:
    return PurePosixPath(name).stem == code and kind_of(name) == "matter"
