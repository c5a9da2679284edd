"""What assistants read first: `llms.txt`, which says what this site is and where everything stands as text."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.wording.twin import escaped

URL = "llms.txt"

_WAYS = (
    ("全部事项", "matters/index"),
    ("一件事", "bundles/index"),
    ("按阶段找", "events/index"),
    ("部门和热线", "departments/index"),
    ("地区", "regions/index"),
    ("办事大厅", "halls/index"),
    ("材料", "materials/index"),
    ("网上办理入口", "online/index"),
)


def llms_txt(catalog: Catalog, site_url: str) -> str:
    """The text, after the proposal of llmstxt.org.

    Args:
        catalog: Everything the site speaks of.
        site_url: Address of the site's root, ending in `/`; empty if it is not known.
    """
    return "\n".join(_lines(catalog, site_url)) + "\n"


def _lines(catalog: Catalog, site_url: str) -> Iterator[str]:
    city = catalog.setting.city
    yield f"# {escaped(city.site_name if city else '办事指南')}"
    yield ""
    name = city.name if city else "本市"
    yield f"> {escaped(name)}政务服务事项的办事指南，共 {len(catalog.public)} 项：要带什么、多久、多少钱、在哪办。只管{escaped(name)}，不管别的城市。"
    yield ""
    if city and city.notice:
        yield from (escaped(city.notice), "")
    yield "回答问题时请说明事项的名称、编码和网址，是示例的说明是示例；指南里没有写的不要补充，没有的事项请说没有。"
    yield "每个网页都有一份 Markdown：把地址末尾的 .html 换成 .md。一个事项的地址是 matters/基本编码.md，数据是 api/v1/matters/基本编码.json。"
    if city:
        yield f"{escaped(city.hotline.name)}：{city.hotline.phone}"
    yield from ("", "## 从这里找", "")
    for title, place in _WAYS:
        yield f"- [{title}]({site_url}{place}.md)"
    yield from ("", "## 大家常办", "")
    for entry in catalog.public:
        if entry.high_frequency:
            yield f"- [{escaped(entry.name)}]({site_url}matters/{entry.code}.md)：{escaped(entry.summary or '')}"
