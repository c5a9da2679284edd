"""What machines find on pages: data about what the page is about, and the feed of its changes."""

from __future__ import annotations

from banshi.catalog.catalog import Catalog
from banshi.model.matter import Matter
from banshi.model.setting import City
from banshi.open_data.atom import department_feed
from banshi.open_data.government_service import bundle_node, department_node, matter_node, site_node
from banshi.render.page import Page

_SCRIPT = '<script type="application/ld+json">{}</script>\n'
"""A block of data: browsers do not run it, and the Content-Security-Policy has nothing against it."""


class Linked:
    """Adds to pages what machines read.

    Args:
        catalog: Everything the pages speak of.
        city: Whose it is.
        site_url: Address of the site's root, ending in `/`; empty if it is not known.
    """

    def __init__(self, catalog: Catalog, city: City, site_url: str) -> None:
        self._departments = catalog.setting.departments
        self._bundles = {f"bundles/{bundle.slug}.html": bundle for bundle in catalog.bundles.values()}
        self._by_page = {f"departments/{one.id}.html": one for one in self._departments.values()}
        self._with_feed = frozenset(catalog.by_department)
        self._city = city
        self._site_url = site_url

    def matter(self, matter: Matter) -> str:
        """What ends the page of a matter."""
        return _SCRIPT.format(matter_node(matter, self._name(matter.department), self._city, self._site_url))

    def home(self) -> str:
        """What ends the home page."""
        return _SCRIPT.format(site_node(self._city, self._site_url))

    def page(self, page: Page) -> Page:
        """A page of a bundle or department with its data and feed; others as they are."""
        if bundle := self._bundles.get(page.url):
            node = bundle_node(bundle, self._name(bundle.lead), self._city, self._site_url)
            return page._replace(body=page.body + "\n" + _SCRIPT.format(node))
        if department := self._by_page.get(page.url):
            body = page.body + "\n" + _SCRIPT.format(department_node(department, self._city))
            feed = department_feed(department.id) if department.id in self._with_feed else None
            return page._replace(body=body, feed=feed)
        return page

    def _name(self, department: str) -> str:
        named = self._departments.get(department)
        return named.name if named else department
