"""The code somebody may have meant by one that nothing has."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from banshi.catalog.entry import Entry
from banshi.source.mistyped import one_slip

LETTERS_LIKE_DIGITS = str.maketrans("OoQIl", "00011")
"""No letter of a code looks like a digit: whoever writes one meant the digit."""


def near_code(
    code: str, among: Iterable[Entry], besides: Collection[str] = (), department: str | None = None
) -> str | None:
    """The only code with two neighbouring characters the other way round, else with one other character.

    Codes are given one after the other, so that several may be as near: then the only one of the department counts.

    Args:
        code: What was written.
        among: The matters there are.
        besides: Codes that are not meant, because they stand there already.
        department: Whose code it most likely is.
    """
    among = tuple(among)
    alike = code.translate(LETTERS_LIKE_DIGITS)
    if alike not in (code, *besides) and any(one.code == alike for one in among):
        return alike
    near = [one for one in among if len(one.code) == len(code) and one.code not in besides and one_slip(code, one.code)]
    turned = [one for one in near if sorted(one.code) == sorted(code)]
    for wanted in (turned, near):
        own = [one for one in wanted if one.department == department]
        for some in (wanted, own):
            if len(some) == 1:
                return some[0].code
    return None
