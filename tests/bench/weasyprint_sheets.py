"""Sets web pages on paper with WeasyPrint, one after the other in one process, and prints what each took.

Run by `pdf.py`, with whichever Python has WeasyPrint: python weasyprint_sheets.py PAGE.html…
"""

import json
import logging
import sys
import time
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration


def main() -> None:
    """Print one pair of milliseconds of processor time and bytes for every page."""
    # It does not know every property of our style sheet, and says so each time.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    fonts = FontConfiguration()
    found = []
    for page in sys.argv[1:]:
        start = time.process_time()
        pdf = HTML(filename=Path(page)).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")
        found.append(((time.process_time() - start) * 1000, len(pdf)))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
