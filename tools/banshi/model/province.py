"""A province's portal: which cities it brings together, and what is known only of all of them."""

from __future__ import annotations

from banshi.model.record import Record


class ProvinceCity(Record, frozen=True):
    """One city of the portal.

    Attributes:
        source: Where its data was read.
        site_url: Address of its site, ending in a slash; None where its data names none.
        date: The newest date in its data.
    """

    name: str
    region: str
    source: str
    matters: int
    samples: int
    site_url: str | None = None
    date: str | None = None


class CatalogueMatter(Record, frozen=True):
    """A matter of the catalogue the cities take over."""

    code: str
    name: str


class ProvinceBundle(Record, frozen=True):
    """A bundle and who has it.

    Attributes:
        official_list, item: The list of priority bundles it is on, and what that list calls it.
        cities: Region codes.
    """

    slug: str
    name: str
    cities: list[str]
    official_list: str | None = None
    item: str | None = None


class Province(Record, frozen=True):
    """What makes a project the portal of a province.

    Attributes:
        taken: The day the cities' data was brought together.
        catalogue: What the catalogue is called; None where there is none.
        matters: The matters of the catalogue.
        origins: Basic code → region of the city whose guide stands for all; codes of the catalogue are left out.
        differing: Basic code → regions of the cities whose standard differs from the one that is shown.
    """

    name: str
    taken: str
    cities: list[ProvinceCity]
    catalogue: str | None = None
    matters: list[CatalogueMatter] = []
    bundles: list[ProvinceBundle] = []
    origins: dict[str, str] = {}
    differing: dict[str, list[str]] = {}
