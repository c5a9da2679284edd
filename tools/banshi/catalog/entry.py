"""A matter in one line: what lists, indexes and cross-file rules need to know about it."""

from __future__ import annotations

import msgspec

from banshi.catalog.common_case import common_fees, common_papers, common_promise, common_spared
from banshi.catalog.lengths import written_limits
from banshi.catalog.measures import written_measures
from banshi.catalog.result_stems import unspoken_results
from banshi.model.alike import likeness_number
from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.numerals import article_number

MAKING = frozenset({"制证", "制卡", "制作证件", "制作证照", "制发证件"})
"""Steps in which a certificate is made."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """The short form of a matter that stays in memory; the whole matter is on disk.

    Attributes:
        file: Path below `guides/`.
        materials: Standard names of every document it may ask for, each once.
        fees: Names of its fees.
        deferrable: Documents that may follow later.
        samples: Attachments that show what its results look like.
        case_promises: Promised limits of the cases.
        statutory: As it may be told, see `model/statute.py`.
        exempt: What replaces a document, once for every row it replaces.
        laws: Names of the laws it rests on, each once.
        furthest: The highest article it cites of each of them; 0 where it cites none.
        name_likeness: Number shared with names that say the same (`model/alike.py`).
        common_papers, common_promise, common_spared, common_fees: What the common case pays and is spared, see
            `common_case.py`; the promise only where it is not the general one.
        not_stated: What nobody has said: `materials`, `fees`, `legal_basis`.
        refuses: What it says it does not handle, sentence by sentence.
        makers: Who makes the certificate, where a step says so.
        documents: Title and number of every document it rests on, with the place of the number.
        unspoken: Its results that nothing else on the page speaks of (`result_stems.py`).
        lengths: Every limit it writes in a field, a condition or an answer, as `20个工作日`, parted by spaces: what others say of it is held against.
        measures: Sizes, weights and sums it writes, with what stands around them (`measures.py`).
        updated: The newest day it was changed or checked on, as written in it, and `updated_at` its place.
    """

    file: str
    code: str
    name: str
    kind: str
    department: str
    status: str
    code_status: str
    version: int
    processing: str
    statutory: str
    promised: str
    trip_count: int
    level: list[str]
    audience: list[str]
    themes: list[str] = []
    aliases: list[str] = []
    partners: list[str] = []
    related: list[str] = []
    materials: list[str] = []
    deferrable: list[str] = []
    fees: list[str] = []
    results: list[str] = []
    samples: list[str] = []
    reform_field: str | None = None
    high_frequency: bool = False
    online: str | None = None
    online_trips: int | None = None
    situations: bool = False
    summary: str | None = None
    case_promises: list[str] = []
    exempt: list[str] = []
    online_url: str | None = None
    window: bool = False
    mail_in: bool = False
    mail_out: bool = False
    updated: str | None = None
    updated_at: Path = ()
    name_likeness: int = 0
    laws: list[str] = []
    furthest: list[int] = []
    common_papers: list[str] = []
    common_promise: str | None = None
    refuses: list[str] = []
    makers: list[str] = []
    lengths: str = ""
    common_spared: list[str] = []
    common_fees: list[str] = []
    not_stated: list[str] = []
    unspoken: list[str] = []
    measures: list[str] = []
    documents: list[tuple[str, str, Path]] = []

    @property
    def public(self) -> bool:
        """Whether it has a page: everything but what is retired."""
        return self.status != "retired"

    @property
    def fewest_trips(self) -> int:
        """Trips of the lightest way: the applicant may choose to go online."""
        return self.trip_count if self.online_trips is None else min(self.trip_count, self.online_trips)

    @property
    def url(self) -> str:
        """Its page, for ever, relative to the site's root."""
        return f"matters/{self.code}.html"


def _furthest(matter: Matter) -> dict[str, int]:
    """Law → the highest article that is cited of it."""
    found: dict[str, int] = {}
    for _, citation in matter.citations():
        if citation.law:
            number = article_number(citation.article) if citation.article else 0
            found[citation.law] = max(found.get(citation.law, 0), number)
    return found


def entry_of(file: str, matter: Matter) -> Entry:
    """Shorten a matter."""
    names = dict.fromkeys(name for row in matter.materials for name in row.names)
    furthest = _furthest(matter)
    return Entry(
        file=file,
        code=matter.code,
        name=matter.name,
        kind=matter.kind,
        department=matter.department,
        status=matter.status,
        code_status=matter.code_status,
        version=matter.version,
        processing=matter.processing,
        statutory=matter.time_limit.law,
        promised=matter.time_limit.promised,
        trip_count=matter.trip_count,
        level=matter.level,
        audience=matter.audience,
        themes=matter.themes,
        aliases=matter.aliases,
        partners=matter.partners,
        related=matter.related,
        materials=list(names),
        deferrable=[name for row in matter.materials if row.necessity == "容缺后补" for name in row.names],
        fees=[fee.name for fee in matter.fees],
        results=[result.name for result in matter.result if result.name],
        samples=[result.sample for result in matter.result if result.sample],
        reform_field=matter.reform_field,
        high_frequency=matter.high_frequency,
        online=matter.channels.online.depth if matter.channels.online else None,
        online_trips=matter.channels.online.trips if matter.channels.online else None,
        situations=bool(matter.questions),
        summary=matter.summary,
        case_promises=[case.promised for case in matter.time_limit.cases],
        exempt=[row.exempt for row in matter.materials if row.exempt],
        window=bool(matter.channels.window),
        online_url=matter.channels.online.url if matter.channels.online else None,
        mail_in=bool(matter.channels.mail and matter.channels.mail.receive),
        mail_out=bool(matter.channels.mail and matter.channels.mail.deliver),
        updated=matter.updated,
        updated_at=matter.updated_at[1] if matter.updated_at else (),
        name_likeness=likeness_number(matter.name),
        laws=list(furthest),
        documents=[
            (citation.document, citation.number, (*at, "number"))
            for at, citation in matter.citations()
            if citation.document and citation.number
        ],
        furthest=list(furthest.values()),
        common_papers=common_papers(matter),
        common_promise=common if (common := common_promise(matter)) != matter.time_limit.promised else None,
        refuses=matter.refusals,
        makers=list(dict.fromkeys(step.by for step in matter.steps if step.name in MAKING)),
        lengths=" ".join(dict.fromkeys(written_limits(matter))),
        measures=written_measures(matter),
        common_spared=common_spared(matter),
        common_fees=common_fees(matter),
        not_stated=matter.not_stated,
        unspoken=unspoken_results(matter),
    )
