"""How to mend what the schema objects to, where what was meant is plain."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from banshi.model.finding import Path
from banshi.model.fix import Mend, removing, setting
from banshi.model.numerals import chinese_number
from banshi.source.identified import meant_by_name
from banshi.source.mistyped import miswritten
from banshi.source.replacements import halved
from banshi.source.restated import NUMERAL, restated

_YES = frozenset(
    [
        "是",
        "√",
        "✓",
        "✔",
        "☑",
        "对",
        "勾",
        "1",
        "y",
        "Y",
        "yes",
        "Yes",
        "YES",
        "True",
        "TRUE",
        "T",
        "有",
        "可",
        "可以",
        "能",
        "支持",
        "提供",
        "已开通",
        "开通",
        "是的",
        "对的",
        "需要",
        "要",
    ]
)
_NO = frozenset(
    [
        "否",
        "×",
        "✗",
        "✘",
        "☒",
        "不",
        "0",
        "n",
        "N",
        "no",
        "No",
        "NO",
        "False",
        "FALSE",
        "F",
        "无",
        "没有",
        "不可",
        "不可以",
        "不能",
        "不支持",
        "不提供",
        "未开通",
        "不是",
        "不行",
        "不需要",
        "不要",
    ]
)
NOTHING = frozenset(
    [
        "无",
        "没有",
        "不收费",
        "免费",
        "免收",
        "空",
        "暂无",
        "不需要",
        "不用",
        "无需",
        "不收",
        "不涉及",
        "0",
        "/",
        "-",
        "—",
        "不收取费用",
        "不收费用",
        "无收费",
        "零收费",
    ]
)
"""Words for a list without anything in it."""

SEPARATORS = re.compile(r"\s*[、，,；;/／|｜\\]\s*|\s+")
_COUNT = re.compile(
    rf"(?:共|各|约|第|v|V)?\s*([0-9]{{1,4}}|{NUMERAL})\s*(?:\.0)?\s*(?:份|次|项|个|元|本|张|条|天|版|趟|回|人|件)?"
)
_SAME: Mapping[str, tuple[str, ...]] = {
    "邮寄": ("快递", "EMS", "邮政", "快递送达", "邮寄送达", "寄送"),
    "窗口领取": ("自取", "现场领取", "到窗口领", "窗口自取", "直接送达"),
    "当场领取": ("当场发放", "立等可取", "现场发放"),
    "网上下载": ("下载", "电子下载", "网上打印"),
    "银行转账": ("打卡", "转账", "打款", "银行打卡", "银行发放"),
    "短信告知": ("短信", "短信通知"),
    "全部": ("同时满足", "都要满足", "全部满足", "所有", "同时具备", "全部符合"),
    "任一": ("满足其一", "任意一个", "其中之一", "任选其一", "之一"),
    "非必要": ("选交", "可选", "可交可不交", "非必须", "可不交"),
    "必要": ("必须", "必交", "必需", "必备"),
    "容缺后补": ("可容缺", "后补", "可后补", "容缺受理"),
    "承诺件": ("普通件", "限时件", "限时办结", "一般件"),
    "即办件": ("当场件", "当场办结件", "当场办结", "当场办理", "即时办结", "立即办理", "马上办"),
    "县级": ("区级", "区县级", "县区级", "区"),
    "市级": ("地市级", "设区市级"),
    "自然人": ("个人", "群众", "公民", "居民"),
    "个人": ("自然人", "群众"),
    "企业法人": ("企业", "公司", "法人"),
    "经营主体": ("企业", "企业法人", "法人", "市场主体"),
    "全程网办": ("网上办", "全程网上办理", "网上办理"),
    "网上预约": ("预约", "线上预约"),
    "证照": ("证件", "执照", "证书"),
    "电子证照": ("电子证", "电子版证照"),
    "数据共享": ("共享", "部门共享", "系统核查", "免交"),
    "告知承诺": ("承诺", "承诺书"),
    "sample": ("样例", "样本", "示范"),
    "published": ("公布", "已公布", "发布", "正式发布"),
    "paused": ("暂停", "已暂停", "暂停受理"),
    "retired": ("取消", "停办", "已停办", "废止", "已废止"),
}  # fmt: skip
_NARROWER = frozenset(
    [
        "承诺件",
        "即办件",
        "个人",
        "企业法人",
        "经营主体",
        "全程网办",
        "网上预约",
        "电子证照",
        "数据共享",
        "告知承诺",
        "published",
        "paused",
        "retired",
    ]
)
"""Options the words beside which are not quite the same: a person has to look."""


class Asked:
    """What the schema asks at one place.

    Attributes:
        keyword: The schema's keyword that objects.
        path: Where.
        expected: What the keyword says; found: what is written.
        field: The schema of the field, its reference followed.
        document: The whole value of the file.
        may_be_empty: Whether the field's own words say that an empty list stands for nothing.
        names: What people call departments, regions and matters → what they are known by.
    """

    def __init__(
        self, keyword: str, path: Path, expected: Any, found: Any, *, field: Mapping[str, Any] = {}, document: Any = None,
        may_be_empty: bool = False, names: Mapping[str, str] = {},
    ) -> None:  # fmt: skip
        self.keyword, self.path, self.expected, self.found = keyword, path, expected, found
        self.field, self.document, self.may_be_empty, self.names = field, document, may_be_empty, names


def remedy(asked: Asked) -> Mend | None:
    """How to mend one objection."""
    keyword, path, found = asked.keyword, asked.path, asked.found
    if keyword == "uniqueItems" and isinstance(found, list):
        return removing(*((*path, index) for index in _repeats(found)))
    if not path:
        return None
    if asked.may_be_empty and keyword in ("type", "minItems") and (found == "" or _nothing(found)):
        return setting(path[:-1] if isinstance(path[-1], int) else path, [])
    if found in ("", [], {}) and isinstance(path[-1], str) and keyword in _EMPTY:
        return removing(path)
    if keyword == "pattern" and isinstance(found, str):
        if said := restated(found, asked.expected):
            return setting(path, said.text, safe=said.safe)
        return meant_by_name(path, asked.expected, found, asked.names)
    if keyword == "enum" and isinstance(found, str):
        return _chosen(asked, found)
    return _typed(asked, found) if keyword == "type" and isinstance(found, str) else None


_EMPTY = ("pattern", "minLength", "minItems", "minProperties", "type", "enum")


def _nothing(found: Any) -> bool:
    return isinstance(found, str) and found.strip(' 。“”"') in NOTHING


def _chosen(asked: Asked, found: str) -> Mend | None:
    options = [str(item) for item in asked.expected]
    labels = {str(label): key for key, label in asked.field.get("x-labels", {}).items()}
    plain = halved("".join(found.split())).strip("“”\"'。 ")
    if labels.get(plain) in options or plain in options:
        return setting(asked.path, labels.get(plain) or plain)
    parts = parted(found, options)
    if parts and isinstance(asked.path[-1], int):
        return _spread(asked, parts)
    option, safe = nearest_option(found, options)
    return setting(asked.path, option, safe=safe) if option else None


def nearest_option(found: str, options: Sequence[str]) -> tuple[str | None, bool]:
    """The option a word stands for, and whether only its last character is missing."""
    for option in options:
        if found in _SAME.get(option, ()):
            return option, option not in _NARROWER
    if len(cut := [option for option in options if _lacks_a_word(found, option)]) == 1:
        return cut[0], True
    longer = [option for option in options if len(found) > 1 and found in option]
    if len(short := [option for option in options if len(option) == len(found) + 1 and option.startswith(found)]) == 1:
        return short[0], True
    if len(longer) == 1:
        # The beginning or the end of one option alone, at least half of it, is that option.
        return longer[0], longer[0] not in _NARROWER and _half_of(found, longer[0])
    inside = [option for option in options if len(option) > 1 and option in found]
    if len(inside) == 1:
        return inside[0], found.removeprefix(inside[0]) in _IDLE_ENDS
    turned = [option for option in options if sorted(option) == sorted(found)]
    if meant := turned[0] if len(turned) == 1 else miswritten(found, options):
        return meant, True
    close = difflib.get_close_matches(found, options, 1, 0.4)
    return (close[0], False) if close else (None, False)


def _half_of(found: str, option: str) -> bool:
    return len(found) * 2 >= len(option) and (option.startswith(found) or option.endswith(found))


def _lacks_a_word(found: str, option: str) -> bool:
    """Whether a word was lost out of the middle of an option, as of 政府核发 for 政府部门核发."""
    rest = iter(option)
    whole = len(found) >= _READABLE and found[0] == option[0] and found[-1] == option[-1]
    return whole and 0 < len(option) - len(found) <= _LOST and all(sign in rest for sign in found)


_CODE = re.compile("[0-9]{6,}[0-9A-Z]*")
_READABLE, _LOST = 3, 2
_IDLE_ENDS = ("满足", "范围", "范围内", "通办", "办理")
"""What says nothing more behind an option."""


def parted(found: str, options: Sequence[str]) -> list[str] | None:
    """Several options written as one text; None if it is not made of options alone."""
    parts = [part for part in SEPARATORS.split(found.strip("[]［］【】 ")) if part]
    return parts if len(parts) > 1 and all(part in options for part in parts) else None


def _spread(asked: Asked, parts: list[str]) -> Mend | None:
    *around, place = asked.path
    items = _at(asked.document, tuple(around))
    if not isinstance(items, list) or not isinstance(place, int):
        return None
    new = [*items[:place], *parts, *items[place + 1 :]]
    return setting(tuple(around), list(dict.fromkeys(new)))


def _at(value: Any, path: Path) -> Any:
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def truth(text: str) -> bool | None:
    """What a word for yes or no says; None for any other."""
    plain = halved(text).strip(" “”\"'。")
    return True if plain in _YES else False if plain in _NO else None


def _typed(asked: Asked, found: str) -> Mend | None:
    path, expected = asked.path, asked.expected
    plain = halved(found).strip(" “”\"'。")
    if expected == "boolean" and (said := truth(found)) is not None:
        return setting(path, said)
    if expected == "integer" and (count := _COUNT.fullmatch(plain)):
        number = count[1]
        return setting(path, int(number) if number.isdigit() else chinese_number(number))
    if expected == "array":
        return _listed(asked, found)
    if expected == "object" and path[-1] == "when":
        return _situation(asked, plain)
    required = asked.field.get("required", ())
    if expected == "object" and len(required) == 1:
        # Of a row that must have one thing alone, that thing was written.
        return setting(path, {required[0]: found}, safe=bool(_CODE.fullmatch(found)))
    return None


def _listed(asked: Asked, found: str) -> Mend | None:
    items = asked.field.get("items", {})
    if isinstance(items, Mapping) and (items.get("type") == "object" or "properties" in items):
        return None
    parts = [item for item in re.split(r"\s*[、，,；;]\s*", found.strip("[]［］【】 ")) if item]
    options = items.get("enum") if isinstance(items, Mapping) else None
    if options and not all(part in options for part in parts):
        parts = parted(found, options) or parts
    sure = len(parts) == 1 or bool(options and all(part in options for part in parts))
    return setting(asked.path, parts, safe=sure) if parts else None


def _situation(asked: Asked, found: str) -> Mend | None:
    """An option alone stands for the question that has it."""
    questions = asked.document.get("questions") if isinstance(asked.document, dict) else None
    if not isinstance(questions, dict):
        return None
    question, _, option = found.partition("：") if "：" in found else found.partition(":")
    for name, options in questions.items():
        if isinstance(options, list) and (found in options or (question.strip() == name and option.strip() in options)):
            return setting(asked.path, {name: found if found in options else option.strip()}, safe=False)
    return None


def _repeats(items: list[Any]) -> Iterator[int]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        written = json.dumps(item, sort_keys=True)
        if written in seen:
            yield index
        seen.add(written)
