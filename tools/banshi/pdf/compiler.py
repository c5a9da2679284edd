"""Typst, asked for one document at a time; one compiler per process keeps fonts and templates warm."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from banshi.disk.scratch import Scratch
from banshi.errors import NotSet
from banshi.pdf.fit import Extent
from banshi.pdf.fonts import families, find_font, load
from banshi.source.typefaces import Face, codes_of, rare, undrawable, whole_faces

if TYPE_CHECKING:
    from typst import PDFStandard

TEMPLATES = Path(__file__).resolve().parent / "templates"
SINGLE: Sequence[PDFStandard] = ("a-2a", "ua-1")
"""Standards of a single matter: archivable and readable aloud."""
BOOKLET: Sequence[PDFStandard] = ("ua-1",)
"""Standards of a booklet."""

_NO_GLYPH = re.compile(r"the text `?\"(?P<text>.*?)\"`? could not be displayed", re.DOTALL)
# Direction marks, other invisible marks, and control characters as JSON writes them.
_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u0080-\u009f]|\\\\u00[01][0-9a-f]|\u007f")
_NO_DATE = datetime(1980, 1, 1, tzinfo=UTC)


About = Callable[[str], str]
"""A text that cannot be set → what it stands in."""

_here: dict[int, Typesetter] = {}


def typesetter() -> Typesetter:
    """The typesetter of this process, made when it is first asked for."""
    if started() is None:
        _here[os.getpid()] = Typesetter()
    return _here[os.getpid()]


def started() -> Typesetter | None:
    """The typesetter of this process; None if it has not set anything yet."""
    return _here.get(os.getpid())


class Typesetter:
    """Sets documents.

    Args:
        fonts: Where the font may be.
    """

    def __init__(self, fonts: Sequence[Face] | None = None) -> None:
        self.face, loaded = find_font(whole_faces() if fonts is None else fonts)
        # What changes from sheet to sheet comes in a file: were it an input of Typst, every template would be read again.
        self._scratch = Scratch(TEMPLATES)
        self._fonts = loaded
        self._compilers: dict[tuple[str, bool], typst.Compiler] = {}

    def _compiler(self, template: str, *, strange: bool) -> typst.Compiler:
        """The one with few faces, which is quick; only a text with rare characters waits for the other."""
        if (template, strange) not in self._compilers:
            self._compilers[template, strange] = typst.Compiler(
                self._scratch.folder / template,
                root=self._scratch.folder,
                font_paths=load(self.face, rare=True) if strange else self._fonts,
                ignore_system_fonts=True,
                sys_inputs={"families": families(self.face, rare=strange)},
            )
        return self._compilers[template, strange]

    def _given(self, template: str, inputs: Mapping[str, str], about: str | About) -> typst.Compiler:
        """Hand over what a template reads, to whom can set it."""
        for text in inputs.values():
            if why := refusal(text, about):
                raise NotSet(why)
        given = ",".join(f'"{name}":{text}' for name, text in inputs.items())
        self._scratch.put("given.json", f"{{{given}}}")
        return self._compiler(template, strange=any(rare(text) for text in inputs.values()))

    def set(
        self, template: str, inputs: Mapping[str, str], *, about: str | About, standards: Sequence[PDFStandard] = SINGLE
    ) -> bytes:
        """Set one document.

        Args:
            template: File name below `templates/`.
            inputs: What the template reads from `given.json`; JSON texts.
            about: What it is, for messages; of a booklet, what tells from a text in which matter it stands.
            standards: PDF standards it has to keep.

        Returns:
            An unpacked PDF. The same inputs give the same bytes.

        Raises:
            NotSet: a character has no glyph or must not be on paper, or Typst cannot set it.
        """
        # Without a date Typst writes the time of day into the file.
        return self._made(template, inputs, about, format="pdf", pdf_standards=list(standards), timestamp=_NO_DATE)

    def draw(self, inputs: Mapping[str, str], *, about: str, dpi: int) -> bytes:
        """Draw one matter that takes a single page as a PNG, black, white and what lies between.

        Raises:
            NotSet: as `set` does.
        """
        return self._made("sheet.typ", {**inputs, "picture": "true"}, about, format="png", ppi=float(dpi))

    def _made(self, template: str, inputs: Mapping[str, str], about: str | About, **how: Any) -> bytes:
        compiler = self._given(template, inputs, about)
        try:
            made = compiler.compile(**how)
        except typst.TypstError as error:
            raise NotSet(_sentence(about, error)) from error
        # The library writes to files, and several pages, too.
        assert isinstance(made, bytes)
        return made

    def extent(self, inputs: Mapping[str, str], *, about: str) -> Extent:
        """How much paper one matter takes. Setting it afterwards costs little: Typst remembers how it is laid out.

        Raises:
            NotSet: as `set` does.
        """
        compiler = self._given("sheet.typ", inputs, about)
        try:
            end = json.loads(compiler.query("<end>", field="value", one=True))
        except RuntimeError as error:
            raise NotSet(_sentence(about, error)) from error
        return Extent(end["of"], min(1.0, end["filled"]), end["of"] > end["page"])


def refusal(text: str, about: str | About) -> str:
    """Why a text cannot be on paper, in a sentence: a mark nobody sees, or a character no face draws; else empty."""
    if found := _INVISIBLE.search(text):
        return _invisible(about, text, found)
    if signs := undrawable(text):
        return _missing(about if isinstance(about, str) else about(signs[0]), signs)
    return ""


def _invisible(about: str | About, text: str, found: re.Match[str]) -> str:
    character = found[0]
    code = character[2:].upper() if character.startswith("\\u") else f"{ord(character):04X}"
    near = text[max(0, found.start() - 12) : found.start()].rpartition('"')[2]
    whose = about if isinstance(about, str) else about(found[0])
    return f"{whose}里有看不见的字符 U+{code}（在“{near}”之后），不能生成 PDF。请删去这个字符，然后再运行一次。"


def _missing(about: str, signs: str) -> str:
    """That characters have no glyph, and what to do."""
    return f"{about}里的{codes_of(signs)}在字体里没有字形，不能生成 PDF。请改用规范汉字，然后再运行一次。"


def _sentence(about: str | About, error: RuntimeError) -> str:
    words = str(error).removeprefix("failed to compile document: ")
    found = _NO_GLYPH.search(words)
    about = about if isinstance(about, str) else about(found["text"] if found else "")
    return _missing(about, found["text"]) if found else f"{about}没有排成 PDF：{words}"
