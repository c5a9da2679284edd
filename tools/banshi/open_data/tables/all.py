"""Every table that has rows from matters, in the order they are offered."""

from __future__ import annotations

from banshi.open_data.tables.hotline import HOTLINE
from banshi.open_data.tables.materials import MATERIALS
from banshi.open_data.tables.matters import MATTERS
from banshi.open_data.tables.offices import OFFICES
from banshi.open_data.tables.rows import (
    AMOUNTS,
    BASIS,
    CHANGES,
    COMPLAINTS,
    CONDITIONS,
    FAQ,
    FEES,
    IMPOSSIBLE,
    INTERMEDIARIES,
    OPTIONS,
    REMEDIES,
    RESULTS,
    SOURCES,
    STEPS,
)
from banshi.open_data.tables.times import TIMES

MATTER_TABLES = (
    MATTERS, MATERIALS, OFFICES, CONDITIONS, OPTIONS, IMPOSSIBLE, STEPS, TIMES, FEES, AMOUNTS,
    RESULTS, BASIS, INTERMEDIARIES, REMEDIES, COMPLAINTS, FAQ, CHANGES, SOURCES, HOTLINE,
)  # fmt: skip
