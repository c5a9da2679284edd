"""All generated pages and data files of a site, each made only when something it shows has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.store import ContentReader, Stored
from banshi.disk.ledger import Publisher, Record
from banshi.disk.program import program_digest
from banshi.disk.workers import processes_for, spread
from banshi.model.matter import Matter
from banshi.model.province import Province
from banshi.open_data.files import OpenData
from banshi.open_data.matter_json import matter_json, matter_url
from banshi.render.assistants import URL as ASSISTANTS_URL
from banshi.render.form_rules import URL as FORM_URL
from banshi.render.form_texts import text_scripts
from banshi.render.gone_pages import gone_url
from banshi.render.markdown import page_markdown
from banshi.render.page import Page
from banshi.render.pages import Pages
from banshi.rules.engine.inspection import Inspection
from banshi.search.data import URL as SEARCH_URL
from banshi.search.data import search_data
from banshi.search.lexicon import Lexicon

_BATCH = 100
_MANY = 1000
"""Matters whose tables deserve a process."""

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
        read: Gives the bytes of a data file.
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
        read: Callable[[str], bytes | None] = lambda name: None,
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
        self._read = read

    def publish(self, publisher: Publisher) -> None:
        """Write every generated page and data file."""
        self._publish_matters(publisher)
        self._publish_data(publisher)
        # It tells how large the other files are, so it comes last.
        sizes = {url: size for url, (_, size, _) in publisher.records.items()}
        self._indexes.append(self._pages.downloads(self._data.release, sizes))
        self._indexes.append(self._pages.news(self._data.news()))
        for page in self._indexes:
            html = self._join(page)
            publisher.put(page.url, _digest(html), partial(bytes, html))
            self._publish_twin(publisher, page)
        for url, html in self._pages.moved():
            publisher.put(url, _digest(html), partial(bytes, html))
        search = search_data(self._catalog, self._lexicon).encode()
        publisher.put(SEARCH_URL, _digest(search), lambda: search)
        known = self._pages.form_script(self._lexicon)
        publisher.put(FORM_URL, _digest(known), lambda: known)
        self._publish_texts(publisher)
        if not self._preview:
            text = self._pages.assistants()
            for url in (ASSISTANTS_URL, "index.md"):
                publisher.put(url, _digest(text), lambda: text)

    def _publish_twin(self, publisher: Publisher, page: Page) -> None:
        """The Markdown of a page; nobody reads it in a preview or at a kiosk."""
        if not self._preview:
            key = _digest(self._look + page.body.encode())
            publisher.put(page.url.removesuffix(".html") + ".md", key, lambda: page_markdown(page.body).encode())

    def _publish_texts(self, publisher: Publisher) -> None:
        """The guides' own texts, to be changed in the browser; nobody changes one at a kiosk or in a preview."""
        if not self._preview:
            known = self._inspection.store.known
            for script in text_scripts(self._matters(), lambda file: known[file].digest, self._read):
                publisher.put(script.url, script.key, script.make)

    def urls(self) -> list[str]:
        """Every page that was published, for the sitemap; nobody should find what is gone there."""
        gone = {gone_url(row) for row in self._catalog.gone}
        return [entry.url for entry in self._matters()] + [page.url for page in self._indexes if page.url not in gone]

    def _matters(self) -> list[Entry]:
        return self._catalog.public

    def _publish_matters(self, publisher: Publisher) -> None:
        keyed = ((entry, self._key(entry)) for entry in self._matters())
        stale = [(entry, key) for entry, key in keyed if not self._linked(publisher, entry, key)]
        processes = processes_for(len(stale), 2 * _BATCH)
        # The first is made here: the templates that compiles, every other process inherits.
        publisher.records.update(self._publish_batch(publisher, stale[:1]))
        batches = [stale[start : start + _BATCH] for start in range(1, len(stale), _BATCH)]
        for records in spread(lambda batch: self._publish_batch(publisher, batch), batches, processes):
            publisher.records.update(records)

    def _linked(self, publisher: Publisher, entry: Entry, key: bytes) -> bool:
        """Take a matter's page and what stands beside it from the standing site, if all of it still holds."""
        beside = _urls(entry.code)[: 2 if self._preview else 3]
        return all(publisher.take(url, key) for url in (entry.url, *beside))

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
                for url, data in self._beside(matter):
                    made[url] = publisher.write(url, key, data)
        return made

    def _beside(self, matter: Matter) -> Iterator[tuple[str, bytes]]:
        """What stands beside a matter's page: its data, its facts and its Markdown."""
        data, facts, text = _urls(matter.code)
        yield data, matter_json(matter, self._catalog)
        yield facts, self._pages.facts_script(matter)
        if not self._preview:
            yield text, self._pages.markdown(matter)

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
        if self._catalog.province is not None:
            parts.append(self._cities(entry.code, self._catalog.province))
        return _digest(b"\0".join(parts))

    def _cities(self, code: str, province: Province) -> bytes:
        """What a province's portal shows of every city beside a matter."""
        rivals = [
            (peer.region, peer.name, peer.site_url, peer.date, one)
            for peer, one in self._catalog.benchmark.rivals(code)
        ]
        told = (rivals, [city.name for city in province.cities], province.catalogue)
        return msgspec.msgpack.encode((*told, province.origins.get(code), province.differing.get(code)))


def _urls(code: str) -> tuple[str, str, str]:
    """Places of a matter's data, facts and Markdown."""
    return matter_url(code), f"matters/{code}.js", f"matters/{code}.md"


def look_digest(schema: Path, shells: Iterable[bytes]) -> bytes:
    """Digest of how pages look: the program with its templates, and the theme's shells."""
    digest = hashlib.blake2b(program_digest(schema), digest_size=16)
    for shell in shells:
        digest.update(b"\0" + shell)
    return digest.digest()


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
