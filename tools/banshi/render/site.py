"""All generated pages and data files of a site, each made only when something it shows has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

import banshi
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.store import ContentReader, Stored
from banshi.catalog.workers import processes_for, spread
from banshi.exchange.matter_json import matter_json, matter_url
from banshi.exchange.open_data import OpenData
from banshi.model.matter import Matter
from banshi.render.gone import gone_url
from banshi.render.page import Page
from banshi.render.pages import Pages
from banshi.render.publishing import Publisher, Record
from banshi.rules.engine.inspection import Inspection
from banshi.search.data import URL as SEARCH_URL
from banshi.search.data import search_data
from banshi.search.lexicon import Lexicon

_BATCH = 100
_MANY = 1000
"""Matters whose tables deserve a process."""

_ROOMS = ("model", "catalog", "exchange", "render")
"""Where pages and data are worded."""

_decoder = msgspec.msgpack.Decoder(Matter)

Join = Callable[[Page], bytes]
"""Puts a page into the shell of its section."""


class Site:
    """Publishes an inspected project into a folder.

    Args:
        inspection: What is known of the project.
        catalog: What is to be published of it.
        pages: Makes pages of matters.
        indexes: Every other generated page.
        join: Puts a page into its shell.
        look: Digest of templates, shells and code: all a page depends on besides its data.
        lexicon: Pinyin and words for the search.
        data: The open data.
        preview: Leave out the tables of the whole city: nobody opens a spreadsheet in a preview or at a kiosk.
    """

    def __init__(
        self,
        inspection: Inspection,
        catalog: Catalog,
        pages: Pages,
        indexes: list[Page],
        join: Join,
        look: bytes,
        lexicon: Lexicon,
        data: OpenData,
        preview: bool = False,
    ) -> None:
        self._inspection = inspection
        self._catalog = catalog
        self._pages = pages
        self._indexes = indexes
        self._join = join
        self._look = look + inspection.setting_digest
        self._lexicon = lexicon
        self._data = data
        self._offices = data.offices
        self._preview = preview

    def publish(self, publisher: Publisher) -> None:
        """Write every generated page and data file."""
        self._publish_matters(publisher)
        self._publish_data(publisher)
        # It tells how large the other files are, so it comes last.
        sizes = {url: size for url, (_, size, _) in publisher.records.items()}
        self._indexes.append(self._pages.downloads(self._data.release, sizes))
        for page in self._indexes:
            html = self._join(page)
            publisher.put(page.url, _digest(html), lambda html=html: html)
        for url, html in self._pages.moved():
            publisher.put(url, _digest(html), lambda html=html: html)
        search = search_data(self._catalog, self._lexicon).encode()
        publisher.put(SEARCH_URL, _digest(search), lambda: search)

    def urls(self) -> list[str]:
        """Every page that was published, for the sitemap; nobody should find what is gone there."""
        gone = {gone_url(row) for row in self._catalog.gone}
        return [entry.url for entry in self._matters()] + [page.url for page in self._indexes if page.url not in gone]

    def _matters(self) -> list[Entry]:
        return self._catalog.public

    def _publish_matters(self, publisher: Publisher) -> None:
        keyed = ((entry, self._key(entry)) for entry in self._matters())
        stale = [(entry, key) for entry, key in keyed if not _linked(publisher, entry, key)]
        batches = [stale[start : start + _BATCH] for start in range(0, len(stale), _BATCH)]
        processes = processes_for(len(stale), 2 * _BATCH)
        for records in spread(lambda batch: self._publish_batch(publisher, batch), batches, processes):
            publisher.records.update(records)

    def _publish_data(self, publisher: Publisher) -> None:
        files = [*self._data.json(), *self._data.search(), *(() if self._preview else self._data.others())]
        stale = [file for file in files if not publisher.take(file.url, file.key)]

        def write(at: int) -> Record:
            file = stale[at]
            return publisher.write(file.url, file.key, file.make())

        # Numbers, because what makes a file cannot be sent to another process; children inherit it.
        made = spread(write, list(range(len(stale))), processes_for(len(self._matters()), _MANY))
        publisher.records |= {file.url: record for file, record in zip(stale, made, strict=True)}

    def _publish_batch(self, publisher: Publisher, entries: Iterable[tuple[Entry, bytes]]) -> dict[str, Record]:
        made: dict[str, Record] = {}
        with self._inspection.store.reader() as reader:
            for entry, key in entries:
                matter = self._matter(reader, self._inspection.store.known[entry.file])
                made[entry.url] = publisher.write(entry.url, key, self._join(self._pages.matter(matter)))
                data = matter_json(matter, self._catalog)
                made[matter_url(entry.code)] = publisher.write(matter_url(entry.code), key, data)
        return made

    def _matter(self, reader: ContentReader, stored: Stored) -> Matter:
        return _decoder.decode(reader.read(stored))

    def _key(self, entry: Entry) -> bytes:
        """Digest of everything a matter's page and data depend on."""
        parts = [self._look, self._inspection.store.known[entry.file].content]
        parts += [self._offices[id(overlay)] for overlay, _ in self._catalog.claims.get(entry.code, ())]
        parts += [f"{other.code} {other.name}".encode() for other in self._catalog.related(entry)]
        for bundle in self._catalog.bundles_of.get(entry.code, ()):
            parts.append(f"{bundle.slug} {bundle.name} {bundle.status}".encode())
        for batch in self._catalog.batches_of.get(entry.code, ()):
            parts.append(f"{batch.id} {batch.name} {batch.date}".encode())
        return _digest(b"\0".join(parts))


def _linked(publisher: Publisher, entry: Entry, key: bytes) -> bool:
    """Take a matter's page and data from the standing site, if both still hold."""
    return publisher.take(entry.url, key) and publisher.take(matter_url(entry.code), key)


def look_digest(templates: Path, shells: Iterable[bytes]) -> bytes:
    """Digest of how pages look: templates, theme shells and the code that words them."""
    digest = hashlib.blake2b(digest_size=16)
    package = Path(banshi.__file__).parent
    code = (path for room in _ROOMS for path in (package / room).rglob("*.py"))
    for path in sorted([*templates.rglob("*.html"), *code]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    for shell in shells:
        digest.update(b"\0" + shell)
    return digest.digest()


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
