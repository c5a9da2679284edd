"""Which of the machine's browsers tests of pages are driven in."""

from __future__ import annotations

import shutil

WINDOWS = ("chromium", "chromium-browser", "google-chrome")
SHELL = "chromium-headless-shell"


def chromium(*, shows_files: bool = False) -> str | None:
    """A Chromium of this machine, or None.

    The engine without a window comes first, because it opens a page in a third of the time; it has no viewer for PDF
    files, so whoever `shows_files` gets a whole browser.
    """
    return next(filter(None, map(shutil.which, WINDOWS if shows_files else (SHELL, *WINDOWS))), None)
