"""文件名就是基本编码。

查什么
    事项文件的名字是不是它的基本编码（code）加 .yml。

为什么
    文件名就是网址。名字和编码不一致，就会有两个编码指着同一件事。

反例
    # 文件: matters/gongan/990709902000.yml
    code: "990709903000"
    ---
    # 文件: matters/gongan/990709902000.yml
    code: "990709901000"
    ---
    # 文件: matters/gongan/990709902000-副本.yml
    code: "990709902000"

正例
    # 文件: matters/gongan/990709902000.yml
    code: "990709902000"

怎么改
    文件名写错了就改文件名；编码写错了就改 code。已经发布的编码不要改。

依据
    本产品的标准：同一事项、同一编码、同一网址。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.finding import Problem, Severity
from banshi.model.fix import Mend, moving
from banshi.model.fix import setting as written
from banshi.rules.shared.mentions import mentions
from banshi.rules.shared.near_codes import LETTERS_LIKE_DIGITS

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe", "unsafe")

_CODE = re.compile(r"[0-9]{2}[0-9A-Z]{10}\.yml")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each file's name with the code inside."""
    for entry in catalog.entries:
        name = entry.file.rpartition("/")[2]
        # A letter that looks like a digit is another rule's.
        if name not in (f"{entry.code}.yml", f"{entry.code.translate(LETTERS_LIKE_DIGITS)}.yml"):
            problem = Problem(
                ("code",),
                f"文件名是“{name}”，里面的基本编码却是“{entry.code}”。",
                f"文件名应是“{entry.code}.yml”。",
                "请核对哪一个是对的，把另一个改成一致。",
                file=entry.file,
                fix=_renamed(catalog, entry, name),
            )
            yield _copied(problem, name, _other(catalog, entry)) if _CODE.fullmatch(name) else problem


def _renamed(catalog: Catalog, entry: Entry, name: str) -> Mend:
    """The file named after its code: surely, where the name is none, or where lists name the code and not the name."""
    place = f"{entry.file.rpartition('/')[0]}/{entry.code}.yml"
    listed = {code for _, _, code, _ in mentions(catalog)}
    known = entry.code in listed and name.removesuffix(".yml") not in listed
    return moving(place, safe=known or not _CODE.fullmatch(name))


def _other(catalog: Catalog, entry: Entry) -> str | None:
    """The file that is what the contents of this one say it is."""
    return next((one.file for one in catalog.entries if one.file.endswith(f"/{entry.code}.yml")), None)


def _copied(problem: Problem, name: str, other: str | None) -> Problem:
    if other is None:
        return problem
    code = name.removesuffix(".yml")
    return problem._replace(
        expected=f"这个编码的文件另有一个（{other}）；按文件名，这里的编码应是“{code}”。",
        next_step=f"多半是从那个文件抄来没有改：请把 code 改成“{code}”；两个文件写的是同一件事时，请合并成一个。",
        fix=written(("code",), code),
    )
