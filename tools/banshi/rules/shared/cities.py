"""The cities of the country by province, so that another city's name in a copied guide is seen.

Names without 市, by the first two digits of GB/T 2260; a city that is missing here is merely not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem
from banshi.model.setting import City
from banshi.rules.shared.looking import lines_with
from banshi.rules.shared.remedies import reworded

_CITIES: dict[str, str] = {
    "11": "北京", "12": "天津", "31": "上海", "50": "重庆",
    "13": "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水",
    "14": "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
    "15": "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布",
    "21": "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛",
    "22": "长春 吉林 四平 辽源 通化 白山 松原 白城 延边",
    "23": "哈尔滨 齐齐哈尔 鸡西 鹤岗 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化",
    "32": "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁",
    "33": "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
    "34": "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城",
    "35": "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德",
    "36": "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
    "37": "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽",
    "41": "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店",
    "42": "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施",
    "43": "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西",
    "44": "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮",
    "45": "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左",
    "46": "海口 三亚 三沙 儋州",
    "51": "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳",
    "52": "贵阳 六盘水 遵义 安顺 毕节 铜仁",
    "53": "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧",
    "54": "拉萨 日喀则 昌都 林芝 山南 那曲",
    "61": "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛",
    "62": "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南",
    "63": "西宁 海东",
    "64": "银川 石嘴山 吴忠 固原 中卫",
    "65": "乌鲁木齐 克拉玛依 吐鲁番 哈密",
}  # fmt: skip
PROVINCES: dict[str, str] = {
    "11": "北京", "12": "天津", "13": "河北", "14": "山西", "15": "内蒙古", "21": "辽宁", "22": "吉林", "23": "黑龙江", "31": "上海", "32": "江苏",
    "33": "浙江", "34": "安徽", "35": "福建", "36": "江西", "37": "山东", "41": "河南", "42": "湖北", "43": "湖南", "44": "广东", "45": "广西",
    "46": "海南", "50": "重庆", "51": "四川", "52": "贵州", "53": "云南", "54": "西藏", "61": "陕西", "62": "甘肃", "63": "青海", "64": "宁夏",
    "65": "新疆",
}  # fmt: skip
"""The provinces by the first two digits of GB/T 2260, without 省."""
_OF_A_PROVINCE = re.compile(
    f"({'|'.join(PROVINCES.values())})(?:省|壮族|回族|维吾尔|自治区|政务|一体化)(?![^，。；]{{0,4}}(?:经验|模式|做法|样板|改革))"
)
_LONG = 3
"""Characters of a name that is no common word by chance."""
_NO_PLACE = "铁路|油田|农垦|垦区|森工|林区|海关|银行|分行|大学|学院|机场|流域|水系|江段|标准|模式|经验|做法|产"
_RUNS_ON = "门城"
"""门市 and 城市 are words, whatever stands before them."""
_TITLED = frozenset({"law", "document", "title", "number", "owners"})


def elsewhere(at: Path, text: str, setting: Setting) -> Iterator[Problem]:
    """The other city a text names, told once, with its own city in its place.

    Args:
        at: Where the text stands.
        text: The text.
        setting: Whose city it is.
    """
    city = setting.city
    if city is None or at[-1] in _TITLED or (hit := pattern(city).search(text)) is None:
        return
    own = city.name if hit[0].endswith("市") else city.short_name or city.name
    mended = pattern(city).sub(lambda one: city.name if one[0].endswith("市") else city.short_name or city.name, text)
    yield Problem(
        at,
        f"这里写着别的城市：“{hit[0]}”，像是照那里的指南改的，没有改完。",
        f"本市是{city.name}。",
        f"说的是本市，请改成“{own}”或者“本市”；真要说那里的，请写明为什么。",
        fix=reworded(at, mended, safe=False),
    )


def other_named(words: str, city: City) -> bool:
    """Whether another city is named anywhere in the joined texts of a file."""
    others = _others(city.name.removesuffix("市"), city.short_name or "")
    return any(map(pattern(city).search, lines_with(words, others)))


@cache
def _others(own: str, short: str) -> tuple[str, ...]:
    return tuple(name for names in _CITIES.values() for name in names.split() if name not in (own, short))


def pattern(city: City) -> re.Pattern[str]:
    """What names another city, seen from one of them."""
    return _pattern(city.region[:2], city.name.removesuffix("市"), city.short_name or "")


@cache
def _pattern(province: str, own: str, short: str) -> re.Pattern[str]:
    near: list[str] = []
    far: list[str] = []
    for code, names in _CITIES.items():
        for name in names.split():
            if name not in (own, short):
                (near if code == province else far).append(name)
    long = [name for name in (*near, *far) if len(name) >= _LONG]
    # Two characters may be a word, or the end of one and the start of another.
    parts = [
        f"(?:{'|'.join(name for name in (*near, *far) if name[-1] not in _RUNS_ON)})市(?!场)",
        f"(?:{'|'.join(long)})(?!市|{_NO_PLACE})",
        f"(?<=[在到来去从回往由向离])(?:{'|'.join(name for name in near if len(name) < _LONG) or '(?!)'})(?!市|{_NO_PLACE})",
        f"(?:{'|'.join(name for name in near if len(name) < _LONG) or '(?!)'})(?=户口|户籍|居民|市民|本地|市区|车管|政务|社保|医保|公积金)",
    ]
    return re.compile("|".join(parts))


def other_province(text: str, region: str) -> str | None:
    """The other province a text speaks for; None where the own is named too.

    Args:
        text: A name or a sentence.
        region: A code of the own province.
    """
    own = PROVINCES.get(region[:2])
    hit = _OF_A_PROVINCE.search(text) if own and own not in text else None
    return hit[1] if hit else None


def is_city(name: str) -> bool:
    """Whether a city of the country is called so, without 市."""
    return any(name in names.split() for names in _CITIES.values())
