"""Writing a plan into the guides."""

from __future__ import annotations

from pathlib import Path

from banshi.disk.transaction import exchange
from banshi.lifecycle.plan import Plan


def carry_out(guides: Path, plan: Plan) -> None:
    """Write every file of a plan, or none.

    Raises:
        NotChanged: a file is not as it was when the plan was made, or the disk refuses; nothing has changed.
    """
    exchange(guides, plan.before, plan.after, "guides/")
