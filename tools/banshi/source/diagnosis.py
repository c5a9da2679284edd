"""Which slip of the hand made a text what it is: each likely one is undone in memory, and the text read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from banshi.model.fix import Edit, Fix
from banshi.source.file_schema import FileSchema
from banshi.source.flaw import Flaw, typed
from banshi.source.judge import judge
from banshi.source.locate import Map
from banshi.source.reader import read
from banshi.source.slips import brackets, colons, dashes, left_over, quotes, remarks, spaces
from banshi.source.slips.slip import Finder, Slip

_SIGNS: tuple[Finder, ...] = (
    spaces.odd,
    dashes.without_space,
    colons.without_space,
    colons.other_sign,
    quotes.chinese,
    brackets.wide,
    brackets.comma,
    dashes.other_sign,
    dashes.first,
    brackets.cut,
    remarks.commented_out,
    left_over.slashes,
)
"""What a text may have that is read, only as something else."""
_STOPPING: tuple[Finder, ...] = (
    left_over.fence,
    left_over.empty_list,
    quotes.needed,
    quotes.missing,
    colons.in_text,
    brackets.missing,
    brackets.year,
    brackets.no_comma,
    quotes.behind,
    spaces.broken,
    spaces.depth,
    dashes.missing,
)
"""What only a text has that cannot be read at all."""
_MOST_TRIALS = 600
_MOST_READ = 4_000_000
"""Characters read over and over in search of a slip: a second or so."""
_MOST_SLIPS = 8


class Diagnosis(NamedTuple):
    """What was found.

    Attributes:
        flaws: One for each slip that explains trouble.
        text: The text with all of them undone.
    """

    flaws: list[Flaw]
    text: str


class _State(NamedTuple):
    """How well a text can be read; a smaller one is better.

    Attributes:
        broken: Whether reading stopped.
        left: Lines that were not reached, if it did.
        objections: What the schema says, if it did not.
    """

    broken: bool
    left: int
    objections: int


class _Doctor:
    def __init__(self, schema: FileSchema, size: int) -> None:
        self._schema = schema
        self._left = min(_MOST_TRIALS, _MOST_READ // max(1, size))

    @property
    def tired(self) -> bool:
        """Whether enough has been tried."""
        return self._left <= 0

    def state(self, text: str) -> tuple[_State, list[int]]:
        """How well a text can be read, and which lines are to blame."""
        self._left -= 1
        reading = read(text)
        count = text.count("\n")
        if reading.broken or not isinstance(reading.value, dict):
            line = reading.flaws[-1].line if reading.flaws else 0
            return _State(True, count - line, 0), [line]
        spans = Map(text)
        found = judge(self._schema, reading.value)
        blamed = [flaw.line for flaw in reading.flaws if flaw.rule != "Y011"]
        blamed += [spans.span(problem.at, on_key=problem.on_key).line for _, problem in found]
        return _State(False, 0, len(found) + len(reading.flaws)), blamed


def diagnose(text: str, schema: FileSchema) -> Diagnosis:
    """Look for slips that explain why a text cannot be read, or why the schema objects.

    Args:
        text: A file's text, `\\n` line ends.
        schema: What it should conform to.
    """
    doctor = _Doctor(schema, len(text))
    flaws: list[Flaw] = []
    lines = text.split("\n")
    gone: set[int] = set()
    state, blamed = doctor.state(text)
    while blamed and len(flaws) < _MOST_SLIPS:
        found = _best(doctor, lines, state, blamed, gone)
        if found is None:
            break
        slip, state, blamed = found
        flaws.append(_flaw(text, lines, slip))
        gone |= {place for place, line in slip.lines.items() if line is None}
        lines = _undone(lines, slip)
        if gone:
            # Lines no longer stand where they stood.
            break
    return Diagnosis(flaws, "\n".join("" if place in gone else line for place, line in enumerate(lines)))


def _best(
    doctor: _Doctor, lines: Sequence[str], state: _State, blamed: Sequence[int], gone: set[int]
) -> tuple[Slip, _State, list[int]] | None:
    best: tuple[_State, int, Slip, list[int]] | None = None
    for rank, slip in enumerate(_candidates(lines, state, blamed)):
        if doctor.tired:
            break
        undone = _undone(lines, slip)
        text = "\n".join(line for place, line in enumerate(undone) if slip.lines.get(place, line) is not None)
        after, now_blamed = doctor.state(text)
        better = after < state if not state.broken or not after.broken else after.left < state.left - 1
        if better and (best is None or after < best[0]):
            best = (after, rank, slip, now_blamed)
            if not after.broken and after.objections == 0:
                break
    if best is None:
        return None
    after, _, slip, now_blamed = best
    if slip.sole and not slip.safe and not after.broken and after.objections == 0:
        others = (other for other in spaces.depth(lines, slip.line) if other.lines != slip.lines)
        readable = (doctor.state("\n".join(_undone(lines, other)))[0] <= after for other in others)
        slip = slip._replace(safe=not doctor.tired and not any(readable))
    return slip, after, now_blamed


def _candidates(lines: Sequence[str], state: _State, blamed: Sequence[int]) -> Iterator[Slip]:
    """Slips near where the trouble shows, the nearest lines first; everywhere before it if reading stopped."""
    near: list[int] = []
    for line in blamed[:4]:
        near += [line, line - 1, line + 1, line - 2]
    if state.broken:
        near += range(blamed[0], -1, -1)
    places = [place for place in dict.fromkeys(near) if 0 <= place < len(lines) and lines[place].strip()]
    close, far = places[:4], places[4:]
    for finder in (*_SIGNS, *_STOPPING) if state.broken else _SIGNS:
        for place in close:
            yield from finder(lines, place)
    if state.broken:
        yield from _everywhere(lines, far)
        return
    for finder in _SIGNS:
        for place in far:
            yield from finder(lines, place)
    # A key that is missing is blamed on the top of its map, wherever it stands behind a “#”.
    for place in range(len(lines)):
        if place not in places:
            yield from remarks.commented_out(lines, place)


def _everywhere(lines: Sequence[str], places: Iterable[int]) -> Iterator[Slip]:
    """Of lines far from where reading stopped, only what can reach so far."""
    for place in places:
        for finder in (
            quotes.missing,
            brackets.missing,
            quotes.chinese,
            dashes.without_space,
            dashes.other_sign,
            colons.other_sign,
        ):
            yield from finder(lines, place)


def _undone(lines: Sequence[str], slip: Slip) -> list[str]:
    return [slip.lines[place] if slip.lines.get(place) is not None else line for place, line in enumerate(lines)]  # type: ignore[misc]


def _flaw(text: str, lines: Sequence[str], slip: Slip) -> Flaw:
    starts, original = _starts(text), text.split("\n")
    edits = [_edit(starts[place], original[place], line) for place, line in slip.lines.items()]
    shown = next((line for line in slip.lines.values() if line is not None), None)
    written = f"，写成“{typed(shown)}”。" if shown is not None else "。"
    return Flaw(
        slip.rule, slip.line, slip.column, slip.length, slip.found, slip.expected, slip.advice + written,
        fatal=True, fix=Fix(slip.safe, tuple(sorted(edits))),
    )  # fmt: skip


def _edit(start: int, old: str, new: str | None) -> Edit:
    """A line's change, as few characters as it takes."""
    if new is None:
        return Edit(start - 1, start + len(old), "") if start else Edit(0, len(old) + 1, "")
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    return Edit(start + before, start + len(old) - after, new[before : len(new) - after])


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _starts(text: str) -> list[int]:
    found = [0]
    for line in text.split("\n"):
        found.append(found[-1] + len(line) + 1)
    return found
