"""What a result is about, without the word for the paper: 食品经营 of 食品经营许可证."""

from __future__ import annotations

import re

from banshi.model.matter import Matter
from banshi.model.texts import texts

_PAPER = re.compile(
    "(?:许可证书|许可证|登记证书|登记证|合格证书|合格证|资格证书|资格证|证书|证明|执照|批准书|决定书|通知书|备案表|证|书|表)"
    "(?:核发)?$"
)
SHORTEST = 3


def stem(name: str) -> str:
    """The name of a result without its last word, unless too little is left to tell it by."""
    bare = _PAPER.sub("", name)
    return bare if len(bare) >= SHORTEST else name


def unspoken_results(matter: Matter) -> list[str]:
    """Results whose stem neither the name nor anything else on the page has."""
    stems = {row.name: stem(row.name) for row in matter.result if row.name}
    if all(one in matter.name for one in stems.values()):
        return []
    said = "\n".join(text for at, text in texts(matter) if at[0] != "result")
    return [name for name, one in stems.items() if one not in said]
