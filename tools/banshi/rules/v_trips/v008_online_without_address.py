"""能网上办的事项要有网址。

查什么
    网上办理深度（depth）为受理、办理或全程网办等的，写明网上办理地址（url）。

为什么
    只说能网上办，不说在哪里办，群众还是找不到入口。

反例
    channels:
      window: true
      online: {depth: 受理, trips: 1}
      mail: {receive: false, deliver: true}

正例
    channels:
      window: true
      online: {url: https://zwfw.example.com/, depth: 受理, trips: 1}
      mail: {receive: false, deliver: true}

怎么改
    补上 url；各地入口不同的，由各单位在本地信息里写 online_url，并在 note 里说明。

依据
    国家平台交换表：网办地址（online_handle_url）。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_NEEDS_NO_ENTRY = ("互联网咨询", "其他")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report online services nobody can find."""
    online = matter.channels.online
    if online is not None and online.url is None and online.note is None and online.depth not in _NEEDS_NO_ENTRY:
        yield Problem(
            ("channels", "online"),
            f"网上办理深度是“{online.depth}”，没有写网上办理地址。",
            "能在网上办的，要写明从哪个网址进去。",
            "请补上网上办理地址（url）；入口不是网址的，请在说明（note）里写明怎么进。",
            on_key=True,
        )
