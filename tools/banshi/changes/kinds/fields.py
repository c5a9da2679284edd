"""Fields of a matter whose weight can be told from the field alone, for pages that have only one file before them.

The comparison proper (`changes/compare`) looks at situations, names and words around a field; a page that shows the
burden of a change while somebody types it cannot. What is not listed here is left to the comparison.
"""

from __future__ import annotations

from typing import NamedTuple

from banshi.changes.kinds import papers, terms, time, ways
from banshi.changes.kinds.kind import Pair


class FieldWeight(NamedTuple):
    """How to weigh a change of one field.

    Attributes:
        path: Keys down to it, joined by dots; `*` for a row.
        way: number or limit (more is heavier), span (a limit of which more is lighter), switch (what was there and
            is not any more is heavier), members (a list of which every member is welcome), rank (one of `ranks`,
            the later the heavier), rows (each row weighs), good-rows (each row is welcome).
        pair: The heavier kind and the lighter one.
        ranks: Values in order.
        spared: Of rows: field whose values make a row weigh nothing, and these values.
    """

    path: str
    way: str
    pair: Pair
    ranks: tuple[str, ...] = ()
    spared: tuple[tuple[str, tuple[str, ...]], ...] = ()


_FREE = (("exempt", ("数据共享", "告知承诺")), ("necessity", ("非必要",)))

WEIGHTS = (
    FieldWeight("processing", "rank", time.PROCESSING, ("即办件", "承诺件")),
    FieldWeight("time_limit.promised", "limit", time.PROMISED),
    FieldWeight("time_limit.statutory", "limit", time.STATUTORY),
    FieldWeight("time_limit.expedited.limit", "limit", time.EXPEDITED_LIMIT),
    FieldWeight("time_limit.extension.limit", "limit", time.EXTENSION_LIMIT),
    FieldWeight("trip_count", "number", ways.TRIPS),
    FieldWeight("channels.window", "switch", ways.CHANNEL),
    FieldWeight("channels.self_service", "switch", ways.CHANNEL),
    FieldWeight("channels.agent", "switch", ways.CHANNEL),
    FieldWeight("channels.appointment", "switch", ways.CHANNEL),
    FieldWeight("channels.pay_online", "switch", ways.CHANNEL),
    FieldWeight("channels.mail.receive", "switch", ways.CHANNEL),
    FieldWeight("channels.mail.deliver", "switch", ways.CHANNEL),
    FieldWeight("channels.online.trips", "number", ways.ONLINE_TRIPS),
    FieldWeight("audience", "members", terms.AUDIENCE),
    FieldWeight("level", "members", ways.LEVEL),
    FieldWeight("materials", "rows", papers.MATERIAL, spared=_FREE),
    FieldWeight("materials.*.original", "number", papers.ORIGINALS, spared=_FREE),
    FieldWeight("materials.*.copies", "number", papers.COPIES, spared=_FREE),
    FieldWeight("materials.*.electronic", "switch", papers.ELECTRONIC),
    FieldWeight("materials.*.check_only", "switch", papers.CHECK_ONLY),
    FieldWeight("materials.*.first_time_only", "switch", papers.FIRST_TIME),
    FieldWeight("materials.*.validity", "span", papers.VALIDITY),
    FieldWeight("materials.*.defer.within", "span", papers.DEFERRAL_LIMIT),
    FieldWeight("steps", "rows", time.STEP),
    FieldWeight("fees", "rows", terms.FEE),
    FieldWeight("intermediaries", "rows", terms.INTERMEDIARY),
    FieldWeight("result", "good-rows", terms.RESULT),
    FieldWeight("result.*.valid", "span", terms.RESULT_VALID),
    FieldWeight("result.*.delivery", "members", terms.DELIVERY),
    FieldWeight("result.*.delivery_limit", "limit", terms.DELIVERY_LIMIT),
)
"""Every field that can be weighed so."""
