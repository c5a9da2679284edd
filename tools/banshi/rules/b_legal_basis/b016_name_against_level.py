"""规章不叫法、不叫条例。

查什么
    laws.yml 里效力层级（level）写部门规章、地方政府规章的，名称是不是叫“法”“条例”；写地方性法规的，是不是叫“法”。

为什么
    名称和层级对不上，多半是层级填错了；层级错了，行政许可、收费有没有依据也就判错了。

反例
    # 追加: laws.yml
      - {name: 江海市养犬管理条例, level: 地方政府规章, version: "2020-05-01", articles: 40}

正例
    # 追加: laws.yml
      - {name: 江海市养犬管理条例, level: 地方性法规, version: "2020-05-01", articles: 40}
    ---
    # 追加: laws.yml
      - {name: 江海市养犬管理条例实施细则, level: 地方政府规章, version: "2021-05-01", articles: 20}
    ---
    # 追加: laws.yml
      - {name: 江海市养犬管理办法, level: 地方政府规章, version: "2021-05-01", articles: 20}

怎么改
    对照公布机关：人大及其常委会通过的是法律、地方性法规，国务院公布的是行政法规，部门和政府令公布的是规章。

依据
    《规章制定程序条例》第七条：规章的名称一般称“规定”、“办法”，但不得称“条例”。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"

_ACT = re.compile(r"(?<![办方司语])法(（[^）]*）)?$")
_REGULATION = re.compile(r"条例(（[^）]*）)?$")
_NEVER = {"部门规章": (_ACT, _REGULATION), "地方政府规章": (_ACT, _REGULATION), "地方性法规": (_ACT,)}


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare what a text is called with who may call it so."""
    for index, law in enumerate(catalog.setting.lists.get("laws", ())):
        if any(form.search(law.name) for form in _NEVER.get(law.level, ())):
            yield Problem(
                ("laws", index, "level"),
                f"“{law.name}”的效力层级写成了{law.level}。",
                "规章不叫法、条例，地方性法规不叫法。",
                "请对照公布机关，改正效力层级或者名称。",
                file="laws.yml",
            )
