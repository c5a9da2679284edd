"""Patterns that several rules about wording share, and cheap questions to ask before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Path, Problem
from banshi.rules.shared.looking import characters_in

MARKUP = re.compile(r"<[A-Za-z/!?][^<>]{0,40}>?|\]\]>|&#[0-9xX]|&[a-z]{2,8};|javascript\s*:", re.I)
"""Marks of HTML, XML or script. A lone `<` before a number or a space is a comparison."""

_PRIVATE = re.compile(
    r"1[3-9][0-9]{9}"  # mobile phone
    r"|[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])[0-9]{3}[0-9Xx]"  # GB 11643
)
_LONG_NUMBER = re.compile(r"[0-9]{11,}[Xx]?")
_DIGITS = bytes(ord("0") if chr(byte).isdecimal() and byte < 128 else ord(" ") for byte in range(256))


def has_markup_signs(text: str) -> bool:
    """Whether `MARKUP` may match."""
    return not characters_in(text).isdisjoint("<&") or "]]>" in text or "cript" in text


def private_number(text: str) -> str | None:
    """The first mobile phone or identity number; longer and shorter numbers are something else."""
    # Four times as fast as the pattern, and nearly every text ends here.
    if b"00000000000" not in text.encode("ascii", "replace").translate(_DIGITS):
        return None
    for number in _LONG_NUMBER.finditer(text):
        if _PRIVATE.fullmatch(number[0]):
            return number[0]
    return None


def masked(number: str) -> str:
    """A private number that may be quoted: its first three and last two digits."""
    return number[:3] + "*" * (len(number) - 5) + number[-2:]


def personal(at: Path, text: str, where: str) -> Iterator[Problem]:
    """What is wrong with a text that holds a number of one person's.

    Args:
        at: Where the text stands.
        text: The text.
        where: What the public reads there.
    """
    if (number := private_number(text)) is not None:
        kind = "手机号码" if len(number) == 11 else "个人身份证号码"
        yield Problem(
            at,
            f"文字里有{kind}“{masked(number)}”。",
            f"公开的{where}里不能有个人的手机号码和身份证号码。",
            "请换成单位的固定电话或者 12345 热线，并把这个号码删掉。",
        )


QUESTION = re.compile('怎么办|怎么|怎样|如何|什么|哪里|哪儿|哪个|多少|咋|吗$|呢$|[，。？！；：、,.?!;:"“”]')
"""Question words and punctuation, which no word a search looks for may hold."""

SEPARATOR = re.compile(r"\s*[、，,；;/／|｜]\s*")
"""Signs people part words with."""


def sayings(text: str) -> list[str]:
    """Several sayings written as one; one alone where it is one."""
    parts = [part for part in SEPARATOR.split(text) if part]
    return [text] if any(QUESTION.search(part) for part in parts) else parts
