"""One name that is gone, used in many places: told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from banshi.model.finding import Problem

_MANY = 3


def grouped(found: Iterable[tuple[str, Problem]]) -> Iterator[Problem]:
    """Problems with what each is about; those about the same in more than a few files become one.

    Args:
        found: What a problem is about, and the problem.
    """
    about: dict[str, list[Problem]] = {}
    for subject, problem in found:
        about.setdefault(subject, []).append(problem)
    for problems in about.values():
        if len(problems) < _MANY:
            yield from problems
            continue
        first, *others = problems
        named = "、".join(dict.fromkeys(problem.file or "" for problem in others[:3]))
        yield first._replace(found=f"{first.found.rstrip('。')}；另有 {len(others)} 处也是这样，如 {named}。", fix=None)
