"""A rule: its code, its published page and its check."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Iterable
from functools import cached_property
from types import ModuleType

from banshi.model.finding import Problem, Severity

HEADINGS = ("查什么", "为什么", "反例", "正例", "怎么改", "依据")
"""The sections of every rule's page, in order."""

SCOPES = ("writing", "matter", "day", "catalog", "change")
"""What a rule looks at; `day` is a matter on a day, judged only where somebody says which day it is."""

_MODULE_NAME = re.compile(r"([a-z][0-9]{3})_[a-z_]+")


class Rule:
    """One rule, made from its module.

    Attributes:
        code: A letter and three digits.
        severity: How bad a finding is.
        scope: One of `SCOPES`.
        check: The function that yields problems; None for what the reader and the schema find.
        fixes: Which fixes its findings may carry: `safe`, `unsafe`, both, or none.
    """

    def __init__(self, module: ModuleType) -> None:
        name = module.__name__.rpartition(".")[2]
        form = _MODULE_NAME.fullmatch(name)
        if form is None:
            raise ValueError(f"{name} is not a rule module's name")
        self.code = form[1].upper()
        self.severity: Severity = module.SEVERITY
        self.scope: str = module.SCOPE
        self.check: Callable[..., Iterable[Problem]] | None = getattr(module, "check", None)
        self.fixes: tuple[str, ...] = getattr(module, "FIXES", ())
        self._docstring = module.__doc__ or ""

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
