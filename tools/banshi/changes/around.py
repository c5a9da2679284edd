"""What stands around a changed file in both states, looked up only when somebody asks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from banshi.changes.state import plain, rows
from banshi.changes.versions import States
from banshi.model.upstream import FOLDER

_WHOLE = {"code", "replaced_by"}


class Around:
    """The dictionary, the regions and the codes that are gone.

    What decides how heavy a change is comes from the old state: a change cannot bring its own measure.

    Args:
        states: The two states; None when there is one file alone.
    """

    def __init__(self, states: States | None) -> None:
        self._states = states

    @cached_property
    def synonyms(self) -> Mapping[str, str]:
        """What people call a document → its standard name, before the change."""
        names = ("materials.yml", *(f"{FOLDER}{one}/materials.yml" for one in self.layers))
        known = [row for name in reversed(names) for row in self._then(name, "materials")]
        return {word: row["name"] for row in known if "name" in row for word in row.get("synonyms") or []}

    @cached_property
    def counts_samples(self) -> bool:
        """Whether the city wanted its samples guarded, before the change."""
        then = self._states.then(["city.yml"]) if self._states else {}
        return plain(then.get("city.yml")).get("gate_from") == "sample"

    @cached_property
    def regions(self) -> Mapping[str, str]:
        """Region code → name."""
        known = self._now("regions.yml", "regions")
        return {row["code"]: row["name"] for row in known if {"code", "name"} <= row.keys()}

    @cached_property
    def retired(self) -> frozenset[str]:
        """Codes that are never used again."""
        return frozenset(str(row.get("code")) for name in self._lists for row in self._now(name, "retired"))

    @cached_property
    def layers(self) -> tuple[str, ...]:
        """Ids of the catalogues from above."""
        return tuple(str(row.get("id")) for row in self._now("upstream.yml", "layers"))

    @property
    def _lists(self) -> list[str]:
        """Lists of codes that are gone: the city's own, and those from above."""
        return ["retired.yml", *(f"{FOLDER}{one}/retired.yml" for one in self.layers)]

    @cached_property
    def accepted(self) -> tuple[tuple[str, int], ...]:
        """Paths of findings that only the new state accepts, each with its index."""
        before = self._then("suppress.yml", "suppress")
        now = self._now("suppress.yml", "suppress")
        return tuple((str(row.get("path")), index) for index, row in enumerate(now) if row not in before)

    @cached_property
    def heirs(self) -> Mapping[str, str]:
        """Code that is gone → the code that took its place, of those this change retires."""
        before = {str(row.get("code")) for name in self._lists for row in self._then(name, "retired")}
        gone = [row for name in self._lists for row in self._now(name, "retired") if row.keys() >= _WHOLE]
        return {str(row["code"]): str(row["replaced_by"]) for row in gone if str(row["code"]) not in before}

    @cached_property
    def renumbered(self) -> Mapping[str, str]:
        """Old code → the code that replaced it, of matters that are said to have changed nothing else."""
        gone = (row for name in self._lists for row in self._now(name, "retired"))
        return {
            row["code"]: row["replaced_by"] for row in gone if row.get("renumbered") == "true" and row.keys() >= _WHOLE
        }

    def _now(self, name: str, key: str) -> list[dict[str, Any]]:
        return rows(self._states.now([name]).get(name), key) if self._states else []

    def _then(self, name: str, key: str) -> list[dict[str, Any]]:
        return rows(self._states.then([name]).get(name), key) if self._states else []
