"""What sort of document a name stands for: the dictionary knows, and where it does not, the name tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path
from banshi.model.matter import Matter

_FORM = re.compile(r"(申请表|申请书|登记表|申领表|备案表|申报表)$")
_PROOF = re.compile(r"(证明|证明书|证明信|介绍信)$")
_IDENTITY = re.compile(
    r"^(临时)?居民身份证$|^居民户口簿$|护照$|^往来港澳通行证$|居民来往(大陆|内地)通行证$|永久居留身份证$|"
    r"^(中国人民解放军)?(军官证|士兵证|文职干部证)$|港澳台居民居住证$"
)
# Certificates whose names end like proofs.
_CERTIFICATES = frozenset({"出生医学证明", "不动产登记证明", "居民死亡医学证明书"})


def named(matter: Matter) -> Iterator[tuple[Path, str]]:
    """Every name of a document a matter asks for, with its place; of alternatives, each."""
    for index, row in enumerate(matter.materials):
        if row.name is not None:
            yield ("materials", index, "name"), row.name
        for place, name in row.choices():
            yield ("materials", index, *place), name


def is_form(name: str, setting: Setting) -> bool:
    """Whether the applicant fills it in to apply."""
    known = setting.materials.get(name)
    return known.type == "申请表" if known else _FORM.search(name) is not None


def is_proof(name: str, setting: Setting) -> bool:
    """Whether somebody has to certify a fact for it (证明类材料), which is more than showing a certificate."""
    known = setting.materials.get(name)
    if known:
        return known.type == "证明"
    return _PROOF.search(name) is not None and name not in _CERTIFICATES


def is_identity(name: str) -> bool:
    """Whether it shows who somebody is."""
    return _IDENTITY.search(name) is not None
