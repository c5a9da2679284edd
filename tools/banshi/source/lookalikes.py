"""Files somebody takes for guides and no program reads: a wrong ending, a copy, a name nearly right."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

_GUIDE = re.compile(r"\.ya?ml", re.I)
_CODE = re.compile(r"[0-9]{2}[0-9A-Z]{10}")
_ENDING = re.compile(r"(?:\.ya?ml.*|\.(?:txt|bak|old|orig|tmp|json|yam|ymal|yl))$", re.I)
_COPY = re.compile(r"\s*(?:[（(]\d+[)）]|-\s*副本.*|副本|的副本|copy|\s)+$", re.I)


def looks_like_a_guide(name: str) -> bool:
    """Whether a file's name says that somebody takes it for a guide or a dictionary.

    Args:
        name: Without its folder.
    """
    # What an editor leaves behind a tilde is nobody's guide.
    return not name.endswith("~") and bool(_GUIDE.search(name) or _CODE.match(name))


def meant(name: str, known: Sequence[str]) -> str | None:
    """The name a file was meant to have, by its folder and the part that can be trusted; None if nobody can say.

    Args:
        name: Path below `guides/`.
        known: Names of the dictionaries.
    """
    folder, _, last = name.rpartition("/")
    stem = _COPY.sub("", _ENDING.sub("", last)).strip()
    if not stem:
        return None
    wanted = f"{folder}/{stem}.yml" if folder else f"{stem}.yml"
    if wanted in known or (folder.split("/")[0] in ("matters", "local", "bundles", "batches") and wanted != name):
        return wanted
    close = difflib.get_close_matches(wanted.lower(), known, 1, 0.75)
    return close[0] if close else None
