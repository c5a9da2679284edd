"""The sitemap lists generated pages too."""

from xml.etree import ElementTree

from banshi.render.sitemap import with_pages

EMPTY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n</urlset>'
)


def test_pages_are_added_with_the_sites_address() -> None:
    text = with_pages(EMPTY, "https://guide.example", ["matters/a.html", "regions/b.html"])
    places = [
        place.text for place in ElementTree.fromstring(text).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert places == ["https://guide.example/matters/a.html", "https://guide.example/regions/b.html"]
