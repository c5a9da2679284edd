"""How to mend what the schema objects to, where what was meant is plain."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from banshi.model.finding import Path
from banshi.model.fix import Mend, removing, setting
from banshi.model.numerals import chinese_number
from banshi.source.everyday_words import NARROWER, NO, NOTHING, SAME, YES
from banshi.source.identified import meant_by_name
from banshi.source.keys import value_at
from banshi.source.mistyped import miswritten
from banshi.source.replacements import halved
from banshi.source.restated import DAY, NUMERAL, Said, restated

SEPARATORS = re.compile(r"\s*[、，,；;/／|｜\\]\s*|\s+")
_COUNT = re.compile(
    rf"(?:共|各|约|第|v|V)?\s*([0-9]{{1,4}}|{NUMERAL})\s*(?:\.0)?\s*(?:份|次|项|个|元|本|张|条|天|版|趟|回|人|件)?"
)


class Asked:
    """What the schema asks at one place.

    Attributes:
        keyword: The schema's keyword that objects.
        path: Where.
        expected: What the keyword says; found: what is written.
        field: The schema of the field, its reference followed.
        document: The whole value of the file.
        may_be_empty: Whether the field's own words say that an empty list stands for nothing.
        names: What people call departments, regions and matters → what they are known by.
    """

    def __init__(
        self, keyword: str, path: Path, expected: Any, found: Any, *, field: Mapping[str, Any] = {}, document: Any = None,
        may_be_empty: bool = False, names: Mapping[str, str] = {},
    ) -> None:  # fmt: skip
        self.keyword, self.path, self.expected, self.found = keyword, path, expected, found
        self.field, self.document, self.may_be_empty, self.names = field, document, may_be_empty, names


def remedy(asked: Asked) -> Mend | None:
    """How to mend one objection."""
    keyword, path, found = asked.keyword, asked.path, asked.found
    if keyword == "uniqueItems" and isinstance(found, list):
        return removing(*((*path, index) for index in _repeats(found)))
    if not path:
        return None
    if asked.may_be_empty and keyword in ("type", "minItems") and (found == "" or _nothing(found)):
        return setting(path[:-1] if isinstance(path[-1], int) else path, [])
    if found in ("", [], {}) and isinstance(path[-1], str) and keyword in _EMPTY:
        return removing(path)
    if keyword == "pattern" and isinstance(found, str):
        if said := restated(found, asked.expected):
            return setting(path, said.text, safe=said.safe)
        return meant_by_name(path, asked.expected, found, asked.names)
    if keyword == "enum" and isinstance(found, str):
        return _chosen(asked, found)
    if keyword == "type" and isinstance(found, list):
        return _switched(asked, found)
    return _typed(asked, found) if keyword == "type" and isinstance(found, str) else None


def _switched(asked: Asked, found: list[Any]) -> Mend | None:
    """A list of what holds, where every such thing is a key that is `true` or not."""
    fields = asked.field.get("properties", {})
    switches = all(isinstance(key, str) and fields.get(key, {}).get("type") == "boolean" for key in found)
    return setting(asked.path, dict.fromkeys(found, True)) if found and switches else None


_EMPTY = ("pattern", "minLength", "minItems", "minProperties", "type", "enum")


def _nothing(found: Any) -> bool:
    return isinstance(found, str) and found.strip(' 。“”"') in NOTHING


def _chosen(asked: Asked, found: str) -> Mend | None:
    options = [str(item) for item in asked.expected]
    labels = {str(label): key for key, label in asked.field.get("x-labels", {}).items()}
    plain = halved("".join(found.split())).strip("“”\"'。 ")
    if labels.get(plain) in options or plain in options:
        return setting(asked.path, labels.get(plain) or plain)
    parts = parted(found, options)
    if parts and isinstance(asked.path[-1], int):
        return _spread(asked, parts)
    option, safe = nearest_option(found, options)
    return setting(asked.path, option, safe=safe) if option else None


def nearest_option(found: str, options: Sequence[str]) -> tuple[str | None, bool]:
    """The option a word stands for, and whether only its last character is missing."""
    if (bare := _IN_BRACKETS.sub("", found)) != found and bare in options:
        return bare, True
    for option in options:
        if found in SAME.get(option, ()):
            return option, option not in NARROWER
    # A word lost, or a word too many.
    for near in (
        (one for one in options if _lacks_a_word(found, one)),
        (one for one in options if _lacks_a_word(one, found, least=2)),
    ):
        if len(cut := list(near)) == 1:
            return cut[0], True
    longer = [option for option in options if len(found) > 1 and found in option]
    if len(short := [option for option in options if len(option) == len(found) + 1 and option.startswith(found)]) == 1:
        return short[0], True
    if len(longer) == 1:
        # The beginning or the end of one option alone, at least half of it, is that option.
        return longer[0], longer[0] not in NARROWER and _half_of(found, longer[0])
    inside = [option for option in options if len(option) > 1 and option in found]
    if len(inside) == 1:
        return inside[0], found.removeprefix(inside[0]) in _IDLE_ENDS or found.removesuffix(inside[0]) in _IDLE_STARTS
    turned = [option for option in options if sorted(option) == sorted(found)]
    if meant := turned[0] if len(turned) == 1 else miswritten(found, options):
        return meant, True
    close = difflib.get_close_matches(found, options, 1, 0.4)
    return (close[0], False) if close else (None, False)


def _half_of(found: str, option: str) -> bool:
    return len(found) * 2 >= len(option) and (option.startswith(found) or option.endswith(found))


def _lacks_a_word(found: str, option: str, least: int = 3) -> bool:
    """Whether a word was lost out of the middle of an option, as of 政府核发 for 政府部门核发."""
    rest = iter(option)
    whole = len(option) > len(found) >= least and found[0] == option[0] and found[-1] == option[-1]
    if not whole or len(option) - len(found) > _LOST or not all(sign in rest for sign in found):
        return False
    # One of these more or less turns the sense round.
    return all(option.count(sign) == found.count(sign) for sign in "不未无非没免否禁")


_IN_BRACKETS = re.compile("[（(][^（()）]*[)）]")
_CODE = re.compile("[0-9]{6,}[0-9A-Z]*")
_LOST = 2
_IDLE_ENDS = ("满足", "范围", "范围内", "通办", "办理")
"""What says nothing more behind an option."""
_IDLE_STARTS = ("网上", "线上", "在线", "可以", "支持", "进行")
"""The same before one."""


def parted(found: str, options: Sequence[str]) -> list[str] | None:
    """Several options written as one text; None if it is not made of options alone."""
    parts = [part for part in SEPARATORS.split(found.strip("[]［］【】 ")) if part]
    return parts if len(parts) > 1 and all(part in options for part in parts) else None


def _spread(asked: Asked, parts: list[str]) -> Mend | None:
    *around, place = asked.path
    items = value_at(asked.document, tuple(around))
    if not isinstance(items, list) or not isinstance(place, int):
        return None
    new = [*items[:place], *parts, *items[place + 1 :]]
    return setting(tuple(around), list(dict.fromkeys(new)))


def truth(text: str) -> bool | None:
    """What a word for yes or no says; None for any other."""
    plain = halved(text).strip(" “”\"'。")
    return True if plain in (*YES, "true") else False if plain in (*NO, "false") else None


def _typed(asked: Asked, found: str) -> Mend | None:
    path, expected = asked.path, asked.expected
    plain = halved(found).strip(" “”\"'。")
    if expected == "boolean" and (said := truth(found)) is not None:
        return setting(path, said)
    if expected == "integer" and plain in _LIKE_DIGITS:
        return setting(path, _LIKE_DIGITS[plain])
    if expected == "integer" and (count := _COUNT.fullmatch(plain)):
        number = count[1]
        return setting(path, int(number) if number.isdigit() else chinese_number(number))
    if expected == "array":
        return _listed(asked, found)
    if expected == "object" and path[-1] == "when":
        return _situation(asked, plain)
    return _row(asked, found) if expected == "object" else None


_LIKE_DIGITS = {"l": 1, "I": 1, "|": 1, "O": 0, "o": 0}
"""Letters that look like a digit, where nothing but a number may stand."""


def _row(asked: Asked, found: str) -> Mend | None:
    """A row of which one thing alone was written: what it must have, or the day it is about."""
    required = asked.field.get("required", ())
    if len(required) == 1:
        return setting(asked.path, {required[0]: found}, safe=bool(_CODE.fullmatch(found)))
    day = restated(found, DAY) or (Said(found, True) if re.fullmatch(DAY, found) else None)
    if day and required[:1] == ["date"]:
        # What else belongs to the day only the author knows: the line shows where to write it.
        return setting(asked.path, {"date": day.text} | dict.fromkeys(required[1:], ""), safe=False)
    return None


def _listed(asked: Asked, found: str) -> Mend | None:
    items = asked.field.get("items", {})
    if isinstance(items, Mapping) and (items.get("type") == "object" or "properties" in items):
        return None
    parts = [item for item in re.split(r"\s*[、，,；;]\s*", found.strip("[]［］【】 ")) if item]
    options = items.get("enum") if isinstance(items, Mapping) else None
    if options and not all(part in options for part in parts):
        parts = parted(found, options) or parts
    sure = len(parts) == 1 or (
        all(part in options for part in parts) if options else all(len(part) <= _WORD for part in parts)
    )
    return setting(asked.path, parts, safe=sure) if parts else None


_WORD = 12
"""Characters of a word in a list of words; what is longer may be a sentence with commas of its own."""


def _situation(asked: Asked, found: str) -> Mend | None:
    """An option alone stands for the question that has it."""
    questions = asked.document.get("questions") if isinstance(asked.document, dict) else None
    if not isinstance(questions, dict):
        return None
    question, _, option = map(str.strip, found.partition("：") if "：" in found else found.partition(":"))
    named = [name for name, options in questions.items() if isinstance(options, list) and found in options]
    if not named and isinstance(questions.get(question), list) and option in questions[question]:
        return setting(asked.path, {question: option})
    return setting(asked.path, {named[0]: found}, safe=len(named) == 1) if named else None


def _repeats(items: list[Any]) -> Iterator[int]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        written = json.dumps(item, sort_keys=True)
        if written in seen:
            yield index
        seen.add(written)
