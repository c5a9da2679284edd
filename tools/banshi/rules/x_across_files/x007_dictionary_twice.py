"""一个叫法只指一种材料。

查什么
    材料字典里有没有重复的标准名称，俗称有没有和哪种材料的标准名称、别的材料的俗称相同。

为什么
    一个叫法指着两种材料，搜索和改正就不知道该用哪一个。

反例
    # 追加: materials.yml
      - {name: 居住证明, synonyms: [居住证], type: 证明, holder: 申请人, issuer: 村（居）委会, source: 其他}
    ---
    # 追加: materials.yml
      - {name: 营业执照, synonyms: [], type: 证照, holder: 申请人, issuer: 市场监管部门, source: 政府部门核发}
    ---
    # 追加: materials.yml
      - {name: 居住证, synonyms: [暂住证], type: 证照, holder: 申请人, issuer: 公安机关, source: 政府部门核发, replaced_by: 电子证照}
    ---
    # 追加: materials.yml
      - {name: 居住证明, synonyms: [住所证明, 居住证明], type: 证明, holder: 申请人, issuer: 村（居）委会, source: 其他}

正例
    # 追加: materials.yml
      - {name: 居住证明, synonyms: [住所证明], type: 证明, holder: 申请人, issuer: 村（居）委会, source: 其他}

怎么改
    重复的材料合并成一项；一个俗称只留在最常指的那一项里。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend, removing, setting
from banshi.model.setting import DictionaryMaterial
from banshi.source.yaml_text import in_line

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every name and synonym that an earlier document has."""
    rows = catalog.setting.lists.get("materials", [])
    names: dict[str, int] = {}
    whole: set[int] = set()
    for index, row in enumerate(rows):
        if names.setdefault(row.name, index) != index:
            fix = removing(("materials", index)) if row == rows[names[row.name]] else None
            yield _twice(("materials", index, "name"), row.name, f"第 {names[row.name] + 1} 种材料的标准名称", fix)
            whole |= {index} if fix else set()
    synonyms: dict[str, int] = {}
    for index, row in enumerate(rows):
        if index in whole:
            continue
        for position, word in enumerate(row.synonyms):
            at = ("materials", index, "synonyms", position)
            if word == row.name:
                yield _own_name(at, row)
            elif word in names:
                yield _twice(at, word, f"第 {names[word] + 1} 种材料的标准名称")
            elif synonyms.setdefault(word, index) != index:
                yield _twice(at, word, f"“{rows[synonyms[word]].name}”的俗称")


def _own_name(at: Path, row: DictionaryMaterial) -> Problem:
    rest = [word for word in row.synonyms if word != row.name]
    return Problem(
        at,
        f"俗称里的“{row.name}”就是它自己的标准名称，重复了。",
        "俗称只写和标准名称不同的叫法。",
        f"请删掉这一个，写成“{in_line(rest)}”。",
        file="materials.yml",
        fix=removing(at) if rest else setting(at[:-1], []),
    )


def _twice(at: Path, word: str, other: str, fix: Mend | None = None) -> Problem:
    return Problem(
        at,
        f"“{word}”已经是{other}。",
        "一个叫法只能指一种材料。",
        "请把重复的材料合并，或者把这个叫法只留在一处。",
        file="materials.yml",
        fix=fix,
    )
