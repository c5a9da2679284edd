"""What is known by an identifier or a code, told by the name somebody wrote for it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from banshi.model.finding import Path
from banshi.model.fix import Mend, setting
from banshi.source.mistyped import mistyped, one_slip

_BASIC = re.compile("[0-9]{2}[0-9A-Z]{10}")
_ANY_CODE = "0" * 12
"""A basic code as good as any, to ask a pattern whether it is that of codes."""


def meant_by_name(at: Path, pattern: str, found: str, names: Mapping[str, str]) -> Mend | None:
    """A department, region or matter by what it is known by, where its name was written.

    Args:
        at: Where.
        pattern: What the schema asks for.
        found: What is written.
        names: What people call them → what they are known by.
    """
    name = found.strip("“”\"' ")
    form = re.compile(re.sub(r"\$$", r"\\Z", pattern))
    if form.search(_ANY_CODE) and not form.search(_ANY_CODE[1:]):
        return _matter(at, name, names)
    # The code of a matter may look like a telephone number, or whatever else a field asks for.
    fitting = {said: code for said, code in names.items() if form.search(code) and not _BASIC.fullmatch(code)}
    if name in fitting:
        return setting(at, fitting[name])
    if not re.search("[\u4e00-\u9fff]", name):
        return None
    # An abbreviation leaves characters out and keeps their order: 工信局 is 工业和信息化局, however like it 信访局 looks.
    meant = {code for said, code in fitting.items() if _abbreviates(name, said)}
    if len(meant) == 1:
        (code,) = meant
        # The end of a name, as 公安局 of 市公安局, is that name; and so is what begins and ends as it does, as 人社局.
        whole = [said for said, known in fitting.items() if known == code and _abbreviates(name, said)]
        return setting(at, code, safe=any(said.endswith(name) or _framed(name, said) for said in whole))
    if respelled := mistyped(name, fitting):
        return setting(at, fitting[respelled])
    close = difflib.get_close_matches(name, fitting, 1, 0.5)
    return setting(at, fitting[close[0]], safe=False) if close else None


def _matter(at: Path, name: str, names: Mapping[str, str]) -> Mend | None:
    """A matter's code, where its name was written; names of matters are too much alike to go by a part of one."""
    matters = {said: code for said, code in names.items() if _BASIC.fullmatch(code)}
    if name in matters:
        return setting(at, matters[name])
    near = [code for code in matters.values() if one_slip(name, code)]
    if len(near) == 1 and len(name) != len(near[0]):
        # A character too few or too many makes no code at all; still, what was meant may be a matter nobody has written yet.
        return setting(at, near[0], safe=False)
    close = difflib.get_close_matches(name, matters, 1, 0.7) if re.search("[\u4e00-\u9fff]", name) else []
    return setting(at, matters[close[0]], safe=False) if close else None


def _framed(name: str, whole: str) -> bool:
    """Whether an abbreviation ends as an office does and begins with a name, its city left out or not."""
    return (
        len(name) > 2
        and name[-1] == whole[-1]
        and name[-1] in "局委办院会"
        and name[:1] in whole[: 1 + len(whole) // 2]
    )


def _abbreviates(name: str, whole: str) -> bool:
    rest = iter(whole)
    return len(name) > 1 and all(sign in rest for sign in name)
