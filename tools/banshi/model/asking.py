"""Everything a matter asks: which question follows which answer, and which answers exclude each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from banshi.model.situation import Answers, Plain, Questions, When, both, holds, meets, parts_of, ways_of


class Asking:
    """The questions of one matter.

    Args:
        questions: Question → its options, in the order they are written.
        whens: Question → the situation in which alone it is asked; those asked of everybody are left out.
        impossible: Situations nobody can be in.
    """

    def __init__(
        self, questions: Questions, whens: Mapping[str, When] | None = None, impossible: Sequence[When] = ()
    ) -> None:
        self.questions = questions
        self.whens = whens or {}
        self.impossible = [way for when in impossible for way in ways_of(when) if way]

    def ways(self, when: When | None) -> list[Plain]:
        """Every way a situation comes about, with the answers that lead to the questions it names.

        Ways nobody can take are left out; if that leaves none, the situation does not exist.
        """
        found = ways_of(when)
        if self.whens:
            found = [way for first in found for way in self._led_to(first, frozenset())]
        if self.impossible:
            found = [way for way in found if not self.excluded(way)]
        return found

    def applies(self, when: When | None, answers: Answers) -> bool:
        """Whether a row applies to somebody who gave these answers; questions still open leave it in."""
        return not when or meets(self.ways(when), answers)

    def overlap(self, first: When | None, second: When | None) -> bool:
        """Whether two rows can apply to the same applicant."""
        theirs = self.ways(second)
        for way in self.ways(first):
            for other in theirs:
                shared = both(way, other)
                if shared is not None and not self.excluded(shared):
                    return True
        return False

    def excluded(self, way: Plain) -> bool:
        """Whether nobody can be in a situation that comes about in this way."""
        return any(
            all(question in way and set(way[question]) <= set(options) for question, options in one.items())
            for one in self.impossible
        )

    def open(self, answers: Answers) -> Iterator[tuple[str, list[str]]]:
        """The questions still to be asked after these answers, each with the options that do not contradict them."""
        for question, options in self.questions.items():
            if question not in answers and self.asked(question, answers):
                yield question, [one for one in options if self.possible({**answers, question: one})]

    def asked(self, question: str, answers: Answers) -> bool:
        """Whether these answers lead to a question."""
        return question not in self.whens or holds(ways_of(self.whens[question]), answers)

    def possible(self, answers: Answers) -> bool:
        """Whether somebody can give all of these answers."""
        return not holds(self.impossible, answers)

    def needed(self, names: Iterable[str]) -> Asking:
        """Only these questions, and those that lead to them."""
        wanted = list(names)
        for name in wanted:
            for _, question, _ in parts_of(self.whens.get(name, {})):
                if question not in wanted:
                    wanted.append(question)
        kept = Asking({name: options for name, options in self.questions.items() if name in wanted})
        kept.whens = {name: when for name, when in self.whens.items() if name in wanted}
        kept.impossible = self.impossible
        return kept

    def situations(self) -> Iterator[dict[str, str]]:
        """Every combination of answers somebody can give; one empty combination when nothing is asked."""
        yield from self._from(list(self.questions), {})

    def _from(self, left: list[str], answers: dict[str, str]) -> Iterator[dict[str, str]]:
        # What leads to a question may be written below it.
        question = next((name for name in left if self.asked(name, answers)), None)
        if question is None:
            yield answers
            return
        rest = [name for name in left if name != question]
        for option in self.questions[question]:
            given = {**answers, question: option}
            if self.possible(given):
                yield from self._from(rest, given)

    def _led_to(self, way: Plain, done: frozenset[str]) -> Iterator[Plain]:
        question = next((name for name in way if name in self.whens and name not in done), None)
        if question is None:
            yield way
            return
        for before in ways_of(self.whens[question]):
            longer = both(way, before)
            if longer is not None:
                yield from self._led_to(longer, done | {question})
