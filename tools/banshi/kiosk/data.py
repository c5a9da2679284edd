"""What the kiosk's script knows besides the page: hall, date, public address and the guides on paper."""

from __future__ import annotations

import json
from collections.abc import Iterable

from banshi.catalog.catalog import Catalog
from banshi.model.setting import Hall
from banshi.render.views.wording import date_words

URL = "static/kiosk-data.js"


def kiosk_data(hall: Hall, catalog: Catalog, data_date: str, papers: Iterable[str]) -> bytes:
    """A script that sets `banshiKiosk`; a script, because pages opened from disk may not fetch.

    Args:
        data_date: Day the guides are of, `2026-11-01`.
        papers: Codes of matters that lie on paper at `pdf/<code>.pdf`.
    """
    city = catalog.setting.city
    address = (city.site_url or "") if city else ""
    data = {
        "hall": hall.name,
        "region": hall.region,
        "date": date_words(data_date),
        "publicSite": address.rstrip("/") + "/" if address else "",
        "papers": sorted(papers),
    }
    # Escaped to ASCII: nothing in a name can end the text early in any encoding.
    return f"var banshiKiosk={json.dumps(data, separators=(',', ':'))};\n".encode("ascii")
