"""Starts a rule, a kind of change, a table, an edition, a field or a decision in every place it needs: see CONTRIBUTING.md.

What only its author can say is marked 待写; `tests/test_scaffold.py` fails and lists the marks until they are gone.
Standard library only, so that it runs without an environment.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = Path(__file__).resolve().parent / "scaffold"
LEFT = "待写"

HELP = """\
用法：
  python3 tools/scaffold.py rule X031 slug_of_the_rule          一条检查规则
  python3 tools/scaffold.py kind time queue-longer queue-shorter  一对互为镜像的改动，先写加重的
  python3 tools/scaffold.py table duties 责任 steps name by      开放数据的一张表：名称、标题、事项里的列表、列
  python3 tools/scaffold.py edition wide 宽版                   纸质指南的一种版式
  python3 tools/scaffold.py field service_note 服务说明         事项的一个字段（一段文字，可以不写）
  python3 tools/scaffold.py decision why-this-and-not-that      一份决定的记录
"""


class Stop(Exception):
    """What ends the run: a sentence for the person."""


class Written:
    """What a scaffold did, and what is still for a person to do."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: dict[str, str] = {}
        self.next: list[str] = []

    def read(self, name: str) -> str:
        """A file as it will be."""
        return self.files.get(name) or (self.root / name).read_text(encoding="utf-8")

    def create(self, name: str, text: str) -> None:
        """A new file, which must not be there."""
        if (self.root / name).exists():
            raise Stop(f"{name} 已经在那里，没有改动。")
        self.files[name] = text

    def change(self, name: str, pattern: str, new: Callable[[re.Match[str]], str]) -> None:
        """One place of a file, which must be there exactly as its pattern says."""
        changed, count = re.subn(pattern, new, self.read(name), count=1, flags=re.M | re.S)
        if not count:
            raise Stop(f"{name} 里找不到要改的地方，可能已经换了写法。请对照 CONTRIBUTING.md 手工改。")
        self.files[name] = changed

    def save(self) -> None:
        """Write everything; nothing was written before."""
        for name, text in self.files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")


def rule(written: Written, code: str, slug: str) -> None:
    """A rule's module, in its family's folder, under a number that was never used."""
    if not re.fullmatch(r"[A-Z][0-9]{3}", code):
        raise Stop(f"规则编号“{code}”不对，要一个大写字母加三位数字，如 X031。")
    if not re.fullmatch(r"[a-z][a-z_]*", slug):
        raise Stop(f"名称“{slug}”不对，只用小写英文字母和下划线，如 office_without_phone。")
    families = [path for path in (written.root / "tools/banshi/rules").glob(f"{code[0].lower()}_*") if path.is_dir()]
    if not families:
        raise Stop(f"没有 {code[0]} 这一类规则。新开一类，先建 tools/banshi/rules/{code[0].lower()}_名称/__init__.py。")
    retired = re.findall(r"^([A-Z]\d{3}) (.+)$", (TEMPLATES / "retired_rules.txt").read_text(encoding="utf-8"), re.M)
    for number, what in retired:
        if number == code:
            raise Stop(f"{code} 不再使用（{what}），编号永不重用，请换一个。")
    if taken := list(families[0].glob(f"{code.lower()}_*.py")):
        raise Stop(f"{code} 已经有了：{taken[0].name}，请换一个编号。")
    name = f"tools/banshi/rules/{families[0].name}/{code.lower()}_{slug}.py"
    written.create(name, (TEMPLATES / "rule.txt").read_text(encoding="utf-8"))
    written.next += [
        f"在 {name} 里把“{LEFT}”都写上：六段说明、严重程度、范围（SCOPE）、check。",
        "反例要查得出，正例要查不出：pytest tests/rules/test_pages.py 会照着运行；位置看过无误，用 python -m tests.rules.places 记下。",
        "对着现有的指南跑一遍 banshi lint，误报的先想清楚再合并。",
    ]


