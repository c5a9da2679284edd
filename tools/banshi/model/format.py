"""Which format of guides this engine reads; every change of it has a migration."""

from __future__ import annotations

FORMAT = 4
"""The number of the last migration. Guides that name none are of format 1."""
