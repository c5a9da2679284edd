"""A small city's printer, and what poppler, a QR reader and a judge of standards say of what it prints."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import page
import zxingcpp

from banshi.pdf.printer import Printer
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.wording.labels import matter_labels
from tests.projects import ROOT

CODE = "990709901000"


def open_printer(root: Path, *, whole: bool = False) -> tuple[Printer, Inspection]:
    """The printer of a project on disk; `whole` also lets through what the rules would stop."""
    project = Project(root)
    inspection = inspect_project(project, today=date(2026, 11, 23))
    catalog = inspection.catalog if whole else inspection.catalog.without(inspection.faulty)
    return Printer(project, inspection, catalog), inspection


def labels_of() -> dict[str, str]:
    """The labels of the schema everybody shares."""
    return matter_labels(Standard(ROOT / "schema")["matter"])


def print_one(root: Path, edition, answers=None, code: str = CODE) -> bytes:
    """One PDF of a project on disk."""
    printer, inspection = open_printer(root, whole=True)
    pdf = printer.pdf(inspection.catalog.by_code[code], edition, answers)
    assert pdf is not None
    return pdf


def text_of(pdf: bytes) -> str:
    """What poppler extracts, without white space: line breaks are the layout's."""
    return "".join(_poppler("pdftotext", "-raw", "-", "-", stdin=pdf).decode().split())


def pages_of(pdf: bytes) -> list[str]:
    """The same page by page."""
    pages = _poppler("pdftotext", "-raw", "-", "-", stdin=pdf).decode().split("\f")[:-1]
    return ["".join(page.split()) for page in pages]


def info_of(pdf: bytes) -> dict[str, str]:
    """What poppler knows of the document."""
    lines = _poppler("pdfinfo", "-", stdin=pdf).decode().splitlines()
    return {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}


def fonts_of(pdf: bytes, folder: Path) -> list[list[str]]:
    """One row per font: name, …, embedded, subset, unicode, object."""
    path = folder / "fonts.pdf"
    path.write_bytes(pdf)
    lines = _poppler("pdffonts", str(path)).decode().splitlines()[2:]
    return [line.split() for line in lines]


def qr_codes_of(pdf: bytes) -> list[str]:
    """Every QR code a reader finds on the first page at 200 dpi."""
    picture = _poppler("pdftoppm", "-r", "200", "-gray", "-singlefile", "-", stdin=pdf)
    _, size, _, pixels = picture.split(b"\n", 3)
    width, height = map(int, size.split())
    view = memoryview(pixels).cast("B", (height, width))
    return [code.text for code in zxingcpp.read_barcodes(view)]


def failures_of(pdf: bytes, *profiles: str) -> list[str]:
    """What breaks the standards."""
    return [
        f"{profile}: {failure.message}"
        for profile in profiles
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
    ]


def _poppler(*command: str, stdin: bytes = b"") -> bytes:
    return subprocess.run(command, input=stdin, capture_output=True, check=True).stdout
