"""Makes a project of many synthetic matters: the same number and seed, the same bytes.

    python tests/bench/synthetic.py FOLDER --matters 2000

The matters are variants of the real ones that lint clean, so they have their size and form; the city around them
is fictional. `schema/`, `hooks/` and `mkdocs.yml` are copied.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from setting import DEPARTMENTS, REGIONS, bundle, documents, line_of, overlay, setting_files
from variation import Matter, vary
from yaml_text import yaml_text

from shapes import Shapes

ROOT = Path(__file__).resolve().parents[2]

_WRITTEN = 1_790_000_000
_KINDS = {
    "行政许可": "01",
    "行政给付": "05",
    "行政确认": "07",
    "行政奖励": "08",
    "行政裁决": "09",
    "其他行政权力": "10",
    "公共服务": "20",
}


class Synthesis:
    """A project in the making.

    Args:
        folder: Where it goes.
        seed: Where chance begins.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._guides = folder / "guides"
        self._chance = random.Random(seed)
        self._shapes = Shapes(ROOT)
        self._alike: dict[str, list[str]] = defaultdict(list)
        for document in documents(self._shapes):
            self._alike[document["type"]].append(document["name"])
        self._used: Counter[str] = Counter()
        self._by_department: dict[str, list[Matter]] = defaultdict(list)

    def build(self, count: int) -> None:
        """Write every file of a project of `count` matters."""
        self._copy()
        codes = self._write_matters(count)
        for name, content in setting_files(self._shapes, codes).items():
            self._write(name, content)
        for department, matters in self._by_department.items():
            for region in REGIONS:
                content = overlay(region, department, matters, self._chance)
                if content["matters"]:
                    self._write(f"local/{region}/{department}.yml", content)
        everything = [matter for matters in self._by_department.values() for matter in matters]
        for number in range(1, 1 + min(30, count // 10)):
            content = bundle(number, self._chance.sample(everything, 3))
            self._write(f"bundles/{content['slug']}.yml", content)

    def _copy(self) -> None:
        ignore = shutil.ignore_patterns("__pycache__")
        for name in ("schema", "hooks", "guides/pages", "guides/assets"):
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, self._folder / name, ignore=ignore)
        shutil.copy(ROOT / "mkdocs.yml", self._folder)

    def _write_matters(self, count: int) -> dict[str, str]:
        """Variants of every shape in turn.

        Returns:
            Code of each shape → code of its first variant.
        """
        first: dict[str, str] = {}
        shapes = self._shapes.matters
        for start in range(0, count, len(shapes)):
            places = [self._place(shape, start + at) for at, shape in enumerate(shapes[: count - start])]
            codes = {shape["code"]: code for shape, (code, _) in zip(shapes, places, strict=False)}
            first = first or codes
            for shape, (code, department) in zip(shapes, places, strict=False):
                matter = vary(shape, shapes, start // len(shapes), self._chance, code, department)
                self._connect(matter, shape, codes)
                self._by_department[department].append(matter)
                self._write(f"matters/{department}/{code}.yml", matter)
        return first

    def _place(self, shape: Matter, number: int) -> tuple[str, str]:
        """Code and department of the next matter."""
        department = DEPARTMENTS[number * 7 % len(DEPARTMENTS)]
        start = f"99{_KINDS[shape['kind']]}{line_of(department)}"
        main, sub = divmod(self._used[start], 899)
        self._used[start] += 1
        return f"{start}9{main + 1:02}{sub + 101}", department

    def _connect(self, matter: Matter, shape: Matter, codes: dict[str, str]) -> None:
        """Let a matter refer to its neighbours, to any department, and now and then to another document of the sort."""
        for key, connected in (
            ("related", [codes[code] for code in shape.get("related", []) if code in codes]),
            ("partners", [DEPARTMENTS[self._chance.randrange(len(DEPARTMENTS))]] if "partners" in shape else []),
        ):
            matter.pop(key, None)
            if connected:
                matter[key] = connected

    def _write(self, name: str, content: dict[str, Any]) -> None:
        path = self._guides / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml_text(content), encoding="utf-8")
        # A file written a moment ago is read again, to be safe; ordinary guides are older.
        os.utime(path, (_WRITTEN, _WRITTEN))


def main() -> None:
    """Make a project from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--matters", type=int, default=500)
    parser.add_argument("--seed", type=int, default=20191231)
    options = parser.parse_args()
    Synthesis(options.folder, options.seed).build(options.matters)


if __name__ == "__main__":
    main()