def kind(written: Written, table: str, heavier: str, lighter: str) -> None:
    """Two kinds of change that are each other's mirror."""
    name = f"tools/banshi/changes/kinds/{table}.py"
    if not (written.root / name).is_file():
        known = sorted(path.stem for path in (written.root / name).parent.glob("*.py"))
        raise Stop(f"没有 {table} 这张表，可用的有：{'、'.join(known)}。")
    text = written.read(name)
    for code in (heavier, lighter):
        if not re.fullmatch(r"[a-z]+(-[a-z]+)+", code):
            raise Stop(f"改动的代号“{code}”不对，要两个以上小写英文单词，用短横线连接，如 queue-longer。")
        if any(f'"{code}"' in path.read_text(encoding="utf-8") for path in (written.root / name).parent.glob("*.py")):
            raise Stop(f"改动的代号“{code}”已经有了，代号永不重用，请换一个。")
    imported = re.search(r"^from banshi\.changes\.kinds\.kind import (.+)$", text, re.M)
    if imported and "pair" not in imported[1].split(", "):
        names = ", ".join(sorted([*imported[1].split(", "), "pair"], key=str.lower))
        text = text.replace(imported[0], f"from banshi.changes.kinds.kind import {names}")
    constant = heavier.upper().replace("-", "_")
    rows = "".join(
        f'    ("{code}", "{LEFT} {code}", "{LEFT}：{{what}}由 {{old}} 变为 {{new}}"),\n' for code in (heavier, lighter)
    )
    written.files[name] = f"{text.rstrip()}\n{constant} = pair(\n{rows})\n"
    written.next += [
        f"在 {name} 末尾写上两个名称和两句话；分不出轻重的用 even 或 alone，并写明为什么。",
        f"在 tools/banshi/changes/compare/ 里比较出这种改动，产生 Difference({constant}.more 或 .less, …)。",
        "在 tests/changes/test_matter.py 里加一组（改前、改后、应有的改动）：正着一遍，反着一遍。",
    ]


def table(written: Written, name: str, title: str, path: str, *keys: str) -> None:
    """A table of open data, one row for every record of a list."""
    if not re.fullmatch(r"[a-z][a-z-]*", name) or not keys:
        raise Stop("表要写：名称（小写英文）、标题、事项里的列表、至少一列，如 duties 责任 steps name by。")
    constant, module = name.upper().replace("-", "_"), name.replace("-", "_")
    columns = ", ".join(f'"{key}"' for key in (path, *keys))
    text = f'"""{LEFT}: what the table is for."""\n\nfrom __future__ import annotations\n\n'
    text += "from banshi.open_data.tables.table import details\n\n"
    text += f'{constant} = details("{name}", "{title}", "{LEFT}：给要挑文件的人看的一句话。", {columns})\n'
    written.create(f"tools/banshi/open_data/tables/{module}.py", text)
    register = "tools/banshi/open_data/tables/all.py"
    line = f"from banshi.open_data.tables.{module} import {constant}\n"
    imports = sorted(
        [*re.findall(r"^from banshi[^\n(]+\n|^from banshi[^\n]+\([^)]*\)\n", written.read(register), re.M), line]
    )
    written.change(register, r"(?:^from banshi[^\n(]+\n|^from banshi[^\n]+\([^)]*\)\n)+", lambda _: "".join(imports))
    written.change(register, r",\n\)(?=  # fmt)", lambda _: f",\n    {constant},\n)")
    written.next += [
        f"在 tools/banshi/open_data/tables/{module}.py 里写上说明；列不够用时，照 hotline.py 自己写 fields 和 rows。",
        "运行 pytest tests/open_data：下载页、导出、接口说明都会自己带上这张表。",
    ]


def edition(written: Written, key: str, name: str) -> None:
    """An edition of paper: its name, and a look to start from."""
    if not re.fullmatch(r"[a-z]+", key):
        raise Stop(f"版式的代号“{key}”不对，只用小写英文字母。")
    place, looks = "tools/banshi/pdf/edition.py", "tools/banshi/pdf/templates/look.typ"
    if f'"{key}"' in written.read(place) or f'"{name}"' in written.read(place):
        raise Stop(f"“{name}”或者 {key} 已经有了，请换一个。")
    constant = key.upper()
    line = f'{constant} = Edition("{name}", "{key}", "办事指南（{name}）")\n'
    written.change(place, r"\n\nEDITIONS = ", lambda match: f"\n{line.rstrip()}{match[0]}")
    written.change(
        place, r"(for edition in \([A-Z_,\s]*[A-Z_]),?(\s*\))", lambda match: f"{match[1]}, {constant}{match[2]}"
    )
    look = f"#let _{key} = (: .._colour) // {LEFT}：和彩色有什么不同。\n\n#let _looks = (\n  {key}: _{key},"
    written.change(looks, r"^#let _looks = \(", lambda _: look)
    written.next += [
        f"在 {looks} 里写上 _{key} 和彩色不同的颜色、字号、边距；版面不同的，在 sheet.typ 里分开。",
        "运行 pytest tests/pdf/test_sheets.py：每种版式都要符合 PDF/A-2a 和 PDF/UA-1。",
        "能装订成册的，加进 tools/banshi/pdf/booklet_printer.py 的 EDITIONS。",
    ]


