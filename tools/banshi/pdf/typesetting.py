"""Typst, asked for one document at a time; one compiler per process keeps fonts and templates warm."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import typst

from banshi.errors import NotPrinted
from banshi.pdf.fonts import Font, find_font, known_fonts

TEMPLATES = Path(__file__).resolve().parent / "templates"
SINGLE = ("a-2a", "ua-1")
"""Standards of a single matter: archivable and readable aloud."""
BOOKLET = ("ua-1",)
"""Standards of a booklet."""

_MISSING = re.compile(r"the text `?\"(?P<text>.*?)\"`? could not be displayed", re.DOTALL)
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

    def __init__(self, fonts: Sequence[Font] | None = None) -> None:
        self.font, loaded = find_font(known_fonts() if fonts is None else fonts)
        self._compiler = typst.Compiler(
            TEMPLATES / "sheet.typ", root=TEMPLATES, font_paths=loaded, ignore_system_fonts=True
        )

    def set(
        self, template: str, inputs: Mapping[str, str], *, about: str | About, standards: Sequence[str] = SINGLE
    ) -> bytes:
        """Set one document.

        Args:
            template: File name below `templates/`.
            inputs: What the template reads from `sys.inputs`; JSON texts.
            about: What it is, for messages; of a booklet, what tells from a text in which matter it stands.
            standards: PDF standards it has to keep.

        Returns:
            An unpacked PDF. The same inputs give the same bytes.

        Raises:
            NotPrinted: a character has no glyph or must not be on paper, or Typst cannot set it.
        """
        for text in inputs.values():
            if found := _INVISIBLE.search(text):
                raise NotPrinted(_invisible(about, text, found))
        try:
            return self._compiler.compile(
                input=TEMPLATES / template,
                format="pdf",
                sys_inputs={"families": self.font.families, **inputs},
                pdf_standards=list(standards),
                # Without it Typst writes the time of day into the file.
                timestamp=_NO_DATE,
            )
        except typst.TypstError as error:
            raise NotPrinted(_sentence(about, error)) from error


def _invisible(about: str | About, text: str, found: re.Match[str]) -> str:
    character = found[0]
    code = character[2:].upper() if character.startswith("\\u") else f"{ord(character):04X}"
    near = text[max(0, found.start() - 12) : found.start()].rpartition('"')[2]
    whose = about if isinstance(about, str) else about(found[0])
    return f"{whose}里有看不见的字符 U+{code}（在“{near}”之后），不能生成 PDF。请删去这个字符，然后再运行一次。"


def _sentence(about: str | About, error: typst.TypstError) -> str:
    found = _MISSING.search(error.message)
    about = about if isinstance(about, str) else about(found["text"] if found else "")
    if found:
        codes = "、".join(f"U+{ord(character):04X}" for character in dict.fromkeys(found["text"]))
        return (
            f"{about}里的“{found['text']}”（{codes}）在字体里没有字形，不能生成 PDF。请改用规范汉字，然后再运行一次。"
        )
    return f"{about}没有排成 PDF：{error.message}"
