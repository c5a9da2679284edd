"""The frame of pages in other languages: words of templates and scripts, by what they are in Chinese."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from banshi.render.statics import Static, named


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `hooks/languages/`.

    Attributes:
        language: Its tag, such as `en`.
        name: What it calls itself: the button that chooses it.
        note: Tells its reader what is not translated.
        words: What templates, scripts and labels of fields say in Chinese → the same in it. `{#}` stands for a number and
            `{}` for whatever comes there, which is itself looked up and else kept.
    """

    language: str
    name: str
    note: str
    words: dict[str, str]


def languages(folder: Path) -> list[Language]:
    """Every language there are words of, by its tag."""
    return [msgspec.json.decode(path.read_bytes(), type=Language) for path in sorted(folder.glob("*.json"))]


def frame_script(language: Language) -> Static:
    """The words as a script, since pages opened from a disk can load nothing else."""
    told = json.dumps({"note": language.note, "words": language.words}, ensure_ascii=False, separators=(",", ":"))
    return named(f"frame-{language.language}", "js", f"banshiFrame({told});\n")
