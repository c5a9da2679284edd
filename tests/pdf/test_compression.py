"""Packing keeps what a PDF shows and which standards it keeps, also where a stream ends in CR."""

from __future__ import annotations

import io

import pikepdf
import pytest

from banshi.pdf.compiler import typesetter
from banshi.pdf.compression import ambiguous, pack
from banshi.pdf.edition import COLOUR
from banshi.pdf.printer import Printer
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.pdf.paper import CODE, failures_of, text_of


@pytest.fixture(scope="module")
def unpacked(city):
    inspection = inspect_project(Project(city))
    printer = Printer(Project(city), inspection, inspection.catalog)
    sheet = printer.sheet(inspection.catalog.by_code[CODE], COLOUR)
    return typesetter().set("sheet.typ", {"sheet": sheet.json.decode()}, about="一个事项")


def test_packs_smaller_and_the_same(unpacked):
    packed = pack(unpacked)
    assert len(packed) < 0.85 * len(unpacked)
    assert text_of(packed) == text_of(unpacked)
    assert pack(unpacked) == packed


def test_no_stream_ends_in_cr(unpacked):
    """Documents that differ a little, of which one in ten has a stream that ends in CR by chance."""
    for spaces in range(25):
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(unpacked)) as document:
            document.Root["/Spaces"] = " " * spaces
            document.save(out, fix_metadata_version=False)
        packed = pack(out.getvalue())
        assert not ambiguous(packed)
        assert failures_of(packed, "2a") == []


def test_a_stream_that_ends_in_cr_is_padded(unpacked):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(unpacked)) as document:
        drawing = document.pages[0].Contents
        drawing.write(drawing.read_bytes() + b"\r")
        document.save(out, compress_streams=False, fix_metadata_version=False)
    damaged = out.getvalue()
    assert ambiguous(damaged)
    assert failures_of(damaged, "2a") != []
    assert failures_of(pack(damaged), "2a") == []
