"""Another city as it told of itself on a day: what its matters ask of people, and where that was read."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from banshi.model.record import Record

NOT_ONLINE = "不能网上办"
"""Online depth of a matter that names no way online."""

FREE = "不收费"

_UNSEEN = (
    "\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\uffff\\ud800-\\udfff"
)

Line = Annotated[str, Meta(min_length=1, max_length=200, pattern=f"^[^{_UNSEEN}]+\\Z")]
"""One line of text without anything nobody can see."""

Code = Annotated[str, Meta(pattern="^[0-9]{2}[0-9A-Z]{10}\\Z")]
RegionCode = Annotated[str, Meta(pattern="^[1-9][0-9]{5}\\Z")]
Day = Annotated[str, Meta(pattern="^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\\Z")]
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{64}\\Z")]
SiteUrl = Annotated[str, Meta(max_length=500, pattern="^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~/%-]*\\Z")]
Promise = Annotated[
    str,
    Meta(
        pattern="^(即办|无|[1-9][0-9]{0,3}(分钟|小时|日|个工作日|个月|年)|(0|[1-9][0-9]{0,3})\\.5(小时|日|个工作日))\\Z"
    ),
]
Depth = Literal[
    "不能网上办", "互联网咨询", "网上预约", "收件", "预审", "受理", "办理", "办理结果信息反馈", "电子证照反馈", "全程网办", "其他"
]  # fmt: skip
Names = Annotated[list[Line], Meta(max_length=200)]


class Measures(Record, frozen=True):
    """What a matter asks of the common case, whoever gives the first answer to every question.

    Attributes:
        promised: The promised limit.
        trips: Times to come in person, on the lightest way.
        papers: Documents to bring.
        later: Those of them that may be handed in later.
        spared: Documents asked for that need not be brought.
        fee: What it costs, `不收费` where nothing; None where nobody has said.
        online: How far one gets online.
    """

    promised: Promise | None = None
    trips: Annotated[int, Meta(ge=0, le=9)] | None = None
    papers: Names | None = None
    later: Names | None = None
    spared: Names | None = None
    fee: Line | None = None
    online: Depth | None = None


class PeerMatter(Record, frozen=True):
    """One matter of another city; what it has not published is None."""

    code: Code
    name: Line
    status: Literal["sample", "published", "paused"]
    measures: Measures = Measures()

    @property
    def ranked(self) -> bool:
        """Whether it counts beside others: samples and paused matters are shown, but nobody is ranked with them."""
        return self.status == "published"


class Peer(Record, frozen=True):
    """A snapshot of another city's published data.

    Attributes:
        region: Its region code, which is the snapshot's file name.
        source: Where it was read, as the person who took it wrote it.
        taken: The day it was taken.
        date: The newest date in its data; None where it names none.
        sha256: Of the file it was read from.
        digest: Of `matters`, so that a change by hand does not go unseen.
        licence: Under which terms the city gives its data away.
        site_url: Address of its site, ending in a slash.
    """

    name: Line
    region: RegionCode
    source: Annotated[str, Meta(min_length=1, max_length=500, pattern=f"^[^{_UNSEEN}]+\\Z")]
    taken: Day
    sha256: Digest
    digest: Digest
    date: Day | None = None
    licence: Line | None = None
    site_url: SiteUrl | None = None
    matters: Annotated[list[PeerMatter], Meta(max_length=100_000)] = []

    @property
    def samples(self) -> int:
        """How many of its matters are samples."""
        return sum(one.status == "sample" for one in self.matters)
