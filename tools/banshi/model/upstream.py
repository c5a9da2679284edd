"""The standard that comes from above: whose catalogues a city follows, and what it says of their matters in its own words."""

from __future__ import annotations

from functools import cached_property

import msgspec

from banshi.model.matter import Matter, Source
from banshi.model.record import Record

FOLDER = "upstream/"
"""Where catalogues from above lie below `guides/`, each in a folder named after it."""
_NEAREST = ("市级", "省级", "国家级")


class Taken(Record, frozen=True):
    """What was brought from above, written by `banshi sync`.

    Attributes:
        digest: `sha256:` and the digest of the list of digests of every file.
        revision: What was asked for; None for the default branch, or a folder without a name for its state.
        commit: Which commit that was; None where there is no git.
    """

    on: str
    digest: str
    revision: str | None = None
    commit: str | None = None


class Layer(Record, frozen=True):
    """A catalogue from above.

    Attributes:
        address: A repository, a folder or an archive.
        ask: Where a change of the standard is asked for.
        departments: Department in the catalogue → department here.
    """

    id: str
    name: str
    level: str
    address: str
    revision: str | None = None
    ask: str | None = None
    departments: dict[str, str] = {}
    taken: Taken | None = None

    @property
    def folder(self) -> str:
        """Where it lies below `guides/`, ending in a slash."""
        return f"{FOLDER}{self.id}/"

    @property
    def edition(self) -> str:
        """Which state of it is here, in words; empty if none is."""
        if self.taken is None:
            return ""
        told = self.taken.revision or (self.taken.commit or "")[:10]
        return f"{told}，{self.taken.on} 取来" if told else f"{self.taken.on} 取来"

    @property
    def whom_to_ask(self) -> str:
        """Where to ask for a change, in words that follow 向."""
        whom = self.ask or f"公布“{self.name}”的单位"
        return f" {whom} " if whom.isascii() else whom


class Addition(Record, frozen=True):
    """What the city says of a matter from above: how people call it here, where it is sorted."""

    code: str
    aliases: list[str] = []
    themes: list[str] = []
    high_frequency: bool = False
    high_frequency_reason: str | None = None
    reform_field: str | None = None


class Upstream(Record, frozen=True, dict=True):
    """`upstream.yml`."""

    layers: list[Layer] = []
    own: list[Addition] = []
    source: list[Source] = []

    @cached_property
    def nearest_first(self) -> list[Layer]:
        """The layers, the one nearest to the city first: it wins where two have the same code."""
        return sorted(self.layers, key=lambda layer: _NEAREST.index(layer.level))

    @cached_property
    def additions(self) -> dict[str, Addition]:
        """Basic code → what the city adds."""
        return {addition.code: addition for addition in self.own}

    def layer_of(self, file: str) -> Layer | None:
        """The catalogue a file below `guides/` comes from; None for the city's own."""
        return next((layer for layer in self.layers if file.startswith(layer.folder)), None)

    def adapted(self, layer: Layer, matter: Matter) -> Matter:
        """A matter from above in the city's departments and with the city's words; nothing of the standard changes."""
        addition = self.additions.get(matter.code, Addition(code=matter.code))
        mapped = layer.departments.get
        return msgspec.structs.replace(
            matter,
            department=mapped(matter.department, matter.department),
            partners=[mapped(one, one) for one in matter.partners],
            aliases=list(dict.fromkeys([*matter.aliases, *addition.aliases])),
            themes=list(dict.fromkeys([*matter.themes, *addition.themes])),
            high_frequency=matter.high_frequency or addition.high_frequency,
            high_frequency_reason=addition.high_frequency_reason or matter.high_frequency_reason,
            # The fields of the reform are those of the city's own plan.
            reform_field=addition.reform_field,
        )

    def mark(self, layer: Layer, code: str) -> bytes:
        """Changes when what `adapted` does to a matter changes."""
        return msgspec.msgpack.encode((sorted(layer.departments.items()), self.additions.get(code)))


def is_from_above(file: str) -> bool:
    """Whether a file below `guides/` was brought from above."""
    return file.startswith(FOLDER)
