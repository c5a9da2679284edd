"""The laws that guides cite, how each stands on a day, and which guides a change of law touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from banshi.catalog.entry import Entry
from banshi.model.law import Edition, Law, Standing
from banshi.model.matter import Matter
from banshi.model.numerals import article_number

_LEVELS = ("法律", "行政法规", "地方性法规", "部门规章", "地方政府规章")


class CitedLaw(NamedTuple):
    """A law some guide cites.

    Attributes:
        law: What the index knows; None if it does not know the name.
        standing: How it stands on the day.
        citations: How often it is cited.
        articles: Every article cited, each once, in order.
        matters: The guides that cite it.
    """

    name: str
    law: Law | None
    standing: Standing | None
    citations: int
    articles: tuple[str, ...]
    matters: tuple[Entry, ...]

    @property
    def edition(self) -> Edition | None:
        """What is judged: the edition in force, otherwise the one that ended or is coming."""
        return None if self.standing is None else self.standing.now or self.standing.ended or self.standing.coming

    @property
    def state(self) -> str:
        """How it stands, in a word."""
        if self.standing is None:
            return "索引里没有"
        if self.standing.now is not None:
            return "现行"
        return "已废止" if self.standing.ended is not None else "尚未施行"

    @property
    def verified(self) -> bool:
        """Whether somebody compared the edition that is judged with its whole text."""
        return self.edition is not None and self.edition.verified


class Due(NamedTuple):
    """A change of a law that guides have to follow.

    Attributes:
        day: When.
        change: What, in Chinese.
        matters: The guides to look at.
    """

    day: str
    law: str
    change: str
    matters: tuple[Entry, ...]


def cited_laws(
    matters: Iterable[tuple[Entry, Matter]], laws: Mapping[str, Law], today: date
) -> tuple[list[CitedLaw], int]:
    """Every law that is cited, the highest and most cited first, and how often documents are cited.

    Args:
        matters: The guides, in short and whole.
        laws: The index.
        today: The day to look it up on.
    """
    articles: dict[str, list[str | None]] = {}
    citing: dict[str, dict[str, Entry]] = {}
    documents = 0
    for entry, matter in matters:
        for _, citation in matter.citations():
            if citation.law is None:
                documents += 1
            else:
                articles.setdefault(citation.law, []).append(citation.article)
                citing.setdefault(citation.law, {})[entry.code] = entry
    found = []
    for name, cited in articles.items():
        law = laws.get(name)
        standing = law.on(today.isoformat()) if law is not None else None
        each = sorted({article for article in cited if article}, key=lambda article: (article_number(article), article))
        entries = tuple(citing[name][code] for code in sorted(citing[name]))
        found.append(CitedLaw(name, law, standing, len(cited), tuple(each), entries))
    return sorted(found, key=_order), documents


def _order(cited: CitedLaw) -> tuple[int, int, str]:
    level = _LEVELS.index(cited.law.level) if cited.law is not None else len(_LEVELS)
    return level, -cited.citations, cited.name


def due(cited: Iterable[CitedLaw], horizon: str) -> list[Due]:
    """What has ended, ends or begins up to a day, the earliest first."""
    found = []
    for one in cited:
        if one.standing is None:
            continue
        ended = one.standing.ended or one.standing.ends_by(horizon)
        if ended is not None and ended.until is not None:
            successor = f"，由《{ended.replaced_by}》代替" if ended.replaced_by else ""
            found.append(Due(ended.until, one.name, f"废止{successor}", one.matters))
        elif (coming := one.standing.begins_by(horizon)) is not None:
            length = f"，共{coming.articles}条" if coming.articles else ""
            first = one.standing.now is None
            found.append(Due(coming.begins, one.name, f"{'' if first else '新的一版'}施行{length}", one.matters))
    return sorted(found)


def uncited(laws: Iterable[Law], cited: Iterable[CitedLaw], today: date, horizon: str) -> list[tuple[str, Law]]:
    """Laws nobody cites of which an edition begins after a day and up to another: the day, the law."""
    known = {one.name for one in cited}
    found = []
    for law in laws:
        coming = law.on(today.isoformat()).begins_by(horizon)
        if law.name not in known and coming is not None:
            found.append((coming.begins, law))
    return sorted(found, key=lambda row: (row[0], row[1].name))
