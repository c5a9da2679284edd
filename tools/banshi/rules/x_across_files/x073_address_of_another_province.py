"""网址不是外省的。

查什么
    事项和本地信息里的网址，主机名里的省份（如 zwfw.jl.gov.cn 的 jl）是不是本省政务服务平台（city.yml）的省份。

为什么
    抄来的网址指到外省的平台，群众注册、填完了才发现办不了本市的事。

反例
    # 文件: city.yml
    name: 江海市
    short_name: 江海
    region: "990100"
    site_name: 江海市办事指南
    province_platform: {name: 江海政务服务网, url: https://zwfw.hlj.gov.cn/}
    hotline: {name: 政务服务便民热线, phone: "12345"}
    steward: yingshang
    hall: shimin
    documents:
      - {title: 江海市“最多跑一次”改革实施方案, date: "2019-12-31", issuer: 江海市人民政府办公室}
    notice: 本页是示例，实际办理以窗口为准。
    # 文件: matters/gongan/990709901000.yml
    channels: {window: true, online: {url: "https://zwfw.jl.gov.cn/", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}

正例
    channels: {window: true, online: {url: "https://zwfw.jl.gov.cn/", depth: 受理, trips: 1}, mail: {receive: false, deliver: true}}

怎么改
    改成本省平台上这个事项的网址。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)

_PROVINCES = {
    "北京": "bj beijing", "天津": "tj tianjin", "河北": "hebei he", "山西": "shanxi sx", "内蒙古": "nmg", "辽宁": "ln liaoning",
    "吉林": "jl jilin", "黑龙江": "hlj", "上海": "sh shanghai", "江苏": "js jiangsu jszwfw", "浙江": "zj zhejiang zjzwfw", "安徽": "ah anhui ahzwfw",
    "福建": "fj fujian", "江西": "jx jiangxi jxzwfww", "山东": "sd shandong", "河南": "henan hnzwfw", "湖北": "hubei hb", "湖南": "hunan",
    "广东": "gd gdzwfw", "广西": "gx gxzf", "海南": "hainan", "重庆": "cq", "四川": "sc sczwfw", "贵州": "guizhou gz", "云南": "yn", "西藏": "xizang xzzwfw",
    "陕西": "shaanxi", "甘肃": "gansu gs", "青海": "qinghai qh", "宁夏": "nx", "新疆": "xinjiang xj",
}  # fmt: skip
_OF = {label: name for name, labels in _PROVINCES.items() for label in labels.split()}


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold the province every address names against that of the platform."""
    city = catalog.setting.city
    platform = city.province_platform if city else None
    own = _province(platform.url) if platform else None
    if platform is None or own is None:
        return
    for file, at, url in _addresses(catalog):
        if (other := _province(url)) not in (None, own):
            yield Problem(
                at,
                f"网址“{url}”是{other}的，本省的平台是{platform.name}（{platform.url}）。",
                "网址指向本省的平台、本市的网站或者全国统一的系统。",
                f"请改成本省平台的网址“{platform.url}”，或者这个事项在那里的网址。",
                file=file,
                fix=written(at, platform.url, safe=False),
            )


def _province(url: str) -> str | None:
    """The province a government address names, in the label before the end or before 政务 labels."""
    labels = urlsplit(url).hostname or ""
    if not labels.endswith(".gov.cn"):
        return None
    return _OF.get(labels.removesuffix(".gov.cn").rpartition(".")[2])


def _addresses(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
    for entry in catalog.entries:
        if entry.online_url:
            yield entry.file, ("channels", "online", "url"), entry.online_url
    for file, overlay in catalog.overlays.items():
        for index, claim in enumerate(overlay.matters):
            if claim.online_url:
                yield file, ("matters", index, "online_url"), claim.online_url
