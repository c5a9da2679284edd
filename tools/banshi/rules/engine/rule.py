"""A rule: its code, its published page and its check.

What a rule says of itself is read from its file, and its check is imported when it is first asked for: most runs look at
what has changed, and ask a third of the rules.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterable
from functools import cached_property
from importlib import import_module

from banshi.model.finding import Problem, Severity

HEADINGS = ("查什么", "为什么", "反例", "正例", "怎么改", "依据")
"""The sections of every rule's page, in order."""

SCOPES = ("writing", "text", "matter", "day", "catalog", "change")
"""What a rule looks at; `text` is what any one file says in people's own words, `day` is a matter on a day, judged only where somebody says which day it is."""

_MODULE_NAME = re.compile(r"([a-z][0-9]{3})_[a-z_]+")
_QUOTES = '"""'
_SEVERITY = re.compile(r"^SEVERITY = Severity\.([A-Z]+)$", re.M)
_SCOPE = re.compile(r'^SCOPE = "([a-z]+)"$', re.M)
_FIXES = re.compile(r"^FIXES = (\([^)]*\))$", re.M)


class Rule:
    """One rule, made from the text of its module.

    Args:
        module: The module's whole name.
        text: What stands in its file.

    Attributes:
        code: A letter and three digits.
        severity: How bad a finding is.
        scope: One of `SCOPES`.
        fixes: Which fixes its findings may carry: `safe`, `unsafe`, both, or none.

    Raises:
        ValueError: that is no rule's name, or the file does not say how bad it is and what it looks at.
    """

    def __init__(self, module: str, text: str) -> None:
        name = module.rpartition(".")[2]
        form, severity, scope = _MODULE_NAME.fullmatch(name), _SEVERITY.search(text), _SCOPE.search(text)
        if form is None or severity is None or scope is None:
            raise ValueError(f"{name} is not a rule's module, or does not say its SEVERITY and SCOPE")
        self.code = form[1].upper()
        self.severity = Severity[severity[1]]
        self.scope = scope[1]
        fixes = _FIXES.search(text)
        self.fixes: tuple[str, ...] = ast.literal_eval(fixes[1]) if fixes else ()
        self._module = module
        self._docstring = text.split(_QUOTES, 2)[1]

    @cached_property
    def check(self) -> Callable[..., Iterable[Problem]] | None:
        """The function that yields problems; None for what the reader and the schema find."""
        return getattr(import_module(self._module), "check", None)

    @cached_property
    def title(self) -> str:
        """The first line of the page, without its full stop."""
        return self._docstring.strip().split("\n", 1)[0].rstrip("。")

    @cached_property
    def sections(self) -> dict[str, str]:
        """Heading → its text, unindented."""
        found: dict[str, list[str]] = {}
        heading = None
        for line in inspect.cleandoc(self._docstring).split("\n")[1:]:
            if line in HEADINGS:
                heading = line
                found[heading] = []
            elif heading is not None:
                found[heading].append(line)
        return {name: textwrap.dedent("\n".join(lines)).strip("\n") for name, lines in found.items()}

    @property
    def mending(self) -> str:
        """Whether `--fix` mends what it finds, in a sentence."""
        return {
            (): "不能自动改，要由人来改。",
            ("safe",): "可以自动改：banshi lint --fix。意思不变，改完不用再核对。",
            (
                "unsafe",
            ): "可以自动改，但意思可能变，要由人看一眼：先用 banshi lint --diff --unsafe 看会怎么改，再用 --fix --unsafe。",
            ("safe", "unsafe"): "有的可以放心自动改（banshi lint --fix），有的要由人看一眼（再加 --unsafe）。",
        }[self.fixes]

    @property
    def url(self) -> str:
        """Its page, relative to the site's root."""
        return f"rules/{self.code}.html"
