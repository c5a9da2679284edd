"""Every table that has rows from matters, in the order they are offered."""

from __future__ import annotations

from banshi.exchange.tables.hotline import HOTLINE
from banshi.exchange.tables.materials import MATERIALS
from banshi.exchange.tables.matters import MATTERS
from banshi.exchange.tables.offices import OFFICES
from banshi.exchange.tables.rows import (
    BASIS,
    CHANGES,
    CONDITIONS,
    FAQ,
    FEES,
    INTERMEDIARIES,
    OPTIONS,
    RESULTS,
    SOURCES,
    STEPS,
)
from banshi.exchange.tables.times import TIMES

MATTER_TABLES = (
    MATTERS, MATERIALS, OFFICES, CONDITIONS, OPTIONS, STEPS, TIMES, FEES, RESULTS, BASIS, INTERMEDIARIES, FAQ, CHANGES,
    SOURCES, HOTLINE,
)  # fmt: skip
