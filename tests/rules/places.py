"""Where the findings of every bad example stand, and how they may be mended: recorded, and looked at by people.

The record is only written by hand, after a rule or an example was changed on purpose; read its difference before it is
committed, because it is all that tells a caret under the right words from one under the wrong ones.

    python -m tests.rules.places [rule …]
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from banshi.model.finding import Finding
from banshi.rules.engine.registry import all_rules, rule

from .examples import DATED, TODAY, Example, examples_of, inspect_change, inspect_example

RECORD = Path(__file__).with_name("places.txt")


def inspected(example: Example, root: Path) -> list[Finding]:
    """Every finding of an example, as its rule is asked."""
    scope = rule(example.rule).scope
    if scope == "change":
        return inspect_change(example.text, root)
    return inspect_example(example.text, root, TODAY if scope == "day" or example.rule in DATED else None)


def places(example: Example, findings: list[Finding]) -> list[str]:
    """A line for each finding of the example's own rule: where it stands, what is underlined, how it is mended."""
    own = [finding for finding in findings if finding.rule == example.rule]
    mended = {True: "，直接改", False: "，看过再改", None: ""}
    return [
        f"{finding.file}:{finding.line}:{finding.column} “{finding.excerpt[finding.column - 1 :][: finding.length]}”"
        f"{mended[finding.fix.safe if finding.fix else None]}"
        for finding in own
    ]


def recorded() -> dict[str, list[str]]:
    """Example → its lines in the record."""
    found: dict[str, list[str]] = {}
    example = ""
    for line in RECORD.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            found[example].append(line[2:])
        else:
            found[example := line] = []
    return found


def main(codes: list[str]) -> None:
    """Write the record anew, or only what it says of some rules."""
    known = recorded() if codes else {}
    text = ""
    for one in all_rules().values():
        for example in (example for example in examples_of(one) if not example.good):
            lines = known.get(str(example))
            if lines is None or one.code in codes:
                with TemporaryDirectory() as folder:
                    lines = places(example, inspected(example, Path(folder)))
            text += "\n".join([str(example), *(f"  {line}" for line in lines)]) + "\n"
    RECORD.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
