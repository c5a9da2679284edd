"""Scripts of the fill-in page run without a browser, in the embedded engine the search uses too."""

from __future__ import annotations

import json
from typing import Any

import pytest

from banshi.render.bare import bare
from banshi.render.statics import FORM, FORM_LIBRARIES
from tests.projects import ROOT

STATIC = ROOT / "hooks" / "static"
_CALL = "(() => { try { return JSON.stringify({ told: (%s)(%s) }); } catch (e) { return JSON.stringify({ fault: String(e) }); } })()"


class Scripts:
    """Whatever of the page needs no document."""

    def __init__(self) -> None:
        racer = pytest.importorskip("py_mini_racer", reason="the embedded engine is optional")
        self._racer = racer.MiniRacer()
        self._racer.eval("var document = { querySelector: () => null };")
        for name in (FORM_LIBRARIES[0], *FORM):
            text = (STATIC / f"{name}.js").read_text(encoding="utf-8")
            # As it is published: squeezing must not change what it writes.
            self._racer.eval(bare(text) if name in FORM else text)

    def run(self, function: str, *arguments: object) -> Any:
        """What a function gives back for plain data; a thrown error is `{"fault": …}`."""
        told = json.loads(self._racer.eval(_CALL % (function, ", ".join(map(json.dumps, arguments)))))
        return told if "fault" in told else told.get("told")

    def close(self) -> None:
        """Left open, it may keep the program from ending."""
        self._racer.close()
