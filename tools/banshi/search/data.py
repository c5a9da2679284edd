"""The text of `search-data.js`: one global, in columns, because a column of like things compresses best."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.setting import Setting
from banshi.model.thesaurus import Trade
from banshi.search.facets import FLAG_LABELS, GROUP_LABELS, choices, flags, regions
from banshi.search.lexicon import Lexicon
from banshi.search.other_results import Kind, beside
from banshi.search.places import others as other_cities
from banshi.search.places import own
from banshi.search.speech import SPEECH

URL = "search-data.js"
"""Its place below the site's root; never another, or a new matter would change every page."""

VERSION = 4
"""Of the format. The client refuses another."""

_FIRST = 48
_MOST_SHARED = 60
_BREAKS = re.compile(r"[\s|]+")


def search_data(catalog: Catalog, lexicon: Lexicon) -> str:
    """Everything the client needs to find public matters, as a script that sets `banshiData`.

    Args:
        catalog: The matters; each is one entry, however many offices handle it.
        lexicon: Where pinyin and words are looked up.
    """
    entries = catalog.public
    setting = catalog.setting
    departments = choices(entry.department for entry in entries)
    themes = choices(tuple(entry.themes) for entry in entries)
    places = choices(regions(catalog, entry) for entry in entries)
    named = [setting.departments.get(identifier) for identifier in departments.values]
    kinds = list(beside(catalog))
    terms = list(_terms(catalog, kinds))
    names = [_line(entry.name) for entry in entries]
    aliases = [_shorter(name, _lines(entry.aliases)) for name, entry in zip(names, entries, strict=True)]
    others = [["|".join(_lines([name, *said])) for _, name, said in kind.pages] for kind in kinds]
    texts = [
        *names,
        *(alias for entry in entries for alias in entry.aliases),
        *(text for texts in others for text in texts),
        *(part for official, words in terms for part in (official, *words)),
    ]
    cities = other_cities(catalog)
    calls = list(_calls(setting))
    readings = lexicon.look_up("\n".join([*texts, *cities, *(line for *_, line in calls)]), "search")
    return _script(
        {
            "version": VERSION,
            "codes": _codes(entries),
            "names": "\n".join(names),
            "aliases": "\n".join(aliases),
            "flags": _column(flags(entry) for entry in entries),
            "department": _column(departments.numbers),
            "themes": _column(themes.numbers),
            "regions": _column(places.numbers),
            "departments": [
                [identifier, department.short_name, department.name] if department else [identifier, identifier, ""]
                for identifier, department in zip(departments.values, named, strict=True)
            ],
            "themeSets": [list(value) for value in themes.values],
            "regionSets": [
                [setting.regions[code].name if code in setting.regions else code for code in value]
                for value in places.values
            ],
            "others": [
                [kind.label, kind.folder, kind.least, ",".join(page[0] for page in kind.pages), "\n".join(texts)]
                for kind, texts in zip(kinds, others, strict=True)
            ],
            "labels": [_groups(catalog), FLAG_LABELS],
            "speech": SPEECH,
            "places": own(catalog),
            "hall": _hall(setting),
            "calls": calls,
            "cities": "|".join(cities),
            "foreign": [[term.official, "|".join(term.words)] for term in setting.thesaurus.foreign],
            "shops": _shops(catalog),
            "elsewhere": [
                ["|".join(_lines(row.words)), row.handled_by or "", row.note or "", row.near]
                for row in setting.thesaurus.elsewhere
            ],
            "terms": "\n".join(f"{official}={'|'.join(words)}" for official, words in terms),
            "pinyin": "".join(f"{syllable}{characters}" for syllable, characters in readings.items()),
        }
    )


def _groups(catalog: Catalog) -> tuple[str, ...]:
    """What can be chosen from; the regions of a province are its cities."""
    return tuple("城市" if label == "区县" else label for label in GROUP_LABELS) if catalog.province else GROUP_LABELS


def _terms(catalog: Catalog, kinds: Iterable[Kind]) -> Iterator[tuple[str, list[str]]]:
    """The thesaurus, without what fits nothing that has a page."""
    pages = [name for kind in kinds for _, name, _ in kind.pages]
    names = "\n".join([entry.name for entry in catalog.public] + pages)
    for term in catalog.setting.terms:
        if term.official in names:
            yield _line(term.official), [_line(word) for word in term.words]


def _shops(catalog: Catalog) -> list[tuple[str, list[str], list[str], str]]:
    """What everybody needs who opens a shop, then a company, then what lines of business need; only what has a page."""
    known = catalog.setting.thesaurus
    if known.person is None or known.company is None:
        return []

    def row(trade: Trade) -> tuple[str, list[str], list[str], str]:
        codes = [code for code in trade.matters if code in catalog.by_code and catalog.by_code[code].public]
        slugs = [bundle.slug for bundle in catalog.bundles.values() if bundle.slug in trade.bundles]
        return "|".join(_lines(trade.words)), codes, slugs, trade.note or ""

    return [row(trade) for trade in (known.person, known.company, *known.trades)]


def _hall(setting: Setting) -> str:
    """The hall somebody means who says only 办事大厅."""
    named = setting.city.hall if setting.city else None
    return named if named in setting.halls else next(iter(setting.halls), "")


def _calls(setting: Setting) -> Iterator[tuple[str, str, str, str]]:
    """What a telephone is the answer to: its name for scripts, its kind, the number, and what people call it."""
    if setting.city is None:
        return
    line = setting.city.hotline
    address = "tel:" + re.sub(r"[^\d+]", "", line.phone)
    yield "hotline", "电话", address, "|".join(_lines([f"{line.phone} {line.name}", line.phone, line.name]))
    yield "complaints", "投诉", address, "|".join(_lines([f"投诉、举报、建议：{line.phone}", "投诉", "举报", "差评"]))


def _lines(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(map(_line, texts)))


def _shorter(name: str, aliases: Iterable[str]) -> str:
    """Aliases, each as how much of the name it begins with, and the rest."""
    return "|".join(chr(_FIRST + shared) + alias[shared:] for alias in aliases for shared in [_shared(name, alias)])


def _shared(one: str, two: str) -> int:
    """How many characters two texts begin with in common, counted as JavaScript counts: none where that differs."""
    pairs = enumerate(zip(one[:_MOST_SHARED], two, strict=False))
    differing = next((at for at, (mine, other) in pairs if mine != other or mine > "\uffff"), None)
    return min(len(one), len(two), _MOST_SHARED) if differing is None else differing


def _line(text: str) -> str:
    """A text without what the columns use as separators; nearly all have none."""
    return text if text.isprintable() and "|" not in text else _BREAKS.sub(" ", text).strip()


def _codes(entries: Iterable[Entry]) -> str:
    """Sorted codes, each as what it shares with the one before and what it does not."""
    parts, before = [], ""
    for entry in entries:
        shared = _shared(entry.code, before)
        parts.append(chr(_FIRST + shared) + entry.code[shared:])
        before = entry.code
    return ",".join(parts)


def _column(numbers: Iterable[int]) -> str:
    """Small numbers as one character each."""
    return "".join(chr(_FIRST + number) for number in numbers)


def _script(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Two line separators end a line in old JavaScript; `</` would end a script.
    text = text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"var banshiData={text};\n"
