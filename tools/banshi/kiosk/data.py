"""What the kiosk's script knows besides the page: hall, date, public address and the guides on paper."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from banshi.catalog.catalog import Catalog
from banshi.model.setting import Hall
from banshi.wording.phrases import date_words

URL = "static/kiosk-data.js"


def kiosk_data(hall: Hall, catalog: Catalog, data_date: str, papers: Mapping[str, Path]) -> bytes:
    """A script that sets `banshiKiosk`; a script, because pages opened from disk may not fetch.

    Args:
        data_date: Day the guides are of, `2026-11-01`.
        papers: Codes of matters that lie on paper at `pdf/<code>.pdf`, and where the PDFs are now.
    """
    city = catalog.setting.city
    address = (city.site_url or "") if city else ""
    data = {
        "hall": hall.name,
        "region": hall.region,
        "date": date_words(data_date),
        "publicSite": address.rstrip("/") + "/" if address else "",
        # How many pages each takes: a terminal says so before it prints.
        "papers": {code: _pages(path) for code, path in sorted(papers.items())},
    }
    # Escaped to ASCII: nothing in a name can end the text early in any encoding.
    return f"var banshiKiosk={json.dumps(data, separators=(',', ':'))};\n".encode("ascii")


def _pages(path: Path) -> int:
    import pikepdf  # a tenth of a second, which other commands need not wait for

    with pikepdf.open(path) as document:
        return len(document.pages)
