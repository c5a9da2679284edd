"""网址和别处的一样。

查什么
    网上办理的地址（url），主机名是不是和好几个事项都用的只差一两个字母；别的事项都写 https 的，这里是不是写成了 http。

为什么
    域名打颠倒一个字母，群众点过去打不开，还可能是仿冒的网站。

反例
    channels: {window: true, online: {url: "https://zwfw.exmaple.com/", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}
    # 文件: matters/gongan/990709905000.yml
    channels: {window: true, online: {url: "https://zwfw.example.com/", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}
    # 文件: matters/gongan/990709906000.yml
    channels: {window: true, online: {url: "https://zwfw.example.com/a", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}
    ---
    channels: {window: true, online: {url: "http://zwfw.example.com/", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}
    # 文件: matters/gongan/990709905000.yml
    channels: {window: true, online: {url: "https://zwfw.example.com/", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}
    # 文件: matters/gongan/990709906000.yml
    channels: {window: true, online: {url: "https://zwfw.example.com/a", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}

正例
    channels: {window: true, online: {url: "https://etax.example.com/", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}

怎么改
    打开网址看一看，照提示改正；确实是另一个网站的，请别的事项也核对。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting
from banshi.source.mistyped import one_slip

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("safe", "unsafe")

_MANY = 2
"""Matters that write the same host by which it is known."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare every address with those of the other matters and with the platform's."""
    written = [(entry, urlsplit(entry.online_url)) for entry in catalog.entries if entry.online_url]
    sites = Counter((parts.scheme, parts.netloc) for _, parts in written)
    platform = catalog.setting.city.province_platform if catalog.setting.city else None
    if platform:
        home = urlsplit(platform.url)
        sites[home.scheme, home.netloc] += _MANY
    known = {site for site, count in sites.items() if count >= _MANY}
    hosts = {host for _, host in known}
    for entry, parts in written:
        host = parts.netloc
        if sites[parts.scheme, host] >= _MANY:
            continue
        if parts.scheme == "http" and ("https", host) in known:
            meant, safe = parts._replace(scheme="https"), True
        else:
            close = [one for one in hosts if one != host and one_slip(host, one)]
            if len(close) != 1:
                continue
            meant, safe = parts._replace(netloc=close[0]), False
        yield Problem(
            ("channels", "online", "url"),
            f"网址“{entry.online_url}”和别的事项写的“{meant.scheme}://{meant.netloc}”只差一点，像是写错了。",
            "同一个网站的域名到处写得一样，能用 https 的写 https。",
            f"是不是“{meant.geturl()}”？请打开看一看，核对后改正。",
            fix=setting(("channels", "online", "url"), meant.geturl(), safe=safe),
            file=entry.file,
        )
