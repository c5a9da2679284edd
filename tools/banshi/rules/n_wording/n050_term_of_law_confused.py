"""两个相近的法律用语没有用错。

查什么
    常弄混的法律用语：法定代表人和法定代理人，权利和权力，登记和等级，截止和截至，抚养和赡养，抵押和质押。
    一个词前后的字说明只能是另一个词的，才提醒；“法定代理人”只在没有说到监护、未成年的页面、没有说到个人的话里提醒。

为什么
    一字之差是两回事：法定代表人签字，和法定代理人签字，来的不是同一个人。

反例
    steps: [{name: 受理, by: 户籍窗口, note: 核对权力人的证件。}]
    ---
    steps: [{name: 受理, by: 户籍窗口, note: 报名截至以后不再受理。}]
    ---
    # 文件: matters/shichang/990131901000.yml
    conditions: {match: 全部, items: [法定代理人没有被处罚。]}

正例
    steps: [{name: 受理, by: 户籍窗口, note: 核对权利人的证件，报名截止以后不再受理。}]
    ---
    # 文件: matters/shichang/990131901000.yml
    conditions: {match: 全部, items: [法定代表人没有被处罚。, 个人由法定代理人代为申请的也可以。]}

怎么改
    核对说的是哪一个，改成对的用语。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.looking import characters_in
from banshi.rules.shared.remedies import reworded

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_CONFUSED: tuple[tuple[str, str, str], ...] = (
    ("法定代理人", "法定代表人", ""),
    ("法定代表人", "法定代理人", "(?<=未成年人由法定代表人)|(?<=未成年的，由法定代表人)|(?<=行为能力的，由法定代表人)|(?<=行为能力人由法定代表人)"),
    ("权力", "权利", "(?=人(?!员|物)|义务|归属)|(?<=他项权力|担保权力|用益权力|财产权力|民事权力|合法权力)(?![机清部])"),
    ("权利", "权力", "(?=清单|机关)|(?<=行政权利)(?=事项|运行)"),
    ("等级", "登记", "(?=机关|机构|簿|手续)|(?<=婚姻等级|结婚等级|离婚等级|失业等级|就业等级|工商等级|户口等级|注销等级|设立等级|抵押等级|预告等级)"),
    ("登记", "等级", "(?<=伤残登记|资质登记|信用登记|耐火登记|技能登记|护理登记)(?=[为是高低]|[一二三四五六七八九十]级)"),
    ("截至", "截止", "(?=日期|时间)|(?<=报名截至|申请截至|申报截至|受理截至|登记截至|提交截至)(?![0-9目本上])"),
    ("截止", "截至", "(?=目前|现在|上年|本年)"),
    ("抚养", "赡养", "(?=老人|父母|公婆|岳父)"),
    ("赡养", "抚养", "(?=子女|孩子|儿童|未成年)"),
    ("质押", "抵押", "(?<=房屋质押|房产质押|土地质押)|(?<=不动产质押)"),
)  # fmt: skip
"""What is written, what is meant, and what stands around it where nothing else can be meant."""
_PATTERNS = tuple((wrong, right, re.compile(f"{wrong}(?:{around})")) for wrong, right, around in _CONFUSED)
_REPRESENTED = re.compile("监护|未成年|未满|行为能力|被代理|孩子|儿童")
_PERSON = re.compile("代为|代办|自然人|个人|本人|申请人")
_BODIES = frozenset({"企业法人", "非法人企业", "事业法人", "社会组织法人"})


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for a term where only the other of a pair can be meant."""
    words = joined(matter)
    characters = characters_in(words)
    found = [row for row in _PATTERNS if characters.issuperset(row[0]) and row[0] in words and row[2].search(words)]
    for wrong, right, pattern in found:
        # Whoever cannot act alone has a legal agent; where nobody of the kind is spoken of, a company is.
        if wrong == "法定代理人" and (_REPRESENTED.search(words) or _BODIES.isdisjoint(matter.audience)):
            continue
        for at, text in texts(matter):
            hit = pattern.search(text) if at[0] != "questions" and at[-1] not in ("law", "document", "title") else None
            if hit is None or (wrong == "法定代理人" and _PERSON.search(text)):
                continue
            start, end = hit.span()
            yield Problem(
                at,
                f"“{text[max(start - 6, 0) : end + 6]}”里写的是“{wrong}”，这里说的应是“{right}”。",
                f"“{wrong}”和“{right}”是两回事。",
                f"是不是“{right}”？请核对后改正。",
                fix=reworded(at, text[:start] + right + text[end:], safe=False),
            )
            break
