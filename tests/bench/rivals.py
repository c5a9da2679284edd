"""Other searches over the same matters: MiniSearch, and the lunr of Material for MkDocs as it is shipped for Chinese."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import NamedTuple

import material
from material.plugins.search.plugin import SearchIndex

from banshi.catalog.catalog import Catalog

_MINISEARCH = """
const own = text => [...text].map((letter, at) => text.slice(at, at + 2)).concat([...text]);
window.rival = {
  build() {
    this.index = new MiniSearch({ fields: ['name', 'aliases'], idField: 'code', tokenize: own });
    this.index.addAll(window.documents);
  },
  ask(text) { return this.index.search(text, { boost: { name: 1.1 } }).slice(0, 10).map(hit => hit.id); },
};
"""
# Material runs it in a worker; here it runs in the page, where the processor can be slowed down.
_MATERIAL = """
let listener, answered;
new Function('addEventListener', 'postMessage', window.source)((_, told) => { listener = told; }, data => answered(data));
const send = message => new Promise(done => { answered = done; listener({ data: message }); });
window.rival = {
  build: () => send({ type: 0, data: { ...window.documents, options: { suggest: false } } }),
  ask: async text => (await send({ type: 2, data: text })).data.items.slice(0, 10).map(([item]) => item.location),
};
"""
# As its Chinese translation sets them; it names no language, which means English.
_SEPARATOR = r"[\s\u200b\u3000\-、。，．？！；]+"
_FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}}


class Rival(NamedTuple):
    """A search to compare with.

    Attributes:
        scripts: What a page loads to use it: the program, then what makes `rival` with `build()` and `ask(text)`.
        documents: Its data as JSON.
    """

    name: str
    program: str
    scripts: tuple[str, ...]
    documents: str


def minisearch(folder: Path, catalog: Catalog) -> Rival | None:
    """MiniSearch as npm has it, with the pairs of neighbours for words; None where npm cannot bring it."""
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "minisearch@7"]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path = folder / "node_modules" / "minisearch" / "dist" / "umd" / "index.js"
        program = path.read_text(encoding="utf-8")
    except (OSError, subprocess.SubprocessError):
        return None
    said = _said(catalog)
    documents = [
        {"code": entry.code, "name": entry.name, "aliases": " ".join(said[entry.code])} for entry in catalog.public
    ]
    return Rival("MiniSearch", program, (program, _MINISEARCH), json.dumps(documents, ensure_ascii=False))


def material_lunr(catalog: Catalog) -> Rival:
    """Lunr as Material ships it, over titles and aliases cut into words by jieba, as its plugin does."""
    index = SearchIndex(lang=["en"], separator=_SEPARATOR, pipeline=["stemmer"], fields=_FIELDS)
    cut, said = index._segment_chinese, _said(catalog)
    index.entries = [
        {"location": entry.code, "title": cut(entry.name), "text": cut("，".join(said[entry.code]))}
        for entry in catalog.public
    ]
    scripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"
    program = next(scripts.glob("search.*.min.js")).read_text(encoding="utf-8")
    wrapped = f"window.source = {json.dumps(program)};"
    return Rival("Material's lunr", program, (wrapped, _MATERIAL), index.generate_search_index(None))


def _said(catalog: Catalog) -> dict[str, list[str]]:
    """Basic code → what people call the matter: the words we show as its other names too."""
    terms = {term.official: term.words for term in catalog.setting.terms}
    return {entry.code: [*entry.aliases, *terms.get(entry.name, ())] for entry in catalog.public}
