"""What a screen reader is told of a PDF: lists are lists, contents are contents, addresses are links."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pytest

from banshi.pdf.booklet import volumes
from banshi.pdf.booklet_printer import BookletPrinter
from banshi.pdf.booklets import city_booklet
from banshi.pdf.edition import COLOUR, LARGE, NOTICE
from tests.pdf.paper import CODE, open_printer, print_one


class Tag:
    """One element of a structure tree.

    Attributes:
        name: Its role.
        kids: The elements below it, without the text.
        objects: What else belongs to it, such as an annotation.
        document: Of the root: what it was read from.
    """

    document: pikepdf.Pdf

    def __init__(self, node: pikepdf.Dictionary) -> None:
        self.name = str(node.S).removeprefix("/")
        kids = node.get("/K", [])
        found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        dictionaries = [kid for kid in found if isinstance(kid, pikepdf.Dictionary)]
        self.kids = [Tag(kid) for kid in dictionaries if "/S" in kid]
        self.objects = [kid.Obj for kid in dictionaries if "/Obj" in kid]

    def all(self, name: str) -> Iterator[Tag]:
        """Every element of a role at or below this one."""
        if self.name == name:
            yield self
        for kid in self.kids:
            yield from kid.all(name)


def tree_of(pdf: bytes) -> Tag:
    document = pikepdf.open(io.BytesIO(pdf))
    root = document.Root.StructTreeRoot.K
    tree = Tag(root[0] if isinstance(root, pikepdf.Array) else root)
    # What it points at is there as long as the document is.
    tree.document = document
    return tree


def addresses(tree: Tag) -> set[str]:
    """Where its links lead that leave the document."""
    return {
        str(thing.A.URI) for link in tree.all("Link") for thing in link.objects if "/A" in thing and "/URI" in thing.A
    }


@pytest.mark.parametrize("edition", [COLOUR, LARGE], ids=lambda edition: edition.key)
def test_conditions_and_steps_are_lists(city, edition):
    lists = list(tree_of(print_one(city, edition)).all("L"))
    # Two conditions, four steps, one law.
    assert [len(one.kids) for one in lists] == [2, 4, 1]
    for one in lists:
        for item in one.kids:
            assert item.name == "LI"
            assert [part.name for part in item.kids] == ["Lbl", "LBody"]


def test_conditions_of_a_notice_are_a_list(city):
    assert [len(one.kids) for one in tree_of(print_one(city, NOTICE)).all("L")] == [2]


@pytest.mark.parametrize("edition", [COLOUR, LARGE], ids=lambda edition: edition.key)
def test_addresses_are_links_that_say_where_they_lead(city, edition):
    tree = tree_of(print_one(city, edition))
    assert addresses(tree) == {"https://zwfw.example.com/", f"https://guide.example.com/matters/{CODE}.html"}
    assert all(str(thing.Contents) for link in tree.all("Link") for thing in link.objects)


def test_documents_stay_a_table_with_a_head(city):
    (first, *_) = tree_of(print_one(city, COLOUR)).all("Table")
    assert [part.name for part in first.kids] == ["THead", "TBody"]
    assert {cell.name for row in first.kids[0].kids for cell in row.kids} == {"TH"}


def test_contents_of_a_booklet_are_contents(city):
    printer, inspection = open_printer(city, whole=True)
    book = city_booklet(inspection.catalog)
    assert len(book.chapters) > 1
    tree = tree_of(BookletPrinter(printer).pdf(volumes(book)[0]))
    assert {entry.name for one in tree.all("TOC") for entry in one.kids} == {"TOC", "TOCI"}
    entries = list(tree.all("TOCI"))
    assert len(entries) == len(book.chapters) + len(book.entries)
    for entry in entries:
        (link,) = entry.all("Link")
        assert any("/Dest" in thing or "/A" in thing for thing in link.objects)
