"""What every output of findings needs to know besides the findings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from banshi.model.finding import Finding
from banshi.rules.engine.rule import Rule
from banshi.source.flaw import quotable


class Presentation(NamedTuple):
    """How findings are shown.

    Attributes:
        rules: Code → rule.
        marks: The fingerprint of each finding, in the order of the findings.
        folder: Where the guides lie in their repository, ending in a slash.
    """

    rules: Mapping[str, Rule]
    marks: list[str]
    folder: str = "guides/"

    def path(self, finding: Finding) -> str:
        """The file's path in the repository, safe to print."""
        return quotable(self.folder + finding.file)

    def title(self, finding: Finding) -> str:
        """The title of the finding's rule."""
        return self.rules[finding.rule].title
