"""What every file of open data says about itself."""

from __future__ import annotations

from typing import Any, NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.model.setting import City, Licence

DATA_VERSION = 1
"""Version of the data format; raised, with a new folder, when a field changes its meaning or goes away."""

API = "api/v1/"
"""Where open data lives below the site's root, for as long as `DATA_VERSION` is 1."""

ROOT = "../../"
"""The site's root, seen from a file in `API`."""


class Release(NamedTuple):
    """The data of one city as it is now.

    Attributes:
        date: The newest date written in the data, so that the same data gives the same files; None without any.
        site_url: Address of the site's root, ending in `/`; empty if it is not known.
    """

    city: City | None
    date: str | None
    site_url: str

    @property
    def title(self) -> str:
        """Name of the site."""
        return self.city.site_name if self.city else "办事指南"

    @property
    def licence(self) -> Licence | None:
        """Under which terms the city gives its data away; None where it has not said."""
        return self.city.licence if self.city else None

    def address(self, url: str, root: str = ROOT) -> str:
        """A place below the site's root as a full address, or relative to a file while the site has none."""
        return (self.site_url or root) + url

    def head(self) -> dict[str, Any]:
        """The first keys of every JSON file."""
        head: dict[str, Any] = {"data_version": DATA_VERSION}
        if self.date:
            head["date"] = self.date
        if self.licence:
            head["licence"] = self.licence
        return head


def release_of(catalog: Catalog, site_url: str = "") -> Release:
    """The release of a catalog.

    Args:
        catalog: What is published.
        site_url: As configured where the city names none; a missing last `/` is added.
    """
    dates = [entry.updated for entry in catalog.public if entry.updated]
    dates += [batch.date for batch in catalog.batches.values()]
    dates += [retired.on for retired in catalog.setting.retired.values()]
    city = catalog.setting.city
    named = (city.site_url if city else None) or site_url
    return Release(city, max(dates, default=None), named.rstrip("/") + "/" if named else "")
