"""The text of `search-data.js`: one global, in columns, because a column of like things compresses best."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.search.facets import choices, flags, regions
from banshi.search.lexicon import Lexicon

URL = "search-data.js"
"""Its place below the site's root; never another, or a new matter would change every page."""

VERSION = 1
"""Of the format. The client refuses another."""

_FIRST = 48
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
    terms = list(_terms(catalog))
    names = [_line(entry.name) for entry in entries]
    aliases = [_aliases(entry) for entry in entries]
    texts = [
        *names,
        *aliases,
        *(part for official, words in terms for part in (official, *words)),
        *(department.name + " " + department.short_name for department in named if department),
    ]
    looked = lexicon.look_up("\n".join(texts))
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
            "terms": "\n".join(f"{official}={'|'.join(words)}" for official, words in terms),
            "words": [
                "".join(word for word in looked.words if len(word) == size)
                for size in range(2, 1 + max(map(len, looked.words), default=1))
            ],
            "pinyin": "".join(f"{syllable}{characters}" for syllable, characters in looked.readings.items()),
        }
    )


def _terms(catalog: Catalog) -> Iterator[tuple[str, list[str]]]:
    """The thesaurus, without what fits no matter and no department."""
    names = "\n".join(
        [entry.name for entry in catalog.public] + [item.name for item in catalog.setting.departments.values()]
    )
    for term in catalog.setting.terms:
        if term.official in names:
            yield _line(term.official), [_line(word) for word in term.words]


def _aliases(entry: Entry) -> str:
    return "|".join(dict.fromkeys(_line(alias) for alias in entry.aliases))


def _line(text: str) -> str:
    """A text without what the columns use as separators; nearly all have none."""
    return text if text.isprintable() and "|" not in text else _BREAKS.sub(" ", text).strip()


def _codes(entries: Iterable[Entry]) -> str:
    """Sorted codes, each as what it shares with the one before and what it does not."""
    parts, before = [], ""
    for entry in entries:
        shared = next((at for at, (one, two) in enumerate(zip(entry.code, before, strict=False)) if one != two), 0)
        parts.append(chr(_FIRST + shared) + entry.code[shared:])
        before = entry.code
    return ",".join(parts)


def _column(numbers: Iterable[int]) -> str:
    """Small numbers as one character each."""
    return "".join(chr(_FIRST + number) for number in numbers)


def _script(data: dict) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Two line separators end a line in old JavaScript; `</` would end a script.
    text = text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"var banshiData={text};\n"