def field(written: Written, key: str, title: str) -> None:
    """An optional text of a matter: in the standard, the record, the comparison and an example."""
    if not re.fullmatch(r"[a-z][a-z_]*", key):
        raise Stop(f"字段名“{key}”不对，只用小写英文字母和下划线。")
    schema = "schema/matter.schema.json"
    if f'\n    "{key}": {{' in written.read(schema):
        raise Stop(f"事项已经有 {key} 这个字段。")
    added = (
        f'    "{key}": {{ "title": "{title}", "description": "{LEFT}。", "$ref": "common.schema.json#/$defs/text" }},\n'
    )
    written.change(schema, r'^    "trip_count": ', lambda match: added + match[0])
    written.change(
        "tools/banshi/model/matter.py",
        r"^    trip_reason: str \| None = None\n",
        lambda match: f"    {key}: str | None = None\n{match[0]}",
    )
    written.change(
        "tools/banshi/changes/compare/identity.py",
        r'yield from reworded\(\(\), old, new, \("summary",',
        lambda match: f'{match[0]} "{key}",',
    )
    written.change(
        "tests/schema/good/matter/everyday.yml", r"^processing: ", lambda match: f"{key}: {LEFT}。\n{match[0]}"
    )
    written.next += [
        f"在 {schema} 里写上说明；不是一段文字的，改成 common.schema.json 里的别的类型。",
        "在 tests/schema/good/matter/everyday.yml 里写上真实的例子，在 tests/schema/bad/matter/ 里加写错的例子。",
        "想清楚改动它算加重、减轻还是只换说法：tools/banshi/changes/compare/。",
        "要显示的，在 tools/banshi/wording/matter.py 和 hooks/templates/matter/ 里加上，纸上的在 tools/banshi/pdf/sheet.py。",
        "运行 banshi fields --write 重新生成字段说明。",
    ]


def decision(written: Written, slug: str) -> None:
    """A record of a decision, numbered on and listed."""
    folder = "tools/manual/decisions"
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        raise Stop(f"名称“{slug}”不对，只用小写英文单词，用短横线连接。")
    number = len(list((written.root / folder).glob("[0-9]*.md"))) + 1
    title = slug.replace("-", " ").capitalize()
    text = (TEMPLATES / "decision.txt").read_text(encoding="utf-8").replace("{number}", str(number))
    written.create(f"{folder}/{number:04}-{slug}.md", text.replace("{title}", title))
    listing = written.read(f"{folder}/README.md").rstrip()
    written.files[f"{folder}/README.md"] = f"{listing}\n- [{number} {title}]({number:04}-{slug}.md)\n"
    written.next += [f"写 {folder}/{number:04}-{slug}.md：什么逼着要选、选了什么、代价是什么、什么时候再看。"]


COMMANDS: dict[str, tuple[Callable[..., None], range]] = {
    "rule": (rule, range(2, 3)),
    "kind": (kind, range(3, 4)),
    "table": (table, range(4, 30)),
    "edition": (edition, range(2, 3)),
    "field": (field, range(2, 3)),
    "decision": (decision, range(1, 2)),
}
"""What can be started → how, and how many words it takes."""


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Returns the exit code: 0 written, 2 nothing was written."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if not arguments or arguments[0] in ("-h", "--help"):
        print(HELP)
        return 0 if arguments else 2
    start, count = COMMANDS.get(arguments[0], (None, range(0)))
    if start is None or len(arguments) - 1 not in count:
        print(f"“{' '.join(arguments)}”的写法不对。\n\n{HELP}", file=sys.stderr)
        return 2
    written = Written(root)
    try:
        start(written, *arguments[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 2
    written.save()
    print("写好了：" + "、".join(written.files))
    print("接着：\n" + "\n".join(f"  {number}. {text}" for number, text in enumerate(written.next, 1)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
