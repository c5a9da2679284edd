"""How to mend what the schema objects to, where what was meant is plain."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from typing import Any

from banshi.model.finding import Path
from banshi.model.fix import Mend, removing, setting
from banshi.model.numerals import chinese_article, chinese_number
from banshi.source.retyping import halved

_YES = {"是": True, "有": True, "yes": True, "Yes": True, "YES": True, "True": True, "TRUE": True}
_NO = {"否": False, "无": False, "没有": False, "no": False, "No": False, "NO": False, "False": False, "FALSE": False}
_NUMERAL = "[一二两三四五六七八九十百]+"
_COUNT = re.compile(rf"([0-9]{{1,4}}|{_NUMERAL})\s*(?:份|次|项|个|元|本|张)?")
_UNIT = re.compile(rf"({_NUMERAL})(?=个?(?:工作日|月|小时|分钟|[日天年]))")
_ARTICLE = re.compile(r"第?([0-9]{1,3})条")
_DATE = re.compile(r"([12][0-9]{3})[年/.\-—]([0-9]{1,2})[月/.\-—]([0-9]{1,2})日?")


def remedy(keyword: str, path: Path, expected: Any, found: Any) -> Mend | None:
    """How to mend one objection.

    Args:
        keyword: The schema's keyword that objects.
        path: Where.
        expected: What the keyword says.
        found: What is written.
    """
    if keyword == "uniqueItems" and isinstance(found, list):
        return removing(*((*path, index) for index in _repeats(found)))
    if not path:
        return None
    empty = found in ("", [], {}) and isinstance(path[-1], str)
    if empty and keyword in ("pattern", "minLength", "minItems", "minProperties", "type", "enum"):
        return removing(path)
    if keyword == "pattern" and isinstance(found, str):
        said = restated(found, expected)
        return setting(path, said) if said else None
    if keyword == "enum" and isinstance(found, str):
        close = difflib.get_close_matches(found, [str(item) for item in expected], 1, 0.4)
        return setting(path, close[0], safe=False) if close else None
    return _typed(path, expected, found) if keyword == "type" and isinstance(found, str) else None


def restated(text: str, pattern: str) -> str | None:
    """The same said the way a pattern wants it; None if that cannot be found."""
    form = re.compile(re.sub(r"\$$", r"\\Z", pattern))
    return next((said for said in _ways(text) if said != text and form.search(said)), None)


def _ways(text: str) -> Iterator[str]:
    plain = halved("".join(text.split()))
    yield plain
    if date := _DATE.fullmatch(plain):
        yield f"{date[1]}-{int(date[2]):02}-{int(date[3]):02}"
    yield _ARTICLE.sub(lambda hit: chinese_article(int(hit[1])), plain, count=1)
    limit = _UNIT.sub(lambda hit: str(chinese_number(hit[1])), plain)
    limit = re.sub("工作[天曰]", "工作日", limit)
    limit = re.sub("(?<=[0-9])(工作日|月)", r"个\1", limit)
    limit = re.sub("个?(天|小时|分钟|年)", lambda hit: "日" if hit[1] == "天" else hit[1], limit)
    yield limit
    yield re.sub("^(当场|立即|当即|即时|立等可取|当场办结|即时办结)$", "即办", limit)
    # A telephone number's dashes.
    yield re.sub("[（(](0[0-9]{2,3})[)）]", r"\1-", plain).replace("—", "-").replace("－", "-")


def _typed(path: Path, expected: Any, found: str) -> Mend | None:
    if expected == "boolean" and found in {**_YES, **_NO}:
        return setting(path, {**_YES, **_NO}[found])
    if expected == "integer" and (count := _COUNT.fullmatch(halved(found))):
        number = count[1]
        return setting(path, int(number) if number.isdigit() else chinese_number(number))
    if expected == "array":
        items = [item.strip() for item in re.split("[、，,；]", found)]
        return setting(path, items, safe=len(items) == 1) if all(items) else None
    return None


def _repeats(items: list[Any]) -> Iterator[int]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        written = json.dumps(item, sort_keys=True)
        if written in seen:
            yield index
        seen.add(written)
