"""The engine of a city's guide to government services: reads, judges and renders matters.

It knows no city and imports no MkDocs. Rooms, each importing only from the left:
model ← disk ← source ← catalog ← {changes, rules, open_data, search} ← {report, workbook} ← {lifecycle, wording}
← {pdf, render, kiosk} ← cli ← hooks.
"""

from pathlib import Path

__version__ = "0.2.0"

# Once installed, the standard (`schema`) and the MkDocs adapter (`hooks`) lie inside the package. In the repository
# they are rooms of their own beside the engine, and are found there: one copy, one name for both.
if not Path(__file__).with_name("hooks").is_dir():
    __path__.append(str(Path(__file__).resolve().parents[2]))
